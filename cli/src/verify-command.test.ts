import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  commitment,
  formatReceipt,
  formatVkey,
  leafBytes,
  leafHash,
  seedSigner,
  signCheckpoint,
  statementBytes,
} from '@comity/ledger'
import { expect, test } from 'vitest'
import { temporaryFolder, testTerminal } from './test-terminal.ts'
import { splitReceipts } from './verify-command.ts'

const object = '{"type":"mutex","name":"x"}'
const signer = seedSigner('hub.example/log/1', new Uint8Array(32).fill(7))
const vkey = formatVkey(signer.key)

/** A log of one entry: its root is the hash of its leaf. */
async function receiptOf(bytes: string): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const statement = { kind: 'object.put', id: 'mutex--1', sha256 } as const
  const salt = new Uint8Array(32).fill(1)
  const leaf = { kind: statement.kind, commit: commitment(salt, statementBytes(statement)) }
  const checkpoint = await signCheckpoint({ size: 1, root: leafHash(leafBytes(leaf)) }, signer)
  return formatReceipt({ proof: { index: 0, hashes: [], checkpoint }, leaf, salt, statement })
}

function write(content: string): string {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, content)
  return path
}

test('says each step in words, and compares the object', async () => {
  const shell = testTerminal()
  const receipt = write(await receiptOf(object))
  expect(await shell.run('verify', receipt, '--object', write(object), '--key', vkey)).toBe(0)
  expect(shell.out().match(/: holds/g)).toHaveLength(5)
  expect(shell.out()).toContain('Entry 0 of 1 in hub.example/log/1')
})

test('finds the object in a bundle by its hash', async () => {
  const shell = testTerminal()
  const bundle = write(`{"type":"bundle","objects":[{"other":1}, ${object}]}`)
  const receipt = write(await receiptOf(object))
  expect(await shell.run('verify', receipt, '--object', bundle, '--key', vkey)).toBe(0)
})

test('one changed byte of the object fails at its step', async () => {
  const shell = testTerminal()
  const changed = write(object.replace('"x"', '"y"'))
  const receipt = write(await receiptOf(object))
  const exit = await shell.run('verify', receipt, '--object', changed, '--key', vkey)
  expect(exit).toBe(1)
  expect(shell.out()).toContain('Compare the hash of the object with the one recorded: fails')
})

test('one changed byte anywhere in a receipt fails', async () => {
  const text = await receiptOf(object)
  for (let at = 0; at < text.length; at += 7) {
    const other = text[at] === 'A' ? 'B' : 'A'
    const shell = testTerminal()
    const changed = write(text.slice(0, at) + other + text.slice(at + 1))
    expect(await shell.run('verify', changed, '--key', vkey), `byte ${at}`).toBe(1)
    expect(shell.out()).toContain(': fails')
  }
})

test('a file may hold several receipts, each with its own verdict', async () => {
  const [one, two] = [await receiptOf(object), await receiptOf('{}')]
  expect(splitReceipts(one + two)).toEqual([one, two])
  const shell = testTerminal()
  const broken = two.replace('index 0', 'index 1')
  expect(await shell.run('verify', write(one + broken), '--json', '--key', vkey)).toBe(1)
  const verdicts = shell
    .out()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(verdicts.map(({ valid }) => valid)).toEqual([true, false])
})

test('without any key it says which to give', async () => {
  const shell = testTerminal()
  expect(await shell.run('verify', write(await receiptOf(object)))).toBe(2)
  expect(shell.err()).toContain('--key')
})
