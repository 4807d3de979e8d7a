import type { Claim, StoodClaim, Who } from './claim.ts'
import type { SaidDate } from './dates.ts'
import type { Item } from './items.ts'

/** A claim, the tokens of the sentence it was read from, and a date still to be reckoned from. */
export interface ReadClaim {
  readonly claim: Claim
  readonly from: number
  readonly to: number
  /** For a meeting: years after the year spoken of, where the sentence says "next year". */
  readonly years?: number | undefined
  /** The symbol that it stands by, where the sentence names several. */
  readonly symbol?: string | undefined
}

/** What a sentence holds beside its claims, by which its decision is found. */
export interface ReadSentence {
  readonly claims: readonly ReadClaim[]
  readonly symbols: readonly string[]
  readonly dates: readonly SaidDate[]
  /** The last that it said of how some stood: "So did Japan" may follow. */
  readonly last: StoodClaim | undefined
}

/** A claim at items `at` to `next`, `next` not in it. */
export interface Found {
  readonly claim: Claim
  readonly at: number
  readonly next: number
}

/** Members named by themselves, of no group. */
export const membersOf = (who: Who) =>
  who.kind === 'these' && who.groups.length === 0 ? who.members : undefined
/** Past an article. */
export const skipThe = (items: readonly Item[], at: number) =>
  items[at]?.key === 'the' ? at + 1 : at

/** Past words that say nothing here. */
export function skipFillers(items: readonly Item[], at: number, keys: RegExp): number {
  let i = at
  while (items[i]?.kind === 'filler' && keys.test(items[i]?.key ?? '')) i++
  return i
}
