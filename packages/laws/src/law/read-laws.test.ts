import { expect, test } from 'vitest'
import { laws, problemOf } from '../test-laws.ts'
import type { Laws } from './law-book.ts'
import { LawBook } from './law-book.ts'
import { type Plain, readLaws } from './read-laws.ts'

const plain = (): Plain<Laws> => JSON.parse(JSON.stringify(laws(['XA', 'XB'])))

test('takes laws from JSON as they were written', () => {
  expect(readLaws(plain())).toEqual(laws(['XA', 'XB']))
  expect(new LawBook(readLaws(plain())).states()).toEqual(['XA', 'XB'])
})

test.each([
  ['a day that is none', { versions: [{ inForceFrom: '2018-02-30' }] }, 'day.invalid'],
  ['a day that is a number', { mappings: [{ validFrom: 2018 }] }, 'day.invalid'],
  [
    'a fact that is not listed',
    { articles: [{ elements: [{ holds: { fact: 'x' } }] }] },
    'fact.unknown',
  ],
  ['what is no formula', { mappings: [{ exclusions: [{ holds: 'always' }] }] }, 'formula.invalid'],
])('refuses %s', (_, wrong, code) => {
  const given = JSON.parse(JSON.stringify({ ...plain(), ...wrong }))
  expect(problemOf(() => readLaws(given))?.code).toBe(code)
})
