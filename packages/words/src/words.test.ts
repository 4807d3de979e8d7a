import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFormats } from './formats.ts'
import { directionOf, languageNames, languages } from './languages.ts'
import { loadWords } from './load.ts'
import { negotiate } from './negotiate.ts'
import { reviewOf } from './reviews.ts'

test('lists the six languages in the order of the United Nations, each named in itself', () => {
  expect(languages.map((language) => languageNames[language])).toEqual([
    'العربية',
    '中文',
    'English',
    'Français',
    'Русский',
    'Español',
  ])
  expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
})

test('words one key in each language', async () => {
  const all = await Promise.all(languages.map(loadWords))
  expect(all.map(({ t }) => t('shell.search'))).toEqual([
    'بحث',
    '搜索',
    'Search',
    'Rechercher',
    'Поиск',
    'Buscar',
  ])
})

test('bends the noun to the number', async () => {
  const ar = await loadWords('ar')
  const ru = await loadWords('ru')
  const objects = (count: number) => [
    ar.t('exchange.objectCount', { count }),
    ru.t('exchange.objectCount', { count }),
  ]
  expect(objects(1)).toEqual(['عنصر واحد', '1 объект'])
  expect(objects(2)).toEqual(['عنصران', '2 объекта'])
  expect(objects(5)).toEqual(['5 عناصر', '5 объектов'])
  expect(objects(11)).toEqual(['11 عنصرا', '11 объектов'])
  expect(objects(21)).toEqual(['21 عنصرا', '21 объект'])
})

test('refuses a message whose placeholder has no param', async () => {
  const { t } = await loadWords('en')
  expect(() => t('shell.signedInAs', {})).toThrow(/name/)
  // @ts-expect-error The compiler asks for params where the English message has a placeholder.
  expect(() => t('shell.signedInAs')).toThrow(/name/)
  // @ts-expect-error And knows the keys.
  expect(() => t('shell.nowhere')).toThrow(RangeError)
})

test('keeps markup in params and messages as plain text', async () => {
  const { t } = await loadWords('en')
  expect(t('shell.signedInAs', { name: '<b>{x}</b>' })).toBe('Signed in as <b>{x}</b>')
})

test('sets a name of the other direction apart, and only such a name', async () => {
  const ar = await loadWords('ar')
  const en = await loadWords('en')
  expect(ar.t('exchange.contributedBy', { name: 'CERT XA' })).toContain('\u2068CERT XA\u2069')
  expect(en.t('exchange.contributedBy', { name: 'مصر' })).toBe('Contributed by \u2068مصر\u2069')
  expect(en.t('exchange.contributedBy', { name: 'CERT XA' })).toBe('Contributed by CERT XA')
})

test('words a problem by its code, else by its kind, else by the mere code', async () => {
  const { problemText } = await loadWords('en')
  expect(problemText('too-many')).toMatch(/^Too many requests/)
  expect(problemText('collection-not-found', { kind: 'not-found' })).toBe(problemText('not-found'))
  expect(problemText('of-tomorrow')).toContain('of-tomorrow')
  expect(problemText('constructor', { kind: 'toString' })).toContain('constructor')
})

test('never throws for a problem, whatever its code', async () => {
  const words = await Promise.all(languages.map(loadWords))
  fc.assert(
    fc.property(fc.string(), fc.string(), (code, kind) => {
      for (const { problemText } of words) expect(problemText(code, { kind })).not.toBe('')
    }),
    { numRuns: 50 },
  )
})

test('negotiates by weight, then by order, by primary subtag', () => {
  expect(negotiate('de, fr-CH;q=0.9, en;q=0.8')).toBe('fr')
  expect(negotiate('zh-Hant-TW')).toBe('zh')
  expect(negotiate('en;q=0.5, ru;q=0.5')).toBe('en')
  expect(negotiate('ES ; Q=0.7 , ar;q=0.2')).toBe('es')
  expect(negotiate('fr;q=0, *')).toBe('en')
  expect(negotiate('ar;q=2, es;q=1.000')).toBe('es')
  expect(negotiate(undefined)).toBe('en')
})

test('negotiates one of the six from any header', () => {
  fc.assert(fc.property(fc.string(), (header) => languages.includes(negotiate(header))))
})

test('formats numbers, sizes and lists, with Latin digits in Arabic', () => {
  const en = createFormats('en')
  expect(en.number(1234567.5)).toBe('1,234,567.5')
  expect(en.number(12345678901234567890n)).toBe('12,345,678,901,234,567,890')
  expect(en.percent(0.1234)).toBe('12.3%')
  expect(en.list(['XA', 'XB', 'XC'])).toBe('XA, XB and XC')
  expect(en.list(['XA', 'XB'], 'or')).toBe('XA or XB')
  expect([0, 1, 999, 1000, 1500, 999_949, 999_950, 5e12].map(en.bytes)).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1 kB',
    '1.5 kB',
    '999.9 kB',
    '1 MB',
    '5 TB',
  ])
  expect(createFormats('ar').number(2018)).toMatch(/2.?018/)
})

test('writes a date as precisely as it is known, and refuses what is none', () => {
  const { date } = createFormats('en')
  expect(date('2018')).toBe('2018')
  expect(date('2018-12')).toBe('December 2018')
  expect(date('2018-12-05')).toBe('5 December 2018')
  expect(() => date('soon')).toThrow(RangeError)
})

test('writes a time in UTC with the zone of the viewer beside it', () => {
  const { time, times } = createFormats('en')
  expect(time('2026-05-04T00:05:00Z')).toMatch(/^4 May 2026, 00:05 UTC$/)
  expect(times('2026-05-04T11:00:00Z', 'Africa/Nairobi')).toMatch(/11:00 UTC \(.*14:00 GMT\+3\)$/)
  expect(times('2026-05-04T11:00:00Z', 'UTC')).toBe(time('2026-05-04T11:00:00Z'))
})

test('sorts names as the language does', () => {
  expect(['Zambie', 'Égypte', 'Fidji'].sort(createFormats('fr').compare)).toEqual([
    'Égypte',
    'Fidji',
    'Zambie',
  ])
})

test('says of every language but English that a person has yet to confirm it, until one has', () => {
  for (const language of languages) {
    const { original, reviewed, reviewer, date } = reviewOf(language)
    expect(original).toBe(language === 'en')
    expect(reviewed).toBe(reviewer !== null && date !== null)
  }
})

test('tells clocks of other places, how far ahead a moment is, and the days of a week', () => {
  const at = '2026-11-26T03:19:00Z'
  const { clock, ahead, weekday } = createFormats('en')
  expect(clock(at, 'Asia/Almaty')).toMatch(/Thu.*08:19/)
  expect(ahead('2026-11-26T03:20:00Z', at)).toBe('in 1 minute')
  expect(ahead('2026-11-26T06:00:00Z', at)).toBe('in 3 hours')
  expect(ahead('2026-11-30T09:00:00Z', at)).toBe('in 4 days')
  expect([1, 7].map(weekday)).toEqual(['Mon', 'Sun'])
  expect(createFormats('ar').clock(at, 'UTC')).toMatch(/03:19/)
})

test('tells how long something took in a unit of which it is two or more', () => {
  const { lasting } = createFormats('en')
  const told = [0, 45, 119, 120, 5_400, 7_199, 7_200, 36_000, 172_799, 172_800].map(lasting)
  expect(told).toEqual([
    ...['0 seconds', '45 seconds', '119 seconds', '2 minutes', '90 minutes', '120 minutes'],
    ...['2 hours', '10 hours', '48 hours', '2 days'],
  ])
  expect(createFormats('ru').lasting(9_000)).toBe('2,5 часа')
})
