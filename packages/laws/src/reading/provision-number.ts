import { fold, skipBlank } from './fold.ts'
import { chinese, decimal, digitOf, roman } from './numerals.ts'
import { ordinalWords } from './ordinal-words.ts'

/** A number of a provision, such as that of `Art. 197 bis`. */
export interface ProvisionNumber {
  /** As it stands in the text, `206<sup>1</sup>`. */
  readonly written: string
  /** One form for all ways of writing: `285`, `202a`, `197bis`, `323-1`, `274-1`, `l121-1`. */
  readonly normal: string
  /** What numbers are put in order by; see `compareNumbers`. */
  readonly key: NumberKey
}

/** A code's letter, such as that of `L. 121-1`, and the number's parts: 163の2 is 163, 2 and 8A is 8, 1. */
export interface NumberKey {
  readonly prefix: string
  readonly parts: readonly number[]
}

/** A number found, and where in the text it ends. */
export interface NumberAt extends ProvisionNumber {
  readonly end: number
}

/** What may be a number at this place, beyond digits. */
export interface NumberForms {
  readonly roman?: boolean
  readonly words?: boolean
  readonly letters?: boolean
  /** `9 c §`, `§ 202 a`: a letter after a space. */
  readonly spacedLetter?: boolean
}

const latin = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'nonies',
  'decies',
  'undecies',
  'duodecies',
]
const latinValue = new Map([
  ...latin.map((word, at) => [word, at + 2] as const),
  ...[['novies', 9] as const, ['quáter', 4] as const, ['quinquiès', 5] as const],
])
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const isHyphen = (char: string | undefined): boolean =>
  char !== undefined && char !== '' && '-‐‑–−'.includes(char)

/**
 * Reads the number that begins at `at`; `undefined` where none does. Looks at 120 characters at most.
 *
 * @example
 * const number = readNumber('197 bis. Acceso', 0)
 */
export function readNumber(
  text: string,
  at: number,
  forms: NumberForms = {},
): NumberAt | undefined {
  const from = skipBlank(text, at)
  const open = '(（[［'.indexOf(text[from] ?? ' ')
  const start = open >= 0 ? skipBlank(text, from + 1) : from
  const found = readBase(text, start, forms)
  if (!found) return undefined
  const { prefix, value, normal } = found
  const state = { parts: [value], normal: prefix + normal, end: skipOrdinalMark(text, found.end) }
  for (let count = 0; count < 5; count++) if (!readSuffix(text, state, forms)) break
  const key = { prefix, parts: state.parts }
  if (open >= 0) {
    const close = skipBlank(text, state.end)
    if (text[close] !== ')）]］'[open]) return undefined
    return { written: text.slice(from, close + 1), normal: state.normal, key, end: close + 1 }
  }
  return { written: text.slice(start, state.end), normal: state.normal, key, end: state.end }
}

interface Base {
  readonly prefix: string
  readonly value: number
  readonly normal: string
  readonly end: number
}

function readBase(text: string, at: number, forms: NumberForms): Base | undefined {
  // French codes put the rank of the norm first: `L. 323-1`, `R*111-2`.
  const code = /^(?:LO|[LRDA])[.*\s\u00a0]{0,3}(?=\d)/.exec(text.slice(at, at + 8))
  const prefix = code ? code[0].replace(/[^A-Z]/g, '').toLowerCase() : ''
  const digits = at + (code ? code[0].length : 0)
  let end = digits
  while (end < text.length && end - digits < 7 && digitOf(text[end] ?? '') !== undefined) end++
  const value = decimal(text.slice(digits, end))
  if (value !== undefined) return { prefix, value, normal: String(value), end }
  if (end > digits) return undefined
  const token = /^[\p{L}\p{N}]{1,14}/u.exec(text.slice(at, at + 40))?.[0] ?? ''
  const han = /^[〇零一二两兩三四五六七八九十百千万]{1,12}/.exec(token)?.[0]
  if (han !== undefined) return whole('', chinese(han), at + han.length)
  if (forms.roman) {
    const read = whole('', roman(token), at + token.length)
    if (read) return read
  }
  if (forms.words) {
    const words = text
      .slice(at, at + 100)
      .split(/[\s\u00a0]+/, 5)
      .map((word) => word.replace(/[^\p{L}\p{M}]+$/u, ''))
    const read = ordinalWords(words)
    if (read) return whole('', read.value, endOfWords(text, at, read.used))
  }
  const isLetter = forms.letters && /^\p{L}$/u.test(token)
  return isLetter
    ? { prefix: '', value: letterValue(token), normal: token.toLowerCase(), end: at + 1 }
    : undefined
}

const whole = (prefix: string, value: number | undefined, end: number): Base | undefined =>
  value === undefined ? undefined : { prefix, value, normal: String(value), end }

function endOfWords(text: string, at: number, count: number): number {
  let end = at
  for (let word = 0; word < count; word++) {
    end = skipBlank(text, end)
    while (end < text.length && /[\p{L}\p{M}]/u.test(text[end] ?? '')) end++
  }
  return end
}

/** `1º`, `1°`, `1er`, `1ère`, `1-я`, `2-ое`: the mark belongs to the number. */
function skipOrdinalMark(text: string, at: number): number {
  const mark =
    /^(?:[.]?[º°ª]|<sup>(?:er|[èe]re|o|a|º)<\/sup>|er(?!\p{L})|[èe]re(?!\p{L})|-(?:я|ая|й|ый|е|ое|го)(?!\p{L})|[.-]?o(?=[.\s-]))/u.exec(
      text.slice(at, at + 16),
    )
  return at + (mark?.[0].length ?? 0)
}

interface Reading {
  readonly parts: number[]
  normal: string
  end: number
}

function readSuffix(text: string, to: Reading, forms: NumberForms): boolean {
  const rest = text.slice(to.end, to.end + 24)
  const part = (value: number, normal: string, length: number): true => {
    to.parts.push(value)
    to.normal += normal
    to.end += length
    return true
  }
  const raised = /^(?:<sup>\s?(\d{1,4})\s?<\/sup>|\^\{?(\d{1,4})\}?|\s?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))/.exec(
    rest,
  )
  if (raised) {
    const digits =
      raised[1] ??
      raised[2] ??
      [...(raised[3] ?? '')].map((char) => superscripts.indexOf(char)).join('')
    return part(Number(digits), `-${Number(digits)}`, raised[0].length)
  }
  const numbered =
    /^[-‐‑–−._](\d{1,4})(?![\p{L}\p{N}]|[-/.]\d{3})/u.exec(rest) ??
    /^[-‐‑–−.](\d{1,4})(?=[-‐‑–−.]\d|[-‐‑–−]?\p{L}(?!\p{L}))/u.exec(rest)
  if (numbered) return part(Number(numbered[1]), `-${Number(numbered[1])}`, numbered[0].length)
  const word =
    /^[\s\u00a0]?[-‐‑–]?(bis|ter|qu[aá]ter|quinqui[eè]s|sexies|septies|octies|nonies|novies|decies|undecies|duodecies)(?!\p{L}|\s\d)/iu.exec(
      rest,
    )
  if (word) {
    const name = (word[1] ?? '').toLowerCase()
    return part(latinValue.get(name) ?? 0, name.replace('á', 'a').replace('è', 'e'), word[0].length)
  }
  // Arabic and Persian put "repeated" after the number for what Latin calls bis.
  const repeated = /^[\s\u200e-\u202e]{0,4}([\p{L}\p{M}]{4,9})/u.exec(rest)
  if (repeated?.[1] && /^مكررا?ة?$/u.test(fold(repeated[1])))
    return part(2, 'bis', repeated[0].length)
  const letter =
    /^(?:[-‐‑–−]?(\p{Lu}{1,3}|\p{Ll})(?![\p{L}\p{N}'’])|[-‐‑–−]?(\p{L})(?=[-‐‑–−]?\d))/u.exec(rest)
  const own = letter?.[1] ?? letter?.[2]
  if (letter && own !== undefined && !isIdeograph(own))
    return part(letterValue(own), own.toLowerCase(), letter[0].length)
  const spaced = forms.spacedLetter ? /^[\s\u00a0](\p{Ll})(?=[\s.:]|$)/u.exec(rest) : null
  if (spaced?.[1]) return part(letterValue(spaced[1]), spaced[1], spaced[0].length)
  return false
}

const isIdeograph = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(text)

/** `A` is 1 in every alphabet with an order of its own; `AA` comes after `Z`. */
function letterValue(letters: string): number {
  let value = 0
  for (const letter of letters.toLowerCase()) {
    const code = letter.codePointAt(0) ?? 0
    const first =
      code >= 0x3b1 && code < 0x400 ? 0x3b1 : code >= 0x430 && code < 0x500 ? 0x430 : 0x61
    value = value * 26 + (code - first + 1)
  }
  return Math.max(1, value)
}

/** Negative where the first comes before the second, 0 where they are the same number. */
export function compareNumbers(one: NumberKey, other: NumberKey): number {
  if (one.prefix !== other.prefix) return one.prefix < other.prefix ? -1 : 1
  const length = Math.max(one.parts.length, other.parts.length)
  for (let at = 0; at < length; at++) {
    const difference = (one.parts[at] ?? -1) - (other.parts[at] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether the second number comes right after the first: 8 → 9, 8 → 8A, 8B → 9, 163 → 163の2. */
export function isNextNumber(one: NumberKey, other: NumberKey): boolean {
  if (one.prefix !== other.prefix) return false
  const [had, has] = [one.parts, other.parts]
  const shared = Math.min(had.length, has.length)
  let same = 0
  while (same < shared && had[same] === has[same]) same++
  if (same === had.length) return has.length === same + 1 && (has[same] ?? 9) <= 2
  return has.length === same + 1 && has[same] === (had[same] ?? 0) + 1
}

/** Skips the hyphen that some statutes put between number and sign. */
export const skipJoin = (text: string, at: number): number => {
  const to = skipBlank(text, at)
  return isHyphen(text[to]) || text[to] === '.' ? skipBlank(text, to + 1) : to
}
