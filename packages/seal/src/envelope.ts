import { canonicalize, isJsonObject, JsonError, type JsonValue, parseJson } from '@comity/json'
import { fromEitherBase64, toBase64 } from './base64.ts'
import { isSignature, type PublicKey, type Signer } from './key.ts'
import { SealError } from './seal-error.ts'

/** A DSSE envelope (secure-systems-lab/dsse, protocol 1.0), taken apart. Nothing is verified yet. */
export interface Envelope {
  /** Says how the payload is to be read; signed with it, so that none passes for another. */
  readonly payloadType: string
  readonly payload: Uint8Array
  readonly signatures: readonly EnvelopeSignature[]
}

export interface EnvelopeSignature {
  /** A hint which key it is by; not signed. */
  readonly keyid: string | undefined
  readonly sig: Uint8Array
}

const utf8 = new TextEncoder()
const maxBytes = 1_000_000
const maxSignatures = 16

/**
 * What is signed (DSSE's PAE): the lengths in bytes stand before type and payload, so that no two pairs
 * of them give the same bytes.
 */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const type = utf8.encode(payloadType)
  const head = utf8.encode(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `)
  const encoded = new Uint8Array(head.length + payload.length)
  encoded.set(head)
  encoded.set(payload, head.length)
  return encoded
}

/** Signs a payload; each signer once. @throws SealError `envelope` where nobody signs */
export async function signEnvelope(
  payloadType: string,
  payload: Uint8Array,
  signers: readonly Signer[],
): Promise<Envelope> {
  if (signers.length === 0) throw new SealError('envelope', 'nobody signs')
  const message = preAuthEncoding(payloadType, payload)
  const signatures = signers.map(async ({ key, sign }) => ({
    keyid: key.id,
    sig: await sign(message),
  }))
  return { payloadType, payload, signatures: await Promise.all(signatures) }
}

/**
 * Checks who has signed. Signatures that are by none of the keys are passed over, as DSSE asks; one
 * that names a given key and does not verify refuses the whole, and so do two that name it: readers that
 * look at another of them would disagree.
 *
 * @returns the keys that have signed, each once, in the order given; at least one
 * @throws SealError `signature`, `unsigned`
 */
export function verifyEnvelope(
  envelope: Envelope,
  keys: readonly PublicKey[],
): readonly PublicKey[] {
  const message = preAuthEncoding(envelope.payloadType, envelope.payload)
  const signed = keys.filter(
    (key, place) =>
      keys.findIndex(({ id }) => id === key.id) === place &&
      signatureBy(envelope, message, key) !== undefined,
  )
  if (signed.length > 0) return signed
  throw new SealError('unsigned', 'none of the keys given has signed')
}

/**
 * The envelope with the signature by one key alone, under the name of that key: what is worth keeping of
 * one that came with others, or whose signature names no key. It verifies, and every reader finds the same in it.
 *
 * @throws SealError `signature`, `unsigned`, where the key has not signed
 */
export function signedBy(envelope: Envelope, key: PublicKey): Envelope {
  const { payloadType, payload } = envelope
  const own = signatureBy(envelope, preAuthEncoding(payloadType, payload), key)
  if (own === undefined) throw new SealError('unsigned', 'the key given has not signed')
  return { payloadType, payload, signatures: [{ keyid: key.id, sig: own.sig }] }
}

function signatureBy(
  { signatures }: Envelope,
  message: Uint8Array,
  key: PublicKey,
): EnvelopeSignature | undefined {
  const isGood = ({ sig }: EnvelopeSignature) => isSignature(sig, message, key)
  const [named, ...more] = signatures.filter(({ keyid }) => keyid === key.id)
  if (named === undefined) return signatures.find((one) => one.keyid === undefined && isGood(one))
  const short = key.id.slice(0, 16)
  if (more.length > 0) throw new SealError('signature', `two signatures name the key ${short}`)
  if (isGood(named)) return named
  throw new SealError('signature', `the signature of ${short} does not verify`)
}

/** Reads an envelope; base64 of either alphabet, as DSSE has it. @throws SealError `envelope` */
export function parseEnvelope(given: string | Uint8Array): Envelope {
  if (given.length > maxBytes) throw new SealError('envelope', 'the envelope is too long')
  return envelopeOf(readJson(given))
}

/** The same of a value that was read by a strict reader already. @throws SealError `envelope` */
export function envelopeOf(value: JsonValue | undefined): Envelope {
  const { payload, payloadType, signatures } = isJsonObject(value) ? value : {}
  const bytes = typeof payload === 'string' ? fromEitherBase64(payload) : undefined
  if (typeof payloadType !== 'string' || bytes === undefined || !Array.isArray(signatures))
    throw new SealError('envelope', 'an envelope has a payload, its type, and signatures')
  if (signatures.length === 0 || signatures.length > maxSignatures)
    throw new SealError('envelope', `an envelope has from one to ${maxSignatures} signatures`)
  return { payloadType, payload: bytes, signatures: signatures.map(signatureOf) }
}

function signatureOf(value: JsonValue): EnvelopeSignature {
  const { sig, keyid } = isJsonObject(value) ? value : {}
  const bytes = typeof sig === 'string' ? fromEitherBase64(sig) : undefined
  if (bytes === undefined || (keyid !== undefined && typeof keyid !== 'string'))
    throw new SealError('envelope', 'a signature is base64, its key id a text')
  return { keyid: keyid === '' ? undefined : keyid, sig: bytes }
}

/**
 * Writes an envelope in one form: canonical JSON, standard base64. It is these bytes that are hashed
 * and kept, whatever form an envelope arrived in.
 */
export function formatEnvelope({ payload, payloadType, signatures }: Envelope): string {
  return canonicalize({
    payload: toBase64(payload),
    payloadType,
    signatures: signatures.map(({ keyid, sig }) => ({
      ...(keyid === undefined ? {} : { keyid }),
      sig: toBase64(sig),
    })),
  })
}

function readJson(given: string | Uint8Array): JsonValue {
  try {
    return parseJson(given)
  } catch (error) {
    if (error instanceof JsonError) throw new SealError('envelope', error.message)
    throw error
  }
}
