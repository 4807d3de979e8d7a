import { expect, test } from 'vitest'
import { maxParcelBytes, readBundle } from './parcels.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

test('keeps the bytes of each object', () => {
  const { parcels, objects } = readBundle(
    utf8('{"type":"bundle","objects":[{"id" : 1.0}, {"id":2}]}'),
  )
  expect(objects).toBe(2)
  expect(text(parcels[0]?.body)).toBe('{"objects":[{"id" : 1.0},{"id":2}]}')
})

test('parts a large bundle into envelopes of at most 500 objects', () => {
  const list = Array.from({ length: 1201 }, (_, id) => `{"id":${id}}`).join(',')
  const { parcels } = readBundle(utf8(`{"objects":[${list}]}`))
  expect(parcels.map(({ first, objects }) => [first, objects])).toEqual([
    [0, 500],
    [500, 500],
    [1000, 201],
  ])
})

test('parts by bytes as well, and never splits an object', () => {
  const big = `{"a":"${'x'.repeat(maxParcelBytes - 100)}"}`
  const { parcels } = readBundle(utf8(`{"objects":[${big},${big},{"b":1}]}`))
  expect(parcels.map(({ objects }) => objects)).toEqual([1, 2])
})

test('takes a list of objects, or one object, for an envelope', () => {
  expect(readBundle(utf8(' [{"id":"a"},{"id":"b"}]')).objects).toBe(2)
  expect(readBundle(utf8('{"type":"url","id":"url--1"}')).objects).toBe(1)
})

test('refuses what is no bundle', () => {
  expect(() => readBundle(utf8('hello'))).toThrow()
  expect(() => readBundle(utf8('{"objects":[{"a":1}'))).toThrow()
})
