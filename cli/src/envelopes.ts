/** Objects that are sent together: positions `from` to `from + count - 1`. */
export interface Batch<Item> {
  readonly from: number
  readonly items: readonly Item[]
  /** True for one object that alone is larger than the hub reads. */
  readonly tooLarge: boolean
}

export const mostObjects = 500

const head = new TextEncoder().encode('{"objects":[')
const tail = new TextEncoder().encode(']}')

/** Divides objects over envelopes of at most `most` objects and fewer than `largest` bytes. */
export function* batches<Item extends { readonly bytes: Uint8Array }>(
  items: readonly Item[],
  largest: number,
  most = mostObjects,
): Generator<Batch<Item>> {
  const frame = head.length + tail.length
  let batch: Item[] = []
  let size = frame
  let from = 0
  for (const [at, item] of items.entries()) {
    const alone = frame + item.bytes.length
    const full = batch.length === most || size + 1 + item.bytes.length >= largest
    if (batch.length > 0 && full) {
      yield { from, items: batch, tooLarge: false }
      batch = []
    }
    if (batch.length === 0) {
      from = at
      size = frame
    }
    if (alone >= largest) {
      yield { from: at, items: [item], tooLarge: true }
      continue
    }
    batch.push(item)
    size += item.bytes.length + 1
  }
  if (batch.length > 0) yield { from, items: batch, tooLarge: false }
}

/** Writes an envelope around objects whose bytes stay as they are. */
export function envelope(items: readonly { readonly bytes: Uint8Array }[]): Uint8Array {
  const comma = new Uint8Array([0x2c])
  const parts = items.flatMap(({ bytes }, i) => (i === 0 ? [bytes] : [comma, bytes]))
  return new Uint8Array(Buffer.concat([head, ...parts, tail]))
}
