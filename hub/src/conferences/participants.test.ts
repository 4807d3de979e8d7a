import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { checkParticipants } from './participants.ts'

const found = (...people: (readonly [string, 'head' | 'delegate' | 'adviser'])[]): string => {
  try {
    checkParticipants(people.map(([name, capacity]) => ({ name, capacity })))
    return 'stands'
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

test('a delegation has one head', () => {
  expect(found(['A', 'head'], ['B', 'delegate'], ['C', 'adviser'])).toBe('stands')
  expect(found(['A', 'delegate'])).toBe('one-head-needed')
  expect(found(['A', 'head'], ['B', 'head'])).toBe('one-head-needed')
})

test('nobody stands in it twice, whatever the case, accents and spaces', () => {
  expect(found(['José Núñez', 'head'], ['JOSE  NUNEZ', 'adviser'])).toBe('participant-twice')
  expect(found(['ليلى', 'head'], ['Лейла', 'adviser'])).toBe('stands')
})
