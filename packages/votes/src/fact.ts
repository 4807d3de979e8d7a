import { type Day, isDay } from './day.ts'
import type { Decision } from './decision.ts'
import { type PackedRoll, PackedRollCall } from './packed-roll-call.ts'
import { type MemberCode, type RollCall, type Tally, type Vote, votes } from './vote.ts'

/** A decision as plain data, as it is stored and sent: who stood how as a list for each way. */
export interface DecisionFact extends Omit<Fields, 'date'> {
  readonly date: string
  readonly adopted?: boolean | undefined
  readonly rule?: string | undefined
  readonly roll: PackedRoll
  readonly announced?: Tally | undefined
  readonly proposedBy?: readonly MemberCode[] | undefined
  readonly sponsors?: readonly MemberCode[] | undefined
  readonly sources: readonly { readonly name: string; readonly url?: string | undefined }[]
}

type Fields = Pick<
  Decision,
  'id' | 'symbols' | 'body' | 'session' | 'date' | 'title' | 'on' | 'mode' | 'subjects'
>

/**
 * Makes a decision of plain data. The roll call stays packed, so that a record of thousands of decisions
 * takes no more memory once each of them has been looked at.
 *
 * @throws RangeError where the date is no day
 */
export function decisionOf(fact: DecisionFact): Decision {
  const { id, symbols, body, session, title, on, mode, subjects } = fact
  return {
    ...{ id, symbols, body, session, title, on, mode, subjects },
    date: dayOf(fact.date),
    adopted: fact.adopted,
    rule: fact.rule,
    roll: new PackedRollCall(fact.roll),
    announced: fact.announced,
    sources: fact.sources.map(({ name, url }) => ({ name, url })),
    ...(fact.proposedBy === undefined ? {} : { proposedBy: fact.proposedBy }),
    ...(fact.sponsors === undefined ? {} : { sponsors: fact.sponsors }),
  }
}

/** Packs a roll call: codes in order, and only the ways in which somebody stood. */
export function packRoll(roll: RollCall): PackedRoll {
  const packed: Partial<Record<Vote, MemberCode[]>> = {}
  for (const [member, vote] of roll) {
    const list = packed[vote] ?? []
    list.push(member)
    packed[vote] = list
  }
  for (const list of Object.values(packed)) list.sort()
  return packed
}

/** The roll call that was packed. */
export function unpackRoll(packed: PackedRoll): RollCall {
  const roll = new Map<MemberCode, Vote>()
  for (const vote of votes) for (const member of packed[vote] ?? []) roll.set(member, vote)
  return roll
}

function dayOf(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}
