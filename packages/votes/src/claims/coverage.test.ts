import { describe, expect, it } from 'vitest'
import { type ClaimRecord, checkText, decisionOf } from '../index.ts'

const record: ClaimRecord = {
  decisions: [
    decisionOf({
      ...{ id: 'T/1', symbols: ['T/1'], body: 't', session: '1', date: '2018-12-05' },
      ...{ title: 'Salt in the sea', on: 'whole', mode: 'recorded', adopted: true },
      ...{ subjects: ['salt'], sources: [], roll: { yes: ['XA', 'XB'], no: ['XC'], abstain: [] } },
    }),
  ],
  memberships: ['XA', 'XB'].map((member) => ({
    ...{ group: 'g', member, from: undefined, to: undefined, precision: 'day' as const },
    ...{ status: 'member' as const, doubt: undefined, source: 'this test' },
  })),
  members: [
    { code: 'XA', names: ['Aland'] },
    { code: 'XB', names: ['Borduria'] },
    { code: 'XC', names: ['Cascara'] },
  ],
  groups: [{ code: 'g', names: ['Group of Gold'] }],
}
const partsOf = (text: string) =>
  checkText(text, record, { on: 'T/1' }).parts.map(({ text: said, verdict }) => [said, verdict])
const verdictsOf = (text: string) => partsOf(text).map(([, verdict]) => verdict)

describe('a word that bears on a vote and was read into no claim', () => {
  it.each([
    'Did Aland vote for it?',
    'If Aland voted for it, Cascara voted against it',
    'It is not true that Cascara voted for it',
    'Aland would have voted against it',
    'Aland urged Cascara to vote for it',
    'Aland voted with its Cascara friends against it',
    'Allegedly Cascara voted for it',
    'Northern Cascara voted for it',
    "Cascara's allies voted for it",
    '2 states voted for the amendment',
    'The Cascara parliament voted for it',
    'Twice as many states supported it as opposed it',
  ])('leaves open what stands beside it: %s', (text) => {
    expect(new Set(verdictsOf(text))).toEqual(new Set(['needs-definition']))
  })

  it('takes back what was said before it', () => {
    expect(verdictsOf('All states voted for it, except those by the sea')).toEqual([
      'needs-definition',
    ])
  })

  it('is a part of its own where it stands by itself', () => {
    expect(partsOf('Aland voted for it, Cascara and some others did as they liked')).toEqual([
      ['Aland voted for', 'true'],
      ['Cascara', 'needs-definition'],
    ])
  })

  it('spoils nothing in the next sentence', () => {
    expect(verdictsOf('Would Cascara vote for it? Aland voted for it.')).toEqual([
      'needs-definition',
      'true',
    ])
  })
})

describe('who says so', () => {
  it('is no part of what is said', () => {
    expect(verdictsOf('Cascara said that Aland voted for it')).toEqual(['true'])
    expect(verdictsOf('2 states voted for it, said the delegate of Cascara')).toEqual(['true'])
  })
})

describe('an exception', () => {
  it.each([
    'All states but Cascara voted for it',
    'All states (except Cascara) voted for it',
    'With the exception of Cascara, all states voted for it',
    'All states voted for it, with the exception of Cascara',
    'Only Cascara among the states voted against it',
    'The only state to vote against it was Cascara',
  ])('is held to be one, and the only one: %s', (text) => {
    expect(verdictsOf(text)).toEqual(['true'])
    expect(verdictsOf(text.replace('Cascara', 'Borduria'))).toEqual(['false'])
  })
})

describe('what is carried on', () => {
  it('is how others stood, or otherwise', () => {
    expect(verdictsOf('Aland voted for it, and so did Borduria')).toEqual(['true', 'true'])
    expect(verdictsOf('Aland voted for it. So did Cascara.')).toEqual(['true', 'false'])
    expect(verdictsOf('Aland voted for it, but Cascara did not')).toEqual(['true', 'true'])
    expect(verdictsOf('Aland, like Borduria, voted for it')).toEqual(['true', 'true'])
  })
})

describe('a membership that is claimed', () => {
  it('leaves the part open where it did not hold that day', () => {
    expect(verdictsOf('Aland, a Group of Gold member, voted for it')).toEqual(['true'])
    const checked = checkText('Group of Gold member Cascara voted against it', record, {
      on: 'T/1',
    })
    expect([checked.verdict, checked.reason]).toEqual(['needs-definition', 'membership-date'])
    expect(verdictsOf('Group of Gold member Cascara voted for it')).toEqual(['false'])
  })
})

describe('a whole that is said', () => {
  it('has to be right as well', () => {
    expect(verdictsOf('2 of the 3 members voted for it')).toEqual(['true'])
    expect(verdictsOf('2 of the 4 members voted for it')).toEqual(['false'])
    expect(verdictsOf('All 3 Group of Gold members voted for it')).toEqual(['false'])
  })
})
