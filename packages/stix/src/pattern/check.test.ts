import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPattern } from './check.ts'
import { patternCodes, referencePatternCodes } from './finding.ts'

interface Case {
  readonly pattern: string
  readonly codes: readonly string[]
  readonly reference: boolean | null
}

const file = new URL('../../../../fixtures/stix/patterns.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

const codesOf = (pattern: string) => [...new Set(checkPattern(pattern).map(({ code }) => code))]

test('finds in each pattern of the corpus what was written down by hand, and nothing else', () => {
  expect(cases.length).toBeGreaterThan(200)
  const wrong = cases.filter(
    ({ pattern, codes }) => codesOf(pattern).sort().join() !== [...codes].sort().join(),
  )
  expect(wrong).toEqual([])
})

test('agrees with stix2-patterns where only its codes count', () => {
  const wrong = cases.filter(
    ({ pattern, reference }) =>
      reference !== null &&
      reference === codesOf(pattern).some((code) => referencePatternCodes.has(code)),
  )
  expect(wrong).toEqual([])
})

test('has a pattern in the corpus for every code', () => {
  const seen = new Set(cases.flatMap(({ codes }) => codes))
  expect(Object.keys(patternCodes).filter((code) => !seen.has(code))).toEqual([])
})

test.each([
  ['[file:size = 1] and [file:size = 2]', 'keyword-case', 16],
  ["[file:name = 'a\\n']", 'malformed-literal', 15],
  ["[file:name = '😀' OR file:size = 'x']", 'type-mismatch', 33],
  ['[file:size = 1', 'syntax', 14],
  ["[file:size = 1 OR file:hashes.MD5 = 'x']", 'invalid-hash', 36],
  ['[file:size = 1] REPEATS 2 TIMES REPEATS 3 TIMES', 'duplicate-qualifier', 32],
  ['([file:size = 1]) WITHIN 0 SECONDS', 'within-not-positive', 25],
  [
    "[process:command_line = 'x' AND windows-registry-key:values[-1].data = 'x']",
    'negative-index',
    59,
  ],
])('says where: %s', (pattern, code, offset) => {
  expect(checkPattern(pattern).find((finding) => finding.code === code)).toMatchObject({ offset })
})

test('gives level and clause with each finding, in the order of the text', () => {
  expect(checkPattern("[file:path = 'x'] REPEATS 0 TIMES")).toEqual([
    {
      code: 'unknown-property',
      level: 'warning',
      clause: '9.7',
      message: 'path is no property there, nor custom (x_…)',
      offset: 6,
    },
    {
      code: 'repeats-not-positive',
      level: 'error',
      clause: '9.5.1',
      message: 'REPEATS must be more than 0',
      offset: 26,
    },
  ])
})

test('tells each code a bounded number of times', () => {
  const pattern = Array.from({ length: 3000 }, () => '[aaa:bbb = +1]').join(' OR ')
  const findings = checkPattern(pattern)
  expect(codesOf(pattern)).toEqual(['unknown-object-type', 'plus-sign'])
  expect(findings).toHaveLength(40)
})

test.each([
  ['(', 'too-deep'],
  ['[(', 'syntax'],
  ['[', 'syntax'],
  ["'", 'syntax'],
  ["\\'", 'syntax'],
  ['[a:b IN (1,', 'syntax'],
  ['([a:b=1] OR ', 'too-deep'],
  ["[a:b='\\\\", 'syntax'],
  ['/*', 'syntax'],
  ["h'", 'malformed-literal'],
  ["t'0", 'malformed-literal'],
])('answers a megabyte of %s with one finding', (piece, code) => {
  expect(codesOf(piece.repeat(1_000_000 / piece.length))).toEqual([code])
})

test('reads parentheses to a depth of 200 around comparisons and observations', () => {
  const nested = (open: string, depth: number) =>
    open === '['
      ? `[${'('.repeat(depth)}file:size = 1${')'.repeat(depth)}]`
      : `${'('.repeat(depth)}[file:size = 1]${')'.repeat(depth)}`
  for (const open of ['[', '(']) {
    expect(checkPattern(nested(open, 200))).toEqual([])
    expect(codesOf(nested(open, 201))).toEqual(['too-deep'])
    expect(codesOf(nested(open, 10_000))).toEqual(['too-deep'])
  }
})

test('reads long chains and long constants without recursion', () => {
  const chain = (operator: string, piece: string) => Array(20_000).fill(piece).join(operator)
  expect(checkPattern(`[${chain(' OR ', "file:name = 'x'")}]`)).toEqual([])
  expect(checkPattern(chain(' FOLLOWEDBY ', "[file:name = 'x']"))).toEqual([])
  expect(checkPattern(`[file:name = '${'\\\\'.repeat(200_000)}']`)).toEqual([])
  expect(checkPattern(`[file:magic_number_hex = h'${'ff'.repeat(200_000)}']`)).toEqual([])
})

test('quotes whole characters, and few of them', () => {
  for (const pattern of [
    '[file:size 😀 5]',
    `[file:'${'😀'.repeat(99)}' 5]`,
    `[file:a${'b'.repeat(999)}]`,
  ]) {
    const [{ message } = { message: '' }] = checkPattern(pattern)
    expect(message).not.toMatch(/\p{Surrogate}/u)
    expect(message.length).toBeLessThan(120)
  }
  const long = checkPattern(`[email-message:from_ref.'a${'😀'.repeat(99)}' = 'x']`)
  expect(long[0]?.message).toBe(`a${'😀'.repeat(19)}… is no property there, nor custom (x_…)`)
})
