import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexicon } from './lexicon/lexicon.ts'
import { characterMatcher } from './match-characters.ts'
import { wordMatcher } from './match-words.ts'
import { charactersOf } from './text/characters.ts'
import { wordsOf } from './text/words.ts'

const words = (text: string, entries: Parameters<typeof lexicon>[2], language = 'en') => {
  const matcher = wordMatcher(lexicon([language], { reviewed: false }, entries), language)
  const parts = wordsOf(text, language)
  return [...matcher.match(parts)].map(([concept, hits]) => [
    concept,
    hits.map(({ from, to }) => text.slice(parts[from]?.start, parts[to]?.end)),
  ])
}

test('finds phrases whatever the case, accents and endings', () => {
  expect(words('Des Données INFORMATISÉES', { data: 'donnée* informatisé*' }, 'fr')).toEqual([
    ['data', ['Données INFORMATISÉES']],
  ])
})

test('finds a compound by what it holds', () => {
  expect(words('die Datenverarbeitungsanlage', { system: '*verarbeitungsanl*' }, 'de')).toEqual([
    ['system', ['Datenverarbeitungsanlage']],
  ])
})

test('lets as many words stand between as the gap says, and no more', () => {
  const entries = { access: 'enter* [2] system' }
  expect(words('enters the information system', entries)).toEqual([
    ['access', ['enters the information system']],
  ])
  expect(words('enters the whole information system', entries)).toEqual([])
})

test('counts overlapping phrases of one concept as one mention, the longest', () => {
  expect(words('a computer system', { system: 'computer | computer system' })).toEqual([
    ['system', ['computer system']],
  ])
})

test('finds an Arabic word behind what is written onto it', () => {
  expect(words('والنظام المعلوماتي', { system: 'نظام*' }, 'ar')).toEqual([['system', ['والنظام']]])
})

const characters = (text: string, entries: Parameters<typeof lexicon>[2], language: string) => {
  const matcher = characterMatcher(lexicon([language], { reviewed: false }, entries), language)
  const parts = charactersOf(text)
  return [...matcher.match(parts)].map(([concept, hits]) => [
    concept,
    hits.map(({ from, to }) => text.slice(parts.starts[from], parts.ends[to])),
  ])
}

test('finds phrases among characters, across marks and gaps', () => {
  const entries = { named_access: '侵入[6]系统', system: '计算机' }
  expect(characters('非法侵入，计算机信息系统的', entries, 'zh')).toEqual([
    ['system', ['计算机']],
    ['named_access', ['侵入，计算机信息系统']],
  ])
})

test('finds phrases where a text lost its spaces, but no short word inside another', () => {
  const entries = { system: 'نظام* معلومات*', property: 'مال' }
  expect(characters('كلمناخترقنظاممعلوماتجمالي', entries, 'ar')).toEqual([
    ['system', ['نظاممعلومات']],
  ])
})

test('finds a phrase by words wherever it stands among others', () => {
  const other = fc.array(fc.constantFrom('the', 'of', 'whoever', 'section', 'computation'))
  fc.assert(
    fc.property(other, other, (before, after) => {
      const text = [...before, 'computer', 'system', ...after].join(' ')
      expect(words(text, { system: 'computer system' })).toEqual([['system', ['computer system']]])
    }),
  )
})
