import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { temporaryFolder, testTerminal } from '../test-terminal.ts'

const head = 'rcid,date,unres,iso3,vote'

async function examine(text: string | Uint8Array, name = 'votes.csv', ...words: string[]) {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, text)
  const { run, out, err } = testTerminal()
  const exit = await run('votes', 'examine', file, ...words)
  return { exit, out: out(), err: err() }
}

const rows = (count: number) =>
  [head, ...Array.from({ length: count }, () => '1,2018-12-05,A/RES/73/27,BRA,A')].join('\n')

test('reports what is not right, with how often and where', async () => {
  const { exit, out } = await examine(
    `${rows(3)}\n1,2018-12-05,A/RES/73/27,QQQ,Y\n`,
    'v.csv',
    '--json',
  )
  const report = JSON.parse(out)
  const codes = report.defects.map((one: { code: string }) => one.code)
  expect([exit, report.format, report.decisions]).toEqual([0, 'voeten-long', 1])
  expect(codes).toEqual(expect.arrayContaining(['duplicate-row', 'unknown-member', 'rows-lost']))
})

test('reads gzip, and says so of what is cut off', async () => {
  const whole = gzipSync(rows(2000))
  expect((await examine(whole, 'votes.csv.gz')).out).toContain('voeten-long')
  const half = await examine(whole.subarray(0, whole.length >> 1), 'votes.csv.gz')
  expect([half.exit, half.err]).toEqual([1, expect.stringContaining('cut off')])
})

test.each([
  ['a text of another kind', '# Comity\n', 'format.unknown'],
  ['a quote that is never closed', `${head}\n1,2018-12-05,"A,BRA,Y\n`, 'csv.unclosed-quote'],
  ['NUL', `${head}\n1,2018-12-05,A\0,BRA,Y\n`, 'csv.nul'],
  ['nothing', '', 'file.empty'],
])('refuses %s with its code', async (_, text, code) => {
  const { exit, err } = await examine(text)
  expect([exit, err]).toEqual([1, expect.stringContaining(code)])
})

test('refuses an unknown format and a file that is not there', async () => {
  expect((await examine('x', 'v.csv', '--format', 'xls')).exit).toBe(2)
  const { run, err } = testTerminal()
  expect([await run('votes', 'examine', '/no/such/file.csv'), err()]).toEqual([
    2,
    expect.stringContaining('no file'),
  ])
})

test('names in words who lost votes against the official count, however many other defects there are', async () => {
  const official = join(temporaryFolder(), 'official.csv')
  const total = 'ms_code,session,yes,no,abstain,non_voting,total'
  writeFileSync(official, `${total}\nTUR,78,30,0,0,0,30\nBRA,78,30,0,0,0,30\n`)
  const cast = Array.from({ length: 30 }, (_, at) =>
    [`${at},2023-11-0${1 + (at % 9)},A/RES/78/${at},BRA,Y`]
      .concat(at < 3 ? `${at},2023-11-0${1 + (at % 9)},A/RES/78/${at},TUR,Y` : [])
      .join('\n'),
  )
  const told = await examine([head, ...cast].join('\n'), 'v.csv', '--official', official)
  expect(told.exit).toBe(0)
  expect(told.out).toContain('session 78: Türkiye (3 cast in 30, officially 30 in 30)')
  expect(told.out.indexOf('votes-lost')).toBeLessThan(told.out.indexOf('rows-lost'))
  expect(told.out).toMatch(/Andorra \(30\).* and \d+ more\n/)
  const all = await examine([head, ...cast].join('\n'), 'v.csv', '--official', official, '--all')
  expect(all.out).toContain('Zimbabwe (30), Türkiye (27)')
})

test('refuses official counts that are not whole', async () => {
  const official = join(temporaryFolder(), 'official.csv')
  writeFileSync(official, 'ms_code,session,yes,no,abstain,non_voting\nBRA,73,1,x,0,0\n')
  const { exit, err } = await examine(rows(1), 'v.csv', '--official', official)
  expect([exit, err]).toEqual([2, expect.stringContaining('line 2')])
})
