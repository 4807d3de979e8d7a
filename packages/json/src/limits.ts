/** How much a text may ask of the reader. Whole numbers. */
export interface JsonLimits {
  /** Containers inside each other; `[[]]` has 2. In an envelope counted from each item. At most 512. */
  readonly maxDepth: number
  /** Bytes of the UTF-8 text. */
  readonly maxBytes: number
  /** Bytes of a key as written between its quotes. */
  readonly maxKeyLength: number
  /** Values of every kind, containers included. */
  readonly maxNodes: number
}

/** Limits of `parseJson` where none are given: a message or a single object. */
export const messageLimits: JsonLimits = {
  maxDepth: 64,
  maxBytes: 16 * 1024 * 1024,
  maxKeyLength: 256,
  maxNodes: 1_000_000,
}

/** Limits of `parseEnvelope` where none are given: room for 100,000 objects. */
export const envelopeLimits: JsonLimits = {
  maxDepth: 64,
  maxBytes: 128 * 1024 * 1024,
  maxKeyLength: 256,
  maxNodes: 10_000_000,
}
