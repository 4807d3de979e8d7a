import { proceedings as contract } from '@comity/contract'
import { type Actor, decide, groupsToSpeakFor, isSpokenFor, type Party } from '@comity/policy'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { csvLines } from '../core/csv-lines.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { membersToday } from '../directory/index.ts'
import { readAgendaLines } from './agenda-import.ts'
import { presentItem, presentMeeting, presentSpeaker } from './present-proceedings.ts'
import * as acts from './proceedings-acts.ts'
import * as store from './proceedings-store.ts'
import { mayChange, notFound, readable, readableItem, readableMeeting, thingOf } from './reading.ts'
import { type BodyRecord, bodyOfSession, listSessions } from './store.ts'

export function registerProceedings(app: Hono, hub: HubContext): void {
  const { sql, clock } = hub

  mount(app, hub, contract.agenda, async ({ actor, params }) => {
    const body = readable(actor, await bodyOfSession(sql, params.session))
    const items = await store.listItems(sql, params.session)
    return { items: items.map(presentItem), can: { change: mayChange(actor, body).allow } }
  })

  mount(app, hub, contract.addAgendaItem, async ({ actor, params, body }) => {
    const of = readable(actor, await bodyOfSession(sql, params.session))
    refuse(mayChange(actor, of))
    return item(await acts.addItem(hub, actor, params.session, body))
  })

  mount(app, hub, contract.importAgenda, async ({ actor, params, body }) => {
    const of = readable(actor, await bodyOfSession(sql, params.session))
    refuse(mayChange(actor, of))
    const taken = (await store.listItems(sql, params.session)).map(({ number }) => number)
    const { items, defects } = readAgendaLines(csvLines(body.csv), new Set(taken))
    const kept = body.keep && defects.length === 0 && items.length > 0
    if (kept) await acts.addItems(hub, actor, params.session, items)
    return { kept, items: [...items], defects: [...defects] }
  })

  mount(app, hub, contract.decideAgendaItem, async ({ actor, params, body }) => {
    const { of, item: found } = await readableItem(sql, actor, params.item)
    refuse(mayChange(actor, of))
    await acts.decideItem(hub, actor, of, found, body.status)
    return item(found.id)
  })

  mount(app, hub, contract.sessionMeetings, async ({ actor, params }) => {
    const body = readable(actor, await bodyOfSession(sql, params.session))
    const rows = await store.listMeetings(sql, params.session, isInside(actor, body))
    return { items: rows.map(presentMeeting), can: { change: mayChange(actor, body).allow } }
  })

  mount(app, hub, contract.scheduleMeeting, async ({ actor, params, body }) => {
    const of = readable(actor, await bodyOfSession(sql, params.session))
    refuse(mayChange(actor, of))
    const made = await store.findMeeting(
      sql,
      await acts.scheduleMeeting(hub, actor, params.session, body),
    )
    if (!made) throw notFound()
    return presentMeeting(made)
  })

  mount(app, hub, contract.meeting, ({ actor, params }) => page(actor, params.meeting))

  mount(app, hub, contract.changeMeeting, async ({ actor, params, body }) => {
    const { of } = await seen(actor, params.meeting)
    refuse(mayChange(actor, of))
    await acts.changeMeeting(hub, actor, of, params.meeting, body.status)
    return page(actor, params.meeting)
  })

  mount(app, hub, contract.requestFloor, async ({ actor, params, body }) => {
    const { of, meeting } = await seen(actor, params.meeting)
    if (actor.kind === 'anonymous') throw notFound()
    const party: Party | undefined = body.state === undefined ? actor.party : `state:${body.state}`
    const own = decide(actor, {
      action: 'floor.request',
      thing: { ...thingOf(of), party: party ?? 'state:--' },
    })
    if (!own.allow && !mayChange(actor, of).allow) refuse(own)
    await checkRequest(of, meeting, party, body)
    const { kind, item: on, onBehalfOf } = body
    await acts.requestFloor(hub, actor, params.meeting, {
      ...{ kind, party: party ?? '', item: on ?? null, onBehalfOf: onBehalfOf ?? null },
    })
    return page(actor, params.meeting)
  })

  mount(app, hub, contract.changeSpeaker, async ({ actor, params, body }) => {
    const { of, speaker } = await seenSpeaker(actor, params.speaker)
    const isOwn = body.status === 'withdrawn' && mayWithdraw(actor, of, speaker)
    if (!isOwn) refuse(mayChange(actor, of))
    await acts.changeSpeaker(hub, actor, speaker, body.status)
    return page(actor, speaker.meeting)
  })

  mount(app, hub, contract.moveSpeaker, async ({ actor, params, body }) => {
    const { of, speaker } = await seenSpeaker(actor, params.speaker)
    refuse(mayChange(actor, of))
    await acts.moveSpeaker(hub, actor, speaker, body)
    return page(actor, speaker.meeting)
  })

  async function page(actor: Actor, id: string): Promise<contract.MeetingPage> {
    const { of, meeting } = await seen(actor, id)
    const [agenda, speakers, [session], speaksFor] = await Promise.all([
      store.listItems(sql, meeting.session),
      store.listSpeakers(sql, id),
      listSessions(
        sql,
        { readsPublic: true, groups: of.group === null ? [] : [of.group] },
        {
          id: meeting.session,
        },
      ),
      groupsOf(actor, of),
    ])
    const preside = mayChange(actor, of).allow
    return {
      ...presentMeeting(meeting),
      ...{ body: of.id, bodyNames: of.names, titles: session?.titles ?? {} },
      speakers: speakers.map((row) => presentSpeaker(row, preside || mayWithdraw(actor, of, row))),
      agenda: agenda.map(presentItem),
      now: clock.now().toISOString(),
      speaksFor,
      can: { preside, request: meeting.closedAt === null && mayRequest(actor, of) },
    }
  }

  const seen = (actor: Actor, id: string) => readableMeeting(sql, actor, id)

  async function seenSpeaker(actor: Actor, id: string) {
    const speaker = await store.findSpeaker(sql, id)
    const { of } = await seen(actor, speaker?.meeting ?? id)
    if (!speaker) throw notFound()
    return { of, speaker }
  }

  async function item(id: string): Promise<contract.AgendaItem> {
    const row = await store.findItem(sql, id)
    if (!row) throw notFound()
    return presentItem(row)
  }

  /** Groups other than the body's own that the asker's state is a member of today. */
  async function groupsOf(actor: Actor, of: BodyRecord): Promise<string[]> {
    if (!mayRequest(actor, of) || actor.kind === 'anonymous') return []
    return groupsToSpeakFor(actor).filter((group) => group !== of.group)
  }

  async function checkRequest(
    of: BodyRecord,
    meeting: store.MeetingRecord,
    party: Party | undefined,
    asked: { item?: string | undefined; onBehalfOf?: string | undefined },
  ): Promise<void> {
    const state = party?.startsWith('state:') ? party.slice('state:'.length) : ''
    const isMember = async (group: string) => (await membersToday(sql, group)).includes(state)
    if (of.group === null || !(await isMember(of.group)))
      throw new Problem('invalid', 'not-a-member', 'Only a member of the body is given the floor.')
    const { onBehalfOf } = asked
    if (onBehalfOf !== undefined && !(isSpokenFor(onBehalfOf) && (await isMember(onBehalfOf))))
      throw new Problem('invalid', 'not-of-that-group', 'A state speaks for groups it belongs to.')
    const item = asked.item === undefined ? undefined : await store.findItem(sql, asked.item)
    if (asked.item !== undefined && item?.session !== meeting.session)
      throw new Problem('invalid', 'item-unknown', 'This is no item of the session’s agenda.')
  }
}

const isInside = (actor: Actor, body: BodyRecord): boolean =>
  decide(actor, { action: 'body.read', thing: { ...thingOf(body), audience: 'group' } }).allow

const mayRequest = (actor: Actor, of: BodyRecord): boolean =>
  actor.kind !== 'anonymous' &&
  actor.party !== undefined &&
  decide(actor, { action: 'floor.request', thing: { ...thingOf(of), party: actor.party } }).allow

const mayWithdraw = (actor: Actor, of: BodyRecord, { party, status }: store.SpeakerRecord) =>
  status === 'waiting' &&
  mayRequest(actor, of) &&
  actor.kind !== 'anonymous' &&
  actor.party === party
