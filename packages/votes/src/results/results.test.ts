import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, parseDay } from '../day.ts'
import type { Decision, Membership } from '../decision.ts'
import type { Vote } from '../vote.ts'
import { figures, tallyOfDecision } from './bases.ts'
import { compare } from './compare.ts'
import { groupResult, groupResults } from './group.ts'

const day = (text: string): Day => {
  const read = parseDay(text)
  if (read === undefined) throw new Error(text)
  return read
}

const decision = (
  roll: Readonly<Record<string, Vote>>,
  also: Partial<Decision> = {},
): Decision => ({
  id: 'T/1',
  symbols: ['T/1'],
  body: 't',
  session: '1',
  date: day('2018-12-05'),
  title: 'A text',
  on: 'whole',
  mode: 'recorded',
  adopted: true,
  rule: 'unga.simple',
  roll: new Map(Object.entries(roll)),
  announced: undefined,
  subjects: [],
  sources: [],
  ...also,
})

const row = (member: string, also: Partial<Membership> = {}): Membership => ({
  group: 'g',
  member,
  from: day('2010-01-01'),
  to: undefined,
  precision: 'day',
  status: 'member',
  doubt: undefined,
  source: 'made for this test',
  ...also,
})

describe('the result of a group', () => {
  it('names who stood otherwise than most, and keeps suspended apart from not voting', () => {
    const rows = ['XA', 'XB', 'XC', 'XD', 'XE'].map((member) => row(member))
    const roll = { XA: 'yes', XB: 'yes', XC: 'abstain', XD: 'suspended', XE: 'not_voting' } as const
    const result = groupResult(decision(roll), rows, 'g')
    expect(result.most).toBe('yes')
    expect(result.tally).toEqual({ yes: 2, no: 0, abstain: 1, not_voting: 1, suspended: 1 })
    expect(result.exceptions).toEqual([
      { member: 'XC', vote: 'abstain' },
      { member: 'XD', vote: 'suspended' },
      { member: 'XE', vote: 'not_voting' },
    ])
  })

  it('takes the members of the day of the vote', () => {
    const rows = [
      row('XA'),
      row('XB', { from: day('2018-12-06') }),
      row('XC', { to: day('2018-12-05') }),
    ]
    const result = groupResult(decision({ XA: 'yes', XB: 'no', XC: 'no' }), rows, 'g')
    expect(result.members).toEqual(['XA'])
  })

  it('has no most where two ways are equal', () => {
    const result = groupResult(decision({ XA: 'yes', XB: 'no' }), [row('XA'), row('XB')], 'g')
    expect(result.most).toBeUndefined()
    expect(result.exceptions).toEqual([])
  })

  it('names members that the body did not have, in no count', () => {
    const result = groupResult(decision({ XA: 'yes' }), [row('XA'), row('XZ')], 'g')
    expect(result.outside).toEqual(['XZ'])
    expect(result.tally.yes).toBe(1)
  })

  it('names doubtful memberships: doubted ones counted, unconfirmed ones not', () => {
    const rows = [
      row('XA'),
      row('XB', { doubt: 'recalled' }),
      row('XC', { status: 'unconfirmed', doubt: 'invited' }),
      row('XD', { from: day('2018-12-01'), precision: 'month' }),
    ]
    const roll = { XA: 'yes', XB: 'yes', XC: 'no', XD: 'yes' } as const
    const result = groupResult(decision(roll), rows, 'g')
    expect(result.tally.yes).toBe(3)
    expect(result.tally.no).toBe(0)
    expect(result.doubtful).toEqual([
      { member: 'XB', vote: 'yes', doubt: 'recalled', counted: true },
      { member: 'XD', vote: 'yes', doubt: 'date known to the month only', counted: true },
      { member: 'XC', vote: 'no', doubt: 'invited', counted: false },
    ])
  })

  it('counts nobody where nothing was recorded', () => {
    const without = decision({}, { mode: 'without_vote' })
    const result = groupResult(without, [row('XA')], 'g')
    expect(result.recorded).toBe(false)
    expect(result.tally.yes).toBe(0)
    expect(tallyOfDecision(without)).toBeUndefined()
  })

  it('leaves out groups without a member that day', () => {
    const rows = [row('XA'), row('XB', { group: 'h', from: day('2020-01-01') })]
    const results = groupResults(decision({ XA: 'yes', XB: 'no' }), rows)
    expect(results.map((one) => one.group)).toEqual(['g'])
  })

  it('adds up to the members of the group in the body', () => {
    const stands = fc.dictionary(
      fc.constantFrom('XA', 'XB', 'XC', 'XD', 'XE', 'XF'),
      fc.constantFrom<Vote>('yes', 'no', 'abstain', 'not_voting', 'suspended'),
      { minKeys: 1 },
    )
    fc.assert(
      fc.property(stands, fc.subarray(['XA', 'XB', 'XC', 'XD', 'XE', 'XF']), (roll, members) => {
        const result = groupResult(
          decision(roll),
          members.map((member) => row(member)),
          'g',
        )
        const counted = Object.values(result.tally).reduce((sum, one) => sum + one, 0)
        expect(counted + result.outside.length).toBe(members.length)
      }),
    )
  })
})

describe('the figures', () => {
  it('give one count over each base', () => {
    const tally = { yes: 119, no: 46, abstain: 14, not_voting: 12, suspended: 2 }
    const { over } = figures(tally.yes, tally)
    expect(over.members).toEqual({ part: 119, whole: 193, percent: '61.7' })
    expect(over.recorded).toEqual({ part: 119, whole: 179, percent: '66.5' })
    expect(over.present_and_voting).toEqual({ part: 119, whole: 165, percent: '72.1' })
  })
})

describe('a comparison of two decisions', () => {
  it('sets who stood how against who stood how', () => {
    const first = decision({ XA: 'yes', XB: 'yes', XC: 'no', XD: 'yes' })
    const second = decision({ XA: 'yes', XB: 'yes', XC: 'yes', XE: 'no' }, { id: 'T/2' })
    expect(compare(first, second)).toEqual({
      first: 'T/1',
      second: 'T/2',
      cells: [
        { first: 'yes', second: 'yes', members: ['XA', 'XB'] },
        { first: 'no', second: 'yes', members: ['XC'] },
      ],
      onlyFirst: ['XD'],
      onlySecond: ['XE'],
    })
  })

  it('has no cells with a text adopted without a vote', () => {
    expect(compare(decision({ XA: 'yes' }), decision({})).cells).toEqual([])
  })
})
