import type { JsonObject } from '@comity/json'
import type { Envelope } from './envelope.ts'
import { verifyEnvelope } from './envelope.ts'
import { formatKey, type PublicKey, parseKey, type Signer } from './key.ts'
import { readPayload, signPayload } from './payload.ts'
import { SealError } from './seal-error.ts'

/** What a certified key may sign. */
export const keyUses = ['ballot'] as const
export type KeyUse = (typeof keyUses)[number]

/** A party declares its root key. It is signed with that key: whoever declares it holds it. */
export interface RootDeclaration {
  /** `state:XA`. */
  readonly party: string
  readonly key: PublicKey
}

/** A root key certifies that another key signs for its party. */
export interface Certificate {
  readonly party: string
  readonly key: PublicKey
  readonly use: KeyUse
  /** Whose desk it is, in the party's own words; up to 100 characters. */
  readonly label: string
}

/** Asks for a certificate; signed with the key it is asked for. */
export type CertificateRequest = Certificate

export const rootType = 'application/vnd.comity.root-key+json'
export const certificateType = 'application/vnd.comity.key-certificate+json'
export const requestType = 'application/vnd.comity.key-request+json'

/** Signs a declaration of a root key with that key itself. */
export function declareRoot(party: string, root: Signer): Promise<Envelope> {
  return signPayload(rootType, { v: 1, party, key: formatKey(root.key) }, [root])
}

/** Signs a certificate with the party's root key. */
export function certify(certificate: Certificate, root: Signer): Promise<Envelope> {
  return signPayload(certificateType, written(certificate), [root])
}

/** Asks for a certificate for the signer's own key. */
export function requestCertificate(
  { party, use, label }: Omit<CertificateRequest, 'key'>,
  own: Signer,
): Promise<Envelope> {
  return signPayload(requestType, written({ party, use, label, key: own.key }), [own])
}

/** Reads a root key's declaration. @throws SealError, also where the key has not signed it itself */
export function readRoot(envelope: Envelope): RootDeclaration {
  const { v, party, key, ...rest } = readPayload(envelope, rootType)
  if (v !== 1 || typeof party !== 'string' || typeof key !== 'string' || hasMore(rest))
    throw new SealError('payload', 'a root key is declared with a party and a key')
  const declared = { party, key: parseKey(key) }
  verifyEnvelope(envelope, [declared.key])
  return declared
}

/** Reads a certificate that a root key has signed. @throws SealError */
export function readCertificate(envelope: Envelope, root: RootDeclaration): Certificate {
  const certificate = read(envelope, certificateType)
  if (certificate.party !== root.party)
    throw new SealError('party', 'the certificate is of another party than the root key')
  if (certificate.key.id === root.key.id)
    throw new SealError('key', 'a root key certifies other keys, and signs nothing else')
  verifyEnvelope(envelope, [root.key])
  return certificate
}

/** The party that a certificate says it is of; nothing is verified. @throws SealError */
export const partyOf = (envelope: Envelope): string => read(envelope, certificateType).party

/** Reads a request; whoever asks holds the key. @throws SealError */
export function readRequest(envelope: Envelope): CertificateRequest {
  const request = read(envelope, requestType)
  verifyEnvelope(envelope, [request.key])
  return request
}

const written = ({ party, key, use, label }: Certificate): JsonObject => ({
  ...{ v: 1, party, key: formatKey(key), use, label },
})

function read(envelope: Envelope, type: string): Certificate {
  const { v, party, key, use, label, ...rest } = readPayload(envelope, type)
  const known = keyUses.find((one) => one === use)
  if (v !== 1 || known === undefined || hasMore(rest))
    throw new SealError('payload', 'a certificate has a party, a key, a use and a label')
  if (typeof party !== 'string' || typeof key !== 'string' || typeof label !== 'string')
    throw new SealError('payload', 'a certificate has a party, a key, a use and a label')
  if (label.length > 100) throw new SealError('payload', 'a label has at most 100 characters')
  return { party, key: parseKey(key), use: known, label }
}

/** What is not known is refused rather than passed over: it was signed, and might matter. */
const hasMore = (rest: object): boolean => Object.keys(rest).length > 0
