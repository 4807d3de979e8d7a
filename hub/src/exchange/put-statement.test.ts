import { randomBytes } from 'node:crypto'
import { commitment, statementBytes } from '@comity/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Put, putCommitments, putStatement } from './put-statement.ts'

const printable = fc.stringMatching(/^[\x21-\x7e]{1,300}$/)
const put = fc.record<Put>({
  date: fc.integer({ min: 0, max: 4_000_000_000_000_000 }),
  id: printable,
  version: printable,
  contributor: fc.oneof(printable, fc.string({ unit: 'grapheme', maxLength: 60 })),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
})

test('commits to what the general statement in canonical form says', () => {
  const collection = 'a "quoted" collection'
  const commitTo = putCommitments(collection)
  const long = put.map((one) => ({ ...one, id: one.id.repeat(30) }))
  fc.assert(
    fc.property(fc.array(fc.oneof(put, long), { maxLength: 5 }), (puts) => {
      for (const one of puts) {
        const salt = randomBytes(32)
        const statement = statementBytes(putStatement(collection, one))
        expect(Buffer.from(commitTo(salt, one)).toString('hex')).toBe(commitment(salt, statement))
      }
    }),
  )
})

test('prints dates within one second, at its edges and far apart', () => {
  const commitTo = putCommitments('c')
  const base = 1_764_000_000_000_000
  for (const date of [base, base + 1, base + 999_999, base + 1_000_000, base, base + 86_400e6]) {
    const one = { date, id: 'i', version: 'v', contributor: 'p', sha256: '0'.repeat(64) }
    const salt = new Uint8Array(32)
    const statement = statementBytes(putStatement('c', one))
    expect(Buffer.from(commitTo(salt, one)).toString('hex')).toBe(commitment(salt, statement))
  }
})
