import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shown } from './shown.ts'

test('no line of what is shown ends in blanks, and to show it again changes nothing', () => {
  const characters = fc.constantFrom(...['a', 'b', ' ', '\t', '\n', '\r', '\u00a0', '\u2028'])
  fc.assert(
    fc.property(fc.array(characters), (given) => {
      const text = shown(given.join(''))
      expect(text.split('\n').filter((line) => /\s$/.test(line))).toEqual([])
      expect(text.replaceAll(/\s/g, '')).toBe(given.join('').replaceAll(/\s/g, ''))
      expect(shown(text)).toBe(text)
    }),
  )
})

test('goes through blanks once, however many stand before a word', () => {
  const blanks = ' '.repeat(500_000)
  expect(shown(`a${blanks}b`)).toBe(`a${blanks}b`)
})
