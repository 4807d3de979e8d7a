import type { ElementFinding, Mapping, Span } from '../model/mapping.ts'
import type { Article, Element, ElementKind } from '../model/reference.ts'
import { all, any, not, type Truth } from './truth.ts'

/** What is known of a case, by fact; what is left out is not known. */
export type Facts = Readonly<Record<string, boolean>>

/** A condition of national law: leaves are facts, each with the words that it rests on. */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }
  | Leaf

export interface Leaf {
  /** The element, requirement or exclusion that it is of. */
  readonly of: string
  /** Absent where no fact tells it: a person has to. */
  readonly fact?: string
  readonly spans: readonly Span[]
}

/** A leaf as it was answered. */
export interface Step {
  readonly of: string
  readonly fact?: string
  readonly truth: Truth
  readonly spans: readonly Span[]
}

/** The answer of a rule, and the leaves it was made of, in order. */
export interface Answer {
  readonly truth: Truth
  readonly steps: readonly Step[]
}

/**
 * The rule of a mapping: what a case must have to be an offence there. What the article asks for and
 * national law does not need is no condition; what national law cannot be read on is unknown.
 *
 * - An act, object, means or result that national law covers in part is unknown where the fact holds; one that
 *   it lacks is never met.
 * - A state of mind, lack of right or purpose that it lacks is not asked for.
 * - `not_found` and `unclear` are unknown, never no.
 * - Options in use and further requirements are conditions; exclusions take out.
 *
 * @example
 * const rule = ruleOf(mapping, article)
 */
export function ruleOf(mapping: Mapping, article: Article): Rule {
  const conditions: Rule[] = []
  const ways = new Map<string, Rule[]>()
  for (const element of article.elements) {
    const rule = conditionOf(element, mapping.elements[element.id])
    if (rule === undefined) continue
    if (element.oneOf === undefined) conditions.push(rule)
    else ways.set(element.oneOf, [...(ways.get(element.oneOf) ?? []), rule])
  }
  for (const rules of ways.values()) conditions.push({ any: rules })
  for (const { id, fact, spans } of mapping.requirements) conditions.push(leaf(id, fact, spans))
  for (const { id, fact, spans } of mapping.exclusions)
    conditions.push({ not: leaf(id, fact, spans) })
  return { all: conditions }
}

/** Kinds that describe what is done, and to what: where they lack, the law does not reach the conduct. */
const conduct: readonly ElementKind[] = ['act', 'object', 'means', 'result']
const inner: readonly ElementKind[] = ['mental', 'unlawfulness', 'purpose']

function conditionOf(element: Element, finding: ElementFinding | undefined): Rule | undefined {
  const { id, kind, fact } = element
  const { status = 'not_found', spans = [] } = finding ?? {}
  if (kind === 'option') return status === 'met' ? leaf(id, fact, spans) : undefined
  if (kind === 'exclusion') return status === 'met' ? { not: leaf(id, fact, spans) } : undefined
  const isConduct = conduct.includes(kind)
  if (!isConduct && !inner.includes(kind)) return undefined
  switch (status) {
    case 'met':
      return leaf(id, fact, spans)
    case 'partly':
      return { all: [leaf(id, fact, spans), leaf(id, undefined, spans)] }
    case 'absent':
      return isConduct ? { any: [] } : undefined
    case 'not_found':
    case 'unclear':
      return leaf(id, undefined, spans)
    default:
      return status satisfies never
  }
}

const leaf = (of: string, fact: string | undefined, spans: readonly Span[]): Leaf => ({
  ...{ of, spans },
  ...(fact === undefined ? {} : { fact }),
})

/** Answers a rule on the facts of a case. */
export function answerOf(rule: Rule, facts: Facts): Answer {
  const steps: Step[] = []
  const truth = answered(rule, facts, steps)
  return { truth, steps }
}

function answered(rule: Rule, facts: Facts, steps: Step[]): Truth {
  if ('all' in rule) return all(rule.all.map((one) => answered(one, facts, steps)))
  if ('any' in rule) return any(rule.any.map((one) => answered(one, facts, steps)))
  if ('not' in rule) return not(answered(rule.not, facts, steps))
  const held = rule.fact === undefined ? undefined : facts[rule.fact]
  const truth = held === undefined ? 'unknown' : held ? 'yes' : 'no'
  steps.push({ ...rule, truth })
  return truth
}

/** The facts that a rule asks for, each once. */
export function factsOf(rule: Rule): readonly string[] {
  const found = new Set<string>()
  const visit = (one: Rule): void => {
    if ('all' in one) one.all.forEach(visit)
    else if ('any' in one) one.any.forEach(visit)
    else if ('not' in one) visit(one.not)
    else if (one.fact !== undefined) found.add(one.fact)
  }
  visit(rule)
  return [...found]
}
