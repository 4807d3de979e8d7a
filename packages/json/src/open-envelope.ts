import { JsonError } from './json-error.ts'
import { envelopeLimits } from './limits.ts'
import { type EnvelopeOptions, nativeParse } from './parse.ts'
import { type ItemSpan, scan } from './scan.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './value.ts'

/** An envelope whose items have been looked at, and are read one by one. */
export interface OpenEnvelope {
  /** The top-level object with its array of items empty. */
  readonly value: JsonObject
  /** One for each element, in order; empty where the key is missing or no array. */
  readonly items: readonly OpenItem[]
}

/**
 * Looks at an envelope from an untrusted source as `parseEnvelope` does, and leaves its items unread:
 * values take ten times the memory of their bytes, and whoever reads and lets go of one after the
 * other never holds all of them. An item is accepted if and only if `parseJson` accepts its bytes
 * alone under the same limits; bytes in it that are no UTF-8 are a fault of that item, too.
 *
 * @throws JsonError for faults outside the items; `syntax`, `too_large` and `too_many_nodes` anywhere
 */
export function openEnvelope(bytes: Uint8Array, options: EnvelopeOptions = {}): OpenEnvelope {
  const { itemsKey = 'objects', ...limits } = options
  const spans = scan(bytes, { ...envelopeLimits, ...limits }, itemsKey) ?? []
  const value = nativeParse(withoutItems(bytes, spans))
  if (!isJsonObject(value)) throw new JsonError('not_an_object', 0)
  return { value, items: spans.map((span) => new OpenItem(bytes, span)) }
}

export class OpenItem {
  readonly #envelope: Uint8Array
  readonly #span: ItemSpan

  constructor(envelope: Uint8Array, span: ItemSpan) {
    this.#envelope = envelope
    this.#span = span
  }

  /** Exactly as they came (no copy). */
  get bytes(): Uint8Array {
    return this.#envelope.subarray(this.#span.start, this.#span.end)
  }

  /** The value, made anew each time. @throws JsonError; offsets count from the envelope's first byte */
  read(): JsonValue {
    const { start, error } = this.#span
    if (error !== undefined) throw error
    try {
      return nativeParse(this.bytes)
    } catch (thrown) {
      if (!(thrown instanceof JsonError)) throw thrown
      throw new JsonError(thrown.code, start + thrown.offset, thrown.path)
    }
  }
}

/** Items lie between the array's brackets and nothing else does, but for commas and white space. */
function withoutItems(bytes: Uint8Array, spans: readonly ItemSpan[]): Uint8Array {
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return bytes
  const outer = new Uint8Array(bytes.length - last.end + first.start)
  outer.set(bytes.subarray(0, first.start))
  outer.set(bytes.subarray(last.end), first.start)
  return outer
}
