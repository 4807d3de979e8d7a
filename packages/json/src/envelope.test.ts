import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonError, type JsonErrorCode } from './json-error.ts'
import { parseEnvelope, parseJson } from './parse.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('gives each item with its bytes as they came, without a copy', () => {
  const body = utf8('{ "more" : true, "objects":[ {"id":"é", "n":1.50} ,\n{"id":"b"}, 7 ] }')
  const { value, items } = parseEnvelope(body)
  expect(items.map((item) => text(item.bytes))).toEqual(['{"id":"é", "n":1.50}', '{"id":"b"}', '7'])
  expect(items.map((item) => item.value)).toEqual([{ id: 'é', n: 1.5 }, { id: 'b' }, 7])
  expect(value).toEqual({ more: true, objects: items.map((item) => item.value) })
  expect(items.every((item) => item.bytes.buffer === body.buffer)).toBe(true)
})

const faulty: readonly (readonly [string, JsonErrorCode, string])[] = [
  ['{"a":1,"a":2}', 'duplicate_key', '/objects/1/a'],
  ['{"a":{"__proto__":2}}', 'forbidden_key', '/objects/1/a/__proto__'],
  ['{"a":[9007199254740993]}', 'unsafe_integer', '/objects/1/a/0'],
  ['1e999', 'number_out_of_range', '/objects/1'],
  ['"\\udead"', 'lone_surrogate', '/objects/1'],
  [`{"${'k'.repeat(257)}":1}`, 'key_too_long', '/objects/1'],
  [`${'['.repeat(65)}${']'.repeat(65)}`, 'too_deep', `/objects/1${'/0'.repeat(64)}`],
  [`${'{"a":['.repeat(1000)}1${']}'.repeat(1000)}`, 'too_deep', `/objects/1${'/a/0'.repeat(32)}`],
]

test.each(faulty)('reports the item %.20s as %s in its place', (item, code, path) => {
  const { value, items } = parseEnvelope(utf8(`{"objects":[{"id":1},${item},{"id":3}]}`))
  expect(items.map(({ value }) => value)).toEqual([{ id: 1 }, undefined, { id: 3 }])
  expect(items[1]?.error).toMatchObject({ code, path })
  expect(text(items[1]?.bytes ?? new Uint8Array())).toBe(item)
  expect(value).toEqual({ objects: [{ id: 1 }, null, { id: 3 }] })
})

test.each(faulty)('refuses the same fault %.20s outside the items', (item, code) => {
  const fault = () => parseEnvelope(utf8(`{"objects":[],"x":${item}}`))
  expect(fault).toThrow(expect.objectContaining({ code }))
})

test('leaves the bytes it was given untouched, a Buffer too', () => {
  const body = Buffer.from('{"objects":[{"a":1,"a":2},{"id":"é"}]}')
  const before = body.toString()
  const { items } = parseEnvelope(body)
  expect(body.toString()).toBe(before)
  expect(items.map((item) => text(item.bytes))).toEqual(['{"a":1,"a":2}', '{"id":"é"}'])
})

test('keeps the first of several faults of an item', () => {
  const { items } = parseEnvelope(utf8('{"objects":[{"a":1e999,"b":1,"b":2,"c":1e999}]}'))
  expect(items[0]?.error).toMatchObject({ code: 'number_out_of_range', offset: 17 })
})

test.each([
  ['{"objects":[{"a":1e999},]}', 'syntax'],
  ['{"objects":[{"a":1e999}', 'syntax'],
  [`{"objects":[${'['.repeat(1_000_000)}`, 'syntax'],
  ['{"objects":[{"a":1,"a":2,]}', 'syntax'],
  ['{"objects":[1],"objects":[2]}', 'duplicate_key'],
  ['[]', 'not_an_object'],
  ['"objects"', 'not_an_object'],
])('refuses the whole of %.40s as %s', (body, code) => {
  expect(() => parseEnvelope(utf8(body))).toThrow(expect.objectContaining({ code }))
})

test('passes over a million brackets in one item without recursion', () => {
  const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000)
  const { items } = parseEnvelope(utf8(`{"objects":[${deep},{"id":"b"}]}`))
  expect(items.map((item) => item.error?.code ?? item.value)).toEqual(['too_deep', { id: 'b' }])
})

test('still knows the outer keys after an item that is too deep', () => {
  const deep = `${'['.repeat(1000)}{"a":1}${']'.repeat(1000)}`
  const body = utf8(`{"id":1,"objects":[${deep}],"id":2}`)
  expect(() => parseEnvelope(body)).toThrow(expect.objectContaining({ code: 'duplicate_key' }))
})

test('keeps an envelope of many faulty items linear', () => {
  const body = `{"objects":[${Array(100_000).fill('{"a":1,"a":2}').join(',')}]}`
  const { items } = parseEnvelope(utf8(body))
  expect(items.filter((item) => item.error?.code === 'duplicate_key')).toHaveLength(100_000)
})

test('finds the array of items only at the top and under its own key', () => {
  expect(parseEnvelope(utf8('{"x":{"objects":[1]},"y":["objects",[2]]}')).items).toEqual([])
  expect(parseEnvelope(utf8('{"objects":{"objects":[1]}}')).items).toEqual([])
  expect(parseEnvelope(utf8('{"objects":1,"x":[2]}')).items).toEqual([])
  expect(parseEnvelope(utf8('{"objects":[1],"x":[2,[3]],"y":{"a":[4]}}')).items).toHaveLength(1)
  expect(parseEnvelope(utf8('{"objects":[],"x":[2],"y":{"objects":[3]}}')).items).toEqual([])
  expect(parseEnvelope(utf8('{"ob\\u006aects":[5]}')).items).toHaveLength(1)
  expect(parseEnvelope(utf8('{"versions":[5,6]}'), { itemsKey: 'versions' }).items).toHaveLength(2)
})

test('accepts an item exactly when its bytes are accepted alone', () => {
  const item = fc.oneof(
    fc.json({ maxDepth: 5 }),
    fc.constantFrom(
      '{"a":1,"\\u0061":2}',
      '[1e999]',
      '"\\ud800"',
      '{"__proto__":1}',
      '[[[[[1]]]]]',
    ),
  )
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), (items) => {
      const limits = { maxDepth: 4 }
      const body = utf8(`{"id":1,"objects":[${items.join(' , ')}]}`)
      const read = parseEnvelope(body, limits).items
      expect(read.map((each) => text(each.bytes))).toEqual(items.map((each) => each.trim()))
      for (const each of read) {
        if (each.error === undefined) expect(parseJson(each.bytes, limits)).toEqual(each.value)
        else expect(() => parseJson(each.bytes, limits)).toThrow(JsonError)
      }
    }),
  )
})
