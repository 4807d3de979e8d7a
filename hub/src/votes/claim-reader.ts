import type { votes as contract } from '@comity/contract'
import { decisionOf } from '@comity/votes'
import type { HubContext } from '../core/context.ts'
import { createKept } from '../core/kept.ts'
import { perHub } from '../core/per-hub.ts'
import { type Asker, createTurns } from '../core/turns.ts'
import { groupNames, listStates } from '../directory/index.ts'
import { checkClaims, claimsNow, fittingIds, type SpokenNames } from './claims.ts'
import { decisionRow } from './present.ts'
import { type HeldRecord, recordOf } from './record.ts'

/** Where texts are held against the record: one after the other, since each takes a while. */
export interface ClaimReader {
  /** What the record says of a text. An asker who has too many before it already is refused. */
  check(text: string, on: string | undefined, asker: Asker): Promise<contract.Checked>
  /** The decisions that a text may be about, the one that fits best first. */
  fitting(text: string, asker: Asker): Promise<contract.DecisionRow[]>
  /**
   * What it says now of claims that were read from a text before, in their order. Worked out once for each
   * state of the record; `key` names the text. Apart from the texts that are checked, and refused alike.
   */
  now(key: string, said: ReadText, asker: Asker): Promise<readonly contract.ClaimPart[]>
  /** Who was on the roll of a decision; empty where none is held. */
  roll(id: string): Promise<ReadonlyMap<string, unknown>>
  /** Decisions as lines of a list, those that are on record. */
  rows(ids: readonly string[]): Promise<contract.DecisionRow[]>
}

export interface ReadText {
  readonly text: string
  readonly on: string | undefined
  readonly parts: readonly contract.ClaimPart[]
}

/** How many texts are kept as worked out for a record. */
const mostKept = 500
/** Texts read before, by one asker, that may wait for what the record says of them now. */
const mostAnew = 8
const mostFitting = 6

export const claimReader = perHub((hub: HubContext): ClaimReader => {
  const record = recordOf(hub)
  const [checking, anew] = [createTurns(), createTurns(mostAnew)]
  const keptOf = new WeakMap<
    HeldRecord,
    ReturnType<typeof createKept<readonly contract.ClaimPart[]>>
  >()

  const read = <Done>(
    inTurn: typeof checking,
    asker: Asker,
    work: (held: HeldRecord, names: SpokenNames) => Promise<Done>,
  ): Promise<Done> =>
    inTurn(asker, async () => {
      const [held, states, groups] = await Promise.all([
        ...([record(), listStates(hub.sql), groupNames(hub.sql)] as const),
      ])
      return work(held, { states, groups })
    })

  return {
    check: (text, on, asker) =>
      read(checking, asker, (held, names) => checkClaims(text, on, held, names)),
    fitting: (text, asker) =>
      read(checking, asker, async (held, names) =>
        rowsOf(held, await fittingIds(text, held, names, mostFitting)),
      ),
    async now(key, said, asker) {
      const held = await record()
      const kept = keptOf.get(held) ?? createKept(mostKept)
      keptOf.set(held, kept)
      return kept(key, () => read(anew, asker, (current, names) => claimsNow(said, current, names)))
    },
    roll: async (id) => {
      const row = (await record()).rows.get(id)
      return row ? decisionOf(row).roll : new Map()
    },
    rows: async (ids) => rowsOf(await record(), ids),
  }
})

const rowsOf = (held: HeldRecord, ids: readonly string[]): contract.DecisionRow[] =>
  ids.flatMap((id) => {
    const row = held.rows.get(id)
    return row ? [decisionRow(row, held)] : []
  })
