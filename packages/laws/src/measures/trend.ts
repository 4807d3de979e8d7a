import type { LawBook } from '../law/law-book.ts'
import type { Day } from '../model/day.ts'
import type { Scenario } from '../model/fact.ts'
import type { StateCode } from '../model/text.ts'
import { type SameReach, sameReach } from './same-reach.ts'

/** A change of law between two days. */
export interface Amendment {
  readonly stateId: StateCode
  readonly day: Day
  readonly provisionId: string
  /** The version that began, or the one that ended with none after it. */
  readonly versionId: string
  /** `known_from`: the version may be older than the first day it is known of, so nothing may have changed. */
  readonly kind: 'begins' | 'ends' | 'known_from'
  /** The law that made the change, where it is known. */
  readonly changedBy?: string | undefined
}

/** How the reach of two laws came closer or moved apart, and by which amendments. */
export interface Trend {
  readonly from: SameReach
  readonly to: SameReach
  /** P at the end less P at the beginning, −1 to 1; none where one of them has no value. */
  readonly change?: number | undefined
  /** Of both states, on the days after the first to the last, in order. */
  readonly amendments: readonly Amendment[]
}

/** The trend of a pair of states in an article from one day to another. */
export function trend(
  book: LawBook,
  pair: readonly [StateCode, StateCode],
  articleId: string,
  [first, last]: readonly [Day, Day],
  scenarios: readonly Scenario[],
): Trend {
  const from = sameReach(book, pair, articleId, first, scenarios)
  const to = sameReach(book, pair, articleId, last, scenarios)
  return {
    ...{ from, to },
    ...(from.p === undefined || to.p === undefined ? {} : { change: to.p - from.p }),
    amendments: pair
      .flatMap((state) => amendments(book, state, articleId, [first, last]))
      .sort(byDay),
  }
}

/** What changed in a state’s provisions on an article on the days after the first, to the last. */
export function amendments(
  book: LawBook,
  stateId: StateCode,
  articleId: string,
  [first, last]: readonly [Day, Day],
): readonly Amendment[] {
  const mapped = book.mappings(stateId, articleId).flatMap((each) => book.versionsOf(each))
  const isBetween = (day: Day | undefined) => day !== undefined && day > first && day <= last
  return [...new Set(mapped)]
    .flatMap((version): Amendment[] => {
      const { id: versionId, provisionId, inForceFrom, inForceTo, changedBy } = version
      const isFollowed = mapped.some(
        (next) => next.provisionId === provisionId && next.inForceFrom === inForceTo,
      )
      const place = { stateId, provisionId, versionId }
      const kind = version.historyQuality === 'single' ? 'known_from' : 'begins'
      const by = changedBy === undefined ? {} : { changedBy }
      const begun: Amendment[] =
        inForceFrom !== undefined && isBetween(inForceFrom)
          ? [{ ...place, day: inForceFrom, kind, ...by }]
          : []
      const ended: Amendment[] =
        inForceTo !== undefined && isBetween(inForceTo) && !isFollowed
          ? [{ ...place, day: inForceTo, kind: 'ends' }]
          : []
      return [...begun, ...ended]
    })
    .sort(byDay)
}

const byDay = (a: Amendment, b: Amendment) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)
