import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatVkey, seedSigner as logSigner, RehearsalLog } from '@comity/ledger'
import {
  acknowledgementWords,
  actPayload,
  actType,
  formatThread,
  type SignedAct,
  threadEntries,
} from '@comity/requests'
import {
  certify,
  declareRoot,
  type Envelope,
  formatEnvelope,
  seedSigner,
  signPayload,
} from '@comity/seal'
import { expect, test } from 'vitest'
import { temporaryFolder, testTerminal } from '../test-terminal.ts'
import { sha256 } from '../verify-command.ts'

const hex = (bytes: Uint8Array | string) => Buffer.from(sha256(Buffer.from(bytes))).toString('hex')
const signer = (fill: number) => seedSigner(new Uint8Array(32).fill(fill))
const desks = { 'state:XA': signer(2), 'state:XB': signer(4) }
const roots = { 'state:XA': signer(1), 'state:XB': signer(3) }
const log = logSigner('hub.example/log/1', new Uint8Array(32).fill(9))
const leg = '0190a000-0000-7000-8000-000000000001'
const letter = new TextEncoder().encode('a sealed letter')

/** A request that was sent, carried, acknowledged, and declined without a reason. */
async function thread(): Promise<string> {
  const hub = new RehearsalLog(log)
  const items: { part: 'keys' | 'acts'; index: number; envelope?: Envelope }[] = []
  const record = (
    part: 'keys' | 'acts',
    kind: string,
    facts: Record<string, string>,
    envelope?: Envelope,
  ) => {
    const hash = envelope === undefined ? {} : { sha256: hex(formatEnvelope(envelope)) }
    items.push({
      ...{ part, index: hub.act(kind, { ...facts, ...hash }) },
      ...(envelope === undefined ? {} : { envelope }),
    })
  }
  for (const party of ['state:XA', 'state:XB'] as const) {
    record('keys', 'key.root', { party }, await declareRoot(party, roots[party]))
    const certificate = { party, use: 'message', label: 'desk', key: desks[party].key } as const
    record('keys', 'key.certified', { party }, await certify(certificate, roots[party]))
  }
  const place = () => String(items.length - 4)
  const facts = () => ({ leg, place: place(), counted: String(60_000 * items.length) })
  let [sequence, previous] = [0, '']
  const signed = async (by: keyof typeof desks, act: object) => {
    sequence += 1
    const head = { v: 1, leg, asking: 'state:XA', addressed: 'state:XB', sequence, previous }
    const given = { ...head, ...act } as SignedAct
    const envelope = await signPayload(actType(given.kind), actPayload(given), [desks[by]])
    previous = hex(formatEnvelope(envelope))
    record('acts', threadEntries.signed, facts(), envelope)
  }
  const hour = 3_600_000
  const terms = { acknowledge_within: hour, clarify_within: hour, confirm_within: hour }
  const named = hex(letter)
  await signed('state:XA', { kind: 'send', letter: named, terms, exercise: true })
  record('acts', threadEntries.carried, { ...facts(), step: 'deliver' })
  await signed('state:XB', { kind: 'acknowledge', of: named, words: acknowledgementWords })
  await signed('state:XB', { kind: 'decline', code: 'no_reason_given' })
  const written = await Promise.all(
    items.map(async ({ part, index, envelope }) => ({
      part,
      item: {
        receipt: await hub.receipt(index),
        ...(envelope === undefined ? {} : { envelope: JSON.parse(formatEnvelope(envelope)) }),
      },
    })),
  )
  const of = (name: string) => written.filter(({ part }) => part === name).map(({ item }) => item)
  return formatThread({ keys: of('keys'), acts: of('acts') })
}

async function verified(text: string, ...more: string[]) {
  const folder = temporaryFolder()
  const file = join(folder, 'thread.json')
  writeFileSync(file, text)
  const shell = testTerminal()
  const exit = await shell.run('verify', 'request', file, '--key', formatVkey(log.key), ...more)
  return { exit, out: shell.out(), err: shell.err() }
}

test('a request is verified from its file: who did what when, and that it was an exercise', async () => {
  const file = join(temporaryFolder(), 'letter.age')
  writeFileSync(file, letter)
  const root = `state:XB=${roots['state:XB'].key.id}`
  const { exit, out } = await verified(await thread(), '--letter', file, '--root', root)
  expect(exit, out).toBe(0)
  expect(out).toContain('Everything holds.\nEXERCISE\n')
  expect(out).toMatch(/state:XA +send\n.*operator +deliver\n.*state:XB +acknowledge\n.*decline/)
  expect(out).toContain('Ended: declined')
  expect(out).not.toContain('not at hand')
  const told = JSON.parse((await verified(await thread(), '--json')).out)
  expect(told).toMatchObject({
    valid: true,
    leg: { state: 'declined', decline: 'no_reason_given' },
  })
})

test('what does not hold is named', async () => {
  const text = await thread()
  const left = JSON.parse(text)
  left.acts.splice(1, 1)
  const without = await verified(JSON.stringify(left))
  expect([without.exit, without.out]).toEqual([1, expect.stringContaining('acts[1]')])
  const other = await verified(text, '--root', `state:XA=${'0'.repeat(64)}`)
  expect([other.exit, other.out]).toEqual([1, expect.stringContaining('keys[0]')])
  const wrong = join(temporaryFolder(), 'other.age')
  writeFileSync(wrong, 'another letter')
  const refused = await verified(text, '--letter', wrong, '--json')
  expect(JSON.parse(refused.out)).toMatchObject({ valid: false, code: 'letter' })
})
