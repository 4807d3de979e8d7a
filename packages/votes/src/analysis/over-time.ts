import type { Decision } from '../decision.ts'
import type { MemberCode } from '../vote.ts'
import { type PairAgreement, pairAgreement } from './agreement.ts'
import { allPairCounts } from './pair-counts.ts'
import { type VoteTableOptions, voteTable } from './vote-table.ts'

export interface AgreementWindow extends PairAgreement {
  /** The year, `2018`, or the session, `73`, `10emsp`. */
  readonly window: string
}

/**
 * How alike two members voted year by year, or session by session, in order of the first decision of
 * each. The agenda changes with time, so a change between windows may be one of the questions put and
 * not of the members; ideal points are made for that.
 */
export function agreementOverTime(
  decisions: Iterable<Pick<Decision, 'roll' | 'date' | 'session'>>,
  first: MemberCode,
  second: MemberCode,
  by: 'year' | 'session',
  options: Pick<VoteTableOptions, 'isWithoutUnanimous'> = {},
): readonly AgreementWindow[] {
  const windows = new Map<string, Pick<Decision, 'roll' | 'date'>[]>()
  for (const decision of decisions) {
    const window = by === 'year' ? decision.date.slice(0, 4) : decision.session
    const held = windows.get(window)
    if (held) held.push(decision)
    else windows.set(window, [decision])
  }
  const members = [first, second]
  return [...windows]
    .map(([window, held]) => ({ window, held, from: earliest(held) }))
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
    .map(({ window, held }) => {
      const counts = allPairCounts(voteTable(held, { ...options, members }))
      return { window, ...pairAgreement(counts) }
    })
}

const earliest = (held: readonly Pick<Decision, 'date'>[]): string =>
  held.reduce((least, { date }) => (least === '' || date < least ? date : least), '')
