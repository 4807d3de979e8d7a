import fc from 'fast-check'
import { factIds } from '../model/fact.ts'
import type { Conduct, Formula } from '../model/formula.ts'

const fact = fc.constantFrom(...factIds)
const element = fc.constantFrom('access', 'intent', 'opt_security')

/** Any formula of moderate size, for tests of what holds for all of them. */
export const formulas: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ fact, element }),
    fc.record({ fact }),
    fc.record({ unclear: fc.constant('left to a person'), element }),
    fc.record({ absent: element }),
    fc.record({ all: fc.array(tie('formula'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('formula'), { maxLength: 3 }) }),
    fc.record({ not: tie('formula') }),
  ),
})).formula

/** Any conduct, most of whose facts are unknown; it may contradict itself. */
export const conducts: fc.Arbitrary<Conduct> = fc.dictionary(fact, fc.boolean(), { maxKeys: 30 })
