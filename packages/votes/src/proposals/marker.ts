/** What is printed before a paragraph, taken apart: `(a)` is a letter, the first, between brackets. */
export interface Marker {
  readonly scheme: Scheme
  /** From 1. */
  readonly nth: number
  /** The number of the paragraph it is a part of, in `1.8`. */
  readonly of?: number
  /** As printed, without the space after it. */
  readonly num: string
}

export type Scheme = 'digits' | 'letters' | 'roman' | 'dotted'

/** The letters by which parts are counted, in the order of each script. */
const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
]
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

const letter = '[a-z]{1,6}|[а-я]|[أا-ي]'
const dotted = /^(\d{1,3})\.(\d{1,3})\.?(?=\s)/
const digits = /^(\d{1,3})(?:\s?[.．、)]|\s?[-–—ـ](?=\s))/
const bracketed = new RegExp(`^[(（]\\s?(\\d{1,3}|${letter})\\s?[)）]`, 'i')
const halfBracketed = new RegExp(`^(${letter})\\)`, 'i')

/**
 * Reads the number at the beginning of a paragraph, as the six languages print them: `1.`, `1 -`, `١ -`,
 * `1.8`, `(a)`, `a)`, `(أ)`, `(i)`; with what it may mean, the likelier first.
 */
export function readMarker(text: string): { readonly as: readonly Marker[]; rest: string } {
  const plain = text.replace(/[٠-٩۰-۹]/g, (one) => String((one.codePointAt(0) ?? 0) & 0xf))
  const took = (num: string) => ({ num: text.slice(0, num.length).trim(), end: num.length })
  const found = dotted.exec(plain) ?? digits.exec(plain)
  if (found) {
    const { num, end } = took(found[0])
    const [, first = '', second] = found
    const marker: Marker =
      second === undefined
        ? { scheme: 'digits', nth: Number(first), num }
        : { scheme: 'dotted', of: Number(first), nth: Number(second), num }
    return { as: marker.nth > 0 ? [marker] : [], rest: text.slice(end).trim() }
  }
  const lettered = bracketed.exec(plain) ?? halfBracketed.exec(plain)
  if (!lettered) return { as: [], rest: text }
  const { num, end } = took(lettered[0])
  return { as: countings(lettered[1] ?? '', num), rest: text.slice(end).trim() }
}

/** `i` may be the ninth letter and the first roman number. */
function countings(written: string, num: string): Marker[] {
  if (/^\d/.test(written)) return [{ scheme: 'digits', nth: Number(written), num }]
  const small = written.toLowerCase().replace('ا', 'أ')
  const as: Marker[] = []
  const alphabet = alphabets.find((one) => one.includes(small.charAt(0))) ?? ''
  // After the last letter they are doubled: aa, bb.
  if (new Set(small).size === 1 && small.length <= 2)
    as.push({
      scheme: 'letters',
      nth: alphabet.indexOf(small.charAt(0)) + 1 + alphabet.length * (small.length - 1),
      num,
    })
  const roman = romans.indexOf(small) + 1
  if (roman > 0) as.push({ scheme: 'roman', nth: roman, num })
  return as
}

/** The part of an id for a number: the same in every language, `(б)` and `(ب)` are `b`. */
export function idNumber({ scheme, nth }: Pick<Marker, 'scheme' | 'nth'>): string {
  if (scheme === 'roman') return romans[nth - 1] ?? String(nth)
  if (scheme !== 'letters') return String(nth)
  const [latin = ''] = alphabets
  const at = (nth - 1) % latin.length
  return latin.charAt(at).repeat(Math.floor((nth - 1) / latin.length) + 1)
}

/** Which one a number of an id is, from 1; what follows a `-` does not count. 0 where it is none. */
export function numberAt(scheme: Scheme, number: string): number {
  const plain = number.replace(/-.*$/, '')
  if (scheme === 'roman') return romans.indexOf(plain) + 1
  if (scheme !== 'letters') return Number(plain)
  return plain.charCodeAt(0) - 96 + 26 * (plain.length - 1)
}
