import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonError } from './json-error.ts'
import { openEnvelope } from './open-envelope.ts'
import { parseEnvelope } from './parse.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The value of an item, or the code of its fault. */
function read(item: { read(): unknown }): unknown {
  try {
    return item.read()
  } catch (error) {
    if (error instanceof JsonError) return error.code
    throw error
  }
}

test('reads each item as parseEnvelope does, and the rest without them', () => {
  const item = fc.oneof(
    fc.json({ maxDepth: 5 }),
    fc.constantFrom('{"a":1,"\\u0061":2}', '[1e999]', '"\\ud800"', '{"é":"€😀"}', '[[[[[1]]]]]'),
  )
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), (items) => {
      const limits = { maxDepth: 4 }
      const body = utf8(`{"é":1,"objects":[ ${items.join(' , ')} ], "z":{}}`)
      const opened = openEnvelope(body, limits)
      const parsed = parseEnvelope(body, limits)
      expect(opened.items.map(read)).toEqual(
        parsed.items.map(({ value, error }) => error?.code ?? value),
      )
      expect(opened.items.map(({ bytes }) => bytes)).toEqual(parsed.items.map(({ bytes }) => bytes))
      expect(opened.value).toEqual({ ...parsed.value, objects: [] })
    }),
  )
})

test('keeps bytes that are no UTF-8 to the item they stand in', () => {
  const body = utf8('{"objects":[{"id":"a"},{"id":"?"},{"id":"c"}]}')
  const at = body.indexOf(0x3f)
  body[at] = 0xff
  const { items } = openEnvelope(body)
  expect(items.map(read)).toEqual([{ id: 'a' }, 'invalid_utf8', { id: 'c' }])
  expect(() => items[1]?.read()).toThrow(expect.objectContaining({ offset: at }))
})

test.each([
  ['{"objects":[{"a":1e999},]}', 'syntax'],
  ['{"objects":[1],"objects":[2]}', 'duplicate_key'],
  ['{"objects":[1],"x":1e999}', 'number_out_of_range'],
  ['[]', 'not_an_object'],
])('refuses the whole of %s as %s', (body, code) => {
  expect(() => openEnvelope(utf8(body))).toThrow(expect.objectContaining({ code }))
})

test('says that an array is missing, or is none', () => {
  expect(openEnvelope(utf8('{"objects":7}'))).toEqual({ value: { objects: 7 }, items: [] })
  expect(openEnvelope(utf8('{"x":[1]}'))).toEqual({ value: { x: [1] }, items: [] })
})
