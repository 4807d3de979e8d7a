import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClaimRecord,
  checkInSteps,
  checkText,
  type DecisionFact,
  decisionOf,
  fittingInSteps,
  isDay,
} from '../index.ts'

const fact = (id: string, more: Partial<DecisionFact> = {}): DecisionFact => ({
  ...{ id, symbols: [id], body: 't', session: '1', date: '2018-12-05', title: 'Salt in the sea' },
  ...{ on: 'whole', mode: 'recorded', adopted: true, subjects: ['salt'], sources: [] },
  roll: { yes: ['XA', 'XB'], no: ['XC'], abstain: ['XD'] },
  ...more,
})
const from = (day: string) => (isDay(day) ? day : undefined)
const record: ClaimRecord = {
  decisions: [
    fact('T/1'),
    fact('T/2', { title: 'Sand on the shore', subjects: ['sand'], date: '2018-12-20' }),
    fact('T/3', {
      mode: 'without_vote',
      roll: {},
      date: '2019-01-10',
      title: 'Wind',
      subjects: [],
    }),
  ].map(decisionOf),
  memberships: ['XA', 'XB', 'XC'].map((member) => ({
    ...{ group: 'g', member, from: from(member === 'XC' ? '2018-12-10' : '2010-01-01') },
    ...{ to: undefined, precision: 'day', status: 'member', doubt: undefined, source: 'this test' },
  })),
  members: [
    { code: 'XA', names: ['Aland'] },
    { code: 'XB', names: ['Borduria'] },
    { code: 'XC', names: ['Cascara'] },
    { code: 'XD', names: ['Dorne'] },
  ],
  groups: [{ code: 'g', names: ['Group of Gold'] }],
}
const verdictOf = (text: string, on?: string) => checkText(text, record, { on }).verdict

describe('a claim about a group', () => {
  it('takes the members of the day: who joined later is in none', () => {
    expect(verdictOf('all Group of Gold states voted for it', 'T/1')).toBe('true')
    expect(verdictOf('all Group of Gold states voted for it', 'T/2')).toBe('false')
  })

  it('is left open where a membership that day is not certain', () => {
    const [first, second, third] = record.memberships
    if (!first || !second || !third) throw new Error('three')
    const unsure = { ...third, from: first.from, doubt: 'disputed' }
    const held = { ...record, memberships: [first, second, unsure] }
    const checked = checkText('all Group of Gold states voted for it', held, { on: 'T/1' })
    expect([checked.verdict, checked.reason]).toEqual(['needs-definition', 'membership-date'])
  })
})

describe('the decision a text is about', () => {
  it('is found by day and subject, and told apart from its neighbours', () => {
    expect(checkText('The resolution on sand was adopted', record).decision).toBe('T/2')
    expect(checkText('It was adopted on 5 December 2018', record).decision).toBe('T/1')
    expect(checkText('2 states voted for it', record).reason).toBe('several-decisions')
  })

  it('is not guessed', () => {
    const checked = checkText('All states voted for it', record)
    expect([checked.verdict, checked.decision]).toEqual(['needs-definition', undefined])
    expect(() => checkText('it was adopted', record, { on: 'T/9' })).toThrow(RangeError)
  })
})

describe('a text adopted without a vote', () => {
  it('has no yes, whatever the number', () => {
    expect(verdictOf('4 states voted for it', 'T/3')).toBe('false')
    expect(verdictOf('Aland voted for it', 'T/3')).toBe('needs-definition')
    expect(verdictOf('It was adopted without a vote', 'T/3')).toBe('true')
  })
})

describe('any text at all', () => {
  const words = fc.constantFrom(
    ...['all', 'none of', '119', 'states', 'voted', 'for', 'against', 'did not', 'Aland', ',', '.'],
    ...[
      'Group of Gold',
      'only',
      'except',
      '-',
      '%',
      'two thirds',
      'never',
      'T/1',
      'by',
      'more',
      'than',
    ],
    ...['resolution', 'on', 'salt', 'in', 'June', 'next year', '2018', 'because', 'including', ':'],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words).map((parts) => parts.join(' ')),
  )

  it('is read without an error, and each part is a piece of it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { parts, verdict } = checkText(text, record)
        for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.text)
        if (parts.length === 0) expect(verdict).toBe('needs-definition')
        if (parts.some((part) => part.verdict === 'false')) expect(verdict).toBe('false')
      }),
      { numRuns: 500 },
    )
  })

  it('is read up to a limit', () => {
    const { parts } = checkText(`${'word '.repeat(5000)}. Aland voted for it.`, record, {
      on: 'T/1',
    })
    expect(parts.every((part) => part.end <= 20_000)).toBe(true)
  })
})

it('checks a text in steps, one sentence at most in each, to the same end', () => {
  const text = 'It was adopted. 119 states voted for it. Nobody voted against it.'
  const steps = checkInSteps(text, record)
  let count = 0
  for (;;) {
    const step = steps.next()
    if (step.done) {
      expect(step.value).toEqual(checkText(text, record))
      break
    }
    count += 1
  }
  expect(count).toBe(6)
})

it('offers the decisions that a text may be about, the one that fits best first', () => {
  const fitting = (text: string, most = 5) => {
    const steps = fittingInSteps(text, record, most)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value.map(({ decision, by }) => `${decision} by ${by}`)
    }
  }
  expect(fitting('2 states voted for it.')).toEqual(['T/1 by count', 'T/2 by count'])
  expect(fitting('2 states voted for it.', 1)).toEqual(['T/1 by count'])
  expect(fitting('On 20 December 2018, 2 states voted for it.')[0]).toBe('T/2 by date')
  expect(fitting('3 states voted for it.')).toEqual([])
  expect(fitting('')).toEqual([])
})
