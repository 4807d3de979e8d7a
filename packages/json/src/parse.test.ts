import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonError, type JsonErrorCode } from './json-error.ts'
import { parseJson } from './parse.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function faultOf(read: () => unknown): JsonError {
  try {
    read()
  } catch (error) {
    if (error instanceof JsonError) return error
    throw error
  }
  throw new Error('accepted')
}

const refusals: readonly (readonly [string, JsonErrorCode, number, string?])[] = [
  ['', 'syntax', 0],
  ['  ', 'syntax', 2],
  ['[1,]', 'syntax', 3],
  ['[,1]', 'syntax', 1],
  ['[1 2]', 'syntax', 3],
  ['[1}', 'syntax', 2],
  ['{"a":1]', 'syntax', 6],
  ['{"a":1,}', 'syntax', 7],
  ['{a:1}', 'syntax', 1],
  ['{"a" 1}', 'syntax', 5],
  ['{"a"}', 'syntax', 4],
  ['1 2', 'syntax', 2],
  ['[', 'syntax', 1],
  ['"abc', 'syntax', 4],
  ['"a\nb"', 'syntax', 2],
  ['"\\x41"', 'syntax', 1],
  ['"\\u12g4"', 'syntax', 1],
  ['"\\', 'syntax', 1],
  ['01', 'syntax', 1],
  ['+1', 'syntax', 0],
  ['.5', 'syntax', 0],
  ['1.', 'syntax', 2],
  ['1e', 'syntax', 2],
  ['-', 'syntax', 1],
  ['truE', 'syntax', 0],
  ['NaN', 'syntax', 0],
  ["'a'", 'syntax', 0],
  ['[1] // note', 'syntax', 4],
  ['\ufeff{}', 'syntax', 0],
  ['\u00a01', 'syntax', 0],
  ['{"tlp":"red","tlp":"clear"}', 'duplicate_key', 13, '/tlp'],
  ['{"a":{"b":1,"\\u0062":2}}', 'duplicate_key', 12, '/a/b'],
  ['{"\\u00e9":1,"é":2}', 'duplicate_key', 12, '/é'],
  ['{"\\u0061":1,"b":{"\\u0062":1},"a":2}', 'duplicate_key', 29, '/a'],
  ['{"a":1,"\\u0062":1,"c":1,"c":2}', 'duplicate_key', 24, '/c'],
  ['{"":1,"":2}', 'duplicate_key', 6, '/'],
  ['[0,{"a/b":{"__proto__":{}}}]', 'forbidden_key', 11, '/1/a~1b/__proto__'],
  ['{"__pro\\u0074o__":1}', 'forbidden_key', 1, '/__proto__'],
  ['9007199254740992', 'unsafe_integer', 0, ''],
  ['{"n":[1,-9007199254740993]}', 'unsafe_integer', 8, '/n/1'],
  [`1${'0'.repeat(400)}`, 'unsafe_integer', 0, ''],
  ['1e999', 'number_out_of_range', 0, ''],
  ['[-1E+400]', 'number_out_of_range', 1, '/0'],
  [`1${'0'.repeat(400)}.0`, 'number_out_of_range', 0, ''],
  ['["\\ud800"]', 'lone_surrogate', 1, '/0'],
  ['"\\udc00\\ud800"', 'lone_surrogate', 0, ''],
  ['"\\udc00\\udc00"', 'lone_surrogate', 0, ''],
  ['"\\ud83d\\u0041"', 'lone_surrogate', 0, ''],
  ['"\\ud83d\\\\ude00"', 'lone_surrogate', 0, ''],
  ['{"\\uD83D":1}', 'lone_surrogate', 1],
]

for (const [text, code, offset, path] of refusals) {
  test(`refuses ${JSON.stringify(text).slice(0, 40)} as ${code} at byte ${offset}`, () => {
    const fault = faultOf(() => parseJson(utf8(text)))
    expect([fault.code, fault.offset]).toEqual([code, offset])
    if (path !== undefined) expect(fault.path).toBe(path)
    expect(faultOf(() => parseJson(text)).offset).toBe(offset)
  })
}

test.each([
  '9007199254740991',
  '-9007199254740991',
  '-0',
  '0.1',
  '123456789012345678.5',
  '1e-400',
  '9007199254740993.0',
  ' [ ] ',
  '{"constructor":1,"prototype":{"toString":null}}',
  '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
  '"\\ud83d\\ude00 \\u0000 \\"\\\\\\/\\b\\f\\n\\r\\t"',
  '"é😀\u2028"',
])('accepts %j', (text) => {
  expect(parseJson(utf8(text))).toEqual(JSON.parse(text))
})

test('names the first byte that cannot follow in UTF-8', () => {
  const bytes = new Uint8Array([...utf8('{"é":"'), 0xc3, 0x28, ...utf8('"}')])
  expect(faultOf(() => parseJson(bytes))).toMatchObject({ code: 'invalid_utf8', offset: 8 })
  const cut = utf8('"é"').slice(0, 2)
  expect(faultOf(() => parseJson(new Uint8Array([...cut, 0x22]))).code).toBe('invalid_utf8')
})

test('refuses a string with half a surrogate pair before anything else reads it', () => {
  expect(faultOf(() => parseJson('"é\ud800"'))).toMatchObject({ code: 'lone_surrogate', offset: 3 })
})

test('holds each limit at its edge', () => {
  expect(parseJson('[[1]]', { maxDepth: 2 })).toEqual([[1]])
  expect(faultOf(() => parseJson('[[[1]]]', { maxDepth: 2 }))).toMatchObject({
    code: 'too_deep',
    offset: 2,
    path: '/0/0',
  })
  expect(parseJson('[1,2]', { maxNodes: 3 })).toEqual([1, 2])
  expect(faultOf(() => parseJson('[1,2]', { maxNodes: 2 })).code).toBe('too_many_nodes')
  expect(parseJson('{"abc":1}', { maxKeyLength: 3 })).toEqual({ abc: 1 })
  expect(faultOf(() => parseJson('{"abc":1}', { maxKeyLength: 2 })).code).toBe('key_too_long')
  expect(parseJson('"é"', { maxBytes: 4 })).toBe('é')
  expect(faultOf(() => parseJson('"é"', { maxBytes: 3 })).code).toBe('too_large')
  expect(faultOf(() => parseJson(utf8('"é"'), { maxBytes: 3 })).code).toBe('too_large')
})

test('stops at the limit of depth however deep the text goes', () => {
  const deep = utf8('['.repeat(1_000_000))
  expect(faultOf(() => parseJson(deep))).toMatchObject({ code: 'too_deep', offset: 64 })
  expect(faultOf(() => parseJson(deep, { maxDepth: 1e9 }))).toMatchObject({ offset: 512 })
})

test('finds a key that comes twice among many', () => {
  const members = Array.from({ length: 5000 }, (_, k) => `"k${k}":${k}`)
  expect(Object.keys(Object(parseJson(`{${members.join(',')}}`)))).toHaveLength(5000)
  for (const twice of ['k0', 'k23', 'k24', 'k4999', '\\u006b25']) {
    expect(faultOf(() => parseJson(`{${members.join(',')},"${twice}":0}`)).code).toBe(
      'duplicate_key',
    )
  }
  const wide = `{${members.slice(0, 40).join(',')}}`
  expect(parseJson(`[${wide},${wide},{"a":${wide},"k1":${wide}}]`)).toHaveLength(3)
})

test('tells keys apart that look alike', () => {
  const text = '{"abcd":1,"aXcd":2,"abXd":3,"":4,"a":5,"aa":6,"ab\\u0063e":7,"abce ":8}'
  expect(parseJson(text)).toEqual(JSON.parse(text))
})

test('reads the same wherever the text lies in its buffer', () => {
  const piece = fc.constantFrom(
    '"',
    '\\',
    '\\n',
    'é',
    '\t',
    '\u0001',
    'abcd',
    'a',
    ' ',
    '    ',
    '{}',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(3), (pieces, offset) => {
      const bytes = utf8(`[    "${pieces.join('')}"]`)
      const buffer = new Uint8Array(bytes.length + 8).fill(0x22)
      buffer.set(bytes, offset)
      let expected: unknown
      try {
        expected = JSON.parse(new TextDecoder().decode(bytes))
      } catch {
        expected = undefined
      }
      const read = () => parseJson(buffer.subarray(offset, offset + bytes.length))
      if (expected === undefined) expect(faultOf(read).code).toBe('syntax')
      else expect(read()).toEqual(expected)
    }),
    { numRuns: 2000 },
  )
})

/** A double that ECMAScript writes as an integer literal which others might read differently. */
function isUnsafe(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value)
}

/** The oracle: the number of members that the text wrote, against those that JSON.parse kept. */
function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce((sum: number, each) => sum + membersOf(each), own)
}

test('reads what it accepts exactly as JSON.parse does, in any layout', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom('', ' ', '\n\t'), (text, indent) => {
      const expected: unknown = JSON.parse(text, (_, each) => (isUnsafe(each) ? 0.5 : each))
      fc.pre(!/__proto__/.test(text))
      expect(parseJson(JSON.stringify(expected, null, indent))).toEqual(expected)
    }),
  )
})

test('accepts no text that JSON.parse refuses, and refuses as syntax only such', () => {
  const piece = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"a"', '"b"', '"', '\\', 'u00e9', '1', '-', '0', '.5', 'e3'],
    ...['true', 'null', ' ', '\n', '"\\u0061"', '[]', '{}', '"a":1', '9007199254740993'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const text = pieces.join('')
      let value: unknown
      let valid = true
      try {
        value = JSON.parse(text)
      } catch {
        valid = false
      }
      try {
        const read = parseJson(text)
        expect(valid).toBe(true)
        expect(read).toEqual(value)
      } catch (error) {
        if (!(error instanceof JsonError)) throw error
        // A text may have another fault before the one of syntax, so only this direction holds.
        if (error.code === 'syntax') expect(valid).toBe(false)
        if (valid && error.code === 'duplicate_key') {
          expect(membersOf(value)).toBeLessThan(text.split(':').length - 1)
        }
      }
    }),
    { numRuns: 5000 },
  )
})
