import type { Actor } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { Tx } from '../core/database.ts'
import { type Entries, writeAct } from '../record/index.ts'
import type { ConferenceRecord } from './store.ts'

export type ConferenceAct =
  | 'conference.create'
  | 'conference.change'
  | 'conference.invite'
  | 'conference.outcome'
  | 'delegation.register'
  | 'delegation.decline'
  | 'delegation.credentials'
  | 'accreditation.apply'
  | 'accreditation.object'
  | 'accreditation.withdraw'
  | 'accreditation.decide'

export const partyOf = (actor: Actor): string | null =>
  actor.kind === 'anonymous' ? null : (actor.party ?? null)

export const personOf = (actor: Actor): string | null =>
  actor.kind === 'anonymous' ? null : actor.person

/**
 * Into the log and the audit. `told`: `everyone` where the conference is public and what is done is no secret
 * of who does it, else the party that acts alone. No name of a person is ever among the facts.
 */
export async function written(
  tx: Tx,
  entries: Entries,
  actor: Actor,
  kind: ConferenceAct,
  {
    of,
    told,
    facts,
  }: {
    readonly of: Pick<ConferenceRecord, 'id' | 'audience'>
    readonly told: 'everyone' | 'itself'
    readonly facts: Readonly<Record<string, string | null | undefined>>
  },
): Promise<{ readonly entry: number; readonly epoch: number; readonly at: Date }> {
  const by = partyOf(actor)
  const said = { conference: of.id, by, ...facts }
  await recordAct(tx, actor, { action: kind, thing: `conference:${of.id}` })
  const { index, at } = await writeAct(tx, entries, {
    kind,
    party: told === 'everyone' && of.audience === 'public' ? null : by,
    facts: Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => (value == null ? [] : [[name, value]])),
    ),
  })
  return { entry: index, epoch: entries.epoch, at: new Date(at) }
}
