import type { Mapping } from '../model/mapping.ts'
import type { Article, Element } from '../model/reference.ts'
import type { Penalty } from '../model/statute.ts'

/**
 * How far the elements that an article requires were found in a law: K, with what it may be at the least and
 * at the most once what is unknown is known. Never shown without both, nor as a word of judgement.
 */
export interface Compliance {
  /** 0 to 1, over what is known; `undefined` where nothing is. */
  readonly k: number | undefined
  readonly low: number
  readonly high: number
  /** The share, by weight, of the required elements of which it is known how they stand. */
  readonly known: number
  readonly required: number
}

/**
 * K = Σ w·v / Σ w, times 0.75 for each further requirement that no option allows (0.25 at the least), less
 * 0.1 for each option in use without the reservation it wants, times 0.5 where the basic form lacks
 * deprivation of liberty that the article asks for. v is 1 for met, ½ for partly, 0 for absent; what is not
 * found or unclear stands in neither sum and widens the interval.
 *
 * @param unreserved Options in use for which the state has made no reservation or declaration.
 */
export function complianceOf(
  article: Article,
  mapping: Mapping,
  penalties: readonly Penalty[] = [],
  unreserved: readonly string[] = [],
): Compliance {
  const groups = requiredOf(article)
  let [sum, known, unknown] = [0, 0, 0]
  for (const group of groups) {
    const weight = Math.max(...group.map((one) => one.weight ?? 1))
    const value = shareFound(group, mapping)
    if (value === undefined) unknown += weight
    else {
      known += weight
      sum += weight * value
    }
  }
  const total = known + unknown
  const scale = (share: number): number => clamp((share - penalty) * factor)
  const factor = factorOf(article, mapping, penalties)
  const penalty = 0.1 * unreserved.length
  return {
    k: known === 0 ? undefined : scale(sum / known),
    low: total === 0 ? 0 : scale(sum / total),
    high: total === 0 ? 0 : scale((sum + unknown) / total),
    known: total === 0 ? 0 : known / total,
    required: groups.length,
  }
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** Required elements; ways of doing of which one is enough stand together. */
function requiredOf({ elements }: Article): readonly (readonly Element[])[] {
  const alone: Element[][] = []
  const ways = new Map<string, Element[]>()
  for (const element of elements) {
    if (!element.required) continue
    if (element.oneOf === undefined) alone.push([element])
    else ways.set(element.oneOf, [...(ways.get(element.oneOf) ?? []), element])
  }
  return [...alone, ...ways.values()]
}

const values = { met: 1, partly: 0.5, absent: 0, not_found: undefined, unclear: undefined } as const

/** An article that lists ways of doing asks for all of them: the mean of those that are known. */
function shareFound(group: readonly Element[], { elements }: Mapping): number | undefined {
  const known = group
    .map(({ id }) => values[elements[id]?.status ?? 'not_found'])
    .filter((value) => value !== undefined)
  if (known.length < group.length) return undefined
  return known.reduce((sum: number, value) => sum + value, 0) / known.length
}

function factorOf(article: Article, mapping: Mapping, penalties: readonly Penalty[]): number {
  const further = mapping.requirements.filter(({ option }) => option === undefined).length
  const basic = penalties.filter(({ tier }) => tier === 'basic')
  const isFree =
    basic.length > 0 && !basic.some(({ kind, most }) => kind === 'imprisonment' && most !== 0)
  const sanction = article.deprivation && isFree ? 0.5 : 1
  return Math.max(0.25, 0.75 ** further) * sanction
}

/** Of a group: the mean only beside its least and how many it is of; a chain is as weak as its weakest. */
export interface GroupCompliance {
  readonly mean: number
  readonly least: number
  readonly count: number
  /** Of how many states nothing is known. */
  readonly unknown: number
}

export function groupCompliance(all: readonly Compliance[]): GroupCompliance | undefined {
  const known = all.flatMap(({ k }) => (k === undefined ? [] : [k]))
  if (known.length === 0) return undefined
  return {
    mean: known.reduce((sum, k) => sum + k, 0) / known.length,
    least: Math.min(...known),
    count: known.length,
    unknown: all.length - known.length,
  }
}
