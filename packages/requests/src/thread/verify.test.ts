import { sha256 } from '@comity/ledger'
import { describe, expect, test } from 'vitest'
import { formatThread, parseThread, type ThreadBundle } from './bundle.ts'
import {
  desks,
  type Line,
  legId,
  letter,
  log,
  roots,
  sealedLetter,
  signer,
  threadOf,
  toHex,
} from './test-thread.ts'
import { ThreadError } from './thread-error.ts'
import { type ThreadOptions, verifyThread } from './verify.ts'

const [xa, xb] = ['state:XA', 'state:XB'] as const
const send: Line = { by: xa, act: { kind: 'send' } }
const deliver: Line = { step: 'deliver' }
const acknowledge: Line = { by: xb, act: { kind: 'acknowledge' } }
const whole: readonly Line[] = [
  ...[send, { step: 'retry' }, deliver, { step: 'escalate', wait: 4 * 3_600_000 }, acknowledge],
  { by: xb, act: { kind: 'consider' } },
  { by: xb, act: { kind: 'ask', letter: letter(2) } },
  { by: xa, act: { kind: 'clarify', letter: letter(3) } },
  { by: xb, act: { kind: 'offer_conditions', letter: letter(4) } },
  { by: xa, act: { kind: 'agree' } },
  { by: xb, act: { kind: 'start' } },
  { by: xb, act: { kind: 'complete' } },
  { by: xa, act: { kind: 'confirm' } },
]

function refused(bundle: ThreadBundle, options: ThreadOptions = {}): string {
  try {
    verifyThread(bundle, log.key, options)
    return 'nothing'
  } catch (error) {
    if (error instanceof ThreadError) return `${error.code}: ${error.item}`
    throw error
  }
}
const refusedOf = async (lines: readonly Line[], options?: ThreadOptions) =>
  refused(await threadOf(lines), options)

test('a thread is verified from its file alone, to the same end as its parties saw', async () => {
  const text = formatThread(await threadOf(whole))
  const found = verifyThread(parseThread(text), log.key)
  expect(found.leg).toMatchObject({ id: legId, state: 'closed', contact: 'backup' })
  expect(found.leg.letters).toEqual([1, 2, 3, 4].map(letter))
  expect(found.signers.map(({ party, label }) => [party, label])).toEqual([
    ...[
      [xa, 'night desk'],
      [xb, 'night desk'],
    ],
  ])
  expect(found.events.map(({ kind }) => kind)).toHaveLength(whole.length)
  expect(found.missing).toEqual([1, 2, 3, 4].map(letter))
  expect(found.log).toEqual({ origin: 'hub.example/log/1', size: 4 + whole.length })
})

test('sealed letters at hand are held against the acts that name them', async () => {
  const sealed = await sealedLetter()
  const named = toHex(sha256(sealed))
  const bundle = await threadOf([
    { by: xa, act: { kind: 'send', letter: named } },
    deliver,
    { by: xb, act: { kind: 'acknowledge', of: named } },
  ])
  expect(verifyThread(bundle, log.key, { letters: [sealed] }).missing).toEqual([])
  const changed = sealed.with(sealed.length - 1, (sealed.at(-1) ?? 0) ^ 1)
  expect(refused(bundle, { letters: [changed] })).toBe('letter: letters[0]')
  expect(refused(bundle, { letters: [sealed, sealed] })).toBe('letter: letters[1]')
})

describe('is refused', () => {
  test.each([
    ['nothing', [], 'order: acts[0]'],
    ['something before it was sent', [deliver, send], 'order: acts[0]'],
    [
      'an acknowledgement that the asking state signed',
      [send, deliver, { ...acknowledge, by: xa }],
      'signature: acts[2]',
    ],
    ['an act signed by the root key', [{ ...send, signer: roots[xa] }], 'signature: acts[0]'],
    ['an act signed by nobody known', [{ ...send, signer: signer(77) }], 'signature: acts[0]'],
    ['an acknowledgement before delivery', [send, acknowledge], 'step: acts[1]'],
    ['an escalation that comes too early', [send, deliver, { step: 'escalate' }], 'step: acts[2]'],
    ['an acceptance that nobody signed', [send, deliver, { step: 'accept' }], 'act: acts[2]'],
    ['a delivery of another request', [send, { step: 'deliver', leg: 'another' }], 'act: acts[1]'],
    [
      'an act after the end',
      [send, { by: xa, act: { kind: 'withdraw' } }, deliver],
      'step: acts[2]',
    ],
    [
      'an acknowledgement of another letter',
      [send, deliver, { by: xb, act: { kind: 'acknowledge', of: letter(9) } }],
      'act: acts[2]',
    ],
    [
      'an acknowledgement in other words',
      [send, deliver, { ...acknowledge, change: { words: 'Agreed.' } }],
      'act: acts[2]',
    ],
    ['a field that is not known', [{ ...send, change: { more: 1 } }], 'act: acts[0]'],
    [
      'an act of another request',
      [{ ...send, change: { leg: legId.replace('1', '2') } }],
      'act: acts[0]',
    ],
    [
      'an act of another state',
      [send, deliver, { ...acknowledge, change: { asking: 'state:XC' } }],
      'act: acts[2]',
    ],
    ['a state that asks itself', [{ ...send, change: { addressed: xa } }], 'act: acts[0]'],
    [
      'a number left out',
      [send, deliver, { ...acknowledge, change: { sequence: 3 } }],
      'order: acts[2]',
    ],
    [
      'another act before it',
      [send, deliver, { ...acknowledge, change: { previous: letter(5) } }],
      'order: acts[2]',
    ],
  ] satisfies [string, Line[], string][])('%s', async (_, lines, expected) => {
    expect(await refusedOf(lines)).toBe(expected)
  })

  test('an act left out, moved, or of another log', async () => {
    const bundle = await threadOf(whole)
    for (const place of [0, 2, 3, 4, 8])
      expect(refused({ ...bundle, acts: bundle.acts.toSpliced(place, 1) })).toBe(
        `order: acts[${place}]`,
      )
    const [one, two, ...rest] = bundle.acts
    expect(refused({ ...bundle, acts: [one, rest[0], two, ...rest.slice(1)] as never })).not.toBe(
      'nothing',
    )
    const other = await threadOf(whole.slice(0, 3))
    expect(refused({ ...bundle, acts: other.acts })).toBe('receipt: acts[0]')
  })

  test('a key that is not there, or another root key than its state told', async () => {
    const bundle = await threadOf(whole)
    expect(refused({ ...bundle, keys: bundle.keys.slice(0, 3) })).toBe('signature: acts[4]')
    expect(refused({ ...bundle, keys: bundle.keys.slice(1) })).toBe('key: keys[0]')
    const told = (id: string) => ({ roots: new Map([[xb, id]]) })
    expect(refused(bundle, told(roots[xb].key.id))).toBe('nothing')
    expect(refused(bundle, told(desks[xb].key.id))).toBe('key: keys[2]')
  })

  test('one changed character anywhere in the file', async () => {
    const text = formatThread(await threadOf(whole.slice(0, 6)))
    for (let at = 5; at < text.length; at += 211) {
      const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
      expect(() => verifyThread(parseThread(changed), log.key), `at ${at}`).toThrow(ThreadError)
    }
  })

  test.each([
    ['no JSON', '{'],
    ['another format', '{"format":"comity.vote/1","keys":[],"acts":[]}'],
    ['no acts', '{"format":"comity.thread/1","keys":[]}'],
    ['a field that is not known', '{"format":"comity.thread/1","keys":[],"acts":[],"more":1}'],
    ['a receipt that is no text', '{"format":"comity.thread/1","keys":[],"acts":[{"receipt":1}]}'],
    [
      'an envelope that is a list',
      '{"format":"comity.thread/1","keys":[],"acts":[{"receipt":"","envelope":[]}]}',
    ],
  ])('a file with %s', (_, text) => {
    expect(() => parseThread(text)).toThrow(expect.objectContaining({ code: 'bundle' }))
  })
})
