import {
  basisOf,
  compliance,
  evaluate,
  generateRule,
  type Mapping,
  parseDay,
  sameReach,
  scenarioOutcomes,
  scenarios,
} from '@comity/laws'
import { expect, test } from 'vitest'
import { starterLaws } from './starter-laws.ts'

const book = starterLaws()
const day = (text: string) => {
  const found = parseDay(text)
  if (found === undefined) throw new RangeError(text)
  return found
}
const article = (id: string) => {
  const found = book.article(id)
  if (found === undefined) throw new RangeError(id)
  return found
}
const k = (state: string, id: string, on: string) => compliance(book, state, article(id), day(on))
const outcome = (state: string, scenario: string, on: string) =>
  scenarioOutcomes(book, state, scenario.slice(0, 4), day(on), scenarios).get(scenario)
const offences = (state: string, id: string, on: string) =>
  [...scenarioOutcomes(book, state, id, day(on), scenarios).values()].filter(
    (each) => each === 'offence',
  ).length

test('holds together: ids, references, one version a day, and every status of an element that is there', () => {
  // Each mapping is checked with its article and versions as the laws are put together.
  expect(book.laws.mappings.length).toBeGreaterThan(100)
  expect(book.states().length).toBeGreaterThan(20)
})

test('makes a rule of every mapping of an offence', () => {
  for (const mapping of book.laws.mappings)
    if (article(mapping.articleId).group === 'offence')
      expect(book.ruleOf(mapping).formula).toBeDefined()
})

test('decides every case as the article does under a law that follows it exactly', () => {
  for (const { id, articleId, facts, expected } of scenarios) {
    const { elements } = article(articleId)
    const follows: Mapping = {
      ...{ id: 'exact', articleId, stateId: 'XA', versionIds: [], spans: [] },
      elementStatus: Object.fromEntries(
        elements.filter(({ kind }) => kind !== 'option').map((each) => [each.id, 'met']),
      ),
      ...{ extraRequirements: [], exclusions: [], state: 'proposed', reviewers: [] },
      proposedBy: { person: 'p' },
    }
    const { formula } = generateRule(follows, article(articleId))
    const { truth } = evaluate(formula, facts, { mappingId: 'exact', basisOf: basisOf(follows) })
    expect([id, truth]).toEqual([id, expected])
  }
})

test('has Estonia before and after the reform of 24 March 2008', () => {
  const [before, after] = ['2008-03-23', '2008-03-24']
  // Access asked for protection overcome in both; what changed is that it may be punished by imprisonment.
  expect([k('EE', 'bc-2', before), k('EE', 'bc-2', after)]).toMatchObject([
    { k: 0.5, liberty: 'no', optionsUsed: ['opt_security'] },
    { k: 1, liberty: 'yes', optionsUsed: ['opt_security'] },
  ])
  expect(offences('EE', 'bc-2', before)).toBe(offences('EE', 'bc-2', after))
  // A flood of requests: fine only and open before, an offence after.
  expect(k('EE', 'bc-5', before).k).toBe(0.375)
  expect(k('EE', 'bc-5', after).k).toBe(1)
  expect(['bc-5-flood', 'bc-6-sells-codes'].map((id) => outcome('EE', id, before))).toEqual([
    'needs_person',
    'needs_person',
  ])
  expect(['bc-5-flood', 'bc-6-sells-codes'].map((id) => outcome('EE', id, after))).toEqual([
    'offence',
    'offence',
  ])
  expect(k('EE', 'bc-6', before).k).toBe(0)
  expect(k('EE', 'bc-6', after)).toMatchObject({ k: 1, knownShare: 1 })
})

test('has Brazil before and after 28 May 2021, when it dropped the breach of security', () => {
  const [before, after] = ['2021-05-27', '2021-05-28']
  expect(k('BR', 'bc-2', before).optionsUsed).toEqual(['opt_security', 'opt_data_intent'])
  expect(k('BR', 'bc-2', after).optionsUsed).toEqual(['opt_data_intent'])
  expect(offences('BR', 'bc-2', after)).toBeGreaterThan(offences('BR', 'bc-2', before))
  expect([before, after].map((on) => outcome('BR', 'bc-2-open-copied', on))).toEqual([
    'not',
    'offence',
  ])
})

test('has France with nothing on devices in 1994, and with an article of its own from 22 June 2004', () => {
  const [before, after] = ['2004-06-21', '2004-06-22']
  expect([k('FR', 'bc-6', before).k, k('FR', 'bc-6', after).k]).toEqual([0, 1])
  expect([before, after].map((on) => outcome('FR', 'bc-6-sells-tool', on))).toEqual([
    'not',
    'offence',
  ])
  expect(outcome('FR', 'bc-6-sells-tool', '1994-02-28')).toBe('needs_person')
})

test('compares two laws by what they reach, with counts', () => {
  const found = sameReach(book, ['FR', 'EE'], 'bc-2', day('2026-06-01'), scenarios)
  expect(found).toMatchObject({ asked: 12, decided: 12 })
  expect(found.onlyFirst).toContain('bc-2-open')
  expect(found.onlySecond).toEqual([])
})
