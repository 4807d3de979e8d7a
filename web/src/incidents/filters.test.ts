import { expect, test } from 'vitest'
import { filtersFrom } from './filters.ts'

test('keeps what an address or a form says, and leaves out what is empty or means nothing', () => {
  const given = { q: ' portal ', status: 'open', class: 'fraud', sector: 'energy', whose: 'own' }
  expect(filtersFrom({ ...given, exercise: 'false' })).toEqual({
    ...given,
    q: 'portal',
    exercise: 'false',
  })
  const empty = { q: '', status: 'gone', class: '', sector: 'moon', whose: 'XA', exercise: 'maybe' }
  expect(filtersFrom(empty)).toEqual({})
  expect(filtersFrom({ q: 7 })).toEqual({ q: '7' })
})

test('knows no origin, place or attribution to narrow by', () => {
  expect(filtersFrom({ origin: 'XC', place: 'XC', attribution: 'XC', state: 'XC' })).toEqual({})
})
