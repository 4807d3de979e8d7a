import { isZone } from '@comity/contacts'
import { type BodyOf, conferences as contract } from '@comity/contract'
import type { Actor } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { listStates } from '../directory/index.ts'
import {
  type BodyRecord,
  changedStanding,
  checkedDays,
  ownTexts,
  type Standing,
} from '../meetings/index.ts'
import { type Entries, logOf } from '../record/index.ts'
import { findDecision } from '../votes/index.ts'
import { checkDays } from './programme.ts'
import { insertOutcome, listSlots } from './programme-store.ts'
import * as store from './store.ts'
import { partyOf, personOf, written } from './written.ts'

/** What the secretariat does about a conference as a whole: each is one transaction with its entry in the log. */

export async function create(
  hub: HubContext,
  actor: Actor,
  body: BodyRecord,
  given: BodyOf<typeof contract.createConference>,
): Promise<string> {
  await checkPlace(hub, given)
  if (given.audience === 'public' && body.audience !== 'public')
    throw new Problem(
      ...(['invalid', 'conference-not-public'] as const),
      'The body is for its group alone: so is what it organises.',
    )
  const id = uuidv7()
  const days = checkedDays(given)
  const { titles, themes, rulesTexts, host, zone, audience, status, venue, mode } = given
  await logOf(hub).append(async (tx, entries) => {
    await store.insertConference(tx, {
      ...{ id, body: body.id, host, zone, audience },
      ...{ titles: ownTexts(titles), themes: ownTexts(themes ?? {}) },
      rules: ownTexts(rulesTexts ?? {}),
      objectionsShown: given.objectionsShown ?? 'participants',
      objectionEffect: given.objectionEffect ?? 'bars',
    })
    const standing = { status, days: { from: days.from, to: days.to }, venue, mode }
    const facts = { body: body.id, host, zone }
    await enter(tx, entries, actor, { id, audience }, { sequence: 0, standing, facts })
  })
  return id
}

export async function change(
  hub: HubContext,
  actor: Actor,
  of: store.ConferenceRecord,
  given: BodyOf<typeof contract.changeConference>,
): Promise<void> {
  await logOf(hub).append(async (tx, entries) => {
    const last = await store.lockStanding(tx, of.id)
    if (last.sequence !== given.seen)
      throw new Problem(
        ...(['changed-meanwhile', 'changed-meanwhile'] as const),
        'Load the conference again: it has changed.',
      )
    const standing = changedStanding(standingOf(last), given)
    checkDays(standing.days, await listSlots(tx, [of.id]))
    const { reason } = given
    await enter(tx, entries, actor, of, { sequence: last.sequence + 1, standing, reason })
  })
}

interface Entered {
  readonly sequence: number
  readonly standing: Standing
  readonly reason?: string | undefined
  readonly facts?: Readonly<Record<string, string>>
}

async function enter(
  tx: Tx,
  entries: Entries,
  actor: Actor,
  of: Pick<store.ConferenceRecord, 'id' | 'audience'>,
  { sequence, standing, reason, facts }: Entered,
): Promise<void> {
  const { days, venue, mode } = standing
  // A conference is never suspended: the contract takes no such status, and none leads to it.
  const status = contract.ConferenceStatus.parse(standing.status)
  const kind = sequence === 0 ? 'conference.create' : 'conference.change'
  const said = { ...facts, sequence: String(sequence), status, ...days, venue, mode, reason }
  const told = { of, told: 'everyone', facts: said } as const
  const { entry, epoch } = await written(tx, entries, actor, kind, told)
  await store.insertChange(tx, of.id, {
    ...{ sequence, status, from: days?.from ?? null, to: days?.to ?? null },
    ...{ venue: venue ?? null, mode: mode ?? null, reason: reason ?? null, entry, epoch },
    ...{ party: partyOf(actor), person: personOf(actor) },
  })
}

/** A text stays as it was published; another is published beside it. */
export async function publishOutcome(
  hub: HubContext,
  actor: Actor,
  of: store.ConferenceRecord,
  given: BodyOf<typeof contract.addOutcome>,
): Promise<void> {
  const decision = given.decision === undefined ? null : await decisionOf(hub, given.decision)
  const id = uuidv7()
  await logOf(hub).append(async (tx, entries) => {
    const { status } = await store.lockStanding(tx, of.id)
    if (status !== 'open' && status !== 'closed')
      throw new Problem('conflict', 'conference-not-begun', 'Open the conference first.')
    const { lang, title, text } = given
    const facts = { outcome: id, lang, title, decision }
    const told = { of, told: 'everyone', facts } as const
    const { entry, epoch, at } = await written(tx, entries, actor, 'conference.outcome', told)
    await insertOutcome(tx, of.id, {
      ...{ id, lang, title, text: text ?? null, decision, entry, epoch, at },
      person: personOf(actor),
    })
  })
}

/** By any of its symbols; its id is what is kept. */
async function decisionOf(hub: HubContext, symbol: string): Promise<string> {
  const found = await findDecision(hub.sql, symbol)
  if (found) return found.id
  throw new Problem('not-found', 'decision-unknown', `The record holds no ${symbol}.`, {
    params: { symbol },
  })
}

async function checkPlace(
  hub: HubContext,
  { host, zone }: { readonly host: string; readonly zone: string },
): Promise<void> {
  if (!isZone(zone))
    throw new Problem('invalid', 'zone-unknown', `No time zone is called ${zone}.`, {
      params: { zone },
    })
  const states = await listStates(hub.sql)
  if (!states.some(({ code }) => code === host))
    throw new Problem('invalid', 'state-unknown', `No state has the code ${host}.`, {
      params: { code: host },
    })
}

export const standingOf = ({
  status,
  from,
  to,
  venue,
  mode,
}: Pick<store.ChangeRecord, 'status' | 'from' | 'to' | 'venue' | 'mode'>): Standing => ({
  status,
  days: from === null || to === null ? undefined : { from, to },
  venue: venue ?? undefined,
  mode: mode ?? undefined,
})
