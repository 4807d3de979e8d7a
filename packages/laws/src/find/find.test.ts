import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finderOf } from './find.ts'
import type { Passage } from './passage.ts'
import { queries } from './queries.ts'

interface Fixture {
  readonly laws: readonly {
    readonly language: string
    readonly passages: readonly Omit<Passage, 'language'>[]
  }[]
}

// Provisions in own words, of no state: those named for an article answer it.
const fixture: Fixture = JSON.parse(
  readFileSync(new URL('../../../../fixtures/laws/find.json', import.meta.url), 'utf8'),
)
const laws = fixture.laws.map(({ language, passages }) => ({
  language,
  passages: passages.map((passage) => ({ ...passage, language })),
}))
const articles = [2, 3, 4, 5, 6, 7, 8, 9, 16, 19, 35].map((number) => `bc-${number}`)

test.each(laws)('finds each article of the convention in a law in $language', ({ passages }) => {
  const finder = finderOf(passages)
  const first = Object.fromEntries(
    articles.map((article) => [article, finder.find(article)[0]?.id]),
  )
  expect(first).toEqual(Object.fromEntries(articles.map((article) => [article, article])))
})

test.each(laws)('answers nothing with the rules on dogs and rent, in $language', ({ passages }) => {
  const finder = finderOf(passages)
  const found = articles.flatMap((article) => finder.find(article).slice(0, 3))
  expect(found.filter(({ id }) => id === 'dogs' || id === 'rent')).toEqual([])
})

test('finds the same for the same article of both conventions', () => {
  const finder = finderOf(laws.flatMap(({ passages }) => passages.slice(0, 4)))
  expect(finder.find('un-7')).toEqual(finder.find('bc-2'))
})

const english = laws.find(({ language }) => language === 'en')?.passages ?? []

test('says by which words a candidate was found', () => {
  const found = finderOf(english).find('bc-2')[0]
  const text = english.find(({ id }) => id === 'bc-2')?.text ?? ''
  const words = found?.matches.map(({ concept, spans }) => [
    concept,
    spans.filter(({ field }) => field === 'text').map(({ start, end }) => text.slice(start, end)),
  ])
  expect(words).toContainEqual(['access', ['access']])
  expect(words).toContainEqual(['system', ['computer system']])
  expect(words).toContainEqual(['unauthorised', ['without permission']])
})

test('finds in several languages at once', () => {
  const mixed = laws.flatMap(({ language, passages }) =>
    passages.map((passage) => ({ ...passage, id: `${language} ${passage.id}` })),
  )
  const first = finderOf(mixed).find('bc-2').slice(0, 6)
  expect(first.map(({ id }) => id).sort()).toEqual(
    laws.map(({ language }) => `${language} bc-2`).sort(),
  )
})

test('finds nothing in a language that it does not read, in no passages, or in empty ones', () => {
  const one = { id: 'a', heading: 'Access', text: 'access to a computer', language: 'xx' }
  expect(finderOf([one]).find('bc-2')).toEqual([])
  expect(finderOf([]).find('bc-2')).toEqual([])
  expect(finderOf([{ ...one, heading: '', text: '', language: 'en' }]).find('bc-2')).toEqual([])
})

test('refuses an article that it has no query for', () => {
  expect(() => finderOf([]).find('bc-1')).toThrow(RangeError)
})

test('every query asks for something, and weighs nothing by less than nothing', () => {
  const features = [...queries.values()].flatMap((query) => [...query.for, ...query.against])
  expect(features.filter(({ weight }) => weight <= 0)).toEqual([])
  expect([...queries.values()].filter((query) => query.for.length === 0)).toEqual([])
})

const law = fc.constantFrom(...laws.map(({ passages }) => passages))
const article = fc.constantFrom(...queries.keys())

test('the order of the passages does not matter', () => {
  const shuffled = law.chain((passages) =>
    fc.tuple(fc.constant(passages), fc.shuffledSubarray(passages, { minLength: passages.length })),
  )
  fc.assert(
    fc.property(shuffled, article, ([passages, other], asked) => {
      expect(finderOf(other).find(asked)).toEqual(finderOf(passages).find(asked))
    }),
  )
})

test('a further passage takes no candidate away', () => {
  const further = fc.record({
    id: fc.constant('further'),
    heading: fc.string(),
    text: fc.oneof(
      fc.string(),
      law.map((passages) => passages.map(({ text }) => text).join(' ')),
    ),
    language: fc.constantFrom('en', 'xx'),
  })
  fc.assert(
    fc.property(law, article, further, (passages, asked, one) => {
      const before = finderOf(passages).find(asked)
      const after = finderOf([...passages, one]).find(asked)
      const ids = after.map(({ id }) => id).filter((id) => id !== 'further')
      expect(ids.sort()).toEqual(before.map(({ id }) => id).sort())
    }),
  )
})

test('ranks are 1, 2, 3 and scores fall', () => {
  fc.assert(
    fc.property(law, article, (passages, asked) => {
      const found = finderOf(passages).find(asked)
      expect(found.map(({ rank }) => rank)).toEqual(found.map((_, at) => at + 1))
      for (const [at, { score }] of found.entries()) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? Infinity)
      }
    }),
  )
})
