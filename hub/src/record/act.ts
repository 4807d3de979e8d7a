import { randomBytes } from 'node:crypto'
import type { LeafKind, Statement } from '@comity/ledger'
import type { Tx } from '../core/database.ts'
import type { Entries } from './entries.ts'
import { commitTo } from './receipt.ts'
import { insertAct } from './store.ts'

/**
 * Writes an official act other than an object into the log. `statement` may name anything: the log
 * itself holds only its salted commitment. `party` may read it, or the people of a `group:…`; null means
 * everyone signed in.
 */
export async function writeAct(
  tx: Tx,
  entries: Entries,
  act: {
    readonly kind: LeafKind
    readonly party: string | null
    readonly facts: Record<string, string>
  },
): Promise<{ index: number; at: string }> {
  const salt = randomBytes(32)
  const { first, dates, commit } = entries.add(act.kind, 1)
  const at = new Date((dates[0] ?? 0) / 1000).toISOString()
  const statement: Statement = { ...act.facts, kind: act.kind, at }
  commit(0, commitTo({ salt, statement }))
  await insertAct(tx, entries.epoch, {
    index: first,
    kind: act.kind,
    statement: JSON.stringify(statement),
    salt,
    party: act.party,
  })
  return { index: first, at }
}
