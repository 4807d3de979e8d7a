import type { Concept } from './concepts.ts'
import type { Hit } from './match-words.ts'
import type { Feature } from './queries.ts'
import type { FieldReading, PassageReading } from './reading.ts'

/** What the ranking is set by. Each is explained where it is used. */
export interface Settings {
  readonly headingWeight: number
  readonly openingWeight: number
  readonly openingWords: number
  readonly chapterWeight: number
  /** The most words between two concepts that stand near each other. */
  readonly window: number
}

/**
 * How much a passage shows a feature: mentions, each counted by where it stands. A heading says
 * what a provision is about, its first words mostly the same; a chapter says it of many at once.
 */
export function strengthOf(feature: Feature, passage: PassageReading, set: Settings): number {
  const inField = (field: FieldReading, weightOf: (at: number) => number) =>
    mentions(feature, field, set.window).reduce(
      (sum, { at, closeness }) => sum + closeness * weightOf(at),
      0,
    )
  const [first, second] = feature.of
  const inChapter = second === undefined ? (passage.chapterHits.get(first)?.length ?? 0) : 0
  return (
    inField(passage.heading, () => set.headingWeight) +
    inField(passage.text, (at) => (at < set.openingWords ? set.openingWeight : 1)) +
    Math.min(1, inChapter) * set.chapterWeight
  )
}

interface Mention {
  /** The word at which it begins. */
  readonly at: number
  /** 1 where both concepts stand side by side, less the further they are apart. */
  readonly closeness: number
}

function mentions({ of: [a, b] }: Feature, field: FieldReading, window: number): Mention[] {
  const firsts = hitsOf(field, a)
  if (b === undefined) return firsts.map((hit) => ({ at: hit.from / field.scale, closeness: 1 }))
  const seconds = hitsOf(field, b)
  if (seconds.length === 0) return []
  const found: Mention[] = []
  for (const hit of firsts) {
    const apart = Math.min(...seconds.map((other) => gap(hit, other))) / field.scale
    if (apart > window) continue
    found.push({ at: hit.from / field.scale, closeness: 1 - apart / (2 * window) })
  }
  return found
}

const hitsOf = (field: FieldReading, concept: Concept): readonly Hit[] =>
  field.hits.get(concept) ?? []

/** Words between two hits; 0 where they touch or overlap. */
const gap = (a: Hit, b: Hit): number => Math.max(0, b.from - a.to - 1, a.from - b.to - 1)
