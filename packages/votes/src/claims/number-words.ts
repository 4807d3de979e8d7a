import type { Fraction } from '../share.ts'
import type { Token } from './tokens.ts'

const small: Readonly<Record<string, number>> = {
  ...{ zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
  ...{ ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16 },
  ...{ seventeen: 17, eighteen: 18, nineteen: 19, dozen: 12 },
}
const tens: Readonly<Record<string, number>> = {
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80 },
  ninety: 90,
}

/** What stands at a place, and how many tokens it takes. */
export interface Found<T> {
  readonly value: T
  readonly length: number
}

/** A whole number in digits or in words: `119`, `1,016`, `one hundred and nineteen`. */
export function numberAt(tokens: readonly Token[], at: number): Found<number> | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.kind === 'number') {
    if (!/^(\d{1,7}|\d{1,3}(,\d{3})+)$/.test(token.key)) return undefined
    return { value: Number(token.key.replaceAll(',', '')), length: 1 }
  }
  return wordsAt(tokens, at)
}

function wordsAt(tokens: readonly Token[], at: number): Found<number> | undefined {
  let i = at
  let hundreds = 0
  const first = tokens[i]?.key ?? ''
  if ((first === 'a' || small[first] !== undefined) && tokens[i + 1]?.key === 'hundred') {
    hundreds = (first === 'a' ? 1 : (small[first] ?? 1)) * 100
    i += 2
    const isMore = tokens[i]?.key === 'and' && belowHundred(tokens, i + 1) !== undefined
    if (isMore) i += 1
  }
  const rest = belowHundred(tokens, i)
  if (rest) return { value: hundreds + rest.value, length: i - at + rest.length }
  return hundreds > 0 ? { value: hundreds, length: i - at } : undefined
}

function belowHundred(tokens: readonly Token[], at: number): Found<number> | undefined {
  const key = tokens[at]?.key ?? ''
  const ten = tens[key]
  if (ten === undefined) {
    const value = small[key]
    return value === undefined ? undefined : { value, length: 1 }
  }
  const gap = tokens[at + 1]?.key === '-' ? 2 : 1
  const unit = small[tokens[at + gap]?.key ?? '']
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, length: gap + 1 }
    : { value: ten, length: 1 }
}

const parts: Readonly<Record<string, number>> = {
  ...{ half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5 },
  ...{ sixth: 6, sixths: 6, tenth: 10, tenths: 10 },
}

/** A share: `61.7 %`, `62 per cent`, `two thirds`, `two-thirds`, `half`, `a quarter`. */
export function shareAt(tokens: readonly Token[], at: number): Found<Fraction> | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const percent = percentAt(tokens, at)
  if (percent) return percent
  if (token.key === 'half') return { value: { of: 1, in: 2 }, length: 1 }
  const num = token.key === 'a' || token.key === 'one' ? 1 : small[token.key]
  if (num === undefined || num === 0) return undefined
  const gap = tokens[at + 1]?.key === '-' ? 2 : 1
  const den = parts[tokens[at + gap]?.key ?? '']
  return den === undefined ? undefined : { value: { of: num, in: den }, length: gap + 1 }
}

function percentAt(tokens: readonly Token[], at: number): Found<Fraction> | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^\d{1,3}([.,]\d{1,4})?$/.test(token.key)) return undefined
  const next = tokens[at + 1]?.key ?? ''
  const length =
    next === '%' || next === 'percent'
      ? 2
      : next === 'per' && tokens[at + 2]?.key === 'cent'
        ? 3
        : 0
  if (length === 0) return undefined
  const [whole = '0', decimals = ''] = token.key.split(/[.,]/)
  const den = 100 * 10 ** decimals.length
  return { value: { of: Number(whole + decimals), in: den }, length }
}
