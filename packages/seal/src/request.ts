import {
  certificateIn,
  isSigning,
  type SealingCertificate,
  type SigningCertificate,
  writtenCertificate,
} from './certificate.ts'
import type { Envelope } from './envelope.ts'
import { verifyEnvelope } from './envelope.ts'
import { formatKey, type PublicKey, parseKey, type Signer } from './key.ts'
import { readPayload, signPayload } from './payload.ts'
import { SealError } from './seal-error.ts'

/**
 * Asks for a certificate. For a key that signs, it is signed with that key: whoever asks holds it. A key to
 * seal for cannot sign, so the key with which the same desk signs its messages does it instead.
 */
export type CertificateRequest = SigningCertificate | SealingRequest

export interface SealingRequest extends SealingCertificate {
  readonly use: 'sealing'
  /** The desk's key for messages, to be held against those that are certified. */
  readonly by: PublicKey
}

export const requestType = 'application/vnd.comity.key-request+json'

/** Asks for a certificate for the signer's own key. */
export function requestCertificate(
  { party, use, label }: Omit<SigningCertificate, 'key'>,
  own: Signer,
): Promise<Envelope> {
  const payload = writtenCertificate({ party, use, label, key: own.key })
  return signPayload(requestType, payload, [own])
}

/** Asks for a certificate for a key to seal for. @param desk signs messages for the same party */
export function requestSealingCertificate(
  { party, label, key }: Omit<SealingCertificate, 'use'>,
  desk: Signer,
): Promise<Envelope> {
  const payload = writtenCertificate({ party, use: 'sealing', label, key })
  return signPayload(requestType, { ...payload, by: formatKey(desk.key) }, [desk])
}

/** What somebody tells of a request: in words to be shown, and never to be certified. */
export interface ToldRequest {
  readonly keyId: string
  readonly key: string
  readonly use: string
  readonly label: string
}

/**
 * Reads what a desk of a party asks to have certified, as it was signed, and holds what is told of it to that:
 * whoever certifies has compared what was told.
 *
 * @throws SealError `party`, where it is of another; `payload`, where it was told otherwise; as {@link readRequest} does
 */
export function requestOf(
  party: string,
  envelope: Envelope,
  told: ToldRequest,
): CertificateRequest {
  const asked = readRequest(envelope)
  const { key, use, label } = asked
  if (asked.party !== party)
    throw new SealError('party', `the request is of ${asked.party}, not of ${party}`)
  const isTold = told.keyId === key.id && told.key === formatKey(key)
  if (isTold && told.use === use && told.label === label) return asked
  throw new SealError('payload', 'another key, use or name is told than was asked for')
}

/** Reads a request, and verifies it under the key that it names. @throws SealError */
export function readRequest(envelope: Envelope): CertificateRequest {
  const { by, ...payload } = readPayload(envelope, requestType)
  const asked = certificateIn(payload)
  if (isSigning(asked)) {
    if (by !== undefined) throw new SealError('payload', 'a key that signs asks for itself')
    verifyEnvelope(envelope, [asked.key])
    return asked
  }
  if (asked.use === 'recovery')
    throw new SealError('payload', 'who holds the root key certifies a recovery key without asking')
  if (typeof by !== 'string')
    throw new SealError('payload', 'a desk asks for its sealing key with its key for messages')
  const request = { ...asked, use: asked.use, by: parseKey(by) }
  verifyEnvelope(envelope, [request.by])
  return request
}
