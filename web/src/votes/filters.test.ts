import { expect, test } from 'vitest'
import { filtersFrom, stateFiltersFrom } from './filters.ts'

test('takes from an address what means something, and leaves out the rest', () => {
  expect(
    filtersFrom({ q: ' cyber ', session: 73, body: '', mode: 'loud', from: '2018-12-05', to: 'x' }),
  ).toEqual({ q: 'cyber', session: '73', from: '2018-12-05' })
})

test('takes no day that is in no calendar', () => {
  expect(filtersFrom({ from: '2018-02-30', to: '2018-13-01' })).toEqual({})
})

test('takes how a state stood only as one of the five ways', () => {
  expect(stateFiltersFrom({ vote: 'abstain' })).toEqual({ vote: 'abstain' })
  expect(stateFiltersFrom({ vote: 'maybe' })).toEqual({})
})
