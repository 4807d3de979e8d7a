import {
  commitment,
  formatReceipt,
  formatVkey,
  leafBytes,
  leafHash,
  nodeHash,
  seedSigner,
  sha256,
  signCheckpoint,
  statementBytes,
  verifyReceipt,
} from '@comity/ledger'
import { expect, test } from 'vitest'
import { isProved, prove, stepIds } from './prove.ts'
import { changeObject, changeReceipt } from './tamper.ts'

const signer = seedSigner('hub.example/log', new Uint8Array(32).fill(7))
const key = formatVkey(signer.key)
const object = new TextEncoder().encode('{"type":"indicator","name":"one"}')
const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')

/** The second entry of a log of two. */
async function receiptOf(): Promise<string> {
  const statement = { kind: 'object.put', id: 'indicator--1', sha256: hex(sha256(object)) }
  const salt = new Uint8Array(32).fill(3)
  const leaf = { kind: statement.kind, commit: commitment(salt, statementBytes(statement)) }
  const sibling = leafHash(new TextEncoder().encode('another'))
  const root = nodeHash(sibling, leafHash(leafBytes(leaf)))
  const checkpoint = await signCheckpoint({ size: 2, root }, signer)
  return formatReceipt({
    proof: { index: 1, hashes: [sibling], checkpoint },
    leaf,
    salt,
    statement,
  })
}

const receipt = await receiptOf()
const failing = (steps: ReturnType<typeof prove>) =>
  steps.filter(({ outcome }) => outcome === 'fails').map(({ id }) => id)

test('a receipt holds in every step, as the ledger itself says', () => {
  const steps = prove(receipt, key, object)
  expect(steps.map(({ id, outcome }) => [id, outcome])).toEqual(stepIds.map((id) => [id, 'holds']))
  expect(isProved(steps)).toBe(true)
  expect(verifyReceipt(receipt, { log: signer.key }, { object }).index).toBe(1)
})

test('without the object the last step is not asked', () => {
  const steps = prove(receipt, key)
  expect(steps.at(-1)?.outcome).toBe('not_asked')
  expect(isProved(steps)).toBe(true)
})

test('a changed byte of the object fails in the step that compares it', () => {
  const changed = changeObject(object)
  expect(changed.filter((byte, at) => byte !== object[at])).toHaveLength(1)
  expect(failing(prove(receipt, key, changed))).toEqual(['object'])
})

test.each([
  ['statement', 'statement'],
  ['proof', 'tree'],
  ['root', 'tree'],
  ['signature', 'signature'],
] as const)('a changed byte of the %s fails in the step %s', (part, step) => {
  const changed = changeReceipt(receipt, part)
  expect(changed).not.toBe(receipt)
  expect(failing(prove(changed, key, object))).toContain(step)
})

test('what is no receipt fails when it is read, and nothing else is tried', () => {
  const [read, ...rest] = prove('hello', key)
  expect(read?.outcome).toBe('fails')
  expect(rest.every(({ outcome }) => outcome === 'not_reached')).toBe(true)
})

test('the key of another log does not pass', () => {
  const other = seedSigner('other.example/log', new Uint8Array(32).fill(8))
  expect(failing(prove(receipt, formatVkey(other.key), object))).toEqual(['signature'])
})
