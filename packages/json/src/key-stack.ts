import { unescapeString } from './pointer.ts'
import { hasLoneSurrogate } from './tokens.ts'

/**
 * From this many keys on, or from the first key with escapes, an object's keys go into a set; for the
 * rest comparing hashes is quicker.
 */
const wideFrom = 24

/**
 * The keys of the objects that are open, to notice one that comes twice. Exact: a hash only says
 * which keys are worth comparing.
 */
export class KeyStack {
  private readonly bytes: Uint8Array
  private hashes = new Int32Array(256)
  private starts = new Int32Array(256)
  private ends = new Int32Array(256)
  private top = 0
  private bases = new Int32Array(128)
  private readonly wide = new Map<number, Set<string>>()

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  enter(depth: number): void {
    while (depth >= this.bases.length) this.bases = grown(this.bases)
    this.bases[depth] = this.top
  }

  leave(depth: number): void {
    this.top = this.bases[depth] ?? 0
    if (this.wide.size > 0) this.wide.delete(depth)
  }

  /** Notes a key of the object at `depth`; says what is wrong with it, if anything is. */
  add(
    depth: number,
    start: number,
    end: number,
    escaped: boolean,
  ): 'duplicate_key' | 'forbidden_key' | undefined {
    if (this.isProto(start, end, escaped)) return 'forbidden_key'
    const base = this.bases[depth] ?? 0
    const top = this.top
    if (escaped || top - base >= wideFrom || (this.wide.size > 0 && this.wide.has(depth))) {
      return this.addWide(depth, base, start, end)
    }

    const hash = this.hash(start, end)
    const hashes = this.hashes
    for (let k = base; k < top; k++) {
      if (hashes[k] === hash && this.same(k, start, end)) return 'duplicate_key'
    }
    if (top === hashes.length) this.grow()
    this.hashes[top] = hash
    this.starts[top] = start
    this.ends[top] = end
    this.top = top + 1
    return undefined
  }

  /** Whether the key just read is this one. */
  lastIs(key: string, start: number, end: number): boolean {
    return unescapeString(this.bytes, start, end) === key
  }

  lone(start: number, end: number): boolean {
    return hasLoneSurrogate(this.bytes, start, end)
  }

  private addWide(
    depth: number,
    base: number,
    start: number,
    end: number,
  ): 'duplicate_key' | undefined {
    let seen = this.wide.get(depth)
    if (seen === undefined) {
      seen = new Set()
      for (let k = base; k < this.top; k++) {
        seen.add(unescapeString(this.bytes, this.starts[k] ?? 0, this.ends[k] ?? 0))
      }
      this.wide.set(depth, seen)
    }
    const key = unescapeString(this.bytes, start, end)
    if (seen.has(key)) return 'duplicate_key'
    seen.add(key)
    return undefined
  }

  private isProto(start: number, end: number, escaped: boolean): boolean {
    if (!escaped && (end - start !== 9 || this.bytes[start] !== 0x5f)) return false
    return unescapeString(this.bytes, start, end) === '__proto__'
  }

  /** From the length and three bytes of a key: quick, and enough to tell most keys apart. */
  private hash(start: number, end: number): number {
    const bytes = this.bytes
    const length = end - start
    if (length === 0) return 0
    const first = bytes[start] ?? 0
    const middle = bytes[start + (length >> 1)] ?? 0
    const last = bytes[end - 1] ?? 0
    return length ^ (first << 8) ^ (middle << 16) ^ (last << 24)
  }

  private same(k: number, start: number, end: number): boolean {
    const bytes = this.bytes
    const other = this.starts[k] ?? 0
    if ((this.ends[k] ?? 0) - other !== end - start) return false
    for (let i = 0; i < end - start; i++) {
      if (bytes[other + i] !== bytes[start + i]) return false
    }
    return true
  }

  private grow(): void {
    this.hashes = grown(this.hashes)
    this.starts = grown(this.starts)
    this.ends = grown(this.ends)
  }
}

function grown(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const next = new Int32Array(old.length * 2)
  next.set(old)
  return next
}
