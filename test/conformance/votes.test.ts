import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  compare,
  type Decision,
  decideOutcome,
  decisionRule,
  decisionRules,
  groupResult,
  type Membership,
  parseDay,
  type Tally,
  tallyOfDecision,
  type Vote,
} from '@comity/votes'
import { expect, test } from 'vitest'

// The folder that holds `votes/`; without it there is nothing to compare.
const folder = join(process.env.COMITY_CONFORMANCE_DATA ?? '', 'votes')
const read = (path: string) => {
  const file = join(folder, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** A small reader of CSV with quotes: enough for these files. */
function rows(text: string): readonly Readonly<Record<string, string>>[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  const cells = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .map((found) => (found[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'))
      .slice(0, -1)
  const header = cells(lines[0] ?? '')
  return lines.slice(1).map((line) => {
    const values = cells(line)
    return Object.fromEntries(header.map((name, at) => [name, values[at] ?? '']))
  })
}

const asVote: Readonly<Record<string, Vote>> = { Y: 'yes', N: 'no', A: 'abstain', X: 'not_voting' }
const day = (text: string) => parseDay(text) ?? expect.unreachable(text)

const decisions = new Map<string, Decision>()
for (const summary of rows(read('cyber/ict_votes_summary.csv'))) {
  const cast = rows(read('cyber/ict_votes.csv')).filter(
    (row) => row.resolution === summary.resolution,
  )
  const id = summary.resolution ?? ''
  decisions.set(id, {
    id,
    symbols: [id],
    body: 'unga',
    session: id.split('/')[2] ?? '',
    date: day(summary.date ?? ''),
    title: summary.title ?? '',
    on: 'whole',
    mode: summary.mode === 'recorded' ? 'recorded' : 'without_vote',
    adopted: true,
    rule: 'unga.simple',
    roll: new Map(cast.map((row) => [row.iso3 ?? '', asVote[row.vote ?? ''] ?? 'not_voting'])),
    announced: undefined,
    subjects: [],
    sources: [],
  })
}

const memberships: readonly Membership[] = rows(read('memberships.csv')).map((row) => ({
  group: row.group ?? '',
  member: row.iso3 ?? '',
  from: parseDay(row.from ?? ''),
  to: parseDay(row.to ?? ''),
  precision: 'day',
  status: row.confidence === 'unsure' ? 'unconfirmed' : 'member',
  doubt: row.confidence === 'high' ? undefined : row.confidence,
  source: row.source ?? '',
}))

test('the record is at hand', () => {
  expect(decisions.size, `nothing in ${folder}`).toBe(16)
})

test.each(rows(read('cyber/ict_votes_summary.csv')))(
  '$resolution counts to what is printed',
  (row) => {
    const tally = tallyOfDecision(decisions.get(row.resolution ?? '') ?? expect.unreachable())
    if (row.mode !== 'recorded') return expect(tally).toBeUndefined()
    const printed = [row.yes, row.no, row.abstain, row.not_voting].map(Number)
    expect([tally?.yes, tally?.no, tally?.abstain, tally?.not_voting]).toEqual(printed)
  },
)

test('every rule of the collected sets is held', () => {
  const sets: readonly { readonly id: string }[] = JSON.parse(
    read('rules/decision_rules.json') || '[]',
  )
  expect(sets.length).toBe(18)
  expect(decisionRules.map((rule) => rule.id)).toEqual(sets.map((one) => one.id))
})

interface Vector extends Omit<Tally, 'suspended'> {
  readonly name: string
  readonly rule: string
  readonly expect: string
}
const vectors: readonly Vector[] = JSON.parse(read('rules/test_vectors.json') || '[]')

test.each(vectors)('the rules agree with the collected vector: $name', (vector) => {
  const rule = decisionRule(vector.rule) ?? expect.unreachable(vector.rule)
  expect(decideOutcome(rule, { votes: { ...vector, suspended: 0 } }).outcome).toBe(vector.expect)
})

// By hand from the rows: yes, no, abstain, not voting; then who stood otherwise than most.
test.each([
  ['A/RES/73/27', 'BRICS', [4, 0, 1, 0], 'BRA'],
  ['A/RES/73/27', 'SCO', [7, 0, 0, 1], 'UZB'],
  ['A/RES/73/27', 'CSTO', [6, 0, 0, 0], ''],
  ['A/RES/73/27', 'NATO', [0, 28, 1, 0], 'TUR'],
  ['A/RES/73/27', 'EU', [0, 28, 0, 0], ''],
  ['A/RES/73/27', 'ASEAN', [10, 0, 0, 0], ''],
  ['A/RES/73/27', 'UNSC-P5', [2, 3, 0, 0], 'CHN RUS'],
  ['A/RES/73/266', 'BRICS', [3, 2, 0, 0], 'CHN RUS'],
  ['A/RES/74/29', 'NATO', [0, 3, 26, 0], 'CAN GBR USA'],
  ['A/RES/75/240', 'BRICS', [3, 0, 2, 0], 'BRA IND'],
  ['A/RES/78/237', 'NATO', [0, 31, 0, 0], ''],
] as const)('in %s the members of %s that day stand %j', (id, group, counts, others) => {
  const decision = decisions.get(id) ?? expect.unreachable(id)
  const { tally, exceptions } = groupResult(decision, memberships, group)
  expect([tally.yes, tally.no, tally.abstain, tally.not_voting]).toEqual(counts)
  expect(exceptions.map((one) => one.member).join(' ')).toBe(others)
})

test('a member of the African Union that is none of the United Nations is named and not counted', () => {
  const decision = decisions.get('A/RES/73/27') ?? expect.unreachable()
  expect(groupResult(decision, memberships, 'AU').outside).toEqual(['ESH'])
})

test('77 states voted yes on both texts of 2018', () => {
  const first = decisions.get('A/RES/73/27') ?? expect.unreachable()
  const second = decisions.get('A/RES/73/266') ?? expect.unreachable()
  const both = compare(first, second).cells.find(
    (cell) => cell.first === 'yes' && cell.second === 'yes',
  )
  expect(both?.members.length).toBe(77)
})
