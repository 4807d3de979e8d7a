import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterOf, tokenOf } from './token.ts'

const [secret, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]

test('a token leads to its letter, and any change of it to none', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), fc.nat(255), (letter, place, byte) => {
      const token = tokenOf(letter, secret)
      expect(letterOf(token, secret)).toBe(letter)
      expect(letterOf(token, other)).toBeUndefined()
      const bytes = Buffer.from(token, 'base64url')
      const at = place % bytes.length
      if (bytes[at] === byte) return
      bytes[at] = byte
      expect(letterOf(bytes.toString('base64url'), secret)).toBeUndefined()
    }),
  )
})

test('what is no token leads to none', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      expect(letterOf(text, secret)).toBeUndefined()
    }),
  )
  const token = tokenOf('0193a000-0000-7000-8000-000000000001', secret)
  for (const each of [`${token}=`, ` ${token}`, token.slice(1), `${token}AAAA`])
    expect(letterOf(each, secret)).toBeUndefined()
})
