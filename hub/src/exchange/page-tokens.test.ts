import { createPageTokens as createByPlatform } from '@comity/taxii'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPageTokens } from './page-tokens.ts'

const position = fc.bigInt({ min: 0n, max: 2n ** 53n })
const key = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('seals the very tokens that the library seals, and each opens the other’s', async () => {
  await fc.assert(
    fc.asyncProperty(position, fc.string(), key, async (at, scope, secret) => {
      const [own, library] = [createPageTokens([secret]), createByPlatform([secret])]
      const token = await own.seal(at, scope)
      expect(token).toBe(await library.seal(at, scope))
      expect(await own.open(token, scope)).toBe(at)
      expect(await library.open(token, scope)).toBe(at)
    }),
    { numRuns: 30 },
  )
})

test('opens what an earlier key sealed, and seals by the first', async () => {
  const [old, fresh] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
  const token = await createPageTokens([old]).seal(7n, 'scope')
  expect(await createPageTokens([fresh, old]).open(token, 'scope')).toBe(7n)
  expect(await createPageTokens([fresh]).open(token, 'scope')).toBeUndefined()
})

test('opens no token of another scope, nor one with any character changed', async () => {
  const tokens = createPageTokens([new Uint8Array(32)])
  const token = await tokens.seal(1_700_000_000_000_000n, 'scope')
  expect(await tokens.open(token, 'other')).toBeUndefined()
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'A' ? 'B' : 'A'
    const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`
    expect(await tokens.open(changed, 'scope')).toBeUndefined()
  }
  for (const text of ['', 'next', token.slice(1), `${token}A`, `${token.slice(1)}=`])
    expect(await tokens.open(text, 'scope')).toBeUndefined()
})

test('takes keys of 32 bytes only, and at least one', () => {
  expect(() => createPageTokens([])).toThrow(RangeError)
  expect(() => createPageTokens([new Uint8Array(16)])).toThrow(RangeError)
})
