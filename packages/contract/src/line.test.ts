import { expect, test } from 'vitest'
import { isSeen, line } from './line.ts'

test.each([
  ['Latin, with accents and marks of its own', 'Équipe d’intervention – 24/7 (Ø)'],
  ['Arabic with a number sign', 'فريق الاستجابة \u06dd ٣'],
  ['Persian with a joiner that parts letters', 'می\u200cخواهم'],
  ['Devanagari with a joiner', 'क्\u200dष'],
  ['Chinese and an emoji without joiners', '应急响应小组 🛰'],
])('takes %s', (_, text) => {
  expect(line(100).parse(` ${text} `)).toBe(text)
})

test('leaves out hints of direction that were pasted along', () => {
  expect(line(100).parse('\u200fفريق\u200e 1\ufeff')).toBe('فريق 1')
})

test.each([
  ['turned text', 'invoice\u202egpj.exe'],
  ['an isolate', 'a\u2066b'],
  ['a space without width', 'NV\u200b12'],
  ['a joiner between Latin letters', 'pay\u200dpal'],
  ['a soft hyphen', 'state\u00adment'],
  ['a word joiner', 'a\u2060b'],
  ['a tag', 'a\u{e0041}b'],
  ['a filler', 'a\u3164b'],
  ['a control', 'a\u0007b'],
  ['two lines', 'a\nb'],
  ['a line separator', 'a\u2028b'],
  ['nothing but hints', '\u200e\u200f'],
])('refuses %s', (_, text) => {
  expect(line(100).safeParse(text).success).toBe(false)
})

test('takes a long line of anything in one look', () => {
  expect(isSeen('\u0915\u094d'.repeat(50_000))).toBe(true)
  expect(isSeen(`${'a'.repeat(100_000)}\u202e`)).toBe(false)
})
