import { PatternError } from './pattern-error.ts'

export type TokenKind =
  | 'name'
  | 'hyphenated-name'
  | 'keyword'
  | 'boolean'
  | 'operator'
  | 'integer'
  | 'float'
  | 'string'
  | 'binary'
  | 'hex'
  | 'timestamp'
  | 'punctuation'
  | 'unknown'
  | 'end'

/** One word of a pattern, `text.slice(start, end)`. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /** The word; of a literal in quotes what stands between them. */
  readonly text: string
}

/** Words that are neither object types nor unquoted properties; the last is in the grammar only. */
export const keywords: ReadonlySet<string> = new Set([
  ...['AND', 'OR', 'NOT', 'FOLLOWEDBY', 'LIKE', 'MATCHES', 'ISSUPERSET', 'ISSUBSET', 'EXISTS'],
  ...['IN', 'START', 'STOP', 'SECONDS', 'WITHIN', 'REPEATS', 'TIMES', 'LAST'],
])

/**
 * Reads the next word at or after a position, white space and comments skipped. Each character is
 * looked at a bounded number of times.
 *
 * @throws PatternError for literals and comments that are malformed or have no end
 */
export function nextToken(text: string, from: number): Token {
  const start = skipBlanks(text, from)
  if (start >= text.length) return { kind: 'end', start, end: start, text: '' }
  const code = text.charCodeAt(start)
  if (isNameStart(code)) return readName(text, start)
  if (code === quote) return readString(text, start)
  if (isNumberStart(text, start, code)) return readNumber(text, start)
  const pair = text.slice(start, start + 2)
  if (pair === '==' || pair === '!=' || pair === '<>' || pair === '<=' || pair === '>=') {
    return { kind: 'operator', start, end: start + 2, text: pair }
  }
  const single = String.fromCodePoint(text.codePointAt(start) ?? 0)
  const kind =
    single === '=' || single === '<' || single === '>'
      ? 'operator'
      : ':.,()[]*'.includes(single)
        ? 'punctuation'
        : 'unknown'
  return { kind, start, end: start + single.length, text: single }
}

const quote = 0x27
const backslash = 0x5c

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) at++
    else if (code === 0x2f && text[at + 1] === '/') at = endOfLine(text, at)
    else if (code === 0x2f && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2)
      if (end < 0) throw new PatternError('unterminated', 'a comment has no end', at)
      at = end + 2
    } else break
  }
  return at
}

function endOfLine(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return code > 0x7f && blanks.has(code)
}

/** The white space of Unicode above ASCII. */
const blanks: ReadonlySet<number> = new Set([
  ...[0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
  ...Array.from({ length: 11 }, (_, k) => 0x2000 + k),
])

function readName(text: string, start: number): Token {
  let end = start + 1
  let hyphens = false
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 0x2d) hyphens = true
    else if (!isNameStart(code) && !isDigit(code)) break
  }
  if (end === start + 1 && text.charCodeAt(end) === quote) {
    const prefix = text[start]
    if (prefix === 'b') return readBinary(text, start)
    if (prefix === 'h') return readHex(text, start)
    if (prefix === 't') return readTimestamp(text, start)
  }
  const name = text.slice(start, end)
  if (hyphens) return { kind: 'hyphenated-name', start, end, text: name }
  if (keywords.has(name)) return { kind: 'keyword', start, end, text: name }
  const kind = name === 'true' || name === 'false' ? 'boolean' : 'name'
  return { kind, start, end, text: name }
}

function readString(text: string, start: number): Token {
  let value = ''
  let from = start + 1
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      value += text.slice(from, at)
      return { kind: 'string', start, end: at + 1, text: value }
    }
    if (code !== backslash) continue
    const next = text.charCodeAt(at + 1)
    if (next !== quote && next !== backslash) {
      const sentence = "in a string only ' and \\ may follow a backslash"
      throw new PatternError('malformed-literal', sentence, at)
    }
    value += text.slice(from, at)
    from = at + 1
    at++
  }
  throw new PatternError('unterminated', 'a string has no end', start)
}

function quoted(text: string, start: number, what: string): string {
  const end = text.indexOf("'", start + 2)
  if (end < 0) throw new PatternError('unterminated', `a ${what} constant has no end`, start)
  return text.slice(start + 2, end)
}

/** Line feeds are ignored (§9.2), although the published grammar has none. */
function readBinary(text: string, start: number): Token {
  const value = quoted(text, start, 'binary')
  const end = start + value.length + 3
  const digits = /[\r\n]/.test(value) ? value.replaceAll(/[\r\n]+/g, '') : value
  if (digits.length > 0 && digits.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(digits)) {
    return { kind: 'binary', start, end, text: digits }
  }
  throw new PatternError('malformed-literal', 'a binary constant must be base64', start)
}

function readHex(text: string, start: number): Token {
  const value = quoted(text, start, 'hex')
  const end = start + value.length + 3
  if (value.length % 2 === 0 && /^[0-9A-Fa-f]*$/.test(value)) {
    return { kind: 'hex', start, end, text: value.toLowerCase() }
  }
  const sentence = 'a hex constant must be an even number of hexadecimal digits'
  throw new PatternError('malformed-literal', sentence, start)
}

const timestampShape =
  /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?Z$/

function readTimestamp(text: string, start: number): Token {
  const value = quoted(text, start, 'timestamp')
  if (timestampShape.test(value)) {
    return { kind: 'timestamp', start, end: start + value.length + 3, text: value }
  }
  const sentence = "a timestamp must be written as t'YYYY-MM-DDThh:mm:ss.sZ'"
  throw new PatternError('malformed-literal', sentence, start)
}

function isNumberStart(text: string, at: number, code: number): boolean {
  if (isDigit(code)) return true
  const next = text.charCodeAt(at + 1)
  if (code === 0x2e) return isDigit(next)
  if (code !== 0x2b && code !== 0x2d) return false
  return isDigit(next) || (next === 0x2e && isDigit(text.charCodeAt(at + 2)))
}

function readNumber(text: string, start: number): Token {
  const signed = text[start] === '+' || text[start] === '-'
  const whole = start + (signed ? 1 : 0)
  let end = afterDigits(text, whole)
  const float = text[end] === '.' && isDigit(text.charCodeAt(end + 1))
  if (float) end = afterDigits(text, end + 1)
  else if (end - whole > 1 && text[whole] === '0') {
    throw new PatternError('malformed-literal', 'an integer must not begin with 0', start)
  }
  return { kind: float ? 'float' : 'integer', start, end, text: text.slice(start, end) }
}

function afterDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isNameStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f
}
