import { expect, test } from 'vitest'
import { strengthOf } from './passphrase.ts'

test.each([
  ['', 'weak'],
  ['password', 'weak'],
  ['word word word word word word word', 'weak'],
  ['correct horse battery staple', 'fair'],
  ['correct horse battery staple onion tractor', 'strong'],
  ['kX9#vQ2!mZ7$pL4@', 'fair'],
  ['kX9#vQ2!mZ7$pL4@rT', 'strong'],
  ['гора лампа ручей туман костёр зерно', 'strong'],
  ['山灯河雾火粒', 'fair'],
] as const)('"%s" is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength)
})

test('repeating what is there does not help', () => {
  expect(strengthOf('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toBe('weak')
  expect(strengthOf('1111 1111 1111 1111 1111 1111')).toBe('weak')
})
