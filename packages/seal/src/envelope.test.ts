import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatEnvelope,
  parseEnvelope,
  preAuthEncoding,
  signEnvelope,
  signedBy,
  verifyEnvelope,
} from './envelope.ts'
import { parseKey, publicKey, seedSigner } from './key.ts'
import { SealError } from './seal-error.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const signer = (fill: number) => seedSigner(new Uint8Array(32).fill(fill))
const [one, other] = [signer(1), signer(2)]

test('encodes what is signed as the test vector of DSSE has it', () => {
  // secure-systems-lab/dsse, protocol.md, "Test Vectors".
  const encoded = preAuthEncoding('http://example.com/HelloWorld', bytes('hello world'))
  expect(new TextDecoder().decode(encoded)).toBe(
    'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
  )
})

test('lengths are bytes of UTF-8', () => {
  const encoded = preAuthEncoding('é', bytes('ß'))
  expect(new TextDecoder().decode(encoded)).toBe('DSSEv1 2 é 2 ß')
})

test('no two pairs of type and payload are signed as the same bytes', () => {
  const pair = fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }))
  fc.assert(
    fc.property(pair, pair, (a, b) => {
      const same = a[0] === b[0] && a[1] === b[1]
      const text = ([type, payload]: [string, string]) =>
        Buffer.from(preAuthEncoding(type, bytes(payload))).toString('hex')
      expect(text(a) === text(b)).toBe(same)
    }),
  )
})

test('what one signs and writes, another reads and verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.uint8Array({ maxLength: 300 }), async (type, payload) => {
      const written = formatEnvelope(await signEnvelope(type, payload, [one, other]))
      const read = parseEnvelope(written)
      expect(read.payload).toEqual(payload)
      expect(verifyEnvelope(read, [other.key, one.key])).toEqual([other.key, one.key])
      expect(formatEnvelope(read)).toBe(written)
    }),
    { numRuns: 20 },
  )
})

test('a changed bit of payload, type or signature refuses the envelope', async () => {
  const envelope = await signEnvelope('text/plain', bytes('119 yes'), [one])
  const [signature] = envelope.signatures
  const flip = (given: Uint8Array, at: number) => given.map((b, k) => (k === at ? b ^ 1 : b))
  const changed = [
    { ...envelope, payload: flip(envelope.payload, 2) },
    { ...envelope, payloadType: 'text/plaiN' },
    { ...envelope, payload: bytes('119 yes ') },
    ...Array.from({ length: 64 }, (_, at) => ({
      ...envelope,
      signatures: [{ keyid: one.key.id, sig: flip(signature?.sig ?? new Uint8Array(), at) }],
    })),
  ]
  for (const each of changed)
    expect(() => verifyEnvelope(each, [one.key])).toThrow(
      expect.objectContaining({ code: 'signature' }),
    )
})

test('an unknown signature is passed over, and does not count', async () => {
  const envelope = await signEnvelope('t', bytes('x'), [one, other])
  expect(verifyEnvelope(envelope, [other.key])).toEqual([other.key])
  expect(() => verifyEnvelope(envelope, [signer(3).key])).toThrow(
    expect.objectContaining({ code: 'unsigned' }),
  )
})

test('one key given twice has signed once', async () => {
  const envelope = await signEnvelope('t', bytes('x'), [one])
  expect(
    verifyEnvelope(envelope, [one.key, parseKey('iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w=')]),
  ).toHaveLength(1)
})

test('a key id is a hint: without it the signature is tried with each key', async () => {
  const { signatures, ...rest } = await signEnvelope('t', bytes('x'), [one])
  const unnamed = { ...rest, signatures: signatures.map(({ sig }) => ({ keyid: undefined, sig })) }
  expect(verifyEnvelope(unnamed, [other.key, one.key])).toEqual([one.key])
  const misnamed = {
    ...rest,
    signatures: signatures.map(({ sig }) => ({ keyid: other.key.id, sig })),
  }
  expect(() => verifyEnvelope(misnamed, [one.key])).toThrow(
    expect.objectContaining({ code: 'unsigned' }),
  )
})

test('a key that is named twice refuses the envelope, whichever of its signatures verifies', async () => {
  const envelope = await signEnvelope('t', bytes('x'), [one])
  const [good] = envelope.signatures
  if (good === undefined) throw new Error('nobody signed')
  const bad = { ...good, sig: new Uint8Array(64) }
  for (const signatures of [
    [bad, good],
    [good, bad],
    [good, good],
    [bad, { ...good, keyid: undefined }],
  ])
    expect(() => verifyEnvelope({ ...envelope, signatures }, [one.key])).toThrow(
      expect.objectContaining({ code: 'signature' }),
    )
})

test('what is kept of an envelope is the one signature that verifies, under the name of its key', async () => {
  const envelope = await signEnvelope('t', bytes('x'), [one])
  const sig = envelope.signatures[0]?.sig ?? new Uint8Array()
  const signature = fc.record({
    keyid: fc.constantFrom(one.key.id, other.key.id, 'x', undefined),
    sig: fc.constantFrom(sig, new Uint8Array(64), new Uint8Array()),
  })
  fc.assert(
    fc.property(fc.array(signature, { minLength: 1, maxLength: 4 }), (signatures) => {
      const given = { ...envelope, signatures }
      const refused = reasonOf(() => verifyEnvelope(given, [one.key]))
      expect(reasonOf(() => signedBy(given, one.key))).toBe(refused)
      if (refused === undefined) expect(signedBy(given, one.key)).toEqual(envelope)
    }),
  )
})

const reasonOf = (work: () => unknown): string | undefined => {
  try {
    work()
    return undefined
  } catch (error) {
    return error instanceof SealError ? error.code : String(error)
  }
}

test('takes base64 of either alphabet, and none that mixes them', async () => {
  const envelope = await signEnvelope('t', new Uint8Array([251, 255, 254]), [one])
  const url = formatEnvelope(envelope).replaceAll('+', '-').replaceAll('/', '_')
  expect(parseEnvelope(url).payload).toEqual(envelope.payload)
  expect(() =>
    parseEnvelope('{"payload":"+_8=","payloadType":"t","signatures":[{"sig":""}]}'),
  ).toThrow(expect.objectContaining({ code: 'envelope' }))
})

test.each([
  ['no JSON', '{'],
  ['a name twice', '{"payload":"","payload":"","payloadType":"t","signatures":[{"sig":""}]}'],
  ['no signature', '{"payload":"","payloadType":"t","signatures":[]}'],
  ['a signature that is no text', '{"payload":"","payloadType":"t","signatures":[{"sig":1}]}'],
  [
    'a key id that is no text',
    '{"payload":"","payloadType":"t","signatures":[{"sig":"","keyid":1}]}',
  ],
  ['no type', '{"payload":"","signatures":[{"sig":""}]}'],
  ['stray bits', '{"payload":"QR==","payloadType":"t","signatures":[{"sig":""}]}'],
  ['too many', `{"payload":"","payloadType":"t","signatures":[${Array(17).fill('{"sig":""}')}]}`],
])('refuses an envelope with %s', (_, text) => {
  expect(() => parseEnvelope(text)).toThrow(expect.objectContaining({ code: 'envelope' }))
})

test('takes no key of small order and none that is not a point', () => {
  const identity = new Uint8Array(32)
  identity[0] = 1
  for (const bad of [
    identity,
    new Uint8Array(32),
    new Uint8Array(32).fill(255),
    new Uint8Array(31),
  ])
    expect(() => publicKey(bad)).toThrow(expect.objectContaining({ code: 'key' }))
})

test('signs as RFC 8032 §7.1 has it, test 2', async () => {
  const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
  const given = seedSigner(hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'))
  expect(given.key.bytes).toEqual(
    hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'),
  )
  expect(Buffer.from(await given.sign(hex('72'))).toString('hex')).toBe(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )
})
