import { isBlankChar, skipBlank } from './fold.ts'
import { isReferenceWord } from './heading-words.ts'

/** How sure it is that a line opens a provision, judged by the line alone. */
export type Sureness = 'sure' | 'unsure'

/** What marks a line: number signs of Markdown, bold, or nothing. */
export type Mark = 'hash' | 'bold' | 'none'

/** What follows label and number on a line. */
export interface Rest {
  readonly at: number
  readonly sureness: Sureness
  /** Whether label and number stand alone or before a separator. */
  readonly isApart: boolean
  /** Whether the separator is a dash or colon, which no sentence has after a number. */
  readonly isDashed?: boolean
}

const separators = '.:：．。—–|ـ'

/** What follows a number: a title, a separator, the first paragraph; `undefined` where it is a reference. */
export function readRest(text: string, at: number, mark: Mark): Rest | undefined {
  const closed = stripMarks(text, at)
  const from = skipBlank(text, closed)
  const sure = (to: number, isApart = true): Rest => ({ at: to, sureness: 'sure', isApart })
  if (from >= text.length) return sure(from)
  const char = text[from] ?? ''
  if (separators.includes(char)) return afterSeparator(text, from)
  if (char === '-' || char === '−') return afterHyphen(text, from, closed)
  if ('([（［'.includes(char)) return afterBracket(text, from, from > closed)
  if (mark === 'hash' || closed > at) return sure(from)
  if (from === closed) return undefined
  if (/\p{N}/u.test(char))
    return /^\p{N}{1,3}[.)]/u.test(text.slice(from, from + 5)) ? sure(from) : undefined
  if ('"“«„‘「'.includes(char)) return { at: from, sureness: 'unsure', isApart: false }
  const word = takeWord(text, from)
  if (word === '') return char === '§' ? sure(from) : undefined
  if (isReferenceWord(word)) return undefined
  if (isCased(char)) return isUpper(char) ? sure(from, false) : undefined
  return sure(from, false)
}

function afterSeparator(text: string, at: number): Rest {
  let to = at
  while (
    to < text.length &&
    (separators.includes(text[to] ?? ' ') || text[to] === '-' || isBlankChar(text.charCodeAt(to)))
  )
    to++
  to = skipBlank(text, stripMarks(text, to))
  const char = text[to] ?? ''
  const isLower = isCased(char) && !isUpper(char)
  return {
    at: to,
    sureness: isLower ? 'unsure' : 'sure',
    isApart: true,
    isDashed: ':：—–ـ-'.includes(text[at + 1] === '-' ? '-' : (text[at] ?? ' ')),
  }
}

function afterHyphen(text: string, at: number, closed: number): Rest | undefined {
  const next = text[at + 1] ?? ' '
  if (at === closed && isCased(next)) return undefined
  return { at: skipBlank(text, at + 1), sureness: 'sure', isApart: true, isDashed: true }
}

const paragraph = /^(?:[([（［]\s?[\p{L}\p{N}]{1,4}\s?[)\]）］]\s?)+/u

/** `Section 14 (1) A person`, `§ 3 (aufgehoben)`; but `Section 14(2) applies` is a reference. */
function afterBracket(text: string, at: number, isSpaced: boolean): Rest | undefined {
  const found = paragraph.exec(text.slice(at, at + 40))
  if (!found) return { at, sureness: 'sure', isApart: true }
  const next = text[at + found[0].length] ?? ''
  if (next !== '' && !/[\p{L}“"«]/u.test(next)) return undefined
  if (isCased(next) && !isUpper(next)) return undefined
  return { at, sureness: isSpaced ? 'sure' : 'unsure', isApart: false }
}

/** Skips Markdown's marks of bold. */
export function stripMarks(text: string, at: number): number {
  let to = at
  while (text[to] === '*' || (text[to] === '_' && text[to + 1] === '_'))
    to += text[to] === '_' ? 2 : 1
  return to
}

// Georgian letters have had capitals since Unicode 11, which nobody writes.
export const isCased = (text: string): boolean =>
  /^[\p{Lu}\p{Ll}\p{Lt}]/u.test(text) && !/^\p{Script=Georgian}/u.test(text)
export const isUpper = (text: string): boolean => text !== '' && /^[\p{Lu}\p{Lt}]/u.test(text)

const wordAt = /[\p{L}\p{M}‘ʻ']{1,24}(?:-[\p{L}]{4,12})?|§{1,2}/uy

/** The word that begins at this place; empty where none does. */
export function takeWord(text: string, at: number): string {
  wordAt.lastIndex = at
  return wordAt.exec(text)?.[0] ?? ''
}
