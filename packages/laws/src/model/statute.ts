import { isDay } from './day.ts'
import { LawError } from './law-error.ts'

/** A day as ISO 8601 writes it, `2008-03-24`; days compare as text. */
export type Day = string

/**
 * A provision as it stood for a time. Enacted is not in force: without `from` it was enacted and has not
 * been commenced. Half-open: on the day `to` it is no longer in force.
 */
export interface ProvisionVersion {
  readonly id: string
  readonly provision: string
  readonly text: string
  readonly language: string
  readonly enacted?: Day
  readonly from?: Day
  readonly to?: Day
  /** How much of its history is held: all, some, or this version alone. */
  readonly history: 'clean' | 'partial' | 'single'
  readonly penalties: readonly Penalty[]
  /** Where the text was taken from. */
  readonly source: string
  /** Why it is not certain; absent where it is. */
  readonly doubt?: string
}

export interface Penalty {
  readonly tier: 'basic' | 'aggravated' | 'repeat'
  readonly kind: 'imprisonment' | 'restriction' | 'arrest' | 'labour' | 'fine'
  /** The most years of it; `life` without end. Absent where it is not known. */
  readonly most?: number | 'life'
}

/** What is in force on a day, or why nothing is. */
export type InForce =
  | { readonly version: ProvisionVersion }
  | { readonly none: 'not_held' | 'not_commenced' | 'not_yet' | 'no_longer' }

/**
 * The version of one provision that is in force on a day.
 *
 * @throws {LawError} `versions.overlap`, `version.empty`, `day.wrong`
 * @example
 * const found = inForceOn(versions, '2008-03-24')
 */
export function inForceOn(versions: readonly ProvisionVersion[], day: Day): InForce {
  if (!isDay(day)) throw new LawError('day.wrong', { day })
  checkVersions(versions)
  const commenced = versions.filter(({ from }) => from !== undefined)
  const version = commenced.find((one) => isIn(one, day))
  if (version) return { version }
  if (versions.length === 0) return { none: 'not_held' }
  if (commenced.length === 0) return { none: 'not_commenced' }
  return { none: commenced.some(({ from = '' }) => from <= day) ? 'no_longer' : 'not_yet' }
}

const isIn = ({ from, to }: ProvisionVersion, day: Day): boolean =>
  from !== undefined && from <= day && (to === undefined || day < to)

/**
 * That no two versions of a provision hold on one day.
 *
 * @throws {LawError} `versions.overlap`, `version.empty`, `day.wrong`
 */
export function checkVersions(versions: readonly ProvisionVersion[]): void {
  const held = versions.filter(({ from }) => from !== undefined)
  const sorted = [...held].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  for (const [at, one] of sorted.entries()) {
    for (const day of [one.from, one.to])
      if (day !== undefined && !isDay(day)) throw new LawError('day.wrong', { day })
    if (one.to !== undefined && one.to <= (one.from ?? ''))
      throw new LawError('version.empty', { version: one.id })
    const next = sorted[at + 1]
    if (next && (one.to === undefined || (next.from ?? '') < one.to))
      throw new LawError('versions.overlap', { version: one.id, other: next.id })
  }
}
