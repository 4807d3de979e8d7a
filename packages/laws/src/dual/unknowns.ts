import type { StateOutcome } from '../model/cooperation.ts'
import type { FactId } from '../model/fact.ts'
import type { Conduct } from '../model/formula.ts'
import { LawsError } from '../model/laws-error.ts'
import { withImplied } from '../rules/conduct.ts'

/** The facts that leave outcomes open, each once, in the order in which the rules ask for them. */
export function unknownsOf(outcomes: readonly StateOutcome[]): readonly FactId[] {
  const open = outcomes
    .filter(({ outcome }) => outcome === 'needs_person')
    .flatMap(({ reasons }) => reasons)
    .flatMap(({ truth, fact }) => (truth === 'unclear' && fact !== undefined ? [fact] : []))
  return [...new Set(open)]
}

/** Those of the unknown facts each of which alone would decide, be it so or not. */
export function unknownsThatDecide(
  unknowns: readonly FactId[],
  conduct: Conduct,
  isDecided: (conduct: Conduct) => boolean,
): readonly FactId[] {
  return unknowns.filter((fact) => {
    const cases = [true, false].flatMap((said) => casesWith(conduct, fact, said))
    return cases.length > 0 && cases.every(isDecided)
  })
}

/** The conduct with one fact more; none where that would contradict what is known. */
function casesWith(conduct: Conduct, fact: FactId, said: boolean): Conduct[] {
  try {
    return [withImplied({ ...conduct, [fact]: said })]
  } catch (error) {
    if (error instanceof LawsError && error.code === 'fact.contradiction') return []
    throw error
  }
}
