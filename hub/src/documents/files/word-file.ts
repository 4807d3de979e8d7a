import { tooMuch } from './file-error.ts'
import type { ReadingLimits } from './limits.ts'
import type { FileText, ReadingNote } from './thread-messages.ts'
import { type Counted, readNumbering } from './word-numbering.ts'
import { wordParts } from './word-parts.ts'
import { walkWord } from './word-xml.ts'

/** What is left out with all that is in it: what was deleted, moved away or is an instruction. */
const leftOut = new Set(['del', 'moveFrom', 'instrText', 'delInstrText', 'delText'])
const breaks = new Set(['br', 'cr'])

interface Paragraph {
  text: string
  list: string | undefined
  level: number
  style: string | undefined
}

/**
 * The text of a Word file, as it is shown with all tracked changes accepted, each paragraph with the number
 * that Word prints before it.
 *
 * @throws FileError
 */
export function readWordFile(bytes: Uint8Array, limits: ReadingLimits): FileText {
  const { document, numbering, styles } = wordParts(bytes, limits)
  const numbers = readNumbering(numbering, styles)
  const paragraphs: string[] = []
  /** A text box has paragraphs of its own within one. */
  const open: Paragraph[] = []
  let [hidden, footnotes, changes, size] = [0, 0, 0, 0]
  let isText = false

  const end = ({ text, list, level, style }: Paragraph) => {
    const counted: Counted | undefined = list === undefined ? undefined : { list, level }
    const shown = text.replace(/\s+/g, ' ').trim()
    if (shown === '') return
    paragraphs.push(`${numbers.next(counted, style)} ${shown}`.trim())
    size += shown.length
    if (paragraphs.length > limits.paragraphs) throw tooMuch(limits.paragraphs)
    if (size > limits.text) throw tooMuch(limits.text)
  }

  walkWord(document, {
    open(name, of) {
      if (leftOut.has(name)) {
        hidden += 1
        changes += 1
      }
      const paragraph = open.at(-1)
      if (name === 'p') open.push({ text: '', list: undefined, level: 0, style: undefined })
      else if (name === 'ins' || name === 'moveTo') changes += 1
      else if (hidden > 0 || paragraph === undefined) return
      else if (name === 't') isText = true
      else if (name === 'tab' || breaks.has(name)) paragraph.text += ' '
      else if (name === 'noBreakHyphen') paragraph.text += '\u2011'
      else if (name === 'footnoteReference' || name === 'endnoteReference') footnotes += 1
      else if (name === 'numId') paragraph.list = of('val') ?? '0'
      else if (name === 'ilvl') paragraph.level = Number(of('val')) || 0
      else if (name === 'pStyle') paragraph.style = of('val')
    },
    close(name) {
      if (leftOut.has(name)) hidden -= 1
      if (name === 't') isText = false
      if (name !== 'p') return
      const paragraph = open.pop()
      if (paragraph) end(paragraph)
    },
    text(value) {
      const paragraph = open.at(-1)
      if (isText && paragraph) paragraph.text += value
    },
  })
  const notes: ReadingNote[] = []
  if (changes > 0) notes.push({ code: 'tracked_changes', count: changes })
  if (footnotes > 0) notes.push({ code: 'footnotes_left_out', count: footnotes })
  if (paragraphs.length === 0) notes.push({ code: 'no_text' })
  return { text: paragraphs.join('\n\n'), notes }
}
