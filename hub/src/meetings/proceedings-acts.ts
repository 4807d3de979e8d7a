import type { BodyOf, proceedings as contract } from '@comity/contract'
import type { Actor, SignedIn } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { announce } from '../core/events.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { type Entries, logOf, writeAct } from '../record/index.ts'
import { ownTexts } from './present.ts'
import * as store from './proceedings-store.ts'
import { checkSpeaker, type Listed, limitOf, placeOf, reordered } from './speakers.ts'
import { type BodyRecord, lastChange } from './store.ts'

export async function addItem(
  hub: HubContext,
  actor: Actor,
  session: string,
  item: Proposed,
): Promise<string> {
  return transaction(hub.db, (tx) => propose(tx, actor, session, item))
}

/** All of them, or none. */
export async function addItems(
  hub: HubContext,
  actor: Actor,
  session: string,
  items: readonly Proposed[],
): Promise<void> {
  await transaction(hub.db, async (tx) => {
    for (const item of items) await propose(tx, actor, session, item)
  })
}

type Proposed = BodyOf<typeof contract.addAgendaItem>

async function propose(
  tx: Tx,
  actor: Actor,
  session: string,
  { number, titles }: Proposed,
): Promise<string> {
  const id = uuidv7()
  const row = { id, session, number, titles: ownTexts(titles) }
  if (!(await store.insertItem(tx, { ...row, status: 'proposed', decidedAt: null })))
    throw new Problem('conflict', 'item-exists', `There is an item ${number} already.`, {
      params: { number },
    })
  await recordAct(tx, actor, { action: 'agenda.propose', thing: `agenda_item:${id}` })
  return id
}

/** Adopted only while a meeting of the session is open; both by a logged act. */
export async function decideItem(
  hub: HubContext,
  actor: Actor,
  body: BodyRecord,
  item: store.ItemRecord,
  status: 'adopted' | 'withdrawn',
): Promise<void> {
  await logOf(hub).append(async (tx, entries) => {
    if (status === 'adopted' && !(await store.hasOpenMeeting(tx, item.session)))
      throw new Problem('conflict', 'meeting-not-open', 'Open a meeting of the session first.')
    if (!(await store.decideItem(tx, item.id, status, hub.clock.now())))
      throw new Problem('conflict', 'item-decided', 'This item is decided already.')
    const { session, number, id } = item
    await written(tx, entries, actor, 'agenda.decide', body, { session, item: id, number, status })
  })
}

export async function scheduleMeeting(
  hub: HubContext,
  actor: Actor,
  session: string,
  { access, startsAt, speakingLimit }: BodyOf<typeof contract.scheduleMeeting>,
): Promise<string> {
  const id = uuidv7()
  await transaction(hub.db, async (tx) => {
    // The session's row keeps two from taking one number.
    await tx`select from session_of_body where id = ${session} for update`
    const limit = speakingLimit ?? null
    const row = { id, session, access, startsAt: new Date(startsAt), speakingLimit: limit }
    await store.insertMeeting(tx, row)
    await recordAct(tx, actor, { action: 'meeting.schedule', thing: `meeting:${id}` })
  })
  return id
}

export async function changeMeeting(
  hub: HubContext,
  actor: Actor,
  body: BodyRecord,
  id: string,
  status: 'open' | 'closed',
): Promise<void> {
  await logOf(hub).append(async (tx, entries) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting) throw new Error(`Meeting ${id} is gone`)
    const now = meeting.closedAt ? 'closed' : meeting.openedAt ? 'open' : 'scheduled'
    if (now === 'closed' || now === status || (now === 'scheduled' && status === 'closed'))
      throw new Problem('conflict', 'meeting-change-impossible', `The meeting is ${now}.`)
    if (status === 'open' && (await lastChange(tx, meeting.session))?.status !== 'open')
      throw new Problem('conflict', 'session-not-open', 'Open the session first.')
    const at = hub.clock.now()
    if (status === 'closed') await store.endSpeech(tx, id, at)
    await store.setMeeting(tx, id, status, at)
    const facts = { session: meeting.session, meeting: id, status, access: meeting.access }
    const isOpen = meeting.access === 'open'
    await written(tx, entries, actor, 'meeting.change', body, facts, isOpen)
    announce(tx, 'meetings.meetingChanged', { meeting: id, session: meeting.session, status })
  })
}

/** A request of one party, put where its kind comes. */
export async function requestFloor(
  hub: HubContext,
  actor: SignedIn,
  meeting: string,
  asked: Pick<store.SpeakerRecord, 'party' | 'kind' | 'item' | 'onBehalfOf'>,
): Promise<void> {
  await withList(hub, meeting, async (tx, list, { speakingLimit, closedAt }) => {
    if (closedAt) throw new Problem('conflict', 'meeting-closed', 'The meeting is closed.')
    const request = { ...asked, item: asked.item ?? undefined }
    const limit = limitOf(list, request, speakingLimit ?? undefined) ?? null
    const id = uuidv7()
    const row = { ...asked, id, meeting, limit, requestedAt: hub.clock.now() }
    await store.insertSpeaker(tx, row, actor.person)
    const before = placeOf(list, asked.kind) ?? null
    const own: Listed = { ...request, id, status: 'waiting' }
    await store.saveOrder(tx, reordered([...list, own], id, before))
    await recordAct(tx, actor, { action: 'floor.request', thing: `speaker:${id}` })
  })
}

/** Giving the floor to one ends the speech of the one before. */
export async function changeSpeaker(
  hub: HubContext,
  actor: Actor,
  speaker: store.SpeakerRecord,
  status: 'speaking' | 'spoken' | 'withdrawn',
): Promise<void> {
  await withList(hub, speaker.meeting, async (tx, list, { openedAt, closedAt }) => {
    checkSpeaker(list.find(({ id }) => id === speaker.id)?.status ?? speaker.status, status)
    const at = hub.clock.now()
    if (status === 'speaking') {
      if (!openedAt || closedAt)
        throw new Problem('conflict', 'meeting-not-open', 'Open the meeting first.')
      await store.endSpeech(tx, speaker.meeting, at)
      const speaking = list.map((one) =>
        one.status === 'speaking' ? { ...one, status: 'spoken' as const } : one,
      )
      // Whoever is heard stands before all who wait.
      const first = speaking.find((one) => one.status === 'waiting')?.id ?? speaker.id
      await store.saveOrder(tx, reordered(speaking, speaker.id, first))
    }
    await store.setSpeaker(tx, speaker.id, status, at)
    await recordAct(tx, actor, { action: `floor.${status}`, thing: `speaker:${speaker.id}` })
  })
}

export async function moveSpeaker(
  hub: HubContext,
  actor: Actor,
  speaker: store.SpeakerRecord,
  { before, limit }: BodyOf<typeof contract.moveSpeaker>,
): Promise<void> {
  await withList(hub, speaker.meeting, async (tx, list) => {
    if (before !== undefined) await store.saveOrder(tx, reordered(list, speaker.id, before))
    if (limit !== undefined) await store.setLimit(tx, speaker.id, limit)
    await recordAct(tx, actor, {
      ...{ action: 'floor.move', thing: `speaker:${speaker.id}`, detail: { before, limit } },
    })
  })
}

async function withList(
  hub: HubContext,
  id: string,
  work: (tx: Tx, list: readonly Listed[], meeting: store.MeetingRecord) => Promise<void>,
): Promise<void> {
  await transaction(hub.db, async (tx) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting) throw new Error(`Meeting ${id} is gone`)
    const list = await store.listSpeakers(tx, id)
    await work(
      tx,
      list.map((row) => ({ ...row, item: row.item ?? undefined })),
      meeting,
    )
  })
}

async function written(
  tx: Tx,
  entries: Entries,
  actor: Actor,
  kind: 'agenda.decide' | 'meeting.change',
  body: BodyRecord,
  facts: Readonly<Record<string, string>>,
  isOpen = true,
): Promise<void> {
  const own = actor.kind === 'anonymous' ? undefined : actor.party
  await writeAct(tx, entries, {
    kind,
    party: body.audience === 'public' && isOpen ? null : (own ?? null),
    facts: { body: body.id, ...(own === undefined ? {} : { by: own }), ...facts },
  })
  await recordAct(tx, actor, { action: kind, thing: `body:${body.id}`, detail: facts })
}
