import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyRoot, leafHash } from './hashing.ts'
import { LedgerError } from './ledger-error.ts'
import { naiveRoot } from './memory-log.ts'
import { toHex } from './text.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'

type Row = [string, number, number, number, number, number[], boolean]

// Source and licence are named in the file.
const vectors: { hashes: string[]; inclusion: Row[]; consistency: Row[] } = JSON.parse(
  readFileSync(new URL('../../../fixtures/ledger/merkle-proofs.json', import.meta.url), 'utf8'),
)

const hash = (place: number) => new Uint8Array(Buffer.from(vectors.hashes[place] ?? '', 'base64'))

function holds(verify: () => void): boolean {
  try {
    verify()
    return true
  } catch (error) {
    if (error instanceof LedgerError) return false
    throw error
  }
}

test('has every vector, those that must fail included', () => {
  expect(vectors.inclusion).toHaveLength(98)
  expect(vectors.consistency).toHaveLength(98)
  expect([...vectors.inclusion, ...vectors.consistency].filter((row) => !row[6])).toHaveLength(184)
})

test.each(vectors.inclusion)('judges inclusion %s', (_, index, size, leaf, root, proof, valid) => {
  const claim = { index, size, leafHash: hash(leaf), root: hash(root), proof: proof.map(hash) }
  expect(holds(() => verifyInclusion(claim))).toBe(valid)
})

test.each(vectors.consistency)(
  'judges consistency %s',
  (_, oldSize, newSize, a, b, proof, valid) => {
    const claim = { oldSize, newSize, oldRoot: hash(a), newRoot: hash(b), proof: proof.map(hash) }
    // One vector passes two words off as roots; here a root has 32 bytes.
    const sound = claim.oldRoot.length === 32
    expect(holds(() => verifyConsistency(claim))).toBe(valid && sound)
  },
)

// Entries in hex and the root after each: the reference tree of RFC 6962 implementations, as listed in
// github.com/transparency-dev/merkle, testonly/constants.go (Apache-2.0).
test('gives the roots of the reference tree', () => {
  const entries = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const leaves = entries.map((entry) => leafHash(new Uint8Array(Buffer.from(entry, 'hex'))))
  expect(toHex(emptyRoot())).toBe(roots[0])
  roots.forEach((root, size) => {
    expect(toHex(naiveRoot(leaves.slice(0, size)))).toBe(root)
  })
})
