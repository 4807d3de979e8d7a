import { basicMax } from '../dual/penalty-max.ts'
import type { LawBook } from '../law/law-book.ts'
import { type Day, firstDay } from '../model/day.ts'
import type { MappingState } from '../model/mapping.ts'
import type { Article } from '../model/reference.ts'
import type { StateCode } from '../model/text.ts'
import { compliance } from './compliance.ts'
import { type Coverage, coverageOf } from './coverage.ts'

/** How the law of a state stands to an article on a day, in what a matrix shows of it. */
export interface LawStanding {
  /** `not_held`: nothing in force is held for the day, which is no finding about the law. */
  readonly coverage: Coverage | 'not_held'
  /** Nothing is held as in force, and something that was enacted and has not commenced. */
  readonly notCommenced: boolean
  /** In the basic form: see `basicMax`. */
  readonly max?: number | 'life' | undefined
  /** The measure K and its bounds, 0 to 1: see `compliance`. */
  readonly k?: number | undefined
  readonly low: number
  readonly high: number
  readonly knownShare: number
  /** Whether a version it rests on has a doubt beside it. */
  readonly doubtful: boolean
  /** What it rests on; none where nothing is held. */
  readonly mappingId?: string | undefined
  readonly review?: MappingState | undefined
}

/** One standing over the days on which it is the same: from the first to before `to`. */
export interface MatrixCell extends LawStanding {
  readonly from: Day
  /** The first day on which it is another; of what is not held, that from which something is. */
  readonly to?: Day | undefined
}

/**
 * The standing of a state’s law to an article on a day. Of several mappings that hold, the one that
 * `compliance` takes.
 *
 * @example
 * const { coverage, k } = standingOn(book, 'EE', article, day)
 */
export function standingOn(
  book: LawBook,
  state: StateCode,
  article: Article,
  day: Day,
): LawStanding {
  const { k, low, high, knownShare, mappingId } = compliance(book, state, article, day)
  const mapping = mappingId === undefined ? undefined : book.mapping(mappingId)
  if (mapping === undefined) {
    const notCommenced = isNotCommenced(book, state, article, day)
    return { coverage: 'not_held', notCommenced, low, high, knownShare, doubtful: false }
  }
  const max = basicMax(book.penaltiesOf(mapping))
  return {
    ...{ coverage: coverageOf(article, mapping), notCommenced: false },
    ...(max === undefined ? {} : { max }),
    ...(k === undefined ? {} : { k }),
    ...{ low, high, knownShare },
    doubtful: book.versionsOf(mapping).some(({ doubt }) => doubt !== undefined),
    ...{ mappingId: mapping.id, review: mapping.state },
  }
}

/**
 * All standings of a state’s law to an article, in order: every day is in exactly one of them, from the first
 * there is. A single one that is `not_held` where nothing is known.
 */
export function matrixCells(
  book: LawBook,
  state: StateCode,
  article: Article,
): readonly MatrixCell[] {
  const cells: MatrixCell[] = []
  for (const day of daysOfChange(book, state, article)) {
    const standing = standingOn(book, state, article, day)
    const last = cells.at(-1)
    if (last !== undefined && isSame(last, standing)) continue
    if (last !== undefined) cells[cells.length - 1] = { ...last, to: day }
    cells.push({ ...standing, from: day })
  }
  return cells
}

/** Days on which something may begin or end: versions, mappings, and being a party to the reference. */
function daysOfChange(book: LawBook, state: StateCode, article: Article): readonly Day[] {
  const days = new Set<Day>([firstDay])
  const add = (day: Day | undefined) => day !== undefined && days.add(day)
  add(book.participation(state, article.referenceId)?.inForce)
  for (const mapping of book.mappings(state, article.id)) {
    add(mapping.validFrom)
    add(mapping.validTo)
    for (const { inForceFrom, inForceTo, enacted } of book.versionsOf(mapping)) {
      add(inForceFrom)
      add(inForceTo)
      if (inForceFrom === undefined) add(enacted)
    }
  }
  return [...days].sort()
}

function isNotCommenced(book: LawBook, state: StateCode, article: Article, day: Day): boolean {
  return book
    .mappings(state, article.id)
    .flatMap((mapping) => book.versionsOf(mapping))
    .some(
      ({ inForceFrom, enacted }) =>
        inForceFrom === undefined && (enacted === undefined || enacted <= day),
    )
}

function isSame({ from, to, ...one }: MatrixCell, other: LawStanding): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
