import {
  type Article,
  basicMax,
  type Day,
  type LawBook,
  type Mapping,
  type Penalty,
  type ProvisionVersion,
  type StateCode,
} from '@comity/laws'

/** A maximum in a few words. */
export function yearsOf(max: number | 'life' | undefined): string {
  if (max === undefined) return 'maximum not held'
  if (max === 'life') return 'life'
  return max === 0 ? 'no imprisonment' : `${max} y`
}

export const penaltyWords = (penalties: readonly Penalty[]): string => {
  const worse = penalties.find(({ tier }) => tier === 'aggravated')?.max
  const basic = yearsOf(basicMax(penalties))
  return worse === undefined ? basic : `${basic}; aggravated ${worse} y`
}

/** When a version was in force; of a single one only since when it is known. */
export function periodOf({ inForceFrom, inForceTo, historyQuality, enacted }: ProvisionVersion) {
  if (inForceFrom === undefined) return `enacted ${enacted ?? ''}, not commenced`
  const from = historyQuality === 'single' ? `known from ${inForceFrom}` : `from ${inForceFrom}`
  return inForceTo === undefined ? from : `${from} to before ${inForceTo}`
}

/** A version as it is cited: statute, section, time, source. */
export function citationOf({ laws }: LawBook, version: ProvisionVersion): Citation {
  const { provisions, statutes, sources } = laws
  const provision = provisions.find(({ id }) => id === version.provisionId)
  const statute = statutes.find(({ id }) => id === provision?.statuteId)
  const source = sources.find(({ id }) => id === version.sourceId)
  return {
    statute: Object.values(statute?.title ?? {})[0] ?? '',
    section: provision?.label ?? '',
    period: periodOf(version),
    source: source?.url ?? source?.publisher ?? '',
    confidence: source?.confidence ?? null,
    doubt: version.doubt ?? null,
  }
}

export interface Citation {
  readonly statute: string
  readonly section: string
  readonly period: string
  readonly source: string
  readonly confidence: string | null
  readonly doubt: string | null
}

export const cited = ({ statute, section, period }: Citation): string =>
  `${statute}, ${section} (${period})`

/** Why nothing is held of an article on a day, in words that are no finding about the law. */
export function notHeldWords(book: LawBook, state: StateCode, article: Article, day: Day): string {
  const versions = book.mappings(state, article.id).flatMap((one) => book.versionsOf(one))
  const days = versions.flatMap(({ inForceFrom }) => inForceFrom ?? []).sort()
  if (versions.length > 0 && days.length === 0) return 'not held (enacted, not commenced)'
  const first = days[0]
  return first !== undefined && day < first ? `not held (from ${first} on)` : 'not held'
}

/** The mapping that answers an article on a day; the first where there are several. */
export const mappingOn = (
  book: LawBook,
  state: StateCode,
  article: Article,
  day: Day,
): Mapping | undefined => book.mappingsOn(state, article.id, day)[0]
