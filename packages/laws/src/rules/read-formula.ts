import type { FactId } from '../model/fact.ts'
import type { Formula } from '../model/formula.ts'
import { LawsError } from '../model/laws-error.ts'
import { isFactId } from './facts.ts'

/** How deep formulas may be nested. */
export const mostFormulaDepth = 20

/** How many leaves a formula may have. */
export const mostFormulaLeaves = 500

/**
 * Reads a formula from plain data.
 *
 * @throws LawsError `formula.invalid` for what is none, is nested deeper than 20 or has more than 500 leaves,
 *   `fact.unknown` for a fact that is not of the list
 * @example
 * const formula = readFormula({ all: [{ fact: 'intentional' }, { not: { fact: 'authorised_testing' } }] })
 */
export function readFormula(value: unknown): Formula {
  let leaves = 0
  return read(value, 0)

  function read(part: unknown, depth: number): Formula {
    if (depth > mostFormulaDepth || typeof part !== 'object' || part === null) throw invalid()
    const { element, ...form } = { element: undefined, ...part } as Record<string, unknown>
    const [entry, ...more] = Object.entries(form)
    if (entry === undefined || more.length > 0) throw invalid()
    const [kind, of] = entry
    if (kind === 'not' && element === undefined) return { not: read(of, depth + 1) }
    if (kind === 'all' && element === undefined) return { all: readAll(of, depth) }
    if (kind === 'any' && element === undefined) return { any: readAll(of, depth) }
    leaves += 1
    if (leaves > mostFormulaLeaves || typeof of !== 'string') throw invalid()
    if (kind === 'absent' && element === undefined) return { absent: of }
    const mark = element === undefined ? {} : { element: nameOf(element) }
    if (kind === 'unclear') return { unclear: of, ...mark }
    if (kind !== 'fact') throw invalid()
    if (!isFactId(of)) throw new LawsError('fact.unknown', { fact: of })
    return { fact: of, ...mark }
  }

  function readAll(parts: unknown, depth: number): Formula[] {
    if (!Array.isArray(parts)) throw invalid()
    return parts.map((part: unknown) => read(part, depth + 1))
  }
}

/** The facts that a formula asks for, each once. */
export function factsIn(formula: Formula): readonly FactId[] {
  return [...new Set(leafFacts(formula))]
}

function leafFacts(formula: Formula): FactId[] {
  if ('fact' in formula) return [formula.fact]
  if ('not' in formula) return leafFacts(formula.not)
  if ('all' in formula) return formula.all.flatMap(leafFacts)
  return 'any' in formula ? formula.any.flatMap(leafFacts) : []
}

function nameOf(element: unknown): string {
  if (typeof element !== 'string') throw invalid()
  return element
}

const invalid = () => new LawsError('formula.invalid')
