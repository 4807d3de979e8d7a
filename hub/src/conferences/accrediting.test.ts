import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { type Applied, checkDeciding, checkObjecting, checkWithdrawing } from './accrediting.ts'

const applied: Applied = { status: 'applied', isOpen: false, objections: 0, effect: 'bars' }
const found = (check: () => void): string => {
  try {
    check()
    return 'may be'
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}
const decide = (
  now: Partial<Applied>,
  status: 'accredited' | 'refused' = 'accredited',
  reason?: string,
) => found(() => checkDeciding({ ...applied, ...now }, { status, reason }))

test('states object until the last day, and take an objection back until the decision', () => {
  expect(found(() => checkObjecting({ ...applied, isOpen: true }))).toBe('may be')
  expect(found(() => checkObjecting(applied))).toBe('objections-closed')
  expect(found(() => checkWithdrawing(applied))).toBe('may be')
  for (const status of ['accredited', 'refused'] as const) {
    const over = { ...applied, status, isOpen: true }
    expect(found(() => checkObjecting(over))).toBe('application-decided')
    expect(found(() => checkWithdrawing(over))).toBe('application-decided')
  }
})

test('nothing is decided while states may still object, nor twice', () => {
  expect(decide({ isOpen: true })).toBe('objections-open')
  expect(decide({ isOpen: true }, 'refused', 'r')).toBe('objections-open')
  expect(decide({ status: 'accredited' })).toBe('application-decided')
})

test('without an objection it is accredited, and refused with a reason alone', () => {
  expect(decide({})).toBe('may be')
  expect(decide({}, 'refused')).toBe('decision-reason-needed')
  expect(decide({}, 'refused', 'The seats are few')).toBe('may be')
})

test('an objection bars, or the organising body decides with its reason, as the rules say', () => {
  expect(decide({ objections: 1 }, 'accredited', 'r')).toBe('objection-bars')
  expect(decide({ objections: 1, effect: 'body_decides' })).toBe('decision-reason-needed')
  expect(decide({ objections: 1, effect: 'body_decides' }, 'accredited', 'r')).toBe('may be')
  expect(decide({ objections: 1 }, 'refused', 'r')).toBe('may be')
})
