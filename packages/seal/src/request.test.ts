import { expect, test } from 'vitest'
import { certify } from './certificate.ts'
import { keepIdentity, keepKey, openKeptIdentity, openKeptKey } from './kept-key.ts'
import { formatKey } from './key.ts'
import { signPayload } from './payload.ts'
import {
  readRequest,
  requestCertificate,
  requestOf,
  requestSealingCertificate,
  requestType,
} from './request.ts'
import { makeIdentity } from './sealed/identity.ts'
import { signer } from './sealed/test-parties.ts'

const [root, desk, other] = [signer(1), signer(2), signer(3)]
const party = 'state:XA'
const refused = (code: string) => expect.objectContaining({ code })

test('a desk asks for the key it signs with by that key, and for its sealing key by the other', async () => {
  const { key } = await makeIdentity()
  const signing = { party, use: 'message', label: 'desk' } as const
  expect(readRequest(await requestCertificate(signing, desk))).toEqual({
    ...{ ...signing, key: desk.key },
  })
  const asked = await requestSealingCertificate({ party, label: 'desk', key }, desk)
  expect(readRequest(asked)).toEqual({
    ...{ party, use: 'sealing', label: 'desk', key, by: desk.key },
  })
})

test('what a request asks for is certified as it was signed, and not as others tell of it', async () => {
  const asked = await requestCertificate({ party, use: 'message', label: 'desk' }, desk)
  const told = { keyId: desk.key.id, key: formatKey(desk.key), use: 'message', label: 'desk' }
  expect(requestOf(party, asked, told)).toEqual(readRequest(asked))
  expect(() => requestOf('state:XB', asked, told)).toThrow(refused('party'))
  for (const change of [
    { keyId: other.key.id },
    { key: formatKey(other.key) },
    { use: 'ballot' },
    { label: 'another desk' },
  ])
    expect(() => requestOf(party, asked, { ...told, ...change })).toThrow(refused('payload'))
  const forged = { ...asked, signatures: [{ keyid: desk.key.id, sig: new Uint8Array(64) }] }
  expect(() => requestOf(party, forged, told)).toThrow(refused('signature'))
})

test('a request is refused without the signature of who asks, and for a recovery key', async () => {
  const { key } = await makeIdentity('classic')
  const asked = { v: 1, party, use: 'sealing', label: 'desk', key: key.recipient }
  const forged = [{ ...asked, by: formatKey(other.key) }, 'unsigned'] as const
  for (const [payload, code] of [
    forged,
    [asked, 'payload'],
    [{ ...asked, use: 'recovery' }, 'payload'],
    [{ ...asked, use: 'message' }, 'key'],
    [{ ...asked, use: 'message', key: formatKey(desk.key), by: formatKey(desk.key) }, 'payload'],
    [{ ...asked, key: formatKey(desk.key), by: formatKey(desk.key) }, 'key'],
    [{ ...asked, use: 'everything' }, 'payload'],
  ] as const) {
    const envelope = await signPayload(requestType, payload, [desk])
    expect(() => readRequest(envelope)).toThrow(refused(code))
  }
  const certificate = await certify({ party, use: 'recovery', label: 'r', key }, root)
  expect(() => readRequest(certificate)).toThrow(refused('payload_type'))
})

test('an identity is kept under a passphrase, and is not taken for a key that signs', async () => {
  const identity = await makeIdentity()
  const text = await keepIdentity(party, identity, 'open sesame', 10)
  expect(await openKeptIdentity(text, 'open sesame')).toEqual({ party, identity })
  const signing = await keepKey(party, new Uint8Array(32).fill(1), 'open sesame', 10)
  for (const wrong of [
    openKeptIdentity(text, 'open simsim'),
    openKeptIdentity(signing, 'open sesame'),
    openKeptKey(text, 'open sesame'),
  ])
    await expect(wrong).rejects.toMatchObject({ code: 'key_file' })
})
