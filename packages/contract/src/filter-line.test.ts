import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterKeys, parseFilter, printFilter, withFilter, withoutTerm } from './filter-line.ts'

const read = (line: string) => parseFilter(line).terms.map(({ key, value }) => [key, value])

test('reads filters and free words from one line', () => {
  expect(read('type:indicator marking:amber+strict by:XA since:2026-01-01 phishing kit')).toEqual([
    ['type', 'indicator'],
    ['marking', 'amber+strict'],
    ['by', 'XA'],
    ['since', '2026-01-01'],
    [undefined, 'phishing'],
    [undefined, 'kit'],
  ])
})

test('takes what is in quotes as one, whatever it looks like', () => {
  expect(read('value:"C:\\a b" "type:x y"')).toEqual([
    ['value', 'C:\\a b'],
    [undefined, 'type:x y'],
  ])
})

test('takes several values with commas, and days counted back from today', () => {
  const line = 'type:indicator,malware by:xa,XB since:30d until:2026-02'
  expect(parseFilter(line).errors).toEqual([])
  expect(read(line)[0]).toEqual(['type', 'indicator,malware'])
})

test('takes addresses and identifiers as words', () => {
  const line = 'https://example.org/a 2001:db8::1 abcd::1 indicator--x'
  expect(parseFilter(line).errors).toEqual([])
  expect(read(line)).toHaveLength(4)
})

test.each([
  ['tpye:indicator', 'unknown_key', 0],
  ['a type:', 'value_missing', 7],
  ['type:Indicator', 'not_a_type', 5],
  ['x marking:purple', 'not_a_marking', 10],
  ['by:Utopia', 'not_a_party', 3],
  ['creator:XA', 'not_an_identity', 8],
  ['since:yesterday', 'not_a_date', 6],
  ['since:2026-13-01', 'not_a_date', 6],
  ['type:url type:file', 'repeated', 9],
  ['value:"open', 'quote_open', 6],
] as const)('points at the character that is wrong in %s', (line, fault, at) => {
  expect(parseFilter(line).errors).toContainEqual(expect.objectContaining({ fault, at }))
})

test('sets, changes and removes one filter and leaves the rest as it is', () => {
  expect(withFilter('kit', 'type', 'url')).toBe('kit type:url')
  expect(withFilter('type:file kit', 'type', 'url')).toBe('type:url kit')
  expect(withFilter('type:file "a b"', 'type', '')).toBe('"a b"')
  expect(withoutTerm('type:file kit by:XA', 10)).toBe('type:file by:XA')
})

test('a printed filter reads as the same terms', () => {
  const key = fc.constantFrom(undefined, ...filterKeys)
  const value = fc.string({ minLength: 1 }).map((text) => text.replaceAll('"', '') || 'x')
  fc.assert(
    fc.property(fc.array(fc.record({ key, value }), { maxLength: 5 }), (terms) => {
      expect(read(printFilter(terms))).toEqual(terms.map((term) => [term.key, term.value]))
    }),
  )
})

test('every term stands where it says in the line', () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      for (const term of parseFilter(line).terms)
        expect(line.slice(term.start, term.end).replaceAll('"', '')).toContain(term.value)
    }),
  )
})
