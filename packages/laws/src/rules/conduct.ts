import type { FactId } from '../model/fact.ts'
import { factIds } from '../model/fact.ts'
import type { Conduct } from '../model/formula.ts'
import { LawsError } from '../model/laws-error.ts'
import { factOf, isFactId } from './facts.ts'

/**
 * Reads conduct from plain data: `true`, `false`, or `"unknown"` for each fact.
 *
 * @throws LawsError `fact.unknown` for a fact that is not of the list or a value that is none of these,
 *   `fact.contradiction` where a fact is so and what follows from it is said not to be
 * @example
 * const conduct = readConduct({ access_gained: true, data_copied: 'unknown' })
 */
export function readConduct(value: unknown): Conduct {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LawsError('fact.unknown', { fact: '' })
  const known: Partial<Record<FactId, boolean>> = {}
  for (const [fact, said] of Object.entries(value)) {
    if (!isFactId(fact)) throw new LawsError('fact.unknown', { fact })
    if (typeof said === 'boolean') known[fact] = said
    else if (said !== 'unknown') throw new LawsError('fact.unknown', { fact })
  }
  return withImplied(known)
}

/**
 * The same conduct with all that follows from it: what was copied was obtained; what was not obtained was
 * not copied.
 *
 * @throws LawsError `fact.contradiction`
 */
export function withImplied(conduct: Conduct): Conduct {
  const known: Partial<Record<FactId, boolean>> = { ...conduct }
  const open = factIds.filter((fact) => conduct[fact] !== undefined)
  for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
    const said = known[fact] === true
    for (const other of said ? (factOf(fact).implies ?? []) : impliedBy(fact)) {
      if (known[other] === said) continue
      if (known[other] !== undefined) throw new LawsError('fact.contradiction', { fact, other })
      known[other] = said
      open.push(other)
    }
  }
  return known
}

/**
 * The conduct as the law of another state is to look at it. Transposed, it is taken to have happened there;
 * otherwise what was said from where the requesting state stands is not known of the other.
 */
export function seenFrom(conduct: Conduct, transposed: boolean): Conduct {
  if (transposed) return conduct
  return Object.fromEntries(
    factIds.flatMap((fact) => {
      const said = conduct[fact]
      return said === undefined || factOf(fact).ofState ? [] : [[fact, said]]
    }),
  )
}

const impliedBy = (fact: FactId) => factIds.filter((id) => factOf(id).implies?.includes(fact))
