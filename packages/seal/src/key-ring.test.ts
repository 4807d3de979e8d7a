import { expect, test } from 'vitest'
import { certify, declareRoot } from './certificate.ts'
import { keepKey, openKeptKey } from './kept-key.ts'
import { formatKey, seedSigner } from './key.ts'
import { type KeyAct, KeyRing } from './key-ring.ts'
import { signPayload } from './payload.ts'
import { readRequest, requestCertificate } from './request.ts'

const signer = (fill: number) => seedSigner(new Uint8Array(32).fill(fill))
const [root, newRoot, desk, second, stranger] = [1, 2, 3, 4, 5].map(signer) as [
  ReturnType<typeof signer>,
  ReturnType<typeof signer>,
  ReturnType<typeof signer>,
  ReturnType<typeof signer>,
  ReturnType<typeof signer>,
]
const party = 'state:XA'
const certificate = (key = desk.key) => ({ party, key, use: 'ballot' as const, label: 'desk 1' })
const rootAct = async (index: number, by = root, of = party): Promise<KeyAct> => ({
  kind: 'root',
  index,
  envelope: await declareRoot(of, by),
})
const certified = async (index: number, by = root, key = desk.key): Promise<KeyAct> => ({
  kind: 'certified',
  index,
  envelope: await certify(certificate(key), by),
})

test('a key signs from after its certificate until its revocation, by index of the log', async () => {
  const ring = new KeyRing([
    await rootAct(3),
    await certified(5),
    { kind: 'revoked', index: 9, party, key: desk.key.id },
  ])
  const valid = [4, 5, 6, 8, 9, 10].filter((at) => ring.signerAt(party, desk.key.id, 'ballot', at))
  expect(valid).toEqual([6, 8])
  expect(ring.signerAt('state:XB', desk.key.id, 'ballot', 6)).toBeUndefined()
})

test('a new root key ends what the one before certified, and nothing of another party', async () => {
  const ring = new KeyRing([
    await rootAct(1),
    await rootAct(2, stranger, 'state:XB'),
    await certified(3),
    await rootAct(6, newRoot),
    await certified(8, newRoot, second.key),
  ])
  expect([4, 6, 7].filter((at) => ring.signerAt(party, desk.key.id, 'ballot', at))).toEqual([4])
  expect(ring.signerAt(party, second.key.id, 'ballot', 9)).toBeDefined()
  expect(ring.rootOf(party)).toEqual(newRoot.key)
})

test.each([
  ['a root key that is not declared', [rootAct(1), certified(2, stranger)], 'unsigned'],
  [
    'the root key of another party',
    [rootAct(1, stranger, 'state:XB'), certified(2, stranger)],
    'unsigned',
  ],
  ['a root key that was replaced', [rootAct(1), rootAct(2, newRoot), certified(3)], 'unsigned'],
  ['the key it is for itself', [rootAct(1), certified(2, desk)], 'unsigned'],
  ['a root key, for itself', [rootAct(1), certified(2, root, root.key)], 'key'],
] as const)('refuses a certificate by %s', async (_, acts, code) => {
  const given = await Promise.all(acts)
  expect(() => new KeyRing(given)).toThrow(expect.objectContaining({ code }))
})

test('a root key is declared only by who holds it', async () => {
  const envelope = await signPayload(
    'application/vnd.comity.root-key+json',
    { v: 1, party, key: formatKey(root.key) },
    [stranger],
  )
  expect(() => new KeyRing([{ kind: 'root', index: 1, envelope }])).toThrow(
    expect.objectContaining({ code: 'unsigned' }),
  )
})

test('a certificate is not taken for a request, nor the other way round', async () => {
  const asked = await requestCertificate(certificate(), desk)
  expect(readRequest(asked)).toEqual(certificate())
  const given = await certify(certificate(), root)
  expect(() => readRequest(given)).toThrow(expect.objectContaining({ code: 'payload_type' }))
  const acts: KeyAct[] = [await rootAct(1), { kind: 'certified', index: 2, envelope: asked }]
  expect(() => new KeyRing(acts)).toThrow(expect.objectContaining({ code: 'payload_type' }))
})

test('refuses what a certificate does not have, although it is signed', async () => {
  const more = { v: 1, party, key: formatKey(desk.key), use: 'ballot', label: '', until: 2030 }
  const envelope = await signPayload('application/vnd.comity.key-certificate+json', more, [root])
  const acts: KeyAct[] = [await rootAct(1), { kind: 'certified', index: 2, envelope }]
  expect(() => new KeyRing(acts)).toThrow(expect.objectContaining({ code: 'payload' }))
})

test('a key that was ended, and a root key that was replaced, never come back', async () => {
  const revoked: KeyAct = { kind: 'revoked', index: 3, party, key: desk.key.id }
  const again = [await rootAct(1), await certified(2), revoked, await certified(4)]
  expect(() => new KeyRing(again)).toThrow(expect.objectContaining({ code: 'key' }))
  const swapped = [await rootAct(1), await rootAct(2, newRoot), await rootAct(3)]
  expect(() => new KeyRing(swapped)).toThrow(expect.objectContaining({ code: 'key' }))
})

test('what it refuses leaves it as it was', async () => {
  const ring = new KeyRing([await rootAct(1), await certified(2)])
  const bad = await certified(3, stranger, second.key)
  expect(() => ring.add(bad)).toThrow()
  if (bad.kind === 'certified') expect(() => ring.check(bad)).toThrow()
  ring.add(await certified(3, root, second.key))
  expect(ring.keys.map(({ from }) => from)).toEqual([2, 3])
})

test('whose signature it is, the key tells and not the hint beside it', async () => {
  const act = await certified(3)
  if (act.kind !== 'certified') throw new Error('no certificate')
  const others = [await rootAct(1), await rootAct(2, stranger, 'state:XB')]
  const [own] = act.envelope.signatures
  const sig = own?.sig ?? new Uint8Array()
  const forged = { keyid: stranger.key.id, sig: new Uint8Array(64) }
  for (const signatures of [
    [{ keyid: undefined, sig }],
    [forged, { keyid: root.key.id, sig }],
    [{ keyid: root.key.id, sig }, forged],
  ]) {
    const ring = new KeyRing([...others, { ...act, envelope: { ...act.envelope, signatures } }])
    expect(ring.signerAt(party, desk.key.id, 'ballot', 4)?.root).toBe(root.key.id)
  }
})

test('refuses acts that are out of order', async () => {
  const acts = [await rootAct(2), await rootAct(2, newRoot)]
  expect(() => new KeyRing(acts)).toThrow(RangeError)
})

test('a key is kept under a passphrase, and opened with no other', async () => {
  const text = await keepKey(party, new Uint8Array(32).fill(1), 'open sesame', 10)
  expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)
  const kept = await openKeptKey(`${text}\n`, 'open sesame')
  expect(kept).toMatchObject({ party, signer: { key: root.key } })
  for (const [given, passphrase] of [
    [text, 'open simsim'],
    ['nothing', 'open sesame'],
    [text.replace(/\n..../, '\nAAAA'), 'open sesame'],
  ] as const)
    await expect(openKeptKey(given, passphrase)).rejects.toMatchObject({ code: 'key_file' })
})
