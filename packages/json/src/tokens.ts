import { JsonError } from './json-error.ts'

/** A text also seen as words of four bytes: byte i is in word (i + base) >> 2. */
export interface TextInWords {
  readonly bytes: Uint8Array
  readonly words: Int32Array
  readonly base: number
}

export function inWords(bytes: Uint8Array): TextInWords {
  // Words begin at multiples of four in the buffer; bytes after the last whole word are in none.
  const base = bytes.byteOffset & 3
  const count = (bytes.length + base) >>> 2
  return { bytes, words: new Int32Array(bytes.buffer, bytes.byteOffset - base, count), base }
}

/**
 * Finds the closing quote of a string whose content begins at `from`.
 *
 * @returns its offset; negated when the string has `\u` escapes of surrogates to look at, or is a
 *   key that must be unescaped before it can be compared
 * @throws JsonError `syntax`
 */
export function endOfString(text: TextInWords, from: number): number {
  const { bytes } = text
  const length = bytes.length
  let i = from
  let escaped = false
  for (;;) {
    i = skipPlain(text, i)
    let c = bytes[i] ?? 0
    while (c !== 0x22 && c !== 0x5c && c >= 0x20) {
      i++
      c = bytes[i] ?? 0
    }
    if (i >= length) throw new JsonError('syntax', length)
    if (c === 0x22) return escaped ? -i : i
    if (c !== 0x5c) throw new JsonError('syntax', i)
    escaped = true
    const e = bytes[i + 1] ?? 0
    if (e === 0x75) {
      for (let k = 2; k < 6; k++) if (hexDigit(bytes[i + k]) < 0) throw new JsonError('syntax', i)
      i += 6
    } else {
      if (!isShortEscape(e)) throw new JsonError('syntax', i)
      i += 2
    }
  }
}

/**
 * Passes over whole words in which no byte is a quote, a backslash or a control: subtracting 1 from
 * each byte of a word sets its top bit only where the byte was 0 (or above one that was), so zeroes,
 * and by exclusive or any value, are found four at a time. May stop early, never late.
 */
function skipPlain({ bytes, words, base }: TextInWords, from: number): number {
  let i = from
  while (((i + base) & 3) !== 0) {
    const c = bytes[i] ?? 0
    if (c === 0x22 || c === 0x5c || c < 0x20) return i
    i++
  }
  const count = words.length
  let w = (i + base) >>> 2
  while (w < count) {
    const x = words[w] ?? 0
    const quote = x ^ 0x22222222
    const slash = x ^ 0x5c5c5c5c
    const hit =
      ((quote - 0x01010101) & ~quote) | ((slash - 0x01010101) & ~slash) | ((x - 0x20202020) & ~x)
    if ((hit & 0x80808080) !== 0) break
    w++
  }
  return Math.max(i, (w << 2) - base)
}

/** Whether an escaped string, known to be well-formed, has half of a surrogate pair. */
export function hasLoneSurrogate(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (bytes[i] !== 0x5c) continue
    if (bytes[++i] !== 0x75) continue
    const unit = codeUnit(bytes, i + 1)
    i += 4
    if (unit < 0xd800 || unit > 0xdfff) continue
    if (unit >= 0xdc00 || bytes[i + 1] !== 0x5c || bytes[i + 2] !== 0x75) return true
    const low = codeUnit(bytes, i + 3)
    if (low < 0xdc00 || low > 0xdfff) return true
    i += 6
  }
  return false
}

/** Offset after a number. @throws JsonError `syntax` */
export function endOfNumber(bytes: Uint8Array, from: number): number {
  let i = bytes[from] === 0x2d ? from + 1 : from
  if (bytes[i] === 0x30) i++
  else i = endOfDigits(bytes, i)
  if (bytes[i] === 0x2e) i = endOfDigits(bytes, i + 1)
  if (bytes[i] === 0x65 || bytes[i] === 0x45) {
    i++
    if (bytes[i] === 0x2b || bytes[i] === 0x2d) i++
    i = endOfDigits(bytes, i)
  }
  return i
}

/** What a double cannot carry of a well-formed number. */
export function numberFlaw(
  bytes: Uint8Array,
  start: number,
  end: number,
): 'unsafe_integer' | 'number_out_of_range' | undefined {
  let integer = true
  let exponent = false
  for (let i = start; i < end; i++) {
    const c = bytes[i]
    if (c === 0x2e) integer = false
    else if (c === 0x65 || c === 0x45) {
      integer = false
      exponent = true
    }
  }
  // 15 digits are always safe, and 300 without an exponent always in range.
  if (integer ? end - start < 16 : !exponent && end - start < 300) return undefined
  const value = Number(ascii(bytes, start, end))
  if (integer) return Number.isSafeInteger(value) ? undefined : 'unsafe_integer'
  return Number.isFinite(value) ? undefined : 'number_out_of_range'
}

/** Offset after `true`, `false` or `null`. @throws JsonError `syntax` */
export function endOfLiteral(bytes: Uint8Array, from: number): number {
  const first = bytes[from]
  const word = first === 0x74 ? 'true' : first === 0x66 ? 'false' : 'null'
  for (let k = 0; k < word.length; k++) {
    if (bytes[from + k] !== word.charCodeAt(k)) throw new JsonError('syntax', from)
  }
  return from + word.length
}

function endOfDigits(bytes: Uint8Array, from: number): number {
  let i = from
  for (;;) {
    const c = i < bytes.length ? (bytes[i] ?? 0) : 0
    if (c < 0x30 || c > 0x39) break
    i++
  }
  if (i === from) throw new JsonError('syntax', from)
  return i
}

function isShortEscape(c: number): boolean {
  // " \ / b f n r t
  return (
    c === 0x22 ||
    c === 0x5c ||
    c === 0x2f ||
    c === 0x62 ||
    c === 0x66 ||
    c === 0x6e ||
    c === 0x72 ||
    c === 0x74
  )
}

function hexDigit(c: number | undefined): number {
  if (c === undefined) return -1
  if (c >= 0x30 && c <= 0x39) return c - 0x30
  const lower = c | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

function codeUnit(bytes: Uint8Array, from: number): number {
  let unit = 0
  for (let k = 0; k < 4; k++) unit = unit * 16 + hexDigit(bytes[from + k])
  return unit
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end))
}
