import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conduct, Truth } from '../model/formula.ts'
import type { ElementStatus, Mapping } from '../model/mapping.ts'
import type { Article } from '../model/reference.ts'
import { access, damage, mapping, problemOf, sample } from '../test-laws.ts'
import { evaluate } from './evaluate.ts'
import { basisOf, generateRule } from './generate-rule.ts'
import { conducts } from './test-arbitrary.ts'

const entering: Conduct = {
  ...{ intentional: true, without_right: true, access_gained: true, computer_system: true },
}
const met = { intent: 'met', without_right: 'met', access: 'met', system: 'met' } as const

function run(
  elementStatus: Mapping['elementStatus'],
  conduct: Conduct,
  more: Partial<Mapping> = {},
) {
  const made = mapping('XA', ['v1'], { elementStatus, ...more })
  return answer(made, access, conduct)
}

function answer(made: Mapping, article: Article, conduct: Conduct): Truth {
  const grounds = { mappingId: made.id, basisOf: basisOf(made) }
  return evaluate(generateRule(made, article).formula, conduct, grounds).truth
}

describe('a rule made from the statuses of elements', () => {
  test('asks for every required element that the law has', () => {
    expect(run(met, entering)).toBe('true')
    expect(run(met, { ...entering, intentional: false })).toBe('false')
    expect(run(met, { intentional: true, without_right: true })).toBe('unclear')
  })

  test('asks for an option only where the law uses it', () => {
    const security = { ...met, opt_security: 'met' } as const
    expect(run(security, { ...entering, security_bypassed: false })).toBe('false')
    expect(run(security, { ...entering, security_bypassed: true })).toBe('true')
    expect(run({ ...met, opt_security: 'absent' }, entering)).toBe('true')
    const perhaps = { ...met, opt_security: 'unclear' } as const
    expect(run(perhaps, { ...entering, security_bypassed: false })).toBe('unclear')
    expect(run(perhaps, { ...entering, security_bypassed: true })).toBe('true')
  })

  test('asks for what the law asks for besides, and leaves to a person what is not told in facts', () => {
    const copying = [
      {
        id: 'x1',
        text: 'data are copied',
        kind: 'result',
        holds: { fact: 'data_copied' },
      } as const,
    ]
    expect(run(met, { ...entering, data_copied: false }, { extraRequirements: copying })).toBe(
      'false',
    )
    const serious = [{ id: 'x1', text: 'serious circumstances', kind: 'result' } as const]
    expect(run(met, entering, { extraRequirements: serious })).toBe('unclear')
    expect(run(met, { ...entering, access_gained: false }, { extraRequirements: serious })).toBe(
      'false',
    )
  })

  test('takes out what the law takes out', () => {
    const out = { ...met, excl_testing: 'met' } as const
    expect(run(out, { ...entering, authorised_testing: true })).toBe('false')
    expect(run(out, { ...entering, authorised_testing: false })).toBe('true')
    expect(
      run({ ...met, excl_testing: 'not_found' }, { ...entering, authorised_testing: true }),
    ).toBe('unclear')
    const own = [{ id: 'own', text: 'research', holds: { fact: 'authorised_testing' } } as const]
    expect(run(met, { ...entering, authorised_testing: true }, { exclusions: own })).toBe('false')
  })

  test('is satisfied with one of several alternatives, and knows those the law has not', () => {
    const made = mapping('XA', ['v1'], {
      articleId: 'ref-4',
      elementStatus: { intent: 'met', damage: 'absent', delete: 'not_found', alter: 'met' },
    })
    const of = (conduct: Conduct) => answer(made, damage, { intentional: true, ...conduct })
    expect(of({ data_altered: true })).toBe('true')
    expect(of({ data_altered: false, data_damaged: true })).toBe('unclear')
    const none = { ...made, elementStatus: { ...made.elementStatus, delete: 'absent' } as const }
    expect(answer(none, damage, { intentional: true, data_altered: false })).toBe('false')
  })

  test('leaves open what a law reaches that does not ask for a state of mind', () => {
    const strict = { ...met, intent: 'absent' } as const
    expect(run(strict, { ...entering, intentional: false })).toBe('unclear')
    expect(run(strict, entering)).toBe('true')
    expect(run({ ...met, access: 'absent' }, entering)).toBe('false')
  })

  test('rests each leaf on the words quoted for it, and tells where none were', () => {
    const span = {
      ...{ elementId: 'access', versionId: 'v1', start: 18, end: 24 },
      quote: sample.slice(18, 24),
    }
    const made = mapping('XA', ['v1'], { spans: [span] })
    const grounds = { mappingId: made.id, basisOf: basisOf(made) }
    const { path } = evaluate(generateRule(made, access).formula, entering, grounds)
    expect(path.map(({ element, basis }) => [element, basis.kind])).toEqual([
      ['intent', 'coding'],
      ['without_right', 'coding'],
      ['access', 'quote'],
      ['system', 'coding'],
    ])
  })

  test('is made for offences only', () => {
    const made = mapping('XA', ['v1'])
    expect(problemOf(() => generateRule(made, { ...access, group: 'cooperation' }))?.code).toBe(
      'query.invalid',
    )
    expect(problemOf(() => generateRule(made, damage))?.code).toBe('query.invalid')
  })
})

const status = fc.constantFrom<ElementStatus>('met', 'partly', 'absent', 'not_found', 'unclear')
const ids = access.elements.map(({ id }) => id)
const statuses = fc.dictionary(fc.constantFrom(...ids), status)

describe('of any mapping', () => {
  test('a required element more never makes an offence of what was none', () => {
    const extra: Article['elements'][number] = {
      ...{ id: 'more', kind: 'result', text: { en: 'more' }, required: true },
      holds: { fact: 'serious_harm' },
    }
    const more = { ...access, elements: [...access.elements, extra] }
    fc.assert(
      fc.property(statuses, status, conducts, (elementStatus, added, conduct) => {
        const before = answer(mapping('XA', ['v1'], { elementStatus }), access, conduct)
        const asked = mapping('XA', ['v1'], { elementStatus: { ...elementStatus, more: added } })
        const after = answer(asked, more, conduct)
        if (before === 'false') expect(after).toBe('false')
        if (after === 'true') expect(before).toBe('true')
      }),
    )
  })

  test('nothing is no offence because something was not found', () => {
    fc.assert(
      fc.property(statuses, fc.constantFrom(...ids), conducts, (elementStatus, id, conduct) => {
        const hole = mapping('XA', ['v1'], {
          elementStatus: { ...elementStatus, [id]: 'not_found' },
        })
        if (answer(hole, access, conduct) !== 'false') return
        expect(answer(mapping('XA', ['v1'], { elementStatus }), access, conduct)).toBe('false')
      }),
    )
    const nothing = Object.fromEntries(ids.map((id) => [id, 'not_found' as const]))
    fc.assert(
      fc.property(conducts, (conduct) => {
        expect(run(nothing, conduct)).not.toBe('false')
      }),
    )
  })
})
