import { randomFillSync } from 'node:crypto'

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7) that sort in the order in which this process made them,
 * also within a millisecond and when the clock steps back: the twelve bits after the time count on
 * from a random start (§6.2, method 1).
 */
export function uuidSource(
  now: () => number = Date.now,
  random: (size: number) => Buffer = randomFromPool(),
): () => string {
  let last = 0
  let counter = 0
  return () => {
    const time = now()
    const bytes = random(10)
    if (time > last) {
      last = time
      // The top bit starts at zero and leaves room to count.
      counter = bytes.readUInt16BE(0) & 0x7ff
    } else {
      counter += 1
      if (counter > 0xfff) {
        last += 1
        counter = bytes.readUInt16BE(0) & 0x7ff
      }
    }
    const tail = bytes.subarray(2)
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
    const hex = last.toString(16).padStart(12, '0')
    const end = tail.toString('hex')
    return (
      `${hex.slice(0, 8)}-${hex.slice(8)}-7${counter.toString(16).padStart(3, '0')}` +
      `-${end.slice(0, 4)}-${end.slice(4)}`
    )
  }
}

/** Randomness is drawn for many ids at once: each call to the generator costs more than the id. */
function randomFromPool(): (size: number) => Buffer {
  const pool = Buffer.alloc(4096)
  let used = pool.length
  return (size) => {
    if (used + size > pool.length) {
      randomFillSync(pool)
      used = 0
    }
    used += size
    return pool.subarray(used - size, used)
  }
}

export const uuidv7 = uuidSource()

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
