import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize } from './canonicalize.ts'
import { parseJson } from './parse.ts'

// RFC 8785 §3.2.2 and §3.2.3.
test('writes the example of RFC 8785', () => {
  const input = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`
  expect(canonicalize(parseJson(input))).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('sorts keys by UTF-16 code units as in RFC 8785 §3.2.3', () => {
  const input = String.raw`{
    "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis"
  }`
  const names = Object.values(Object(JSON.parse(canonicalize(parseJson(input)))))
  // JSON.parse moves keys that look like indexes to the front, so the order is read off the text.
  expect(names).toHaveLength(7)
  const order = ['\\r', '1', '\u0080', 'ö', '€', '😀', '\ufb33']
  const positions = order.map((key) => canonicalize(parseJson(input)).indexOf(`"${key}":`))
  expect(positions).toEqual([...positions].sort((a, b) => a - b))
  expect(positions[0]).toBe(1)
})

// RFC 8785 appendix B: IEEE 754 bits and the text they are written as.
test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('writes the double %s as %s', (bits, expected) => {
  expect(canonicalize(Buffer.from(bits, 'hex').readDoubleBE())).toBe(expected)
})

test.each([
  [Number.NaN, 'number_out_of_range'],
  [[Number.POSITIVE_INFINITY], 'number_out_of_range'],
  [{ a: '\udead' }, 'lone_surrogate'],
  [{ '\ud800': 1 }, 'lone_surrogate'],
])('refuses %j as %s', (value, code) => {
  expect(() => canonicalize(value)).toThrow(expect.objectContaining({ code }))
})

test('refuses what JSON does not have', () => {
  const loop: { self?: unknown } = {}
  loop.self = loop
  const wrong: [unknown, string][] = [
    [undefined, 'not_json'],
    [{ a: undefined }, 'not_json'],
    [new Array(2), 'not_json'],
    [1n, 'not_json'],
    [new Date(0), 'not_json'],
    [new Map(), 'not_json'],
    [() => 1, 'not_json'],
    [loop, 'too_deep'],
  ]
  for (const [value, code] of wrong) {
    expect(() => Reflect.apply(canonicalize, undefined, [value])).toThrow(
      expect.objectContaining({ code }),
    )
  }
})

test('writes one form for one value whatever the order of keys, and reads back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (random) => {
      const text = JSON.stringify(random, (_, each) => (isUnsafe(each) ? 0.5 : each))
      fc.pre(!text.includes('__proto__') && !/\\ud[89a-f]/.test(text))
      const value = parseJson(text, { maxKeyLength: 10_000 })
      const once = canonicalize(value)
      const again = parseJson(once)
      expect(again).toEqual(value)
      expect(canonicalize(again)).toBe(once)
    }),
  )
  expect(canonicalize({ b: [], a: {} })).toBe(canonicalize({ a: {}, b: [] }))
})

/** An integer beyond 2^53 may be written, but is not read back: its literal says more than a double. */
function isUnsafe(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value)
}
