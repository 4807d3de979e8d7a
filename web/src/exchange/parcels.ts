import { parseEnvelope } from '@comity/json'

/** A part of a large bundle that is submitted by itself, in the bytes its author wrote. */
export interface Parcel {
  /** Place of its first object in the whole, counted from 0. */
  readonly first: number
  readonly objects: number
  readonly body: Uint8Array
}

export interface ReadBundle {
  readonly parcels: readonly Parcel[]
  readonly objects: number
  readonly bytes: number
}

export const maxParcelObjects = 500
export const maxParcelBytes = 4_000_000

/**
 * Reads a bundle, an envelope, a list of objects or one object, and parts it into envelopes of at most
 * 500 objects and 4 MB. Each object keeps its bytes: what is hashed and kept is what was written.
 *
 * @throws JsonError where the text is no JSON, or no such thing
 */
export function readBundle(bytes: Uint8Array<ArrayBuffer>): ReadBundle {
  const items = parseEnvelope(asEnvelope(bytes)).items.map((item) => item.bytes)
  const parcels: Parcel[] = []
  let first = 0
  while (first < items.length) {
    let size = 0
    let next = first
    while (next < items.length && next - first < maxParcelObjects) {
      const length = items[next]?.length ?? 0
      if (size > 0 && size + length > maxParcelBytes) break
      size += length
      next += 1
    }
    parcels.push({ first, objects: next - first, body: envelopeOf(items.slice(first, next)) })
    first = next
  }
  return { parcels, objects: items.length, bytes: bytes.length }
}

const utf8 = new TextEncoder()

function envelopeOf(items: readonly Uint8Array[]): Uint8Array {
  return joined([
    utf8.encode('{"objects":['),
    ...items.flatMap((item, at) => (at === 0 ? [item] : [utf8.encode(','), item])),
    utf8.encode(']}'),
  ])
}

/** A list or a single object is put into an envelope around its own bytes. */
function asEnvelope(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
  if (start.startsWith('[')) return joined([utf8.encode('{"objects":'), bytes, utf8.encode('}')])
  const single = start.startsWith('{') && !hasObjects(bytes)
  return single ? joined([utf8.encode('{"objects":['), bytes, utf8.encode(']}')]) : bytes
}

function hasObjects(bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value !== 'object' || value === null || !('id' in value) || 'objects' in value
  } catch {
    return true
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
