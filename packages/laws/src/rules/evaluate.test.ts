import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factIds } from '../model/fact.ts'
import type { Conduct, Formula } from '../model/formula.ts'
import { readConduct, seenFrom, withImplied } from './conduct.ts'
import { evaluate, type Grounds } from './evaluate.ts'
import { facts } from './facts.ts'
import { factsIn, readFormula } from './read-formula.ts'
import { conducts, formulas } from './test-arbitrary.ts'

const span = { elementId: 'access', versionId: 'v1', start: 4, end: 10, quote: 'enters' }
const grounds: Grounds = {
  mappingId: 'm1',
  basisOf: (element) =>
    element === 'access' ? { kind: 'quote', span } : { kind: 'coding', versionIds: ['v1'] },
}
const truthOf = (formula: Formula, conduct: Conduct) => evaluate(formula, conduct, grounds).truth

describe('the list of facts', () => {
  test('is closed, with about forty of them, each told once', () => {
    expect(facts).toHaveLength(factIds.length)
    expect(new Set(facts.map(({ text }) => text.en)).size).toBe(facts.length)
    expect(facts.length).toBeGreaterThanOrEqual(38)
    expect(facts.length).toBeLessThanOrEqual(46)
  })

  test('says what follows from what: copied is obtained, not obtained is not copied', () => {
    expect(withImplied({ data_copied: true }).data_obtained).toBe(true)
    expect(withImplied({ data_obtained: false }).data_copied).toBe(false)
    expect(withImplied({ data_obtained: true }).data_copied).toBeUndefined()
  })

  test('refuses conduct that contradicts itself, and facts that are not of the list', () => {
    expect(() => readConduct({ data_copied: true, data_obtained: false })).toThrow(
      'fact.contradiction',
    )
    expect(() => readConduct({ magic: true })).toThrow('fact.unknown, fact magic')
    expect(() => readConduct({ data_copied: 'perhaps' })).toThrow('fact.unknown')
    expect(readConduct({ data_copied: 'unknown' })).toEqual({})
  })

  test('knows nothing of a state’s own systems where conduct is not transposed', () => {
    const conduct = { state_system: true, access_gained: true }
    expect(seenFrom(conduct, true)).toEqual(conduct)
    expect(seenFrom(conduct, false)).toEqual({ access_gained: true })
  })
})

describe('a formula', () => {
  test('leaves open what is unknown, unless the rest decides', () => {
    const both: Formula = { all: [{ fact: 'access_gained' }, { fact: 'security_bypassed' }] }
    expect(truthOf(both, { access_gained: true })).toBe('unclear')
    expect(truthOf(both, { access_gained: false })).toBe('false')
    expect(truthOf({ any: both.all }, { access_gained: true })).toBe('true')
    expect(truthOf({ all: [] }, {})).toBe('true')
    expect(truthOf({ any: [] }, {})).toBe('false')
  })

  test('tells for every leaf its element, fact, truth and the words it rests on', () => {
    const { truth, path, reasons } = evaluate(
      {
        all: [
          { fact: 'access_gained', element: 'access' },
          { unclear: 'what “serious” means', element: 'serious' },
          { absent: 'possession' },
        ],
      },
      { access_gained: true },
      grounds,
    )
    expect(truth).toBe('false')
    expect(path).toEqual([
      {
        ...{ mappingId: 'm1', element: 'access', fact: 'access_gained', truth: 'true' },
        basis: { kind: 'quote', span },
      },
      {
        ...{ mappingId: 'm1', element: 'serious', reason: 'what “serious” means' },
        ...{ truth: 'unclear', basis: { kind: 'coding', versionIds: ['v1'] } },
      },
      {
        ...{ mappingId: 'm1', element: 'possession', truth: 'false' },
        basis: { kind: 'coding', versionIds: ['v1'] },
      },
    ])
    expect(reasons.map(({ element }) => element)).toEqual(['possession'])
  })

  test('never changes an answer once more becomes known', () => {
    fc.assert(
      fc.property(formulas, conducts, conducts, (formula, known, more) => {
        const before = truthOf(formula, known)
        const after = truthOf(formula, { ...more, ...known })
        expect(before === 'unclear' || after === before).toBe(true)
      }),
    )
  })

  test('answers what two-valued logic does where every fact is known', () => {
    const holds = (formula: Formula, conduct: Conduct): boolean => {
      if ('all' in formula) return formula.all.every((part) => holds(part, conduct))
      if ('any' in formula) return formula.any.some((part) => holds(part, conduct))
      if ('not' in formula) return !holds(formula.not, conduct)
      return 'fact' in formula && conduct[formula.fact] === true
    }
    const known = fc.record(Object.fromEntries(factIds.map((id) => [id, fc.boolean()])))
    const decided = formulas.filter((formula) => !JSON.stringify(formula).includes('"unclear"'))
    fc.assert(
      fc.property(decided, known, (formula, conduct) => {
        expect(truthOf(formula, conduct)).toBe(String(holds(formula, conduct)))
      }),
    )
  })

  test('rests its answer on leaves of its path, and an open one on one that is open', () => {
    fc.assert(
      fc.property(formulas, conducts, (formula, conduct) => {
        const { truth, path, reasons } = evaluate(formula, conduct, grounds)
        expect(reasons.every((leaf) => path.includes(leaf))).toBe(true)
        if (truth === 'unclear') expect(reasons.some((leaf) => leaf.truth === 'unclear')).toBe(true)
      }),
    )
  })

  test('is read from plain data as it was written, and refused where it is none', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(readFormula(JSON.parse(JSON.stringify(formula)))).toEqual(formula)
      }),
    )
    for (const wrong of [null, {}, { all: {} }, { fact: 1 }, { all: [], any: [] }, { or: [] }])
      expect(() => readFormula(wrong)).toThrow('formula.invalid')
    expect(() => readFormula({ fact: 'magic' })).toThrow('fact.unknown')
    const deep = Array.from({ length: 30 }).reduce((inner) => ({ not: inner }), { all: [] })
    expect(() => readFormula(deep)).toThrow('formula.invalid')
  })

  test('names the facts it asks for once each', () => {
    const formula = readFormula({
      any: [{ fact: 'remained' }, { not: { fact: 'remained' } }, { unclear: 'x' }],
    })
    expect(factsIn(formula)).toEqual(['remained'])
  })
})
