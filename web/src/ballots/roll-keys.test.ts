import { expect, test } from 'vitest'
import { answerOfKey } from './roll-keys.ts'

const press = (key: string, code: string, held: { ctrlKey?: boolean } = {}) =>
  answerOfKey({ key, code, ctrlKey: false, altKey: false, metaKey: false, ...held })

test.each([
  ['y', 'KeyY', 'yes'],
  ['N', 'KeyN', 'no'],
  // A on a French keyboard lies where Q lies on others.
  ['a', 'KeyQ', 'abstain'],
  ['q', 'KeyA', undefined],
  ['غ', 'KeyY', 'yes'],
  ['ф', 'KeyA', 'abstain'],
  ['Delete', 'Delete', 'none'],
  ['Tab', 'Tab', undefined],
] as const)('%s at %s is %s', (key, code, answer) => {
  expect(press(key, code)).toBe(answer)
})

test('a shortcut of the browser enters nothing', () => {
  expect(press('a', 'KeyA', { ctrlKey: true })).toBeUndefined()
})
