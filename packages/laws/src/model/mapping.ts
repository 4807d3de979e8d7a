import { LawError } from './law-error.ts'
import type { Article } from './reference.ts'
import type { ProvisionVersion } from './statute.ts'

/** Words of a version, by their place in UTF-16 units. */
export interface Span {
  readonly version: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/**
 * How an element of an article stands in the versions that a mapping names. `not_found`: not found in the
 * texts held, which is no finding that the law lacks it; `absent` only a person says.
 */
export const elementStatuses = ['met', 'partly', 'absent', 'not_found', 'unclear'] as const
export type ElementStatus = (typeof elementStatuses)[number]

export interface ElementFinding {
  readonly status: ElementStatus
  readonly spans: readonly Span[]
}

/** What national law asks for and the article does not. */
export interface Requirement {
  readonly id: string
  readonly text: string
  /** The option of the article that allows for it, by element; absent where none does. */
  readonly option?: string
  readonly fact?: string
  readonly spans: readonly Span[]
}

/** Conduct that national law takes out. */
export type Exclusion = Omit<Requirement, 'option'>

/** How one state's law answers one article, at a time. */
export interface Mapping {
  readonly id: string
  readonly article: string
  readonly state: string
  /** The versions it rests on. */
  readonly versions: readonly string[]
  readonly elements: Readonly<Record<string, ElementFinding>>
  readonly requirements: readonly Requirement[]
  readonly exclusions: readonly Exclusion[]
  readonly review: 'proposed' | 'reviewed' | 'disputed' | 'superseded'
  readonly reviewers: readonly string[]
  readonly note?: string
}

/** Who may rest on it: two persons have looked, and the state concerned has not objected. */
export const isReviewed = ({ review, reviewers }: Mapping): boolean =>
  review === 'reviewed' && new Set(reviewers).size >= 2

/**
 * That a mapping says of its article and versions what is there.
 *
 * @throws {LawError} `element.unknown`, `version.unknown`, `span.mismatch`
 */
export function checkMapping(
  mapping: Mapping,
  article: Article,
  versions: readonly ProvisionVersion[],
): void {
  const held = new Map(versions.map((one) => [one.id, one]))
  for (const id of mapping.versions)
    if (!held.has(id)) throw new LawError('version.unknown', { version: id })
  const known = new Set(article.elements.map(({ id }) => id))
  const named = [...Object.keys(mapping.elements), ...mapping.requirements.flatMap(optionOf)]
  for (const element of named)
    if (!known.has(element)) throw new LawError('element.unknown', { element })
  const spans = [...Object.values(mapping.elements), ...mapping.requirements, ...mapping.exclusions]
  for (const span of spans.flatMap((one) => one.spans)) checkSpan(span, held)
}

const optionOf = ({ option }: Requirement): readonly string[] =>
  option === undefined ? [] : [option]

function checkSpan(span: Span, held: ReadonlyMap<string, ProvisionVersion>): void {
  const version = held.get(span.version)
  if (!version) throw new LawError('version.unknown', { version: span.version })
  const { start, end, quote } = span
  const isThere = 0 <= start && start < end && version.text.slice(start, end) === quote
  if (!isThere) throw new LawError('span.mismatch', { version: span.version, start, end })
}
