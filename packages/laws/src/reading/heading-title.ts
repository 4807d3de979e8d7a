import { skipBlank } from './fold.ts'
import type { Candidate } from './heading-candidates.ts'

/** A provision's title, and where its wording begins. */
export interface TitleAt {
  readonly heading: string
  readonly bodyStart: number
}

const mostTitle = 250

/**
 * The title of a heading: what follows its label on the line, unless that is the wording itself; or the
 * line below where nothing follows. Looks at two lines at most.
 *
 * @param end where the piece ends
 */
export function titleOf(text: string, candidate: Candidate, end: number): TitleAt {
  const restAt = Math.min(candidate.lineStart + candidate.restAt, candidate.lineEnd)
  if (candidate.titleAbove !== undefined)
    return { heading: candidate.titleAbove, bodyStart: restAt }
  const rest = text.slice(restAt, Math.min(candidate.lineEnd, restAt + mostTitle + 50))
  if (rest.trim() !== '') return onLine(text, candidate, { rest, restAt, end })
  const below = lineBelow(text, candidate.lineEnd, end)
  const isTitle =
    below !== undefined &&
    isTitleText(below.line) &&
    (candidate.isLevel || hasInk(text, below.end, end))
  return isTitle
    ? { heading: plain(below.line), bodyStart: below.end }
    : { heading: '', bodyStart: candidate.lineEnd }
}

function onLine(
  text: string,
  { lineEnd, isLevel }: Candidate,
  { rest, restAt, end }: { rest: string; restAt: number; end: number },
): TitleAt {
  // `14. Illegal access.—Whoever …`, `（目的）`, `제48조(제목) ①`
  const dash = /\.\s?[—–]|\.-\s?(?=[\p{Lu}(])/u.exec(rest)
  if (dash && dash.index > 0 && isTitleText(rest.slice(0, dash.index)))
    return {
      heading: plain(rest.slice(0, dash.index)),
      bodyStart: restAt + dash.index + dash[0].length,
    }
  const bracket = /^[（(【]([^（）()【】]{2,120})[）)】]/u.exec(rest)
  if (bracket?.[1] && !/^[\p{N}一二三四五六七八九十]{1,3}$/u.test(bracket[1]))
    return { heading: plain(bracket[1]), bodyStart: restAt + bracket[0].length }
  const isWhole = restAt + rest.length >= lineEnd
  const hasMore = isLevel || hasInk(text, lineEnd, end)
  if (isWhole && hasMore && isTitleText(rest)) return { heading: plain(rest), bodyStart: lineEnd }
  return { heading: '', bodyStart: restAt }
}

/** Short, does not begin like a paragraph, and does not end like a sentence of any length. */
function isTitleText(line: string): boolean {
  const title = plain(line)
  if (title === '' || title.length > mostTitle) return false
  if (/^(?:[([（]?\p{N}{1,3}\s?[.)\]）]|[(（]\p{L}[)）]|§|[-–—•①])/u.test(title)) return false
  if (/[;:：；,،。!?…]$/u.test(title)) return false
  return !title.endsWith('.') || (title.length <= 100 && !/\.\s+\p{Lu}/u.test(title.slice(0, -1)))
}

function lineBelow(
  text: string,
  from: number,
  end: number,
): { line: string; end: number } | undefined {
  let at = from
  for (let breaks = 0; at < end; at++) {
    const char = text[at]
    if (char === '\n' && ++breaks > 2) return undefined
    if (char !== '\n' && char !== '\r' && skipBlank(text, at) === at) break
  }
  const feed = text.indexOf('\n', at)
  const lineEnd = feed < 0 || feed > end ? end : feed
  return lineEnd - at > mostTitle + 50 || lineEnd <= at
    ? undefined
    : { line: text.slice(at, lineEnd), end: lineEnd }
}

function hasInk(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const to = skipBlank(text, at)
    if (to >= end) return false
    if (text[to] !== '\n') return true
    at = to
  }
  return false
}

/** Without the marks of Markdown and the brackets of a Japanese title. */
const plain = (line: string): string =>
  line
    .trim()
    .replace(/^[*_#\s]{1,10}|[*_#\s]{1,10}$/g, '')
    .replace(/^（([^（）]*)）$/, '$1')
    .trim()
