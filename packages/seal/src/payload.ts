import {
  canonicalize,
  isJsonObject,
  JsonError,
  type JsonObject,
  type JsonValue,
  parseJson,
} from '@comity/json'
import { type Envelope, signEnvelope } from './envelope.ts'
import type { Signer } from './key.ts'
import { SealError } from './seal-error.ts'

/** Signs a value as canonical JSON (RFC 8785): the same value is always the same bytes. */
export function signPayload(
  payloadType: string,
  value: JsonObject,
  signers: readonly Signer[],
): Promise<Envelope> {
  return signEnvelope(payloadType, new TextEncoder().encode(canonicalize(value)), signers)
}

/**
 * Reads the payload of an envelope of one type: strict JSON, an object, in canonical form. It says
 * nothing about who signed.
 *
 * @throws SealError `payload_type`, `payload`
 */
export function readPayload({ payload, payloadType }: Envelope, expected: string): JsonObject {
  if (payloadType !== expected)
    throw new SealError('payload_type', `the payload is ${payloadType}, not ${expected}`)
  const value = readJson(payload)
  if (!isJsonObject(value)) throw new SealError('payload', 'the payload is not an object')
  if (canonicalize(value) === new TextDecoder().decode(payload)) return value
  throw new SealError('payload', 'the payload is not in canonical form')
}

function readJson(bytes: Uint8Array): JsonValue {
  try {
    return parseJson(bytes)
  } catch (error) {
    if (error instanceof JsonError) throw new SealError('payload', error.message)
    throw error
  }
}
