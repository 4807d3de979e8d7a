import type { Literal } from './ast.ts'
import type { TokenKind } from './lexer.ts'

/** The constant that a word is; `undefined` where it is none. */
export function literalOf(kind: TokenKind, text: string, offset: number): Literal | undefined {
  switch (kind) {
    case 'string':
    case 'binary':
    case 'hex':
    case 'timestamp':
      return { kind, value: text, offset }
    case 'boolean':
      return { kind, value: text === 'true', offset }
    case 'integer':
      return { kind, value: canonicalInteger(text), offset }
    case 'float':
      return { kind, value: canonicalFloat(text), offset }
    default:
      return undefined
  }
}

/** Without a plus sign, and `-0` as `0`. */
export function canonicalInteger(text: string): string {
  if (text === '-0') return '0'
  return text.startsWith('+') ? text.slice(1) : text
}

/** One digit at least on both sides of the point, and no zeros that say nothing. */
export function canonicalFloat(text: string): string {
  const minus = text.startsWith('-')
  const bare = minus || text.startsWith('+') ? text.slice(1) : text
  const point = bare.indexOf('.')
  let from = 0
  while (from < point && bare[from] === '0') from++
  let to = bare.length
  while (to > point + 2 && bare[to - 1] === '0') to--
  const whole = bare.slice(from, point)
  return `${minus ? '-' : ''}${whole === '' ? '0' : whole}${bare.slice(point, to)}`
}
