import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
import { emptyRoot } from './hashing.ts'
import { type NoteSigner, parseNote, seedSigner, signNote, verifyNote } from './note.ts'
import { toBase64, toBytes } from './text.ts'
import { formatVkey, parseVkey, verifierKey } from './vkey.ts'

const code = (code: string) => expect.objectContaining({ code })
const seed = (fill: number) => new Uint8Array(32).fill(fill)

// The example of C2SP signed-note.
const example = {
  vkey: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note:
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXpp' +
    'zi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
}

const log = seedSigner('log.example/hub', seed(1))
const root = seed(9)

/** Cosigns as a witness does (C2SP tlog-cosignature, Ed25519). */
function witness(name: string, fill: number, at: number): NoteSigner {
  const key = verifierKey(name, ed25519.getPublicKey(seed(fill)), 'witness')
  const time = new Uint8Array(8)
  new DataView(time.buffer).setBigUint64(0, BigInt(at))
  return {
    key,
    sign(message) {
      const signed = [...toBytes(`cosignature/v1\ntime ${at}\n`), ...message]
      return new Uint8Array([...time, ...ed25519.sign(new Uint8Array(signed), seed(fill))])
    },
  }
}

test('verifies the example of the specification', () => {
  const key = parseVkey(example.vkey)
  expect(key).toMatchObject({ name: 'example.com/foo', use: 'log', id: 0x530d903a })
  expect(formatVkey(key)).toBe(example.vkey)
  expect(verifyNote(example.note, [key])).toEqual({
    text: 'This is an example message.\n',
    signatures: [{ key }],
  })
})

test('refuses the example with any one character of its text changed', () => {
  const key = parseVkey(example.vkey)
  for (let at = 0; at < 28; at++) {
    const changed = `${example.note.slice(0, at)}_${example.note.slice(at + 1)}`
    expect(() => verifyNote(changed, [key])).toThrow()
  }
})

test.each([
  'example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  'example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  'example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  'example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv',
  'example.com/foo+530d903a',
  'example.com foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  '+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  '',
])('refuses the verifier key %j', (vkey) => {
  expect(() => parseVkey(vkey)).toThrow(code('vkey'))
})

test.each([
  ['no signature', 'text\n'],
  ['nothing after the empty line', 'text\n\n'],
  ['no newline at the end', 'text\n\n— a AAAAAAA='],
  ['a hyphen for the dash', 'text\n\n- a AAAAAAA=\n'],
  ['a name with a plus', 'text\n\n— a+b AAAAAAA=\n'],
  ['a name with a wide space', 'text\n\n— a\u3000b AAAAAAA=\n'],
  ['no name', 'text\n\n—  AAAAAAA=\n'],
  ['two spaces', 'text\n\n— a  AAAAAAA=\n'],
  ['a signature of no bytes', 'text\n\n— a AAAAAA==\n'],
  ['base64 without padding', 'text\n\n— a AAAAAAA\n'],
  ['base64 with stray bits', 'text\n\n— a AAAAAAB=\n'],
  ['a tab', 'te\txt\n\n— a AAAAAAA=\n'],
  ['a carriage return', 'text\r\n\n— a AAAAAAA=\n'],
  ['half a surrogate pair', 'te\ud800xt\n\n— a AAAAAAA=\n'],
  ['65 signatures', `text\n\n${'— a AAAAAAA=\n'.repeat(65)}`],
])('refuses a note with %s', (_, note) => {
  expect(() => parseNote(note)).toThrow(code('note'))
})

test('parts text and signatures at the last empty line, and takes 16 signatures', () => {
  const note = parseNote(`a\n\nb\n\n${'— a AAAAAAA=\n'.repeat(16)}`)
  expect(note.text).toBe('a\n\nb\n')
  expect(note.signatures).toHaveLength(16)
})

test('passes over signatures of other keys, and refuses a known key that does not verify', async () => {
  const other = seedSigner('other.example', seed(2))
  const both = await signNote('text\n', [other, log])
  expect(verifyNote(both, [log.key]).signatures).toEqual([{ key: log.key }])
  expect(() => verifyNote(both, [seedSigner('third.example', seed(3)).key])).toThrow(
    code('unsigned'),
  )
  // Same name, another key; then same key, another name: neither is the known one.
  expect(() => verifyNote(both, [seedSigner('log.example/hub', seed(3)).key])).toThrow(
    code('unsigned'),
  )
  expect(() => verifyNote(both, [seedSigner('log.example', seed(1)).key])).toThrow(code('unsigned'))

  const bad = { key: log.key, sign: () => new Uint8Array(64) }
  for (const signers of [[bad], [log, bad], [bad, log], [other, bad]]) {
    const note = await signNote('text\n', signers)
    expect(() => verifyNote(note, [other.key, log.key])).toThrow(code('signature'))
  }
  const short = await signNote('text\n', [{ key: log.key, sign: () => new Uint8Array(63) }])
  expect(() => verifyNote(short, [log.key])).toThrow(code('signature'))
})

test('counts a key that signs twice once, and refuses one key under two names', async () => {
  const note = await signNote('text\n', [log, log])
  expect(verifyNote(note, [log.key]).signatures).toHaveLength(1)
  const twin = seedSigner('twin.example', seed(1))
  expect(() => verifyNote(note, [log.key, twin.key])).toThrow(code('keys'))
  expect(() => verifyNote(note, [log.key, log.key])).toThrow(code('keys'))
})

test('signs no text that the note would cut or refuse', async () => {
  await expect(signNote('text', [log])).rejects.toEqual(code('note'))
  await expect(signNote('a\tb\n', [log])).rejects.toEqual(code('note'))
  await expect(signNote('text\n', [])).rejects.toEqual(code('note'))
})

test('verifies any text that it signed, and no other', async () => {
  const text = fc.stringMatching(/^[a-z\n é—]{0,40}$/u).map((each) => `${each}\n`)
  await fc.assert(
    fc.asyncProperty(text, async (each) => {
      const note = await signNote(each, [log])
      expect(verifyNote(note, [log.key]).text).toBe(each)
      expect(() => verifyNote(`x${note}`, [log.key])).toThrow(code('signature'))
    }),
    { numRuns: 20 },
  )
})

// The example of C2SP tlog-checkpoint (its key is not published).
test('reads the example checkpoint and writes it again', () => {
  const text =
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
  const checkpoint = parseCheckpoint(text)
  expect(checkpoint).toMatchObject({
    origin: 'example.com/behind-the-sofa',
    size: 20852163,
    extensions: [],
  })
  expect(formatCheckpoint(checkpoint)).toBe(text)
})

const root64 = toBase64(root)
test.each([
  ['no root', 'log\n1\n'],
  ['no origin', `\n1\n${root64}\n`],
  ['a size with a leading zero', `log\n01\n${root64}\n`],
  ['a signed size', `log\n+1\n${root64}\n`],
  ['a size beyond 2^53', `log\n9007199254740992\n${root64}\n`],
  ['a root of 31 bytes', `log\n1\n${toBase64(seed(9).slice(1))}\n`],
  ['a root of 33 bytes', `log\n1\n${toBase64(new Uint8Array(33))}\n`],
  ['an empty extension line', `log\n1\n${root64}\n\nmore\n`],
  ['no newline at the end', `log\n1\n${root64}`],
])('refuses a checkpoint with %s', (_, text) => {
  expect(() => parseCheckpoint(text)).toThrow(code('checkpoint'))
})

test('verifies a checkpoint with its witnesses, their times told', async () => {
  const one = witness('w1.example', 11, 1_700_000_000)
  const two = witness('w2.example', 12, 1_700_000_007)
  const text = formatCheckpoint({ origin: log.key.name, size: 7, root, extensions: ['more'] })
  const note = await signNote(text, [one, log, two])
  expect(verifyCheckpoint(note, log.key)).toMatchObject({ size: 7, extensions: ['more'] })
  expect(verifyCheckpoint(note, log.key, [two.key, one.key]).signatures).toEqual([
    { key: log.key },
    { key: two.key, at: 1_700_000_007 },
    { key: one.key, at: 1_700_000_000 },
  ])
  const absent = witness('w3.example', 13, 0)
  expect(verifyCheckpoint(note, log.key, [absent.key]).signatures).toHaveLength(1)
  expect(parseVkey(formatVkey(one.key))).toEqual(one.key)
})

test('refuses a cosignature whose time was changed, and a checkpoint only witnesses signed', async () => {
  const honest = witness('w1.example', 11, 1_700_000_000)
  const late: NoteSigner = {
    key: honest.key,
    async sign(message) {
      const bytes = await honest.sign(message)
      bytes[7] = (bytes[7] ?? 0) ^ 1
      return bytes
    },
  }
  const text = formatCheckpoint({ origin: log.key.name, size: 7, root })
  const changed = await signNote(text, [log, late])
  expect(() => verifyCheckpoint(changed, log.key, [honest.key])).toThrow(code('signature'))
  const alone = await signNote(text, [honest])
  expect(() => verifyCheckpoint(alone, log.key, [honest.key])).toThrow(code('unsigned'))
  const bare = await signNote(text, [log, { key: honest.key, sign: () => new Uint8Array(64) }])
  expect(() => verifyCheckpoint(bare, log.key, [honest.key])).toThrow(code('signature'))
})

test('refuses a checkpoint of another origin, keys of the wrong use, an empty tree with a root', async () => {
  const foreign = await signNote(formatCheckpoint({ origin: 'x.example', size: 7, root }), [log])
  expect(() => verifyCheckpoint(foreign, log.key)).toThrow(code('origin'))
  const w = witness('w1.example', 11, 1)
  expect(() => verifyCheckpoint(foreign, w.key)).toThrow(code('keys'))
  expect(() => verifyCheckpoint(foreign, log.key, [log.key])).toThrow(code('keys'))
  const wrong = await signCheckpoint({ size: 0, root }, log)
  expect(() => verifyCheckpoint(wrong, log.key)).toThrow(code('checkpoint'))
  const empty = await signCheckpoint({ size: 0, root: emptyRoot() }, log)
  expect(verifyCheckpoint(empty, log.key).size).toBe(0)
})

// Points of small order let one signature fit many texts; RFC 8032 leaves refusing them open.
test('refuses a public key of small order', async () => {
  const identity = new Uint8Array(32)
  identity[0] = 1
  const key = verifierKey('weak.example', identity)
  const zero = new Uint8Array(64)
  zero[0] = 1
  const note = await signNote('text\n', [{ key, sign: () => zero }])
  expect(() => verifyNote(note, [key])).toThrow(code('signature'))
})
