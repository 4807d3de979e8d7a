import type { Concept } from './concepts.ts'
import type { Candidate } from './passage.ts'
import type { Feature, Query } from './queries.ts'
import { type PassageReading, spansOf } from './reading.ts'
import { type Settings, strengthOf } from './strength.ts'

export interface RankSettings extends Settings {
  /** Saturation of BM25: the higher, the more a further mention still adds. */
  readonly k: number
  /** How much a long provision counts as less about each of its words; 0 not at all, 1 in full. */
  readonly b: number
  /** A length beyond this many times the mean counts as that. */
  readonly lengthCap: number
  /** Provisions of an imagined law that never speak of it, so that in a short one words still weigh. */
  readonly background: number
  /** What a chapter that is all about computers adds to its provisions, as a share. */
  readonly chapterPrior: number
}

export const settings: RankSettings = {
  headingWeight: 3,
  openingWeight: 1.5,
  openingWords: 30,
  chapterWeight: 0.5,
  window: 10,
  k: 1.5,
  b: 0.5,
  lengthCap: 2,
  background: 30,
  chapterPrior: 0.5,
}

/** A passage with what speaks for it. */
export interface Scored {
  readonly passage: PassageReading
  readonly score: number
}

/**
 * Scores passages that speak of what a query asks for. How rare a word is is counted within a
 * language, since another language never speaks that word.
 */
export function scored(
  query: Query,
  passages: readonly PassageReading[],
  set: RankSettings = settings,
): Scored[] {
  const languages = [...new Set(passages.map(({ language }) => language))]
  return languages.flatMap((each) =>
    scores(
      query,
      passages.filter(({ language }) => language === each),
      set,
    ),
  )
}

/** Candidates in the order of their scores, equal ones by their ids, with the concepts found. */
export function ranked(list: readonly Scored[], about: readonly Concept[]): Candidate[] {
  return [...list]
    .sort((a, b) => b.score - a.score || compare(a.passage.id, b.passage.id))
    .map(({ passage, score }, at) => ({
      id: passage.id,
      rank: at + 1,
      score,
      matches: about
        .map((concept) => ({ concept, spans: spansOf(passage, concept) }))
        .filter(({ spans }) => spans.length > 0),
    }))
}

/** The concepts of a query, those that weigh most first. */
export function conceptsOf({ for: features }: Query): Concept[] {
  const order = [...features].sort((a, b) => b.weight - a.weight).flatMap(({ of }) => [...of])
  return [...new Set(order)]
}

function scores(query: Query, passages: readonly PassageReading[], set: RankSettings): Scored[] {
  const mean = passages.reduce((sum, each) => sum + each.text.length, 0) / (passages.length || 1)
  const lengthOf = (each: PassageReading) =>
    1 - set.b + set.b * Math.min(set.lengthCap, each.text.length / (mean || 1))
  const columns = new Map(
    [...query.for, ...query.against].map((f) => [f, column(f, passages, set)]),
  )
  const worth = (features: readonly Feature[], at: number, length: number) =>
    features.reduce((sum, feature) => {
      const found = columns.get(feature)
      const strength = found?.strengths[at] ?? 0
      const saturated = (strength * (set.k + 1)) / (strength + set.k * length)
      return strength === 0 ? sum : sum + feature.weight * (found?.rarity ?? 0) * saturated
    }, 0)

  const priors = chapterPriors(query, passages, set)
  return passages.flatMap((passage, at) => {
    const length = lengthOf(passage)
    const speaking = worth(query.for, at, length)
    if (speaking === 0) return []
    const against = worth(query.against, at, length)
    const score =
      (speaking ** 2 / (speaking + against)) * kindOf(query, passage) * (priors[at] ?? 1)
    return [{ passage, score }]
  })
}

interface Column {
  readonly strengths: readonly number[]
  /** The inverse document frequency of BM25. */
  readonly rarity: number
}

function column(feature: Feature, passages: readonly PassageReading[], set: RankSettings): Column {
  const strengths = passages.map((passage) => strengthOf(feature, passage, set))
  const holding = strengths.filter((strength) => strength > set.chapterWeight).length
  const all = passages.length + set.background
  return { strengths, rarity: Math.log(1 + (all - holding + 0.5) / (holding + 0.5)) }
}

/** Offences threaten a penalty; definitions and general rules speak of everything and answer nothing. */
function kindOf({ kind }: Query, { heading, text }: PassageReading): number {
  const has = (concept: Concept) => heading.hits.has(concept)
  const defines = text.hits.get('definition')?.some(({ from }) => from / text.scale < 8) ?? false
  if (has('definition') || defines) return 0.3
  if (kind !== 'offence') return 1
  const punishes = text.hits.has('penalty') ? 1 : 0.7
  return punishes * (has('general_part') ? 0.5 : has('aggravation') ? 0.7 : 1)
}

function chapterPriors(
  { kind }: Query,
  passages: readonly PassageReading[],
  set: RankSettings,
): number[] {
  const inChapter = new Map<string, { all: number; digital: number }>()
  for (const passage of passages) {
    const count = inChapter.get(passage.chapter) ?? { all: 0, digital: 0 }
    count.all++
    if (isDigital(passage)) count.digital++
    inChapter.set(passage.chapter, count)
  }
  return passages.map(({ chapter }) => {
    const count = inChapter.get(chapter)
    if (kind !== 'offence' || chapter === '' || count === undefined) return 1
    return 1 + (set.chapterPrior * count.digital) / count.all
  })
}

const isDigital = ({ heading, text }: PassageReading): boolean =>
  text.hits.has('system') || heading.hits.has('system')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
