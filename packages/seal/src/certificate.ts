import type { JsonObject } from '@comity/json'
import type { Envelope } from './envelope.ts'
import { verifyEnvelope } from './envelope.ts'
import { formatKey, type PublicKey, parseKey, type Signer } from './key.ts'
import { readPayload, signPayload } from './payload.ts'
import { SealError } from './seal-error.ts'
import { parseSealingKey, type SealingKey } from './sealed/sealing-key.ts'

/** What a certified key may sign: ballots of a delegation, or messages of a desk. Never both. */
export const signingUses = ['ballot', 'message'] as const
export type SigningUse = (typeof signingUses)[number]

/** What may be sealed for a certified key: messages to a desk, or a second way in for its state. */
export const sealingUses = ['sealing', 'recovery'] as const
export type SealingUse = (typeof sealingUses)[number]

export const keyUses = [...signingUses, ...sealingUses] as const
export type KeyUse = (typeof keyUses)[number]

/** A party declares its root key. It is signed with that key: whoever declares it holds it. */
export interface RootDeclaration {
  /** `state:XA`. */
  readonly party: string
  readonly key: PublicKey
}

interface Certified {
  readonly party: string
  /** Whose desk it is, in the party's own words; up to 100 characters. */
  readonly label: string
}

/** A root key certifies that another key signs for its party. */
export interface SigningCertificate extends Certified {
  readonly use: SigningUse
  readonly key: PublicKey
}

/** A root key certifies that what is for its party may be sealed for this key. */
export interface SealingCertificate extends Certified {
  readonly use: SealingUse
  readonly key: SealingKey
}

export type Certificate = SigningCertificate | SealingCertificate

export const rootType = 'application/vnd.comity.root-key+json'
export const certificateType = 'application/vnd.comity.key-certificate+json'

/** Signs a declaration of a root key with that key itself. */
export function declareRoot(party: string, root: Signer): Promise<Envelope> {
  return signPayload(rootType, { v: 1, party, key: formatKey(root.key) }, [root])
}

/** Signs a certificate with the party's root key. */
export function certify(certificate: Certificate, root: Signer): Promise<Envelope> {
  return signPayload(certificateType, writtenCertificate(certificate), [root])
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
  const certificate = certificateIn(readPayload(envelope, certificateType))
  if (certificate.party !== root.party)
    throw new SealError('party', 'the certificate is of another party than the root key')
  if (certificate.key.id === root.key.id)
    throw new SealError('key', 'a root key certifies other keys, and signs nothing else')
  verifyEnvelope(envelope, [root.key])
  return certificate
}

/** The party that a certificate says it is of; nothing is verified. @throws SealError */
export const partyOf = (envelope: Envelope): string =>
  certificateIn(readPayload(envelope, certificateType)).party

export const isSigningUse = (use: KeyUse): use is SigningUse =>
  signingUses.some((one) => one === use)

export const isSigning = <T extends Certificate>(
  certificate: T,
): certificate is Extract<T, SigningCertificate> => isSigningUse(certificate.use)

/** A certificate of its parts as text, such as a request named them. @throws SealError `key` */
export function certificateOf(parts: {
  readonly party: string
  readonly use: KeyUse
  readonly label: string
  readonly key: string
}): Certificate {
  const { party, use, label, key } = parts
  return isSigningUse(use)
    ? { party, use, label, key: parseKey(key) }
    : { party, use, label, key: parseSealingKey(key) }
}

/** What is signed of a certificate. */
export const writtenCertificate = ({ party, key, use, label }: Certificate): JsonObject => ({
  ...{ v: 1, party, key: formatKey(key), use, label },
})

/** Reads what is signed of a certificate; nothing is verified. @throws SealError `payload`, `key` */
export function certificateIn(payload: JsonObject): Certificate {
  const { v, party, key, use, label, ...rest } = payload
  const known = keyUses.find((one) => one === use)
  if (v !== 1 || known === undefined || hasMore(rest))
    throw new SealError('payload', 'a certificate has a party, a key, a use and a label')
  if (typeof party !== 'string' || typeof key !== 'string' || typeof label !== 'string')
    throw new SealError('payload', 'a certificate has a party, a key, a use and a label')
  if (label.length > 100) throw new SealError('payload', 'a label has at most 100 characters')
  return certificateOf({ party, use: known, label, key })
}

/** What is not known is refused rather than passed over: it was signed, and might matter. */
const hasMore = (rest: object): boolean => Object.keys(rest).length > 0
