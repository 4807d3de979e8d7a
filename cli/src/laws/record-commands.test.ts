import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { facts } from '@comity/laws'
import { describe, expect, test } from 'vitest'
import { temporaryFolder, testTerminal } from '../test-terminal.ts'

async function laws(...words: string[]) {
  const { run, out, err } = testTerminal()
  const exit = await run('laws', ...words)
  return { exit, out: out(), err: err() }
}

const notice =
  /No legal advice: .*one person and reviewed by nobody\. .*says nothing about a law\.\n$/

function caseFile(conduct: unknown): string {
  const file = join(temporaryFolder(), 'case.json')
  writeFileSync(file, typeof conduct === 'string' ? conduct : JSON.stringify(conduct))
  return file
}

const entered = {
  ...{ intentional: true, without_right: true, access_gained: true, computer_system: true },
}

describe('comity laws matrix', () => {
  test('tells what is not held apart from every finding', async () => {
    const { exit, out } = await laws(
      'matrix',
      '--article',
      'bc-2',
      '--group',
      'CSTO',
      '--on',
      '2025-06-01',
    )
    expect(exit).toBe(0)
    expect(out).toMatch(/AM Armenia +not held\n/)
    expect(out).toMatch(/KG Kyrgyzstan +not held/)
    expect(out).toMatch(
      /RU Russian Federation +narrower, 2 y, K 0\.56 \[0\.56, 0\.56\], 100 % known \?\n/,
    )
    expect(out).toContain('bc-2: K of 1 of 6 states, mean 0.56, least 0.56\n')
    expect(out).toMatch(notice)
  })

  test('takes the members of a group as of the day', async () => {
    const members = async (day: string) => {
      const { out } = await laws(
        'matrix',
        '--article',
        'bc-2',
        '--group',
        'eu',
        '--on',
        day,
        '--json',
      )
      return JSON.parse(out).cells.map(({ state }: { state: string }) => state)
    }
    expect(await members('2019-01-01')).toContain('GB')
    expect(await members('2021-01-01')).not.toContain('GB')
  })

  test('takes the law as it stood, and says from when it is held', async () => {
    const { out } = await laws('matrix', '--article', 'bc-2', '--on', '2008-03-23')
    expect(out).toMatch(/EE Estonia +narrower, no imprisonment, K 0\.50 /)
    expect(out).toMatch(/DE Germany +not held \(from 2022-03-26 on\)\n/)
  })

  test('gives each cell its source in CSV and JSON', async () => {
    const csv = await laws('matrix', '--article', 'bc-6', '--on', '2026-06-01', '--csv')
    const rows = csv.out.trim().split('\r\n')
    expect(rows[0]).toBe(
      'on,state,article,coverage,basic_maximum,k,low,high,share_known,doubt,sections,sources,review',
    )
    expect(rows.find((row) => row.includes(',FR,'))).toMatch(
      /,covered,5,1,1,1,1,.*legifrance.*"one coder, not reviewed"/,
    )
    expect(rows.find((row) => row.includes(',CN,'))).toMatch(/,narrower,3,/)
    expect(csv.err).toMatch(notice)
    const { out } = await laws('matrix', '--on', '2026-06-01', '--json')
    const { cells, notice: said } = JSON.parse(out)
    expect(said).toContain('No legal advice')
    for (const cell of cells)
      if (cell.coverage !== 'not_held')
        expect([cell.review, cell.mapping_doubt]).toEqual([
          'proposed',
          expect.stringContaining('reviewed by nobody'),
        ])
  })
})

describe('comity laws compare', () => {
  test('shows elements, requirements, penalties, and what the laws reach with counts', async () => {
    const { exit, out } = await laws(
      'compare',
      'FR',
      'Estonia',
      '--article',
      'bc-2',
      '--on',
      '2026-06-01',
    )
    expect(exit).toBe(0)
    expect(out).toMatch(/opt_security \(option\) +not in use +in use /)
    expect(out).toContain('12 cases; both laws decide 12.\n')
    expect(out).toContain('Same reach P 0.75 (9 of 12); offence in both D 0.50 (6 of 12).\n')
    expect(out).toContain(
      'an offence in FR only: Enters an unprotected system of another, looks around',
    )
    expect(out).toMatch(notice)
  })

  test('says what a law asks for besides, and by which option of the article', async () => {
    const { out } = await laws('compare', 'BR', 'RU', '--article', 'bc-2', '--on', '2026-06-01')
    expect(out).toContain('asks besides for a device of, or used by, another person (not allowed')
    expect(out).toContain('to install vulnerabilities for gain (allowed by opt_data_intent)')
    expect(out).toMatch(/opt_data_intent \(option\) +in use +not in use/)
  })

  test('gives no share where a law is not held', async () => {
    const { exit, out } = await laws('compare', 'FR', 'JP', '--article', 'bc-2')
    expect(exit).toBe(0)
    expect(out).toContain('both laws decide 0.\n')
    expect(out).not.toContain('Same reach')
  })
})

describe('comity laws dual', () => {
  const ask = (conduct: unknown, ...words: string[]) =>
    laws('dual', '--article', 'bc-2', '--facts', caseFile(conduct), '--on', '2026-06-01', ...words)
  const pair = ['--requesting', 'FR', '--requested', 'EE']

  test('names the one fact that would decide, and cites each step', async () => {
    const { exit, out } = await ask(entered, ...pair, '--kind', 'extradition')
    expect(exit).toBe(0)
    expect(out).toContain('FR France (requesting): an offence, by the provisions held and as coded')
    expect(out).toContain('EE Estonia (requested): open: a person has to say')
    expect(out).toContain(
      '*[open] by getting round security measures: security_bypassed. Karistusseadustik, 217 (from 2008-03-24)',
    )
    expect(out).toContain('Each of these alone would decide: security_bypassed.')
    expect(out).toContain('Threshold: a maximum of 1 y in both states: open.')
    expect(out).toMatch(notice)
  })

  test('says what it is without ever saying yes, and exits with 0 whatever it is', async () => {
    const both = await ask(
      { ...entered, security_bypassed: true },
      ...pair,
      '--kind',
      'extradition',
    )
    expect([both.exit, both.out]).toEqual([
      0,
      expect.stringContaining('to be confirmed by a person; it has to be there'),
    ])
    expect(both.out).toContain('in both states: reached.')
    expect(both.out).toContain('Grounds of refusal to check: political_offence, discrimination')
    expect(both.out).not.toMatch(/\byes\b/i)
    const not = await ask({ ...entered, security_bypassed: false }, ...pair)
    expect([not.exit, not.out]).toEqual([
      0,
      expect.stringContaining('no offence in one of the two'),
    ])
    const kept = await ask(entered, ...pair, '--kind', 'preservation')
    expect([kept.exit, kept.out]).toEqual([
      0,
      expect.stringContaining('not asked for this kind of help'),
    ])
  })

  test('leaves open what is not held', async () => {
    const { exit, out } = await ask(entered, '--requesting', 'FR', '--requested', 'AM')
    expect(exit).toBe(0)
    expect(out).toContain('AM Armenia (requested): open: a person has to say\n  not held\n')
  })

  test('gives the whole answer as JSON', async () => {
    const { out } = await ask(entered, ...pair, '--json')
    const answer = JSON.parse(out)
    expect(answer).toMatchObject({
      overall: 'needs_person',
      unknownsThatWouldDecide: ['security_bypassed'],
    })
    expect(answer.requesting.unsettledIds).toEqual(answer.requesting.mappingIds)
    expect(Object.values(answer.citations)).toContainEqual(
      expect.objectContaining({ section: '217' }),
    )
  })

  test.each([
    ['a fact that is not listed', { hacked: true }, 'hacked is no fact'],
    ['a value that is none', { intentional: 'maybe' }, 'intentional is no fact that is true'],
    [
      'facts that contradict one another',
      { data_copied: true, data_obtained: false },
      'contradict one another',
    ],
    ['what is not JSON', 'intentional', 'is not JSON'],
  ])('refuses %s', async (_, conduct, told) => {
    const { exit, err } = await ask(conduct, ...pair)
    expect([exit, err]).toEqual([2, expect.stringContaining(told)])
  })
})

test('lists the closed list of facts', async () => {
  const { exit, out } = await laws('facts')
  expect(exit).toBe(0)
  for (const { id } of facts) expect(out).toContain(`\n${id} `)
  expect(out).toMatch(notice)
  expect(JSON.parse((await laws('facts', '--json')).out).facts).toHaveLength(facts.length)
})

test('shows the provisions of a state with their sources, and says where nothing is held', async () => {
  const { exit, out } = await laws('show', 'DE')
  expect(exit).toBe(0)
  expect(out).toContain('Strafgesetzbuch, 202a: bc-2\n  known from 2022-03-26; 3 y\n')
  expect(out).toContain('source (high): https://www.gesetze-im-internet.de/stgb/')
  expect(out).toContain('extradition: dual criminality mandatory. IRG § 3.')
  expect(out).toMatch(notice)
  expect((await laws('show', 'ZA')).out).toContain('enacted 2021-06-01, not commenced')
  expect((await laws('show', 'JP')).out).toContain('Nothing is held. Laws are held of AR, ')
})

test.each([
  ['a state', ['show', 'Atlantis'], 'Laws are held of AR, '],
  [
    'an article',
    ['compare', 'FR', 'EE', '--article', 'bc-99'],
    'There are bc-2 (Illegal access), ',
  ],
  ['an article of no offence', ['matrix', '--article', 'bc-35'], 'No laws are held on bc-35'],
  ['a group', ['matrix', '--group', 'nobody'], 'there are asean, '],
  ['a day', ['matrix', '--on', '2018-02-30'], 'is no day'],
  ['two forms at once', ['matrix', '--csv', '--json'], 'Choose one'],
  [
    'a kind of help',
    [
      'dual',
      '--requesting',
      'FR',
      '--requested',
      'EE',
      '--article',
      'bc-2',
      '--facts',
      'KIND',
      '--kind',
      'x',
    ],
    'there are extradition, ',
  ],
])('exits with 2 for %s that is not there, and says what is', async (_, words, told) => {
  const { exit, err } = await laws(
    ...words.map((word) => (word === 'KIND' ? caseFile(entered) : word)),
  )
  expect([exit, err]).toEqual([2, expect.stringContaining(told)])
})
