import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DecisionFact, decisionOf, packRoll, unpackRoll, type Vote, votes } from './index.ts'

const roll = fc
  .dictionary(fc.stringMatching(/^[A-Z]{2}$/), fc.constantFrom<Vote>(...votes))
  .map((one) => new Map(Object.entries(one)))

test('unpacks what it packed', () => {
  fc.assert(
    fc.property(roll, (one) => {
      expect(unpackRoll(packRoll(one))).toEqual(one)
    }),
  )
})

test('refuses a date that is none', () => {
  const fact: Omit<DecisionFact, 'date'> = {
    ...{ id: 'T/1', symbols: ['T/1'], body: 't', session: '1', title: 'A text' },
    on: 'whole',
    mode: 'recorded',
    ...{ subjects: [], sources: [], roll: { yes: ['XA'] } },
  }
  expect(() => decisionOf({ ...fact, date: '2018-02-30' })).toThrow(RangeError)
  expect(decisionOf({ ...fact, date: '2018-02-28' }).roll.get('XA')).toBe('yes')
})
