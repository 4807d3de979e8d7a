import { expect, test } from 'vitest'
import { withImplied } from '../rules/conduct.ts'
import { isFactId } from '../rules/facts.ts'
import { scenarios } from './scenarios.ts'

test('has about sixty cases, each once and each in words', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(60)
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
  for (const { text } of scenarios) expect(text.en).toMatch(/\.$/)
})

test('is told in facts of the closed list, which do not contradict one another', () => {
  for (const { id, facts } of scenarios) {
    for (const fact of Object.keys(facts)) expect(isFactId(fact), fact).toBe(true)
    expect(withImplied(facts), id).toMatchObject(facts)
  }
})

test('has of each article from 2 to 8 cases that it reaches and cases that it does not', () => {
  for (const number of [2, 3, 4, 5, 6, 7, 8]) {
    const own = scenarios.filter(({ articleId }) => articleId === `bc-${number}`)
    expect(new Set(own.map(({ expected }) => expected))).toEqual(new Set(['true', 'false']))
  }
})
