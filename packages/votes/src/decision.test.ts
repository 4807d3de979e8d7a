import { describe, expect, it } from 'vitest'
import { isDay, type Membership, membersOn, parseDay, tallyOf } from './index.ts'

const day = (text: string) => {
  const read = parseDay(text)
  if (read === undefined) throw new Error(text)
  return read
}

describe('a day', () => {
  it('is one of the calendar', () => {
    expect(isDay('2020-02-29')).toBe(true)
    for (const text of ['2019-02-29', '1900-02-29', '2018-13-01', '2018-1-1', '0000-01-01', ''])
      expect(isDay(text)).toBe(false)
  })
})

describe('members on a day', () => {
  const row = (member: string, from?: string, to?: string): Membership => ({
    group: 'g',
    member,
    from: from === undefined ? undefined : day(from),
    to: to === undefined ? undefined : day(to),
    precision: 'day',
    status: 'member',
    doubt: undefined,
    source: 'made for this test',
  })

  it('are those whose time holds it, the last day not included', () => {
    const rows = [row('A', '2010-01-01'), row('B', '2010-01-01', '2018-12-05'), row('C')]
    const on = (text: string) => membersOn(rows, 'g', day(text)).map((one) => one.member)
    expect(on('2018-12-04')).toEqual(['A', 'B', 'C'])
    expect(on('2018-12-05')).toEqual(['A', 'C'])
    expect(on('2009-12-31')).toEqual(['C'])
  })
})

describe('a tally', () => {
  it('keeps who is suspended apart from who did not vote', () => {
    const tally = tallyOf(['yes', 'not_voting', 'suspended'])
    expect(tally).toEqual({ yes: 1, no: 0, abstain: 0, not_voting: 1, suspended: 1 })
  })
})
