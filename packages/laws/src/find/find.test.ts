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

test('sets definitions back, whether a heading or their first words say what they are', () => {
  const text = 'gains access to a computer system without permission, is liable to imprisonment'
  const passages = [
    { id: 'offence', heading: '', text: `A person who ${text}.` },
    { id: 'headed', heading: 'Interpretation', text: `A person who ${text}.` },
    {
      id: 'opening',
      heading: '',
      text: `In this Act, unless otherwise said, a person who ${text}.`,
    },
  ].map((passage) => ({ ...passage, language: 'en' }))
  const [first, ...others] = finderOf(passages).find('bc-2')
  expect(first?.id).toBe('offence')
  expect(others.every(({ score }) => score < (first?.score ?? 0) / 2)).toBe(true)
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

const passageOf = (language: string, id: string) =>
  laws.find((law) => law.language === language)?.passages.filter((passage) => passage.id === id) ??
  []
test.each(
  ['fr', 'es', 'ru', 'ar', 'zh'].flatMap((language) =>
    ['bc-2', 'bc-3', 'bc-5', 'bc-16', 'bc-19'].map((article) => [article, language] as const),
  ),
)('finds the English answer to %s by one in %s', (article, language) => {
  const found = finderOf(english).like(passageOf(language, article))
  expect(found.slice(0, 3).map(({ id }) => id)).toContain(article)
})

test('finds an older wording of a provision before all else', () => {
  const [older] = passageOf('en', 'theft').map((passage) => ({
    ...passage,
    text: passage.text.replace('three', 'two'),
  }))
  expect(finderOf(english).like(older ? [older] : [])[0]?.id).toBe('theft')
})

test('finds what a query misses, where an example says it in the same words', () => {
  const passage = {
    id: 'by reference',
    heading: '',
    text: 'Whoever does any of the acts named in section 43 shall be dealt with under this Part.',
    language: 'en',
  }
  const finder = finderOf([...english, passage])
  const example = { ...passage, text: passage.text.replace('43', '34') }
  expect(finder.find('bc-4').map(({ id }) => id)).not.toContain('by reference')
  expect(finder.find('bc-4', [example]).map(({ id }) => id)).toContain('by reference')
})

test('says what a candidate has in common with the examples', () => {
  const [found] = finderOf(english).like(passageOf('fr', 'bc-2'))
  expect(found?.matches.map(({ concept }) => concept)).toEqual(
    expect.arrayContaining(['system', 'access', 'unauthorised']),
  )
})

test('finds nothing by no example', () => {
  expect(finderOf(english).like([])).toEqual([])
  expect(finderOf([]).like(passageOf('fr', 'bc-2'))).toEqual([])
})

test('no example takes away a candidate that the query finds', () => {
  const all = laws.flatMap(({ passages }) => passages)
  fc.assert(
    fc.property(
      fc.constantFrom(...laws.map(({ passages }) => passages)),
      fc.constantFrom(...queries.keys()),
      fc.subarray(all, { maxLength: 4 }),
      (passages, article, examples) => {
        const finder = finderOf(passages)
        const found = new Set(finder.find(article, examples).map(({ id }) => id))
        expect(finder.find(article).filter(({ id }) => !found.has(id))).toEqual([])
      },
    ),
  )
})
