import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LawBook } from '../law/law-book.ts'
import type { CoopRule, DualQuery } from '../model/cooperation.ts'
import type { Conduct } from '../model/formula.ts'
import { conducts } from '../rules/test-arbitrary.ts'
import { day, laws, mapping, penalty, problemOf, version } from '../test-laws.ts'
import { askDual } from './ask-dual.ts'

const entering: Conduct = {
  ...{ intentional: true, without_right: true, access_gained: true, computer_system: true },
}
const query: DualQuery = {
  ...{ requesting: 'XA', requested: ['XB'], date: day('2020-01-01'), kind: 'mla' },
  ...{ articleIds: ['ref-2'], facts: entering },
}
const security = mapping('XB', ['XB-v1'], {
  elementStatus: {
    ...{ intent: 'met', without_right: 'met', access: 'met', system: 'met' },
    opt_security: 'met',
  },
})
const narrower = laws(['XA', 'XB'], { mappings: [mapping('XA', ['XA-v1']), security] })
const extraditing: CoopRule = {
  ...{ id: 'xb-extradition', stateId: 'XB', kind: 'extradition', dualCriminality: 'mandatory' },
  ...{ conductTest: true, minMaxYears: 1, bothStates: true, refusalGrounds: ['own_nationals'] },
}

describe('a question of dual criminality', () => {
  test('is answered with each reason, grounds to check and a notice, never by a bare yes', () => {
    const { overall, answers, notice, requesting } = askDual(new LawBook(laws(['XA', 'XB'])), query)
    expect(overall).toBe('met')
    expect(notice).toBe('competent_authority_decides')
    expect(requesting.path).toHaveLength(4)
    expect(answers[0]?.requested.reasons).toHaveLength(4)
    expect(answers[0]?.refusalGroundsToCheck).toEqual(
      expect.arrayContaining(['political_offence', 'discrimination', 'human_rights', 'conformity']),
    )
    expect(answers[0]?.dualCriminality).toBe('not_held')
  })

  test('names the one missing fact that would decide', () => {
    const book = new LawBook(narrower)
    const open = askDual(book, query)
    expect(open.overall).toBe('needs_person')
    expect(open.unknownsThatWouldDecide).toEqual(['security_bypassed'])
    const decided = (security_bypassed: boolean) =>
      askDual(book, { ...query, facts: { ...entering, security_bypassed } })
    expect(decided(true).overall).toBe('met')
    expect(decided(false).overall).toBe('not_met')
    expect(decided(false).answers[0]?.requested.reasons.map(({ element }) => element)).toEqual([
      'opt_security',
    ])
  })

  test('names none where two facts are missing and neither decides by itself', () => {
    const facts = { intentional: true, without_right: true, computer_system: true }
    const { answers } = askDual(new LawBook(narrower), { ...query, facts })
    expect(answers[0]?.unknowns).toEqual(['access_gained', 'security_bypassed'])
    expect(answers[0]?.unknownsThatWouldDecide).toEqual([])
  })

  test('needs a person where nothing in force is held', () => {
    const early = askDual(new LawBook(narrower), { ...query, date: day('1999-12-31') })
    expect(early.overall).toBe('needs_person')
    expect(early.requesting.articlesNotHeld).toEqual(['ref-2'])
    const nobody = askDual(new LawBook(narrower), { ...query, requested: ['XC'] })
    expect(nobody.answers[0]?.requested.outcome).toBe('needs_person')
    const half = { ...query, articleIds: ['ref-2', 'ref-4'], facts: { intentional: false } }
    expect(askDual(new LawBook(narrower), half).requesting).toMatchObject({
      ...{ outcome: 'needs_person', articlesNotHeld: ['ref-4'] },
    })
  })

  test('is not decided by what a finder has proposed and nobody reviewed', () => {
    const proposed = mapping('XB', ['XB-v1'], {
      ...{ state: 'proposed', proposedBy: { algorithm: 'finder', score: 0.99 } },
    })
    const book = new LawBook(laws(['XA', 'XB'], { mappings: [mapping('XA', ['XA-v1']), proposed] }))
    expect(askDual(book, query).answers[0]?.requested.articlesNotHeld).toEqual(['ref-2'])
    const byPerson = { ...proposed, proposedBy: { person: 'p1' } }
    const draft = new LawBook(
      laws(['XA', 'XB'], { mappings: [mapping('XA', ['XA-v1']), byPerson] }),
    )
    expect(askDual(draft, query).answers[0]?.requested.unsettledIds).toEqual([byPerson.id])
  })

  test('is skipped by preservation, unless the requested state has a rule that asks', () => {
    const preserving = { ...query, kind: 'preservation', facts: {} } as const
    expect(askDual(new LawBook(narrower), preserving).overall).toBe('not_asked')
    const rule: CoopRule = { ...extraditing, kind: 'preservation', dualCriminality: 'ground' }
    const asking = new LawBook({ ...narrower, coopRules: [rule] })
    expect(askDual(asking, preserving).overall).toBe('needs_person')
  })

  test('holds the maxima against the threshold of the requested state, in both where it says both', () => {
    const asking = { ...query, kind: 'extradition', facts: entering } as const
    const reached = (ours: number | 'life' | 'fine_only', theirs: typeof ours, both = true) => {
      const book = new LawBook(
        laws(['XA', 'XB'], {
          penalties: [penalty('XA-v1', ours), penalty('XB-v1', theirs)],
          coopRules: [{ ...extraditing, bothStates: both }],
        }),
      )
      return askDual(book, asking).answers[0]?.thresholds[0]?.reached
    }
    expect(reached(1, 3)).toBe('true')
    expect(reached('life', 1)).toBe('true')
    expect(reached(0.5, 3)).toBe('false')
    expect(reached(0.5, 3, false)).toBe('true')
    expect(reached(3, 'fine_only')).toBe('false')
    const unknown = new LawBook(laws(['XA', 'XB'], { penalties: [], coopRules: [extraditing] }))
    expect(askDual(unknown, asking).answers[0]?.thresholds[0]?.reached).toBe('unclear')
  })

  test('applies a rule of the reference only where the question relies on it', () => {
    const rule: CoopRule = {
      ...{ id: 'ref-24', stateId: '*', referenceId: 'ref', kind: 'extradition' },
      ...{ dualCriminality: 'mandatory', conductTest: true, minMaxYears: 4, refusalGrounds: [] },
    }
    const book = new LawBook({ ...narrower, coopRules: [rule] })
    const asking = { ...query, kind: 'extradition' } as const
    expect(askDual(book, asking).answers[0]?.ruleIds).toEqual([])
    expect(askDual(book, { ...asking, referenceId: 'ref' }).answers[0]?.ruleIds).toEqual(['ref-24'])
  })

  test('looks at a state’s own systems as the requested state’s, unless its rule does not transpose', () => {
    const own = mapping('XB', ['XB-v1'], {
      extraRequirements: [
        { id: 'x', text: 'a state system', kind: 'object', holds: { fact: 'state_system' } },
      ],
    })
    const facts = { ...entering, state_system: true }
    const held = laws(['XA', 'XB'], { mappings: [mapping('XA', ['XA-v1']), own] })
    expect(askDual(new LawBook(held), { ...query, facts }).overall).toBe('met')
    const rule: CoopRule = { ...extraditing, kind: 'mla', transposition: false }
    const answer = askDual(new LawBook({ ...held, coopRules: [rule] }), { ...query, facts })
    expect(answer.overall).toBe('needs_person')
    expect(answer.answers[0]?.transposed).toBe(false)
  })

  test('is refused where it names no state, no article, or itself', () => {
    const book = new LawBook(narrower)
    for (const wrong of [{ requested: [] }, { articleIds: [] }, { requested: ['XA'] }])
      expect(problemOf(() => askDual(book, { ...query, ...wrong }))?.code).toBe('query.invalid')
    expect(problemOf(() => askDual(book, { ...query, articleIds: ['ref-9'] }))?.code).toBe(
      'query.invalid',
    )
  })
})

describe('of any conduct', () => {
  const book = new LawBook({ ...narrower, coopRules: [extraditing] })
  const consistent = conducts.filter(
    (facts) => problemOf(() => askDual(book, { ...query, facts })) === undefined,
  )

  test('the condition for assistance is the same whichever of two states asks', () => {
    fc.assert(
      fc.property(consistent, (facts) => {
        const there = askDual(book, { ...query, facts })
        const back = askDual(book, { ...query, facts, requesting: 'XB', requested: ['XA'] })
        expect(back.overall).toBe(there.overall)
      }),
    )
  })

  test('and the threshold of one is not that of the other', () => {
    const facts = { ...entering, security_bypassed: true }
    const asking = { ...query, kind: 'extradition', facts } as const
    expect(askDual(book, asking).answers[0]?.thresholds).toHaveLength(1)
    const back = { ...asking, requesting: 'XB', requested: ['XA'] }
    expect(askDual(book, back).answers[0]?.thresholds).toEqual([])
  })

  test('the same question has the same hash, whatever else the laws hold and in whatever order', () => {
    const more = laws(['XC', 'XB', 'XA'], {
      mappings: [mapping('XC', ['XC-v1']), security, mapping('XA', ['XA-v1'])],
    })
    const inOrder = { ...laws(['XA', 'XB', 'XC']), mappings: narrower.mappings }
    fc.assert(
      fc.property(consistent, (facts) => {
        const first = askDual(new LawBook(inOrder), { ...query, facts }).inputsHash
        expect(first).toMatch(/^[0-9a-f]{64}$/)
        const reversed = Object.fromEntries(Object.entries(facts).reverse())
        expect(askDual(new LawBook(more), { ...query, facts: reversed }).inputsHash).toBe(first)
      }),
    )
    const changed = [...narrower.penalties].map((each) => ({ ...each, max: 9 }))
    const one = askDual(new LawBook(narrower), query).inputsHash
    expect(askDual(new LawBook({ ...narrower, penalties: changed }), query).inputsHash).not.toBe(
      one,
    )
  })

  test('a later version never changes the answer for an earlier date', () => {
    const days = fc.integer({ min: 2001, max: 2030 }).map((year) => day(`${year}-01-01`))
    fc.assert(
      fc.property(consistent, days, days, (facts, change, on) => {
        const amended = laws(['XA', 'XB'], {
          versions: [
            version('XA', 'XA-v1'),
            version('XB', 'XB-v1', { inForceTo: change }),
            version('XB', 'XB-v2', { inForceFrom: change }),
          ],
          mappings: [...narrower.mappings, mapping('XB', ['XB-v2'])],
          coopRules: [extraditing],
        })
        const before = askDual(book, { ...query, facts, date: on })
        const after = askDual(new LawBook(amended), { ...query, facts, date: on })
        if (on < change) expect(after).toEqual(before)
        else expect(after.answers[0]?.requested.mappingIds).toEqual(['XB-m-XB-v2'])
      }),
    )
  })

  test('each fact that is named as deciding decides, either way', () => {
    fc.assert(
      fc.property(consistent, fc.boolean(), (facts, said) => {
        for (const fact of askDual(book, { ...query, facts }).unknownsThatWouldDecide) {
          const known = { ...query, facts: { ...facts, [fact]: said } }
          const answer = problemOf(() =>
            expect(askDual(book, known).overall).not.toBe('needs_person'),
          )
          expect([undefined, 'fact.contradiction']).toContain(answer?.code)
        }
      }),
    )
  })
})
