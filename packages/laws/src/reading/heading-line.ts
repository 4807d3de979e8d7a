import { isBlankChar, skipBlank } from './fold.ts'
import {
  isCased,
  isUpper,
  type Mark,
  readRest,
  type Sureness,
  stripMarks,
  takeWord,
} from './heading-rest.ts'
import {
  comesAfterNumber,
  kindOfWord,
  type LevelKind,
  type ProvisionStyle,
  styleOfWord,
} from './heading-words.ts'
import { ordinalWords } from './ordinal-words.ts'
import { type NumberAt, readNumber, skipJoin } from './provision-number.ts'

/** What a line of a statute may open; offsets are within the line. */
export interface HeadingLine {
  readonly opens: ProvisionStyle | LevelKind
  readonly isLevel: boolean
  readonly number: NumberAt | undefined
  /** `Section 14`, as written. */
  readonly label: string
  /** Where that which follows label and separator begins. */
  readonly restAt: number
  readonly sureness: Sureness
  /** What marks the line: number signs of Markdown, bold, or nothing. */
  readonly mark: Mark
  /** What follows a number; `word` also where nothing or only a full stop follows a word and number. */
  readonly form: 'dash' | 'dot' | 'plain' | 'word'
  readonly indent: number
}

const seen = 300

/**
 * Reads one line as a heading of a provision or of a level. `undefined` for running text, also where it
 * begins with a reference, such as `Section 14 of this Act applies`. Looks at the first 300 characters.
 *
 * @param line one line, without its end
 *
 * @example
 * const opened = readHeadingLine('§ 202a Ausspähen von Daten')
 */
export function readHeadingLine(line: string): HeadingLine | undefined {
  const text = line.length > seen ? line.slice(0, seen) : line
  const lead = readLead(text)
  if (lead.at >= text.length) return undefined
  return (
    readCjk(text, lead) ??
    readExplanation(text, lead) ??
    readWordFirst(text, lead) ??
    readNumberFirst(text, lead)
  )
}

interface Lead {
  readonly at: number
  readonly indent: number
  readonly mark: Mark
}

/** Skips spaces, marks of direction, Markdown's signs and an opening quotation mark. */
function readLead(text: string): Lead {
  const indent = skipBlank(text, 0)
  let at = indent
  let mark: Lead['mark'] = 'none'
  while (text[at] === '>') at = skipBlank(text, at + 1)
  const hashes = /^#{1,6}(?=[\s#*])/.exec(text.slice(at, at + 8))
  if (hashes) {
    mark = 'hash'
    at = skipBlank(text, at + hashes[0].length)
  }
  while (text[at] === '*' || (text[at] === '_' && text[at + 1] === '_')) {
    if (mark === 'none') mark = 'bold'
    at++
    if (text[at] === '_') at++
  }
  if ('"“„«‘「『'.includes(text[at] ?? ' ')) at++
  return { at: skipBlank(text, at), indent, mark }
}

const cjkNumber = '〇一二两兩三四五六七八九十百千万零0-9０-９'
const cjk = new RegExp(
  `^[第제]\\s?([${cjkNumber}]{1,12})\\s?(条|條|조|编|編|편|章|장|节|節|절|款|分编|篇|관)(?:\\s?[之のノ의]\\s?([${cjkNumber}]{1,6}))*`,
)
const cjkLevel: Readonly<Record<string, LevelKind>> = {
  ...{ 编: 'book', 編: 'book', 편: 'book', 篇: 'book', 分编: 'part', 章: 'chapter', 장: 'chapter' },
  ...{ 节: 'section', 節: 'section', 절: 'section', 款: 'subsection', 관: 'subsection' },
}

/** `第二百八十五条之一`, `第163条の2`, `제48조(제목)`, `第一章 总则`. */
function readCjk(text: string, lead: Lead): HeadingLine | undefined {
  const at = lead.at
  const alone = /^附\s{0,2}[则則](?=\s|$)/.exec(text.slice(at, at + 8))
  if (alone) return level('annex', alone[0], at + alone[0].length, lead)
  const found = cjk.exec(text.slice(at, at + 60))
  if (!found) return undefined
  const [written, base = '', sign = ''] = found
  const number = cjkNumberOf(written, base, at)
  if (!number) return undefined
  const after = at + written.length
  const rest = stripMarks(text, after)
  const next = text[skipBlank(text, rest)] ?? ''
  const hasGap = rest >= text.length || isBlankChar(text.charCodeAt(rest)) || rest > after
  const isRepeat = '第제'.includes(next || ' ')
  const kind = cjkLevel[sign]
  if (kind) {
    if (!hasGap || isRepeat) return undefined
    return { ...level(kind, written, rest, lead), number }
  }
  const opensTitle =
    '（(【['.includes(text[rest] ?? ' ') &&
    !/^[（(][0-9０-９一二三四五六七八九十]{1,3}[）)]/.test(text.slice(rest, rest + 6))
  const isReference =
    isRepeat ||
    '、，,；;及又或与和至からにのをはがでとも规規所款项項。.）)」'.includes(text[rest] ?? ' ')
  if (isReference && !hasGap) return undefined
  // `第五条 第二項` is a reference; `第十一条　第三条の規定に違反した者は` opens with one.
  const isPart =
    isRepeat &&
    /^[第제][^条條조項项款号\s]{1,12}[項项款号]/.test(text.slice(skipBlank(text, rest), rest + 20))
  if (isPart && lead.mark === 'none') return undefined
  return {
    ...{ opens: 'article', isLevel: false, number, label: written, restAt: skipBlank(text, rest) },
    ...{
      sureness:
        (hasGap && (!isRepeat || text[rest] === '\u3000' || lead.mark !== 'none')) || opensTitle
          ? 'sure'
          : 'unsure',
      mark: lead.mark,
      form: 'word',
      indent: lead.indent,
    },
  }
}

function cjkNumberOf(written: string, base: string, at: number): NumberAt | undefined {
  const first = readNumber(base, 0)
  if (!first || first.end !== base.length) return undefined
  const parts = [...first.key.parts]
  for (const piece of written.split(/[之のノ의]/).slice(1)) {
    const number = readNumber(piece.trim(), 0)
    if (number) parts.push(...number.key.parts)
  }
  return { written, normal: parts.join('-'), key: { prefix: '', parts }, end: at + written.length }
}

/** What explains a bill and is printed after it. */
function readExplanation(text: string, lead: Lead): HeadingLine | undefined {
  const found = /^explanatory (?:statement|notes?|memorandum)(?=[*_\s]{0,8}$)/iu.exec(
    text.slice(lead.at, lead.at + 60),
  )
  return found ? level('annex', found[0], text.length, lead) : undefined
}

const level = (kind: LevelKind, label: string, restAt: number, lead: Lead): HeadingLine => ({
  ...{ opens: kind, isLevel: true, number: undefined, label, restAt, sureness: 'sure' },
  ...{ mark: lead.mark, form: 'word', indent: lead.indent },
})

/** `Section 14`, `Art. 323-1`, `§ 202a`, `المادة (5)`, `CHAPTER II`, `BİRİNCİ BÖLÜM`. */
function readWordFirst(text: string, lead: Lead): HeadingLine | undefined {
  const word = takeWord(text, lead.at)
  if (word === '') return undefined
  const style = styleOfWord(word)
  const kind = kindOfWord(word)
  const afterWord = lead.at + word.length
  if (style === undefined && kind === undefined) return ordinalFirst(text, lead, word)
  const numberAt = text[afterWord] === '.' ? afterWord + 1 : afterWord
  const forms = style
    ? { roman: style === 'article', words: style === 'article', spacedLetter: style === 'sign' }
    : { roman: true, words: true, letters: true }
  const number = readNumber(text, numberAt, forms)
  if (!number) {
    const isAlone =
      kind === 'annex' &&
      isUpper(word) &&
      skipBlank(text, stripMarks(text, afterWord)) >= text.length
    return isAlone ? level('annex', word, text.length, lead) : undefined
  }
  const end = number.end + (range.exec(text.slice(number.end, number.end + 24))?.[0].length ?? 0)
  const rest = readRest(text, end, lead.mark)
  if (!rest) return undefined
  const label = text.slice(lead.at, end)
  if (style) {
    // `s` alone is a word of many languages; as a heading it has a full stop and a number.
    if (word.length === 1 && word !== '§' && text[afterWord] !== '.') return undefined
    const isLower = !isUpper(word[0] ?? '') && isCased(word)
    const sureness = isLower && !rest.isApart ? 'unsure' : rest.sureness
    return {
      opens: style,
      isLevel: false,
      number,
      label,
      restAt: rest.at,
      sureness,
      mark: lead.mark,
      form: rest.isDashed ? 'dash' : 'word',
      indent: lead.indent,
    }
  }
  if (kind === undefined || (isCased(word) && !isUpper(word[0] ?? ''))) return undefined
  return { ...level(kind, label, rest.at, lead), number, sureness: rest.sureness }
}

/** `§§ 12 bis 15 (weggefallen)`: what stands for several provisions has the number of the first. */
const range = /^\s?(?:bis|to|à|al|tot|do|до|по)\s\d{1,4}\p{Ll}?(?![\p{L}\p{N}])/u

function ordinalFirst(text: string, lead: Lead, word: string): HeadingLine | undefined {
  const value = ordinalWords([word])?.value
  if (value === undefined) return undefined
  const second = skipBlank(text, lead.at + word.length)
  const kind = kindOfWord(takeWord(text, second))
  if (!kind || !isUpper(word[0] ?? '')) return undefined
  const end = second + takeWord(text, second).length
  const rest = readRest(text, end, lead.mark)
  if (!rest) return undefined
  const number = { written: word, normal: String(value), key: { prefix: '', parts: [value] }, end }
  return {
    ...level(kind, text.slice(lead.at, end), rest.at, lead),
    number,
    sureness: rest.sureness,
  }
}

/** `221. člen`, `205-бап`, `9 c §`, `13. peatükk`, and numbers alone: `14.—(1)`, `14. Heading`. */
function readNumberFirst(text: string, lead: Lead): HeadingLine | undefined {
  const number = readNumber(text, lead.at, { spacedLetter: true, roman: true })
  if (!number || '(（[［'.includes(text[lead.at] ?? ' ')) return undefined
  const at = skipJoin(text, number.end)
  const word = takeWord(text, at)
  if (word !== '' && comesAfterNumber(word)) {
    const rest = readRest(text, at + word.length, lead.mark)
    const style = styleOfWord(word)
    const kind = kindOfWord(word)
    const label = text.slice(lead.at, at + word.length)
    if (rest && style)
      return {
        opens: style,
        isLevel: false,
        number,
        label,
        restAt: rest.at,
        sureness: rest.sureness,
        mark: lead.mark,
        form: 'word',
        indent: lead.indent,
      }
    if (rest && kind)
      return { ...level(kind, label, rest.at, lead), number, sureness: rest.sureness }
  }
  return readNumbered(text, lead)
}

const numbered = /^(?:(\s?[.．]?\s?[—–]\s?|\.-\s?)|([.．])(?=\s|[(（*]|$)|(?=\s+[\p{Lu}(]))/u

function readNumbered(text: string, lead: Lead): HeadingLine | undefined {
  const number = readNumber(text, lead.at)
  if (number?.key.prefix !== '' || (number.key.parts[0] ?? 0) > 9_999) return undefined
  if (!/^\p{Nd}/u.test(number.written)) return undefined
  const found = numbered.exec(text.slice(number.end, number.end + 12))
  if (!found) return undefined
  const form = found[1] !== undefined ? 'dash' : found[2] !== undefined ? 'dot' : 'plain'
  const rest = skipBlank(text, stripMarks(text, number.end + found[0].length))
  const next = text.slice(rest, rest + 2)
  if (isCased(next[0] ?? '') && !isUpper(next[0] ?? '')) return undefined
  if (form === 'plain' && (lead.mark === 'none' ? number.key.parts.length > 2 : false))
    return undefined
  return {
    ...{ opens: 'numbered', isLevel: false, number, label: number.written, restAt: rest },
    ...{ sureness: 'sure', mark: lead.mark, form, indent: lead.indent },
  }
}
