import { beforeEach, describe, expect, test } from 'vitest'
import { certify, type SealingUse } from '../certificate.ts'
import { canSealFor, makeIdentity } from './identity.ts'
import { Recipients } from './recipients.ts'
import { parseSealingKey, type SealingKey, type Suite } from './sealing-key.ts'
import { testParties } from './test-parties.ts'

let cast: Awaited<ReturnType<typeof testParties>>
beforeEach(async () => {
  cast = await testParties(['XA', 'XB'])
})
const both = ['state:XA', 'state:XB']
const refused = (code: string, message: RegExp = /./) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) })

async function certified(
  code: string,
  suite: Suite = 'hybrid',
  use: SealingUse = 'sealing',
  given?: SealingKey,
) {
  const { party, root } = cast.of(code)
  const key = given ?? (await makeIdentity(suite)).key
  const envelope = await certify({ party, use, label: 'another desk', key }, root)
  cast.ring.add({ kind: 'certified', index: cast.next(), envelope })
  return key
}

test('are all desks and recovery keys of the parties, as the tree of a size has them', async () => {
  const before = cast.size()
  const more = await certified('XB')
  const ids = (size: number) => Recipients.at(cast.ring, both, size).keys.map(({ key }) => key.id)
  expect(ids(before)).toHaveLength(4)
  expect(ids(cast.size())).toHaveLength(5)
  expect(ids(before)).not.toContain(more.id)
  cast.ring.add({ kind: 'revoked', index: cast.next(), party: 'state:XB', key: more.id })
  expect(ids(cast.size())).toEqual(ids(before))
  // Who saw the tree before the revocation had sealed for it.
  expect(ids(cast.size() - 1)).toHaveLength(5)
  expect(ids(before).toSorted()).toEqual(ids(before))
})

test('a key that signs is none that is sealed for, nor the other way round', () => {
  const { desk, sealing, party } = cast.of('XA')
  const keys = Recipients.at(cast.ring, [party], cast.size()).keys
  expect(keys.some(({ key }) => key.id === desk.key.id)).toBe(false)
  expect(cast.ring.signerAt(party, sealing.key.id, 'message', cast.size())).toBeUndefined()
  expect(cast.ring.signerAt(party, desk.key.id, 'message', cast.size())).toBeDefined()
  expect(cast.ring.signerAt(party, desk.key.id, 'ballot', cast.size())).toBeUndefined()
})

test('tell who could not recover what is sealed', () => {
  const { party, recovery } = cast.of('XB')
  expect(Recipients.at(cast.ring, both, cast.size()).withoutRecovery).toEqual([])
  cast.ring.add({ kind: 'revoked', index: cast.next(), party, key: recovery.key.id })
  expect(Recipients.at(cast.ring, both, cast.size()).withoutRecovery).toEqual([party])
})

describe('are refused', () => {
  test('a party without a key of a desk, although it has one for recovery', () => {
    const { party, sealing } = cast.of('XB')
    cast.ring.add({ kind: 'revoked', index: cast.next(), party, key: sealing.key.id })
    expect(() => Recipients.at(cast.ring, both, cast.size())).toThrow(
      refused('uncertified', /state:XB/),
    )
    expect(() => Recipients.at(cast.ring, ['state:XC'], cast.size())).toThrow(
      refused('uncertified', /state:XC/),
    )
  })

  test('a key that the log does not certify, of another party, or not yet', async () => {
    const size = cast.size()
    const stranger = (await makeIdentity()).key
    const later = await certified('XB')
    const ids = both.map((party) => cast.of(party.slice(6)).sealing.key.id)
    expect(Recipients.of(ids, cast.ring, both, size).keys).toHaveLength(2)
    for (const bad of [stranger.id, later.id])
      expect(() => Recipients.of([...ids, bad], cast.ring, both, size)).toThrow(
        refused('uncertified', new RegExp(bad.slice(0, 16))),
      )
    expect(() => Recipients.of(ids, cast.ring, ['state:XA'], size)).toThrow(refused('uncertified'))
    expect(() => Recipients.of(ids.slice(0, 1), cast.ring, both, size)).toThrow(
      refused('uncertified', /state:XB/),
    )
  })

  test('classic keys beside post-quantum ones, with who has them', async () => {
    await certified('XB', 'classic')
    expect(() => Recipients.at(cast.ring, both, cast.size())).toThrow(refused('mixed', /^state:XB/))
  })

  test('a key that two of the parties call their own, with who they are', async () => {
    const { key } = cast.of('XA').sealing
    await certified('XB', 'hybrid', 'sealing', key)
    expect(() => Recipients.at(cast.ring, both, cast.size())).toThrow(
      refused('shared', /state:XA.*state:XB/),
    )
    // Alone with one of the two it is a key like any other.
    for (const party of both)
      expect(
        Recipients.at(cast.ring, [party], cast.size()).keys.map((one) => one.key.id),
      ).toContain(key.id)
  })

  test('nobody, and more than can be read', async () => {
    expect(() => Recipients.at(cast.ring, [], cast.size())).toThrow(refused('uncertified'))
    for (let count = 0; count < 61; count++) await certified('XA', 'hybrid', 'recovery')
    expect(() => Recipients.at(cast.ring, both, cast.size())).toThrow(refused('too_long'))
  })
})

describe('a key to seal for', () => {
  test('is read in its one form', async () => {
    for (const suite of ['hybrid', 'classic'] as const) {
      const { key } = await makeIdentity(suite)
      expect(parseSealingKey(key.recipient)).toEqual(key)
      expect(key.suite).toBe(suite)
      expect(await canSealFor(key)).toBe(true)
      for (const bad of [key.recipient.toUpperCase(), ` ${key.recipient}`, key.recipient.slice(1)])
        expect(() => parseSealingKey(bad)).toThrow(refused('key'))
      const last = key.recipient.endsWith('q') ? 'p' : 'q'
      expect(() => parseSealingKey(key.recipient.slice(0, -1) + last)).toThrow(refused('key'))
    }
  })

  test('of a length that fits may still be none, which is found out before it is certified', async () => {
    // Points of small order on the curve, as age recipients: all zeros, and one.
    for (const recipient of [`age1${'q'.repeat(52)}5cu47z`, `age1qy${'q'.repeat(50)}j7vrya`])
      expect(await canSealFor(parseSealingKey(recipient))).toBe(false)
  })

  test('has coefficients below the modulus of ML-KEM', () => {
    // 1,216 bytes of 255: coefficients of 4,095, where 3,328 is the greatest.
    const recipient = `age1pq1${'l'.repeat(1945)}upuyz3s`
    expect(() => parseSealingKey(recipient)).toThrow(refused('key', /post-quantum half/))
  })
})
