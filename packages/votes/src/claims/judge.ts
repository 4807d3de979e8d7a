import { figures, type ShareBase, shareBases, wholes } from '../results/bases.ts'
import type { Stand } from '../results/group.ts'
import { type Fraction, percent, reaches, type Share } from '../share.ts'
import type { Tally } from '../vote.ts'
import type { Comparing, Quantity } from './claim.ts'
import type { VerdictCode, VerdictReason } from './verdict.ts'

/** What was found of a quantity. */
export interface Judged {
  readonly code: VerdictCode
  readonly reason: VerdictReason | undefined
}

/** What a quantity is held against. */
export interface Facts {
  readonly so: number
  readonly of: number
  readonly other: readonly Stand[]
  readonly isAll: boolean
  readonly tally: Tally
  /** Others than those named who stood so. */
  readonly outsiders: readonly Stand[]
}

const yes: Judged = { code: 'true', reason: undefined }
const isSo = (holds: boolean, reason: VerdictReason): Judged =>
  holds ? yes : { code: 'false', reason }

/** Whether so many of so many did. */
export function judge(quantity: Quantity, facts: Facts): Judged {
  const { so, of, other } = facts
  switch (quantity.kind) {
    case 'all':
      return quantity.of !== undefined && quantity.of !== of
        ? { code: 'false', reason: 'count' }
        : isSo(so === of, 'exceptions')
    case 'all_but':
      return isSo(of - so === quantity.count, 'count')
    case 'all_except': {
      const left = new Set(quantity.members)
      const differ = other.filter((one) => !left.has(one.member))
      return isSo(differ.length === 0 && other.length === left.size, 'exceptions')
    }
    case 'none':
      return isSo(so === 0, 'exceptions')
    case 'some':
      return isSo(so > 0, 'count')
    case 'only':
      return isSo(facts.outsiders.length === 0 && so > 0, 'others')
    case 'vague':
      return { code: 'needs-definition', reason: 'vague' }
    case 'count':
      return isSo(compares(so, quantity.count, quantity.how) && isWhole(quantity, facts), 'count')
    case 'most':
      return overBases(facts, (share) => reaches(share, { of: 1, in: 2 }, 'above'), undefined)
    case 'share':
      return overBases(
        facts,
        (share) => fits(share, quantity.fraction, quantity.how),
        quantity.base,
      )
    default:
      return quantity satisfies never
  }
}

/** "119 of the 193": of all, any base may be meant; of a group, its members that day. */
function isWhole(
  { of: said, base }: Extract<Quantity, { kind: 'count' }>,
  { of, isAll, tally }: Facts,
): boolean {
  if (said === undefined) return true
  if (!isAll) return said === of
  const over = wholes(tally)
  return base === undefined ? Object.values(over).includes(said) : over[base] === said
}

/** A share of all depends on what it is taken of; where the bases differ, it is not decided. */
function overBases(
  { so, of, isAll, tally }: Facts,
  holds: (share: Share) => boolean,
  base: ShareBase | undefined,
): Judged {
  if (!isAll) return isSo(holds({ part: so, whole: of }), 'count')
  const { over } = figures(so, tally)
  if (base !== undefined) return isSo(holds(over[base]), 'count')
  const answers = new Set(shareBases.map((one) => holds(over[one])))
  if (answers.size > 1) return { code: 'needs-definition', reason: 'base' }
  return isSo(answers.has(true), 'count')
}

function fits(share: Share, fraction: Fraction, how: Comparing): boolean {
  switch (how) {
    case 'at_least':
      return reaches(share, fraction)
    case 'more_than':
      return reaches(share, fraction, 'above')
    case 'at_most':
      return !reaches(share, fraction, 'above')
    case 'fewer_than':
      return !reaches(share, fraction)
    case 'about':
      return within(share, fraction, 40)
    case 'exactly':
      return rounded(share, fraction)
    default:
      return how satisfies never
  }
}

/** Within one part in so many of the whole. */
const within = ({ part, whole }: Share, { of, in: per }: Fraction, parts: number): boolean =>
  whole > 0 && Math.abs(part * per - whole * of) * parts <= whole * per

/** As a percentage is rounded when it is written with so many digits: 61.7 is 119 of 193. */
function rounded(share: Share, fraction: Fraction): boolean {
  if (fraction.in === 100 || fraction.in === 1000 || fraction.in === 10_000) {
    const digits = fraction.in === 100 ? 0 : fraction.in === 1000 ? 1 : 2
    return Number(percent(share, digits)) === (100 * fraction.of) / fraction.in
  }
  return share.part * fraction.in === share.whole * fraction.of
}

function compares(found: number, claimed: number, how: Comparing): boolean {
  switch (how) {
    case 'exactly':
      return found === claimed
    case 'at_least':
      return found >= claimed
    case 'more_than':
      return found > claimed
    case 'at_most':
      return found <= claimed
    case 'fewer_than':
      return found < claimed
    case 'about':
      return Math.abs(found - claimed) <= Math.max(1, claimed / 20)
    default:
      return how satisfies never
  }
}
