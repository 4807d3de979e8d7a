import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LawError } from '../model/law-error.ts'
import {
  checkMapping,
  type ElementStatus,
  elementStatuses,
  type Mapping,
} from '../model/mapping.ts'
import type { Article, Element } from '../model/reference.ts'
import { checkVersions, inForceOn, type ProvisionVersion } from '../model/statute.ts'
import { type CooperationRule, type DualQuery, dualCriminality, type HeldLaw } from './dual.ts'
import { answerOf, type Facts, ruleOf } from './rule.ts'

const element = (id: string, kind: Element['kind'], required = true): Element => ({
  ...{ id, kind, required, text: id, fact: id },
})
/** Illegal access, as the convention of 2001 has it. */
const article: Article = {
  ...{ id: 'bc-2', reference: 'bc', number: '2', title: 'Illegal access', group: 'offence' },
  elements: [
    element('intent', 'mental'),
    element('without_right', 'unlawfulness'),
    element('access', 'act'),
    element('system', 'object'),
    element('security', 'option', false),
    element('aim', 'option', false),
  ],
  corresponds: ['uncc-7'],
  deprivation: true,
}
const text = 'Whoever on purpose gains access to a system by breaking a protection is punished.'
const version = (state: string, more: Partial<ProvisionVersion> = {}): ProvisionVersion => ({
  ...{ id: `${state}-1`, provision: `${state}-p`, text, language: 'en', from: '2008-03-24' },
  ...{ history: 'clean', source: 'made up', penalties: [basic(3)] },
  ...more,
})
const basic = (most: number) => ({ tier: 'basic', kind: 'imprisonment', most }) as const
const span = (quote: string, of = 'XA-1') => {
  const start = text.indexOf(quote)
  return { version: of, start, end: start + quote.length, quote }
}
const met = { status: 'met', spans: [] } as const
const mapping = (state: string, elements: Mapping['elements'] = {}): Mapping => ({
  ...{ id: `${state}-bc-2`, article: 'bc-2', state, versions: [`${state}-1`] },
  elements: { intent: met, without_right: met, access: met, system: met, ...elements },
  ...{ requirements: [], exclusions: [], review: 'reviewed', reviewers: ['p', 'q'] },
})
const conventions: readonly CooperationRule[] = [
  {
    ...{ kind: 'extradition', dualCriminality: 'mandatory', leastYears: 1, bothStates: true },
    ...{ refusalGrounds: ['political_offence'], source: 'made up' },
  },
  {
    ...{ kind: 'preservation', dualCriminality: 'excluded', refusalGrounds: [], source: 'made up' },
  },
]
const held = (one: Mapping, other: Mapping, more: Partial<HeldLaw> = {}): HeldLaw => ({
  articles: [article],
  versions: [version('XA'), version('XB')],
  mappings: [one, other],
  rules: conventions,
  ...more,
})
const facts: Facts = { intent: true, without_right: true, access: true, system: true }
const query = (more: Partial<DualQuery> = {}): DualQuery => ({
  ...{ requesting: 'XA', requested: 'XB', article: 'bc-2', day: '2020-01-01', facts },
  ...{ kind: 'mutual_assistance', ...more },
})

describe('dual criminality', () => {
  test('is there where both laws reach the conduct, with the words that each step rests on', () => {
    const quoted = { status: 'met', spans: [span('gains access')] } as const
    const found = dualCriminality(query(), held(mapping('XA', { access: quoted }), mapping('XB')))
    expect(found.overall).toBe('both')
    const [one] = found.states
    expect(one?.steps.find(({ of }) => of === 'access')?.spans).toEqual([span('gains access')])
    expect(found.states.map(({ reviewed, outcome }) => [reviewed, outcome])).toEqual([
      [true, 'offence'],
      [true, 'offence'],
    ])
  })

  test('hangs on the one fact that an option in use asks for, which is named', () => {
    const law = held(mapping('XA'), mapping('XB', { security: met }))
    const open = dualCriminality(query(), law)
    expect([open.overall, open.deciding]).toEqual(['needs_person', ['security']])
    const told = (security: boolean) =>
      dualCriminality(query({ facts: { ...facts, security } }), law).overall
    expect([told(true), told(false)]).toEqual(['both', 'not_both'])
  })

  test('is never said of texts in which an element was not found', () => {
    for (const status of ['not_found', 'unclear'] as const) {
      const law = held(mapping('XA'), mapping('XB', { access: { status, spans: [] } }))
      expect(dualCriminality(query(), law).overall).toBe('needs_person')
    }
    const lacks = mapping('XB', { access: { status: 'absent', spans: [] } })
    expect(dualCriminality(query(), held(mapping('XA'), lacks)).overall).toBe('not_both')
    // A law that does not ask for intent reaches further, not less far.
    const strict = mapping('XB', { intent: { status: 'absent', spans: [] } })
    const { intent: _, ...rest } = facts
    expect(dualCriminality(query({ facts: rest }), held(strict, strict)).overall).toBe(
      'needs_person',
    )
  })

  test('rests on what was in force on the day, and enacted is not in force', () => {
    const on = (day: string, versions: ProvisionVersion[]) =>
      dualCriminality(query({ day }), held(mapping('XA'), mapping('XB'), { versions }))
    const both = [version('XA'), version('XB')]
    expect(on('2008-03-23', both).states.map(({ why }) => why)).toEqual(['not_yet', 'not_yet'])
    expect(on('2008-03-24', both).overall).toBe('both')
    const { from: _, ...enacted } = version('XB')
    expect(on('2020-01-01', [version('XA'), enacted]).states[1]?.why).toBe('not_commenced')
    const ended = version('XB', { to: '2019-01-01' })
    expect(on('2020-01-01', [version('XA'), ended]).states[1]?.why).toBe('no_longer')
    expect(on('2020-01-01', []).states.map(({ why }) => why)).toEqual(['not_held', 'not_held'])
  })

  test('tells a threshold apart from the answer, and grounds of refusal beside it', () => {
    const versions = [version('XA'), version('XB', { penalties: [basic(0.5)] })]
    const law = held(mapping('XA'), mapping('XB'), { versions })
    const found = dualCriminality(query({ kind: 'extradition' }), law)
    expect(found).toMatchObject({
      overall: 'both',
      threshold: { leastYears: 1, bothStates: true, met: 'no' },
      refusalGrounds: ['political_offence'],
    })
  })

  test('is not asked where data are only to be preserved', () => {
    const found = dualCriminality(
      query({ kind: 'preservation' }),
      held(mapping('XA'), mapping('XB')),
    )
    expect([found.asked, found.overall]).toEqual(['not_required', 'not_required'])
  })

  test('says what is missing where a state has no mapping', () => {
    const found = dualCriminality(query({ requested: 'XC' }), held(mapping('XA'), mapping('XB')))
    expect([found.overall, found.states[1]?.why]).toEqual(['needs_person', 'no_mapping'])
  })
})

const status = fc.constantFrom<ElementStatus>(...elementStatuses)
const statuses = fc.record({
  ...{ intent: status, without_right: status, access: status, system: status },
  ...{ security: status, aim: status },
})
const someFacts = fc.dictionary(
  fc.constantFrom('intent', 'without_right', 'access', 'system', 'security', 'aim', 'more'),
  fc.boolean(),
)
const mapped = (given: Record<string, ElementStatus>) =>
  mapping(
    'XA',
    Object.fromEntries(Object.entries(given).map(([id, one]) => [id, { status: one, spans: [] }])),
  )

describe('whatever a law is', () => {
  test('one more thing that it asks for never makes an offence of what was none', () => {
    fc.assert(
      fc.property(statuses, someFacts, (given, known) => {
        const before = mapped(given)
        const more = { id: 'more', text: 'more', fact: 'more', spans: [] }
        const after = { ...before, requirements: [more] }
        const [one, other] = [before, after].map(
          (law) => answerOf(ruleOf(law, article), known).truth,
        )
        if (one === 'no') expect(other).toBe('no')
        if (other === 'yes') expect(one).toBe('yes')
      }),
    )
  })

  test('a fact more only decides, and never turns an answer', () => {
    fc.assert(
      fc.property(statuses, someFacts, fc.boolean(), (given, known, is) => {
        const rule = ruleOf(mapped(given), article)
        const { aim: _, ...less } = known
        const before = answerOf(rule, less).truth
        if (before !== 'unknown') expect(answerOf(rule, { ...less, aim: is }).truth).toBe(before)
      }),
    )
  })

  test('a later version changes no answer for an earlier day', () => {
    const days = ['2008-03-24', '2010-05-05', '2015-01-01', '2021-05-28', '2026-01-01']
    fc.assert(
      fc.property(
        fc.constantFrom(...days),
        fc.constantFrom(...days),
        statuses,
        (day, later, given) => {
          fc.pre(day < later)
          const law = held(mapped(given), mapping('XB'))
          const next = version('XA', { id: 'XA-2', from: later, penalties: [basic(9)] })
          const after = {
            ...law,
            versions: [version('XA', { to: later }), next, version('XB')],
            mappings: [...law.mappings, { ...mapping('XA'), id: 'XA-new', versions: ['XA-2'] }],
          }
          expect(dualCriminality(query({ day }), after)).toEqual(
            dualCriminality(query({ day }), law),
          )
        },
      ),
    )
  })

  test('for help without a threshold it is the same whichever of the two asks', () => {
    fc.assert(
      fc.property(statuses, statuses, someFacts, (one, other, known) => {
        const law = held(mapped(one), {
          ...mapped(other),
          id: 'b',
          state: 'XB',
          versions: ['XB-1'],
        })
        const asked = (requesting: string, requested: string) =>
          dualCriminality(query({ requesting, requested, facts: known }), law).overall
        expect(asked('XA', 'XB')).toBe(asked('XB', 'XA'))
      }),
    )
  })
})

describe('what does not hold is refused', () => {
  const code = (run: () => unknown) => {
    try {
      run()
      return undefined
    } catch (error) {
      if (error instanceof LawError) return error.code
      throw error
    }
  }
  test.each([
    [
      'days that overlap',
      [version('XA'), version('XA', { id: 'XA-2', from: '2010-01-01' })],
      'versions.overlap',
    ],
    ['an end before the beginning', [version('XA', { to: '2008-03-24' })], 'version.empty'],
    ['a day that is none', [version('XA', { from: '2018-02-30' })], 'day.wrong'],
  ])('%s', (_, versions, expected) => {
    expect(code(() => checkVersions(versions))).toBe(expected)
    expect(code(() => inForceOn(versions, '2020-01-01'))).toBe(expected)
  })
  test('words that do not stand where a span says', () => {
    const wrong = { ...span('gains access'), quote: 'gains entry!' }
    const check = (one: Mapping, versions = [version('XA')]) =>
      code(() => checkMapping(one, article, versions))
    expect(check(mapping('XA', { access: { status: 'met', spans: [wrong] } }))).toBe(
      'span.mismatch',
    )
    expect(check(mapping('XA', { access: { status: 'met', spans: [span('gains access')] } }))).toBe(
      undefined,
    )
    expect(check(mapping('XA', { nothing: met }))).toBe('element.unknown')
    expect(check(mapping('XA'), [])).toBe('version.unknown')
  })
})
