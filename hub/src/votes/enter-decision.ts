import { type Motion, packRoll, type RollCall } from '@comity/votes'
import type { Tx } from '../core/database.ts'
import { findDecision, insertDecision } from './store.ts'

/**
 * Enters what a body decided here into the public record. Answers under which symbol it is found: that of
 * the draft where that is of the body's own series and the record has none of it yet, and otherwise that of
 * the vote itself.
 */
export async function enterDecision(
  tx: Tx,
  {
    motion,
    group,
    roll,
    adopted,
    at,
  }: { motion: Motion; group: string; roll: RollCall; adopted: boolean | undefined; at: Date },
): Promise<string> {
  const { subject, vote } = motion
  const { symbol } = subject
  const isFree =
    subject.on === 'whole' &&
    symbol !== undefined &&
    [motion.body, group].some((one) => isOfSeries(symbol, one)) &&
    !(await findDecision(tx, symbol))
  const id = isFree ? symbol : `VOTE/${vote}`
  await insertDecision(tx, {
    ...{
      id,
      symbols: [id],
      body: motion.body,
    },
    ...{
      session: String(at.getUTCFullYear()),
      date: motion.day,
      title: subject.title,
      on: subject.on,
    },
    ...{
      mode: motion.mode === 'silence' ? 'without_vote' : motion.mode,
      adopted,
      rule: motion.rule,
      // Who kept silent has not voted.
      roll: packRoll(motion.mode === 'silence' ? new Map() : roll),
      announced: undefined,
    },
    ...{ subjects: [], sources: [{ name: 'Voted on in this hub', url: `/votes/${vote}` }] },
    ...{ doubt: undefined, notes: [] },
  })
  return id
}

/** Series of one letter are those of the principal organs of the United Nations: no body here has one. */
const isOfSeries = (symbol: string, name: string): boolean =>
  name.length > 1 && symbol.toUpperCase().startsWith(`${name.toUpperCase()}/`)
