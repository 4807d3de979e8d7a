import { isBlankChar } from './fold.ts'
import { type HeadingLine, readHeadingLine } from './heading-line.ts'
import { titleOf } from './heading-title.ts'

/** A line that may be a heading, with its place in the whole text. */
export interface Candidate extends HeadingLine {
  /** Where its line begins; with a title of its own line above, where that begins. */
  readonly start: number
  readonly lineStart: number
  /** Where its line ends, without the line's end. */
  readonly lineEnd: number
  /** The title on the line above: in brackets, as Japanese statutes have it, or beside the first paragraph. */
  readonly titleAbove: string | undefined
  /** Opens what an amending law puts into another statute: it stands after a colon or a quotation mark. */
  readonly isInserted: boolean
  readonly isQuoted: boolean
}

/** How the line before ended. */
type Before = 'blank' | 'closed' | 'colon' | 'heading' | 'open'

/** All lines that may be headings, in the order of the text, in one pass over it. */
export function headingCandidates(text: string): Candidate[] {
  const found: Candidate[] = []
  let before: Before = 'blank'
  let isAfterColon = false
  let above: Above | undefined
  let isTitleDue = false
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length : feed + 1
    const lineEnd =
      feed < 0 ? text.length : feed > start && text[feed - 1] === '\r' ? feed - 1 : feed
    const line = text.slice(start, Math.min(lineEnd, start + 320))
    const opened = readHeadingLine(line)
    const isKept =
      opened && !isListItem(opened, text, lineEnd) && !(before === 'open' && opened.isLevel)
    if (opened && isKept) {
      const isOpenQuote = /^[\s*#>]*["“„«「『]/u.test(line)
      const isInserted = isAfterColon || isOpenQuote
      const own = {
        ...opened,
        start,
        lineStart: start,
        lineEnd,
        titleAbove: undefined,
        isInserted,
        isQuoted: isOpenQuote,
      }
      const title = above && isAdopted(text, own, above) ? above : undefined
      const isDoubtful =
        before === 'open' && !title && opened.form !== 'dash' && opened.mark !== 'hash'
      found.push({
        ...own,
        sureness: isDoubtful ? 'unsure' : opened.sureness,
        ...{ start: title?.start ?? start, titleAbove: title?.title },
      })
      above = undefined
      before = headingEnd(text, own)
      isTitleDue = opened.isLevel && start + opened.restAt >= lineEnd
      isAfterColon = text[lastInk(text, start, lineEnd)] === ':'
    } else {
      const state = endOf(text, start, lineEnd)
      // The title of a level may stand below it, also after a blank line.
      const isBelow: boolean = before === 'heading' || (isTitleDue && before === 'blank')
      const isTitleLine: boolean = isBelow && state === 'open' && lineEnd - start < 160
      const title = aboveOf(line, start, before)
      if (state !== 'blank') {
        above = isTitleLine && isTitleDue ? undefined : title
        isTitleDue = false
        isAfterColon = state === 'colon'
      }
      before = isTitleLine || isCapitals(line) || title?.isBracketed ? 'closed' : state
    }
    start = next
  }
  return found
}

/** A level or a label and title alone: the line below may go on with the title. */
function headingEnd(text: string, { isLevel, lineStart, lineEnd, restAt }: Candidate): Before {
  const state = endOf(text, lineStart, lineEnd)
  const isAlone = lineStart + restAt >= lineEnd || state === 'open'
  return isLevel || (isAlone && lineEnd - lineStart < 120) ? 'heading' : state
}

interface Above {
  readonly start: number
  readonly title: string
  readonly isBracketed: boolean
}

/** A line that may be the title of the provision on the next line. */
function aboveOf(line: string, start: number, before: Before): Above | undefined {
  const bracketed = /^\s{0,8}（([^（）]{1,80}(?:（[^（）]{0,40}）[^（）]{0,40})?)）\s{0,8}$/u.exec(
    line,
  )?.[1]
  if (bracketed !== undefined) return { start, title: bracketed, isBracketed: true }
  const title = line.trim()
  const isFree = before === 'blank' || before === 'closed'
  const isTitle =
    isFree && title.length <= 120 && /^[\p{Lu}\p{Lo}]/u.test(title) && /[\p{L}\p{N}]$/u.test(title)
  return isTitle ? { start, title, isBracketed: false } : undefined
}

/** A line in brackets always is the title of the article below; another only where that has none of its own. */
const isAdopted = (text: string, candidate: Candidate, above: Above): boolean =>
  !candidate.isLevel &&
  (above.isBracketed
    ? candidate.form === 'word'
    : titleOf(text, candidate, Math.min(text.length, candidate.lineEnd + 600)).heading === '')

/** An item of a list, which begins with a number alone but ends like a part of a sentence. */
const isListItem = (opened: HeadingLine, text: string, lineEnd: number): boolean =>
  opened.opens === 'numbered' &&
  opened.mark === 'none' &&
  opened.form !== 'dash' &&
  ',;،؛；，'.includes(text[lastInk(text, 0, lineEnd)] ?? ' ')

function lastInk(text: string, start: number, end: number): number {
  let at = end - 1
  while (
    at > start &&
    (text.charCodeAt(at) <= 0x20 || text.charCodeAt(at) === 0xa0 || text.charCodeAt(at) === 0x200f)
  )
    at--
  return at
}

const closing = '.;!?…。；！？؟؛։।॥)]}）］】»”"’>|_*—–'

function endOf(text: string, start: number, end: number): Before {
  const at = lastInk(text, start, end)
  const char = text[at]
  if (at < start || char === undefined || isBlankChar(char.charCodeAt(0))) return 'blank'
  if (':：'.includes(char)) return 'colon'
  return closing.includes(char) ? 'closed' : 'open'
}

/** A short line in capitals is a title, not a part of a sentence. */
const isCapitals = (line: string): boolean =>
  line.length <= 160 && /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line)
