import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signCheckpoint } from './checkpoint.ts'
import { leafHash, sha256 } from './hashing.ts'
import { commitment, leafBytes, parseLeaf } from './leaf.ts'
import { LedgerError } from './ledger-error.ts'
import { memoryLog, nodeSha256, someLeaves } from './memory-log.ts'
import { seedSigner } from './note.ts'
import { formatProof, parseProof, verifyProof } from './proof.ts'
import { openTree } from './prove.ts'
import {
  formatReceipt,
  parseReceipt,
  type Receipt,
  type Statement,
  statementBytes,
  verifyReceipt,
} from './receipt.ts'
import { toBase64, toBytes, toHex } from './text.ts'

const code = (code: string) => expect.objectContaining({ code })
const signer = seedSigner('hub.example/log', new Uint8Array(32).fill(4))
const keys = { log: signer.key }

const object = toBytes('{"type":"indicator","name":"é"}')
const salt = new Uint8Array(32).fill(5)
const statement = {
  kind: 'object.put',
  collection: 'c1',
  id: 'indicator--1',
  version: '2026-01-02T03:04:05.000Z',
  contributor: 'XA',
  sha256: toHex(sha256(object)),
  at: '2026-01-02T03:04:06.123456Z',
}

/** A log of 300 entries whose entry 280 is the one stated. */
async function receiptOf(statement: Statement): Promise<Receipt> {
  const leaf = { kind: statement.kind, commit: commitment(salt, statementBytes(statement)) }
  const log = memoryLog()
  await log.append([...someLeaves(280), leafHash(leafBytes(leaf)), ...someLeaves(19, 281)])
  const tree = openTree(log.read, 300, nodeSha256)
  const checkpoint = await signCheckpoint({ size: 300, root: await tree.root() }, signer)
  const proof = { index: 280, hashes: await tree.inclusionProof(280), checkpoint }
  return { proof, leaf, salt, statement }
}

const receipt = await receiptOf(statement)
const text = formatReceipt(receipt)

test('verifies a receipt offline, with and without the object', () => {
  const expected = {
    index: 280,
    size: 300,
    origin: 'hub.example/log',
    at: '2026-01-02T03:04:06.123456Z',
    statement,
    witnesses: [],
  }
  expect(verifyReceipt(text, keys)).toEqual(expected)
  expect(verifyReceipt(text, keys, { object, hash: nodeSha256 })).toEqual(expected)
  expect(parseReceipt(text)).toMatchObject({ leaf: receipt.leaf, salt, statement })
  expect(formatReceipt(parseReceipt(text))).toBe(text)
})

test('refuses another object, also when the statement names none', async () => {
  const other = toBytes('{"type":"indicator","name":"e"}')
  expect(() => verifyReceipt(text, keys, { object: other })).toThrow(code('object'))
  expect(() => verifyReceipt(text, keys, { object: new Uint8Array() })).toThrow(code('object'))
  const silent = formatReceipt(await receiptOf({ kind: 'epoch', from: 7 }))
  expect(verifyReceipt(silent, keys)).toMatchObject({ statement: { from: 7 } })
  expect(() => verifyReceipt(silent, keys, { object })).toThrow(code('object'))
})

test('refuses a receipt in which any one byte is changed', () => {
  for (let at = 0; at < text.length; at++) {
    const swapped = text[at] === 'A' ? 'B' : 'A'
    const changed = text.slice(0, at) + swapped + text.slice(at + 1)
    expect(() => verifyReceipt(changed, keys)).toThrow(LedgerError)
  }
})

test('refuses what does not belong together', async () => {
  const other = seedSigner('hub.example/log', new Uint8Array(32).fill(6))
  expect(() => verifyReceipt(text, { log: other.key })).toThrow(code('unsigned'))
  const wrong: [Partial<Receipt>, string][] = [
    [{ salt: new Uint8Array(32) }, 'commitment'],
    [{ statement: { ...statement, contributor: 'XB' } }, 'commitment'],
    [{ statement: { ...statement, kind: 'object.delete' } }, 'commitment'],
    [{ leaf: { ...receipt.leaf, kind: 'object.delete' } }, 'commitment'],
    [{ proof: { ...receipt.proof, index: 281 } }, 'inclusion'],
    [{ proof: { ...receipt.proof, index: 300 } }, 'range'],
    [{ proof: { ...receipt.proof, hashes: receipt.proof.hashes.slice(1) } }, 'inclusion'],
  ]
  for (const [change, expected] of wrong) {
    expect(() => verifyReceipt(formatReceipt({ ...receipt, ...change }), keys)).toThrow(
      code(expected),
    )
  }
})

test('still proves the leaf after salt and statement are gone', () => {
  const bare = formatProof(receipt.proof)
  expect(verifyProof(bare, keys, leafBytes(receipt.leaf))).toMatchObject({ index: 280, size: 300 })
  expect(() => verifyReceipt(bare, keys)).toThrow(code('receipt'))
  expect(() => verifyProof(bare, keys, toBytes('another leaf'))).toThrow(code('inclusion'))
})

test('refuses extra data that is no receipt', () => {
  const extras = [
    '',
    '{}',
    'null',
    '{"leaf":{},"salt":"","statement":{}}',
    '{"a":1,"a":1}',
    JSON.stringify({ leaf: { ...receipt.leaf, v: 2 }, salt: toBase64(salt), statement }),
    JSON.stringify({ leaf: { ...receipt.leaf, v: 1 }, salt: toBase64(salt), statement: {} }),
    JSON.stringify({ leaf: { ...receipt.leaf, v: 1 }, salt: 'AA==', statement }),
    // Right in every member, but not the canonical order.
    JSON.stringify({ salt: toBase64(salt), leaf: { ...receipt.leaf, v: 1 }, statement }),
  ]
  for (const extra of extras) {
    const proof = formatProof({ ...receipt.proof, extra: toBytes(extra) })
    expect(() => verifyReceipt(proof, keys)).toThrow(code('receipt'))
  }
})

const hash64 = toBase64(new Uint8Array(32))
test.each([
  ['no empty line', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
  ['another header', 'c2sp.org/tlog-proof@v2\nindex 0\n\nx'],
  ['no index', `c2sp.org/tlog-proof@v1\n${hash64}\n\nx`],
  ['an index with a leading zero', 'c2sp.org/tlog-proof@v1\nindex 01\n\nx'],
  ['the extra line after the index', 'c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\nx'],
  ['extra data not in base64', 'c2sp.org/tlog-proof@v1\nextra A\nindex 0\n\nx'],
  ['a hash of 31 bytes', `c2sp.org/tlog-proof@v1\nindex 0\n${toBase64(new Uint8Array(31))}\n\nx`],
  ['64 hashes', `c2sp.org/tlog-proof@v1\nindex 0\n${`${hash64}\n`.repeat(64)}\nx`],
  ['carriage returns', 'c2sp.org/tlog-proof@v1\r\nindex 0\r\n\n\nx'],
])('refuses a proof with %s', (_, proof) => {
  expect(() => parseProof(proof)).toThrow(code('proof'))
})

test('reads the proof it wrote', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const proof = fc.record(
    {
      extra: fc.uint8Array({ maxLength: 90 }),
      index: fc.maxSafeNat(),
      hashes: fc.array(hash, { maxLength: 63 }),
      checkpoint: fc.constantFrom('a\n1\nb\n\n— a AAAA\n', ''),
    },
    { requiredKeys: ['index', 'hashes', 'checkpoint'] },
  )
  fc.assert(
    fc.property(proof, (each) => {
      expect(parseProof(formatProof(each))).toEqual(each)
    }),
  )
})

test('writes a leaf in one form and reads no other', () => {
  const leaf = { kind: 'object.put', commit: 'ab'.repeat(32) }
  const bytes = leafBytes(leaf)
  expect(new TextDecoder().decode(bytes)).toBe(
    `{"commit":"${'ab'.repeat(32)}","kind":"object.put","v":1}`,
  )
  expect(parseLeaf(bytes)).toEqual(leaf)
  const others = [
    `{"commit":"${'ab'.repeat(32)}","kind":"object.put","v":2}`,
    `{"commit":"${'AB'.repeat(32)}","kind":"object.put","v":1}`,
    `{"commit":"${'ab'.repeat(32)}","kind":"object.put","v":1} `,
    `{"commit":"${'ab'.repeat(32)}","kind":"object.put","v":1,"w":1}`,
    `{"kind":"object.put","commit":"${'ab'.repeat(32)}","v":1}`,
    '{"kind":"object.put"}',
    'null',
    '',
  ]
  for (const other of others) expect(() => parseLeaf(toBytes(other))).toThrow(code('leaf'))
  expect(() => leafBytes({ ...leaf, kind: 'Object.put' })).toThrow(code('leaf'))
  expect(() => leafBytes({ ...leaf, kind: 'a.b.c' })).toThrow(code('leaf'))
  expect(() => leafBytes({ ...leaf, commit: 'ab' })).toThrow(code('leaf'))
})

test('commits to salt and statement both, and wants a whole salt', () => {
  const one = commitment(salt, toBytes('a'))
  expect(one).toBe(toHex(nodeSha256(new Uint8Array([...salt, 0x61]))))
  expect(commitment(new Uint8Array(32), toBytes('a'))).not.toBe(one)
  expect(commitment(salt, toBytes('b'))).not.toBe(one)
  expect(() => commitment(new Uint8Array(16), toBytes('a'))).toThrow(code('hash'))
})
