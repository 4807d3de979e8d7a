import { JsonError, type JsonErrorCode } from './json-error.ts'
import { KeyStack } from './key-stack.ts'
import type { JsonLimits } from './limits.ts'
import { pointerTo } from './pointer.ts'
import { endOfLiteral, endOfNumber, endOfString, inWords, numberFlaw } from './tokens.ts'

/** One element of the array of items: `[start, end)` in bytes, and what is wrong with it. */
export interface ItemSpan {
  readonly start: number
  readonly end: number
  readonly error: JsonError | undefined
}

const VALUE = 0
const VALUE_OR_END = 1
const KEY = 2
const KEY_OR_END = 3
const AFTER_VALUE = 4

const maxSupportedDepth = 512

/**
 * Reads a JSON text once, from left to right, without recursion and without building values.
 * Everything that native JSON.parse would let pass silently is found here, and nothing deeper than
 * the limit reaches it. A fault inside an item is kept with the item; any other is thrown.
 *
 * @param itemsKey key of the top-level object whose array's elements are reported as spans
 * @returns the spans, or undefined when there is no such array
 * @throws JsonError
 */
export function scan(
  bytes: Uint8Array,
  limits: JsonLimits,
  itemsKey?: string,
): ItemSpan[] | undefined {
  const length = bytes.length
  if (length > limits.maxBytes) throw new JsonError('too_large', limits.maxBytes)
  const maxDepth = Math.min(limits.maxDepth, maxSupportedDepth)
  const { maxNodes, maxKeyLength } = limits

  const text = inWords(bytes)
  const { words, base } = text
  const keys = new KeyStack(bytes)
  let isObject = new Uint8Array(128) // by depth: 1 for an object, 0 for an array
  let depth = 0
  let nodes = 0
  let state = VALUE

  let items: ItemSpan[] | undefined
  let itemsNext = false // the value to come is the array of items
  let inItems = false // inside that array, which is at depth 2
  let itemStart = -1
  let itemError: JsonError | undefined

  const fail = (code: JsonErrorCode, offset: number): void => {
    if (itemStart < 0) throw new JsonError(code, offset, pointerTo(bytes, 0, offset, code))
    if (itemError !== undefined) return
    const inside = pointerTo(bytes, itemStart, offset, code)
    itemError = new JsonError(code, offset, `/${itemsKey}/${items?.length ?? 0}${inside}`)
  }

  let i = 0
  for (;;) {
    if (state === AFTER_VALUE && itemStart >= 0 && depth === 2) {
      items?.push({ start: itemStart, end: i, error: itemError })
      itemStart = -1
      itemError = undefined
    }
    let c = bytes[i] ?? 0
    while (c <= 0x20 && isSpace(c)) {
      i++
      if (((i + base) & 3) === 0) {
        for (let w = (i + base) >>> 2; words[w] === 0x20202020; w++) i += 4 // indentation
      }
      c = bytes[i] ?? 0
    }

    if (state === AFTER_VALUE) {
      if (depth === 0) {
        if (i < length) throw new JsonError('syntax', i)
        return items
      }
      const inObject = isObject[depth] === 1
      if (c === 0x2c) {
        state = inObject ? KEY : VALUE
        i++
        continue
      }
      if (c !== (inObject ? 0x7d : 0x5d)) throw new JsonError('syntax', i)
      if (inObject) keys.leave(depth)
      depth--
      if (inItems && depth === 1) inItems = false
      i++
      continue
    }

    if (state >= KEY) {
      if (c === 0x7d && state === KEY_OR_END) {
        keys.leave(depth)
        depth--
        state = AFTER_VALUE
        i++
        continue
      }
      if (c !== 0x22) throw new JsonError('syntax', i)
      const start = i + 1
      const found = endOfString(text, start)
      const end = found < 0 ? -found : found
      if (itemError === undefined) {
        if (found < 0 && keys.lone(start, end)) fail('lone_surrogate', i)
        else if (end - start > maxKeyLength) fail('key_too_long', i)
        else {
          const verdict = keys.add(depth, start, end, found < 0)
          if (verdict !== undefined) fail(verdict, i)
        }
      }
      // Only asked at the top, where each key answers anew for the array that may follow it.
      if (depth === 1 && itemsKey !== undefined) itemsNext = keys.lastIs(itemsKey, start, end)
      i = end + 1
      c = bytes[i] ?? 0
      while (c <= 0x20 && isSpace(c)) {
        i++
        c = bytes[i] ?? 0
      }
      if (c !== 0x3a) throw new JsonError('syntax', i)
      i++
      state = VALUE
      continue
    }

    if (c === 0x5d && state === VALUE_OR_END) {
      depth--
      if (inItems && depth === 1) inItems = false
      state = AFTER_VALUE
      i++
      continue
    }
    if (++nodes > maxNodes) throw new JsonError('too_many_nodes', i)
    if (inItems && depth === 2) itemStart = i

    if (c === 0x22) {
      const found = endOfString(text, i + 1)
      const end = found < 0 ? -found : found
      if (found < 0 && itemError === undefined && keys.lone(i + 1, end)) fail('lone_surrogate', i)
      i = end + 1
      state = AFTER_VALUE
    } else if (c === 0x7b || c === 0x5b) {
      depth++
      if (depth > maxDepth + (itemStart >= 0 ? 2 : 0) && itemError === undefined) {
        fail('too_deep', i)
      }
      if (depth >= isObject.length) isObject = grown(isObject)
      if (c === 0x7b) {
        isObject[depth] = 1
        keys.enter(depth)
        state = KEY_OR_END
      } else {
        isObject[depth] = 0
        state = VALUE_OR_END
        if (itemsNext && depth === 2) {
          inItems = true
          items = []
        }
      }
      i++
    } else if (c === 0x2d || (c >= 0x30 && c <= 0x39)) {
      const end = endOfNumber(bytes, i)
      const flaw = end - i < 3 ? undefined : numberFlaw(bytes, i, end)
      if (flaw !== undefined) fail(flaw, i)
      i = end
      state = AFTER_VALUE
    } else {
      i = endOfLiteral(bytes, i)
      state = AFTER_VALUE
    }
  }
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09
}

function grown(old: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(old.length * 2)
  next.set(old)
  return next
}
