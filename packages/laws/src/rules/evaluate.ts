import type { Conduct, Formula, Truth } from '../model/formula.ts'
import type { Basis, Leaf } from '../model/leaf.ts'

/** What a formula makes of conduct. */
export interface Evaluated {
  readonly truth: Truth
  /** Every leaf, in the order of the formula. */
  readonly path: readonly Leaf[]
  /**
   * The leaves that made it so: where it is false those that are wanting, where it is unclear those that
   * are open, where it is true those that hold.
   */
  readonly reasons: readonly Leaf[]
}

/** Whose formula it is, and what each of its elements rests on. */
export interface Grounds {
  readonly mappingId: string
  readonly basisOf: (element: string) => Basis
}

/**
 * Runs a formula on conduct in Kleene’s strong three-valued logic: what is unknown stays open unless the
 * rest decides without it. Every leaf is looked at, also where the answer is already there, so that the
 * chain of reasons is whole.
 */
export function evaluate(formula: Formula, conduct: Conduct, grounds: Grounds): Evaluated {
  if ('all' in formula) return joined(formula.all, 'false', 'true')
  if ('any' in formula) return joined(formula.any, 'true', 'false')
  if ('not' in formula) {
    const inner = evaluate(formula.not, conduct, grounds)
    return { ...inner, truth: negated(inner.truth) }
  }
  const leaf = leafOf(formula, conduct, grounds)
  return { truth: leaf.truth, path: [leaf], reasons: [leaf] }

  function joined(parts: readonly Formula[], strong: Truth, weak: Truth): Evaluated {
    const found = parts.map((part) => evaluate(part, conduct, grounds))
    const truth = [strong, 'unclear' as const].find((t) => found.some((f) => f.truth === t)) ?? weak
    return {
      truth,
      path: found.flatMap(({ path }) => path),
      reasons: found.flatMap((each) => (each.truth === truth ? each.reasons : [])),
    }
  }
}

/** Kleene’s negation: what is open stays open. */
export function negated(truth: Truth): Truth {
  return truth === 'unclear' ? truth : truth === 'true' ? 'false' : 'true'
}

/** True where one of them is, false where none of them may be. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true'
  return truths.includes('unclear') ? 'unclear' : 'false'
}

function leafOf(
  formula: Exclude<Formula, { all: unknown } | { any: unknown } | { not: unknown }>,
  conduct: Conduct,
  { mappingId, basisOf }: Grounds,
): Leaf {
  if ('absent' in formula) {
    const element = formula.absent
    return { mappingId, element, truth: 'false', basis: basisOf(element) }
  }
  const element = formula.element ?? ''
  const basis = basisOf(element)
  if ('unclear' in formula)
    return { mappingId, element, reason: formula.unclear, truth: 'unclear', basis }
  const said = conduct[formula.fact]
  const truth = said === undefined ? 'unclear' : said ? 'true' : 'false'
  return { mappingId, element, fact: formula.fact, truth, basis }
}
