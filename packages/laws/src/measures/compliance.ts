import { basicMax } from '../dual/penalty-max.ts'
import type { LawBook } from '../law/law-book.ts'
import type { Day } from '../model/day.ts'
import type { ElementStatus, Mapping } from '../model/mapping.ts'
import type { Article, Element } from '../model/reference.ts'
import type { StateCode } from '../model/text.ts'

/** How far the law of a state has what an article asks for. Not how far it reaches: see `sameReach`. */
export interface Compliance {
  /** 0 to 1, over the elements that are known; none where none is known. */
  readonly k?: number | undefined
  /** With everything unknown taken as wanting, and as there. */
  readonly low: number
  readonly high: number
  /** The part of the weight of required elements that is known, 0 to 1. */
  readonly knownShare: number
  /** Required elements by status; those without one count as not found. */
  readonly counts: Readonly<Record<ElementStatus, number>>
  /** Options that the law uses: they cost nothing, and make it narrower. */
  readonly optionsUsed: readonly string[]
  /** Options used that had to be reserved and were not. */
  readonly notReserved: readonly string[]
  /** What the law asks for besides and the article does not allow. */
  readonly extraRequirements: readonly string[]
  /** Whether the basic form has deprivation of liberty where the article wants it. */
  readonly liberty: 'yes' | 'no' | 'unknown' | 'not_asked'
  readonly mappingId?: string | undefined
}

/** What each requirement that the article does not allow leaves of the measure, and the least all leave. */
export const extraFactor = 0.75
export const leastExtraFactor = 0.25

/** What an option costs that had to be reserved and was not. */
export const reservationCost = 0.1

/**
 * The compliance K of a state with an article on a day: required elements by their weight (met 1, partly ½,
 * absent 0), times ¾ for each requirement the article does not allow (¼ at the least), times ½ where it wants
 * deprivation of liberty and the basic form has none, less a tenth for each option that was used and had to be
 * reserved. What is unclear or was not found leaves the sums and widens the interval.
 *
 * Of several mappings that hold on the day, the one with the highest lower bound.
 */
export function compliance(
  book: LawBook,
  state: StateCode,
  article: Article,
  day: Day,
): Compliance {
  const found = book
    .mappingsOn(state, article.id, day)
    .map((mapping) => ofMapping(book, article, mapping, day))
    .sort((a, b) => b.low - a.low || b.high - a.high)
  return found[0] ?? notHeld(article)
}

function ofMapping(book: LawBook, article: Article, mapping: Mapping, day: Day): Compliance {
  const statusOf = ({ id }: Element): ElementStatus => mapping.elementStatus[id] ?? 'not_found'
  const required = article.elements.filter((element) => element.required)
  const options = article.elements.filter(({ kind }) => kind === 'option')
  const used = options.filter((each) => isUsed(mapping, each))
  const maybeUsed = options.filter((each) => isMaybeUsed(mapping, each))
  const notReserved = used.filter((each) => isNotReserved(book, article, mapping, each, day))
  const maybeNotReserved = maybeUsed.filter((each) =>
    isNotReserved(book, article, mapping, each, day),
  )
  const extra = mapping.extraRequirements.filter(({ allowedOption }) => allowedOption === undefined)
  const liberty = libertyOf(book, article, mapping)
  const factor = Math.max(leastExtraFactor, extraFactor ** extra.length)
  const measure = (share: number, penalty: number, missing: number) =>
    Math.max(0, share * factor * penalty - reservationCost * missing)

  const all = weightOf(required)
  const known = required.filter((element) => shareHad(statusOf(element)) !== undefined)
  const had = known.reduce((sum, each) => sum + weight(each) * (shareHad(statusOf(each)) ?? 0), 0)
  const knownWeight = weightOf(known)
  const penalty = liberty === 'no' ? 0.5 : 1
  return {
    ...(knownWeight > 0 ? { k: measure(had / knownWeight, penalty, notReserved.length) } : {}),
    low: measure(
      all > 0 ? had / all : 0,
      liberty === 'unknown' ? 0.5 : penalty,
      notReserved.length + maybeNotReserved.length,
    ),
    high: measure(all > 0 ? (had + all - knownWeight) / all : 1, penalty, notReserved.length),
    knownShare: all > 0 ? knownWeight / all : 0,
    counts: countsOf(required.map(statusOf)),
    optionsUsed: used.map(({ id }) => id),
    notReserved: notReserved.map(({ id }) => id),
    extraRequirements: extra.map(({ id }) => id),
    liberty,
    mappingId: mapping.id,
  }
}

function notHeld(article: Article): Compliance {
  const required = article.elements.filter((element) => element.required)
  return {
    ...{ low: 0, high: 1, knownShare: 0 },
    counts: countsOf(required.map(() => 'not_found')),
    ...{ optionsUsed: [], notReserved: [], extraRequirements: [] },
    liberty: article.deprivationOfLiberty ? 'unknown' : 'not_asked',
  }
}

function isUsed(mapping: Mapping, { id }: Element): boolean {
  const status = mapping.elementStatus[id]
  const isAllowed = mapping.extraRequirements.some(({ allowedOption }) => allowedOption === id)
  return status === 'met' || status === 'partly' || isAllowed
}

function isMaybeUsed(mapping: Mapping, element: Element): boolean {
  const status = mapping.elementStatus[element.id]
  return !isUsed(mapping, element) && (status === 'unclear' || status === 'not_found')
}

/** A party that uses an option which has to be reserved, and has made no such reservation. */
function isNotReserved(
  book: LawBook,
  article: Article,
  { stateId }: Mapping,
  { id, needsReservation }: Element,
  day: Day,
): boolean {
  const part = book.participation(stateId, article.referenceId)
  if (!needsReservation || part?.inForce === undefined || day < part.inForce) return false
  return !part.reservations.some(
    ({ articleId, elementId }) =>
      articleId === article.id && (elementId === undefined || elementId === id),
  )
}

function libertyOf(book: LawBook, article: Article, mapping: Mapping): Compliance['liberty'] {
  if (!article.deprivationOfLiberty) return 'not_asked'
  const max = basicMax(book.penaltiesOf(mapping))
  if (max === undefined) return 'unknown'
  return max === 0 ? 'no' : 'yes'
}

function shareHad(status: ElementStatus): number | undefined {
  if (status === 'met') return 1
  if (status === 'partly') return 0.5
  return status === 'absent' ? 0 : undefined
}

function countsOf(statuses: readonly ElementStatus[]): Compliance['counts'] {
  const counts = { met: 0, partly: 0, absent: 0, not_found: 0, unclear: 0 }
  for (const status of statuses) counts[status] += 1
  return counts
}

const weight = (element: Element) => element.weight ?? 1

const weightOf = (elements: readonly Element[]) =>
  elements.reduce((sum, element) => sum + weight(element), 0)
