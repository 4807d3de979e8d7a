import type { Mapping } from '../model/mapping.ts'
import { isReviewed } from '../model/mapping.ts'
import type { Article } from '../model/reference.ts'
import { type Day, type InForce, inForceOn, type ProvisionVersion } from '../model/statute.ts'
import { answerOf, type Facts, factsOf, type Rule, ruleOf, type Step } from './rule.ts'
import type { Truth } from './truth.ts'

/** What is asked for: each has its own condition on what must be an offence, and how grave. */
export const helpKinds = ['extradition', 'mutual_assistance', 'preservation', 'surrender'] as const
export type HelpKind = (typeof helpKinds)[number]

/** What a state, or a reference for all its parties, asks before it helps. */
export interface CooperationRule {
  /** Absent: of every party to the reference. */
  readonly state?: string
  readonly kind: HelpKind
  readonly dualCriminality: 'mandatory' | 'ground' | 'excluded'
  /** The most years that the offence must be punishable by, at least. */
  readonly leastYears?: number
  readonly bothStates?: boolean
  readonly refusalGrounds: readonly RefusalGround[]
  readonly source: string
}

export const refusalGrounds = [
  ...(['political_offence', 'discrimination', 'human_rights', 'conformity'] as const),
  ...(['essential_interests', 'double_jeopardy', 'military', 'own_proceedings'] as const),
] as const
export type RefusalGround = (typeof refusalGrounds)[number]

export interface DualQuery {
  readonly requesting: string
  readonly requested: string
  readonly article: string
  readonly day: Day
  readonly kind: HelpKind
  readonly facts: Facts
}

/** The law that is held. */
export interface HeldLaw {
  readonly articles: readonly Article[]
  readonly versions: readonly ProvisionVersion[]
  readonly mappings: readonly Mapping[]
  readonly rules: readonly CooperationRule[]
}

/** `offence` and `not` rest on words of the law; whatever cannot be told needs a person. */
export type Outcome = 'offence' | 'not' | 'needs_person'

export interface StateAnswer {
  readonly state: string
  readonly outcome: Outcome
  /** Why nothing could be answered, where that is so. */
  readonly why?: 'no_mapping' | 'not_held' | 'not_commenced' | 'not_yet' | 'no_longer'
  readonly mapping?: string
  /** False until two persons have looked at the mapping and its state has not objected. */
  readonly reviewed: boolean
  readonly steps: readonly Step[]
  /** The most years of the basic form; absent where it is not known. */
  readonly most?: number | 'life'
}

export interface DualAnswer {
  /** Preservation is given without it, unless a reservation says otherwise. */
  readonly asked: 'dual_criminality' | 'not_required'
  readonly states: readonly StateAnswer[]
  /** `both` is no promise: a competent authority decides. */
  readonly overall: 'both' | 'not_both' | 'needs_person' | 'not_required'
  readonly threshold?: {
    readonly leastYears: number
    readonly bothStates: boolean
    readonly met: Truth
  }
  readonly refusalGrounds: readonly RefusalGround[]
  /** Single facts that would decide, if they were known: whichever way they are. */
  readonly deciding: readonly string[]
  /** Facts that would decide if they were so, and not if they were otherwise. */
  readonly helping: readonly { readonly fact: string; readonly is: boolean }[]
  /** The rules of cooperation that were applied. */
  readonly sources: readonly string[]
}

/**
 * Whether conduct is an offence in both states, by the law of each on a day, with the words each step rests
 * on. The requested state's law is asked on the facts as if they had happened there. Never a bare yes.
 *
 * @example
 * const { overall, states, deciding } = dualCriminality(query, held)
 */
export function dualCriminality(query: DualQuery, held: HeldLaw): DualAnswer {
  const rules = held.rules.filter(
    ({ state, kind }) => kind === query.kind && (state === undefined || state === query.requested),
  )
  const grounds = [...new Set(rules.flatMap((one) => one.refusalGrounds))]
  const sources = rules.map(({ source }) => source)
  const isExcluded =
    query.kind === 'preservation' && !rules.some((one) => one.dualCriminality === 'mandatory')
  if (isExcluded)
    return {
      ...{ asked: 'not_required', overall: 'not_required', states: [] },
      ...{ refusalGrounds: grounds, deciding: [], helping: [], sources },
    }
  const laws = [query.requesting, query.requested].map((state) => lawOf(state, query, held))
  const outcomeOn = (facts: Facts) => overallOf(laws.map((law) => outcomeOf(law, facts)))
  const overall = outcomeOn(query.facts)
  const states = laws.map((law) => answerOfState(law, query.facts))
  const least = Math.max(0, ...rules.map(({ leastYears = 0 }) => leastYears))
  const bothStates = rules.some((one) => one.leastYears !== undefined && one.bothStates)
  return {
    ...{ asked: 'dual_criminality', states, overall, refusalGrounds: grounds, sources },
    ...(least > 0
      ? { threshold: { leastYears: least, bothStates, met: reaches(states, least, bothStates) } }
      : {}),
    ...missing(laws, query.facts, overall, outcomeOn),
  }
}

interface StateLaw {
  readonly state: string
  readonly why?: StateAnswer['why']
  readonly mapping?: Mapping
  readonly rule?: Rule
  readonly most?: number | 'life'
}

function lawOf(state: string, { article: id, day }: DualQuery, held: HeldLaw): StateLaw {
  const article = held.articles.find((one) => one.id === id)
  const own = held.mappings.filter(
    (one) => one.state === state && one.article === id && one.review !== 'superseded',
  )
  if (!article || own.length === 0) return { state, why: 'no_mapping' }
  let why: StateAnswer['why'] = 'not_held'
  for (const mapping of own) {
    const found = versionOf(mapping, held.versions, day)
    if ('none' in found) {
      why = found.none
      continue
    }
    const basic = found.version.penalties.filter(
      ({ tier, kind }) => tier === 'basic' && kind === 'imprisonment',
    )
    const most = basic[0]?.most
    return {
      ...{ state, mapping, rule: ruleOf(mapping, article) },
      ...(most === undefined ? {} : { most }),
    }
  }
  return { state, why }
}

/** A mapping may rest on several provisions: all of them are in force, or it does not hold. */
function versionOf(mapping: Mapping, versions: readonly ProvisionVersion[], day: Day): InForce {
  const byProvision = new Map<string, ProvisionVersion[]>()
  for (const one of versions) {
    if (!mapping.versions.includes(one.id)) continue
    byProvision.set(one.provision, [...(byProvision.get(one.provision) ?? []), one])
  }
  const found = [...byProvision.values()].map((own) => inForceOn(own, day))
  return found.find((one) => 'none' in one) ?? found[0] ?? { none: 'not_held' }
}

const outcomes = { yes: 'offence', no: 'not', unknown: 'needs_person' } as const

const outcomeOf = ({ rule }: StateLaw, facts: Facts): Outcome =>
  rule === undefined ? 'needs_person' : outcomes[answerOf(rule, facts).truth]

function answerOfState(law: StateLaw, facts: Facts): StateAnswer {
  const { state, why, mapping, rule, most } = law
  if (rule === undefined || mapping === undefined)
    return {
      ...{ state, outcome: 'needs_person', reviewed: false, steps: [] },
      ...(why === undefined ? {} : { why }),
    }
  const { truth, steps } = answerOf(rule, facts)
  return {
    ...{
      state,
      outcome: outcomes[truth],
      mapping: mapping.id,
      reviewed: isReviewed(mapping),
      steps,
    },
    ...(most === undefined ? {} : { most }),
  }
}

function overallOf(each: readonly Outcome[]): 'both' | 'not_both' | 'needs_person' {
  if (each.includes('not')) return 'not_both'
  return each.includes('needs_person') ? 'needs_person' : 'both'
}

function reaches(states: readonly StateAnswer[], least: number, bothStates: boolean): Truth {
  const counted = bothStates ? states : states.slice(-1)
  const each = counted.map(({ most }): Truth => {
    if (most === undefined) return 'unknown'
    return most === 'life' || most >= least ? 'yes' : 'no'
  })
  return each.includes('no') ? 'no' : each.includes('unknown') ? 'unknown' : 'yes'
}

function missing(
  laws: readonly StateLaw[],
  facts: Facts,
  overall: string,
  outcomeOn: (facts: Facts) => string,
): Pick<DualAnswer, 'deciding' | 'helping'> {
  if (overall !== 'needs_person') return { deciding: [], helping: [] }
  const asked = new Set(laws.flatMap(({ rule }) => (rule === undefined ? [] : factsOf(rule))))
  const deciding: string[] = []
  const helping: { fact: string; is: boolean }[] = []
  for (const fact of asked) {
    if (facts[fact] !== undefined) continue
    const decides = [true, false].filter(
      (is) => outcomeOn({ ...facts, [fact]: is }) !== 'needs_person',
    )
    if (decides.length === 2) deciding.push(fact)
    else if (decides[0] !== undefined) helping.push({ fact, is: decides[0] })
  }
  return { deciding, helping }
}
