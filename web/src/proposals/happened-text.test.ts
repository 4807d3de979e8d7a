import type { proposals } from '@comity/contract'
import { loadWords } from '@comity/words'
import { expect, test } from 'vitest'
import { happenedFacts } from './happened-text.ts'
import { findingText, happenedText, leftOutText, stageText } from './proposal-words.ts'

const words = await loadWords('en')
const plan: proposals.VotingPlan = {
  votes: [
    { id: 'whole', on: 'whole', part: [], rule: 'unga.simple', cites: [], status: 'due' },
    {
      ...{ id: 'part:division-1:2', on: 'part', part: ['op_1__para_a'], rule: 'unga.simple' },
      ...{ cites: [], status: 'waiting' },
    },
  ],
  ...{ findings: [], overlaps: [], exclusions: [], motions: [], divisions: [] },
}
const facts = (kind: string, said: Record<string, string>) =>
  happenedFacts(
    { words, plan, nameOf: (member) => `State ${member}` },
    { kind, at: '2026-01-01T00:00:00Z', party: 'body:demo', facts: said },
  )

test('tells a division by its parts, as they are cited, and who objected', () => {
  const said = { id: 'division-1', by: 'XB', parts: 'pp_1; op_1__para_a op_2', objections: 'XC' }
  expect(facts('division_requested', said)).toEqual([
    'On behalf of State XB',
    'Part 1: pp_1',
    'Part 2: op_1.a and op_2',
    'Objected to by: State XC',
  ])
})

test('names the vote whose outcome was entered by what it is on', () => {
  const said = { vote: 'part:division-1:2', outcome: 'rejected', reasons: 'Counted by hand' }
  expect(facts('vote_decided', said)).toEqual([
    'Separate vote: op_1.a',
    'Rejected',
    'Reasons: Counted by hand',
  ])
  expect(facts('vote_decided', { vote: 'motion:motion-1', outcome: 'adopted' })).toEqual([
    'Vote “motion:motion-1”',
    'Adopted',
  ])
})

test('tells a decision without showing the id of a vote as if it were words', () => {
  expect(facts('decided', { outcome: 'adopted', method: 'vote', decision: 'whole' })).toEqual([
    'Adopted',
    'by a vote',
  ])
  const said = { outcome: 'adopted', method: 'without_vote', decision: 'As read out' }
  expect(facts('decided', said)).toEqual(['Adopted', 'without a vote', 'As read out'])
})

test('withholds nothing of an act that a newer hub knows', () => {
  expect(happenedText(words.t, 'translated')).toBe('Act “translated”')
  expect(facts('translated', { lang: 'fr' })).toEqual(['lang: fr'])
  expect(happenedText(words.t, 'toString')).toBe('Act “toString”')
})

test('words codes that it does not know as codes', () => {
  expect(stageText(words.t, 'referred')).toBe('Stage “referred”')
  expect(leftOutText(words.t, { code: 'lapsed' })).toBe('Reason “lapsed”')
  expect(findingText(words.t, { code: 'unclear', about: 'op_1' })).toBe('Remark “unclear” on op_1')
})

test('sets symbols apart from each other where one reads from right to left', async () => {
  const arabic = await loadWords('ar')
  const act = { kind: 'order_given', at: '2026-01-01T00:00:00Z', party: 'body:demo' } as const
  const said = { ...act, facts: { amendments: 'L.5 L.6' } }
  const [line] = happenedFacts({ words: arabic, plan, nameOf: (member) => member }, said)
  expect(line).toContain('\u2068L.5\u2069 و\u2068L.6\u2069')
})
