import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash } from './hashing.ts'
import { leafBytes, leafHashes } from './leaf.ts'
import { LedgerError } from './ledger-error.ts'

test('hashes leaves of one kind together as each by itself', () => {
  const kinds = fc.constantFrom('object.put', 'object.delete', 'erasure', 'access.grant')
  const commit = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(kinds, fc.array(commit, { maxLength: 9 }), (kind, commits) => {
      const one = (bytes: Uint8Array) =>
        leafHash(leafBytes({ kind, commit: Buffer.from(bytes).toString('hex') }))
      expect(leafHashes(kind, Buffer.concat(commits))).toEqual(commits.map(one))
    }),
  )
})

test('refuses a kind that is none, and half a commitment', () => {
  expect(() => leafHashes('Object put', new Uint8Array(32))).toThrow(LedgerError)
  expect(() => leafHashes('object.put', new Uint8Array(33))).toThrow(LedgerError)
})
