import fc from 'fast-check'
import { expect, test } from 'vitest'
import { charactersOf } from './characters.ts'
import { fold } from './fold.ts'
import { hasLostSpaces, partsWords, primary } from './script.ts'
import { formsOf, wordsOf } from './words.ts'

test.each([
  ['French without accents and case', 'Accès', 'acces'],
  ['the two small letters i of Turkish', 'BİLİŞİM SIRRI', 'bilisim sirri'],
  ['German sharp s', 'Beeinflußt', 'beeinflusst'],
  ['Cyrillic letters with marks', 'ЁЙ', 'еи'],
  ['Arabic without vowel signs and tatweel', 'مُعَـالَجَة', 'معالجه'],
  ['alef, ya and ta marbuta each in one form', 'إلى أنظمة آلية', 'الي انظمه اليه'],
  ['Ukrainian without its apostrophe', 'Комп’ютер', 'компютер'],
  ['full-width letters of Japanese texts', 'ＩＤ', 'id'],
])('folds %s', (_, text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding what is folded changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
})

test('a word keeps its place in the text', () => {
  const text = 'L’accès frauduleux'
  const words = wordsOf(text, 'fr')
  expect(words.map(({ form }) => form)).toEqual(['l', 'acces', 'frauduleux'])
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'L',
    'accès',
    'frauduleux',
  ])
})

test('an apostrophe stands inside a word of Ukrainian', () => {
  expect(wordsOf("комп'ютера", 'uk').map(({ form }) => form)).toEqual(['компютера'])
})

test('Arabic words are known also without what is written onto them', () => {
  expect(formsOf(fold('والنظام'), 'ar')).toContain('نظام')
  expect(formsOf(fold('للبيانات'), 'ar')).toContain('بيانات')
  expect(formsOf(fold('بشبكة'), 'ar')).toContain('شبكه')
  expect(formsOf('system', 'en')).toEqual(['system'])
})

test('Arabic words are known also with lam and alef in the order that extracts from PDF have', () => {
  expect(formsOf(fold('مراسالت'), 'ar')).toContain(fold('مراسلات'))
  expect(formsOf(fold('اإلخالل'), 'ar')).toContain(fold('إخلال'))
})

test('characters keep their place in the text, without what stands between them', () => {
  const text = '侵入、计算机 系统。'
  const { text: letters, starts, ends } = charactersOf(text)
  expect(letters).toBe('侵入计算机系统')
  expect(text.slice(starts[2], ends[6])).toBe('计算机 系统')
})

test('every character of a text read by characters comes from where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: letters, starts, ends } = charactersOf(text)
      expect(starts.length).toBe(letters.length)
      expect(starts.every((start, i) => start < (ends[i] ?? 0))).toBe(true)
      expect([...starts].sort((a, b) => a - b)).toEqual(starts)
    }),
  )
})

test('tells a text that lost its spaces from one of long words', () => {
  const run = 'يعاقب بالحبسوالغرامةالتي لا تقل كلمناخترقموقعا الكترونيا أونظاممعلومات'
  const whole = 'يعاقب بالحبس والغرامة التي لا تقل كل من اخترق موقعا الكترونيا أو نظام معلومات'
  expect(hasLostSpaces(wordsOf(run, 'ar'), 'ar')).toBe(true)
  expect(hasLostSpaces(wordsOf(whole, 'ar'), 'ar')).toBe(false)
  expect(hasLostSpaces(wordsOf('Datenverarbeitungsanlagen', 'de'), 'de')).toBe(false)
  expect(hasLostSpaces([], 'en')).toBe(false)
})

test('reads a language by the first part of its tag', () => {
  expect(['pt-BR', 'zh-Hant', 'EN'].map(primary)).toEqual(['pt', 'zh', 'en'])
  expect(['pt', 'zh', 'ja'].map(partsWords)).toEqual([true, false, false])
})
