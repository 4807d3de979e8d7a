import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addAny, addTerms, termsOf } from './search-terms.ts'

const by = (add: (text: string, terms: Set<string>) => void, text: string) => {
  const terms = new Set<string>()
  add(text, terms)
  return terms
}

test('takes ASCII apart as any other text', () => {
  const controls = fc.constantFrom('\0', '\n', '\x1e', "'", '\\', ' ', 'İ', 'ß', 'é')
  const text = fc.array(fc.oneof(fc.string(), controls)).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (one) => {
      expect(by(addTerms, one)).toEqual(by(addAny, one))
    }),
    { examples: [["'\n'"], ["'a\tb' c\r\nd"]] },
  )
})

test('finds words, values as a whole, constants of patterns and pairs of Chinese', () => {
  const pattern = "[file:hashes.'SHA-256' = 'AB12']"
  expect(termsOf({ pattern })).toEqual(['sha-256', 'ab12', 'file', 'hashes', 'sha', '256'])
  expect(termsOf({ value: '198.51.100.7' })).toEqual(['198.51.100.7', '198', '51', '100', '7'])
  expect(termsOf({ name: '信息安全' })).toEqual(['信息安全', '信息', '息安', '安全'])
})

test('no term holds what parts terms and objects in a statement', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const term of by(addTerms, text)) expect(term).not.toMatch(/\p{Cc}|\p{Surrogate}/u)
    }),
  )
})
