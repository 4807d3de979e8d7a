import { check } from '@comity/stix'
import { expect, test } from 'vitest'
import { envelopes, indicators } from './generator.ts'

test('makes the same indicators for the same seed, and others for another', () => {
  expect([...indicators(7, 20)]).toEqual([...indicators(7, 20)])
  expect([...indicators(7, 20)]).not.toEqual([...indicators(8, 20)])
})

test('makes any part of the list alone as it is within the whole', () => {
  expect([...indicators(1, 5, 10)]).toEqual([...indicators(1, 15)].slice(10))
})

test('makes valid STIX 2.1 without a warning, each under an id of its own, of about 1,180 bytes', () => {
  const made = [...indicators(3, 2000)]
  const ids = new Set(made.map((text) => String(JSON.parse(text).id)))
  expect(ids.size).toBe(made.length)
  expect(made.flatMap((text) => check(JSON.parse(text)))).toEqual([])
  const mean = made.reduce((sum, text) => sum + text.length, 0) / made.length
  expect(Math.abs(mean - 1180)).toBeLessThan(30)
})

test('divides a list into envelopes, the last one shorter', () => {
  const sizes = envelopes(1, 25, 10).map((bytes) => JSON.parse(String(bytes)).objects.length)
  expect(sizes).toEqual([10, 10, 5])
})
