import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { readFilter } from './filter.ts'

test('reads the line that the interface shows into what the database is asked', () => {
  const line =
    'type:indicator,malware marking:AMBER by:xa,BODY:Demo since:2026-01-31 "two words" kit'
  expect(readFilter(line)).toEqual({
    types: ['indicator', 'malware'],
    levels: ['amber'],
    by: ['state:XA', 'body:demo'],
    creators: [],
    since: Date.UTC(2026, 0, 31) * 1000,
    until: undefined,
    text: "'two':* & 'words':* & 'kit':*",
  })
})

test('takes an address as a word, and a value as a whole', () => {
  expect(readFilter('value:"198.51.100.7"').text).toBe("'198.51.100.7'")
  expect(readFilter('2001:db8::1').types).toEqual([])
})

test.each([
  ['tpye:indicator', 0, 'unknown_key'],
  ['kit type:', 9, 'value_missing'],
  ['type:url type:file', 9, 'repeated'],
  ['since:2026-01-31T10', 6, 'not_a_date'],
])('refuses %s with the place and the reason', (line, at, fault) => {
  const refused = () => readFilter(line)
  expect(refused).toThrow(Problem)
  expect(refused).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ at, fault }) }),
  )
})
