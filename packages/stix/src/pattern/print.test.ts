import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ComparisonExpression, Literal, ObservationExpression, PathStep } from './ast.ts'
import { comparisonsOf, type Pattern } from './ast.ts'
import { checkPattern } from './check.ts'
import { parsePattern } from './parse.ts'
import { PatternError } from './pattern-error.ts'
import { printPath, printPattern } from './print.ts'

const offset = 0
const digits = fc.stringMatching(/^(0|[1-9][0-9]{0,20})$/)
const string = fc
  .string({ unit: 'grapheme' })
  .map((value) => ({ kind: 'string' as const, value, offset }))
const timestamp = fc.constantFrom('2020-01-01T00:00:00Z', '2016-12-31T23:59:60.5Z')
const literal: fc.Arbitrary<Literal> = fc.oneof(
  string,
  fc.boolean().map((value) => ({ kind: 'boolean' as const, value, offset })),
  digits.map((value) => ({ kind: 'integer' as const, value, offset })),
  fc
    .tuple(fc.constantFrom('', '-'), digits, fc.stringMatching(/^([0-9]{0,9}[1-9]|0)$/))
    .map(([sign, a, b]) => ({ kind: 'float' as const, value: `${sign}${a}.${b}`, offset })),
  fc
    .stringMatching(/^([0-9a-f]{2}){0,4}$/)
    .map((value) => ({ kind: 'hex' as const, value, offset })),
  fc
    .stringMatching(/^([A-Za-z0-9+/]{4}){1,3}$/)
    .map((value) => ({ kind: 'binary' as const, value, offset })),
  timestamp.map((value) => ({ kind: 'timestamp' as const, value, offset })),
)
const key = fc
  .oneof(fc.string(), fc.constantFrom('name', 'AND', 'true', 'LAST', 'h', 'SHA-256'))
  .map((name): PathStep => ({ kind: 'key', name, offset }))
const step = fc.oneof(
  key,
  fc.oneof(fc.constant('*'), digits).map((index): PathStep => ({ kind: 'index', index, offset })),
)
const path = fc
  .tuple(fc.constantFrom('file', 'x-a-b', '_a', 'h'), key, fc.array(step, { maxLength: 3 }))
  .map(([objectType, first, rest]) => ({ objectType, steps: [first, ...rest], offset }))
const test_ = fc.tuple(path, fc.boolean()).map(([p, negated]) => ({ path: p, negated, offset }))

const comparison: fc.Arbitrary<ComparisonExpression> = fc.letrec<{ node: ComparisonExpression }>(
  (tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      test_.map((base) => ({ kind: 'exists' as const, ...base })),
      fc
        .tuple(test_, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), literal)
        .filter(([, operator, { kind }]) => kind !== 'boolean' || /^!?=$/.test(operator))
        .map(([base, operator, operand]) => ({
          kind: 'compare' as const,
          ...base,
          operator,
          operand,
        })),
      fc
        .tuple(test_, fc.array(literal, { maxLength: 3 }))
        .map(([base, operands]) => ({ kind: 'in' as const, ...base, operands })),
      fc
        .tuple(test_, fc.constantFrom('LIKE', 'MATCHES', 'ISSUBSET', 'ISSUPERSET'), string)
        .map(([base, operator, operand]) => ({
          kind: 'text' as const,
          ...base,
          operator,
          operand,
        })),
      fc
        .tuple(fc.constantFrom('AND', 'OR'), fc.array(tie('node'), { minLength: 2, maxLength: 3 }))
        .map(([operator, operands]) => ({ kind: 'joined' as const, operator, operands, offset })),
    ),
  }),
).node

const simple = comparison.map((inner) => ({
  kind: 'observation' as const,
  comparison: inner,
  offset,
}))
const number = { kind: 'integer' as const, value: '5', offset }
const when = { kind: 'timestamp' as const, value: '2020-01-01T00:00:00Z', offset }
const qualifier = fc.constantFrom(
  { kind: 'within' as const, seconds: { kind: 'float' as const, value: '1.5', offset }, offset },
  { kind: 'repeats' as const, times: number, offset },
  { kind: 'start-stop' as const, start: when, stop: when, offset },
)
/** In a tree that was read, what is looser than its place stands in a group. */
const rank = { FOLLOWEDBY: 0, OR: 1, AND: 2 } as const
const observation: fc.Arbitrary<Pattern> = fc.letrec<{ node: ObservationExpression }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    simple,
    tie('node').map((expression) => ({ kind: 'group' as const, expression, offset })),
    fc
      .tuple(simple, fc.array(qualifier, { minLength: 1, maxLength: 3 }))
      .map(([expression, qualifiers]) => ({
        kind: 'qualified' as const,
        expression,
        qualifiers,
        offset,
      })),
    fc
      .tuple(
        fc.constantFrom('AND', 'OR', 'FOLLOWEDBY'),
        fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
      )
      .map(([operator, nodes]) => ({
        kind: 'combined' as const,
        operator,
        operands: nodes.map((node) =>
          node.kind === 'combined' && rank[node.operator] <= rank[operator]
            ? { kind: 'group' as const, expression: node, offset }
            : node,
        ),
        offset,
      })),
  ),
})).node

const withoutOffsets = (pattern: Pattern): unknown =>
  JSON.parse(JSON.stringify(pattern, (name, value) => (name === 'offset' ? undefined : value)))

test('prints what reads back as the same tree', () => {
  fc.assert(
    fc.property(observation, (pattern) => {
      const text = printPattern(pattern)
      const read = parsePattern(text)
      expect(withoutOffsets(read)).toEqual(withoutOffsets(pattern))
      expect(printPattern(read)).toBe(text)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ["[ file : 'size'==+5 ]", '[file:size = 5]'],
  [
    '[file:x_a<>007.500 OR file:x_a=-.5 OR file:x_a=-0]',
    '[file:x_a != 7.5 OR file:x_a = -0.5 OR file:x_a = 0]',
  ],
  [
    "[file:hashes.'MD5'='x' /* c */]WITHIN 5.0SECONDS",
    "[file:hashes.MD5 = 'x'] WITHIN 5.0 SECONDS",
  ],
  ["[a:'IN' = h'FF' AND (a:b = b'AA==')]", "[a:'IN' = h'ff' AND a:b = b'AA==']"],
  ['[(a:b = 1 OR a:b = 2) AND a:b = 3]', '[(a:b = 1 OR a:b = 2) AND a:b = 3]'],
  ['[(a:b = 1 AND a:b = 2) OR a:b = 3]', '[a:b = 1 AND a:b = 2 OR a:b = 3]'],
  ["[a:b NOT IN('it\\'s','\\\\')]", "[a:b NOT IN ('it\\'s', '\\\\')]"],
])('prints one form: %s', (text, printed) => {
  expect(printPattern(parsePattern(text))).toBe(printed)
})

test('joins AND before OR before FOLLOWEDBY', () => {
  const tree = parsePattern('[a:b=1] FOLLOWEDBY [a:b=2] OR [a:b=3] AND [a:b=4] WITHIN 5 SECONDS')
  expect(tree).toMatchObject({
    operator: 'FOLLOWEDBY',
    operands: [
      { kind: 'observation' },
      {
        operator: 'OR',
        operands: [{}, { operator: 'AND', operands: [{}, { kind: 'qualified' }] }],
      },
    ],
  })
})

test('lists the tests of a pattern in the order of the text', () => {
  const pattern = parsePattern(
    "([file:name = 'x' AND (EXISTS file:size)] WITHIN 5 SECONDS) OR [url:value IN ('y')]",
  )
  expect(comparisonsOf(pattern).map(({ path: each }) => printPath(each))).toEqual([
    'file:name',
    'file:size',
    'url:value',
  ])
})

test('says by a code and a place why a text is no pattern', () => {
  expect(() => parsePattern('[file:size = 1')).toThrow(PatternError)
  expect(() => parsePattern('[file:size = 1')).toThrow('expected ], found the end')
})

const syntaxCodes = ['syntax', 'keyword-case', 'malformed-literal', 'unterminated', 'too-deep']

test('answers any text, with one finding where it leaves the grammar', () => {
  const pieces = fc.constantFrom(
    ...['[', ']', '(', ')', 'file', ':', 'name', '.', '=', "'x'", '5', ' AND ', ' OR ', ' IN '],
    ...[
      'NOT ',
      'EXISTS ',
      "t'",
      "h'",
      "b'",
      "'",
      '\\',
      '/*',
      '*/',
      '//',
      '\n',
      '-',
      '+',
      '*',
      '😀',
    ],
    ...["[file:name='x']", ' WITHIN 5 SECONDS', ' REPEATS 2 TIMES', ' FOLLOWEDBY ', ','],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      const findings = checkPattern(text)
      try {
        parsePattern(text)
        expect(findings.filter(({ code }) => syntaxCodes.includes(code))).toEqual([])
      } catch (error) {
        expect(error).toBeInstanceOf(PatternError)
        const [only, ...others] = findings
        expect(others).toEqual([])
        expect(error).toMatchObject({ code: only?.code, offset: only?.offset })
      }
    }),
    { numRuns: 500 },
  )
})
