import { getDocumentProxy } from 'unpdf'
import { FileError, tooMuch } from './file-error.ts'
import type { ReadingLimits } from './limits.ts'
import { type PdfLine, pdfParagraphs } from './pdf-lines.ts'
import type { FileText, ReadingNote } from './thread-messages.ts'

/** The text of a PDF. Nothing in it is run and nothing is fetched. @throws FileError */
export async function readPdfFile(bytes: Uint8Array, limits: ReadingLimits): Promise<FileText> {
  const pdf = await opened(bytes)
  if (pdf.numPages > limits.pages) throw tooMuch(limits.pages)
  const pages: PdfLine[][] = []
  let size = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(broken)
    const { items } = await page.getTextContent().catch(broken)
    const lines = linesOf(items)
    size += lines.reduce((sum, { text }) => sum + text.length, 0)
    if (size > limits.text) throw tooMuch(limits.text)
    pages.push(lines)
    page.cleanup()
  }
  const { text, running } = pdfParagraphs(pages)
  const notes: ReadingNote[] = []
  if (running > 0) notes.push({ code: 'running_lines_left_out', count: running })
  if (text === '') notes.push({ code: 'no_text' })
  return { text, notes }
}

const opened = (bytes: Uint8Array) =>
  getDocumentProxy(bytes, {
    ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false },
    ...{ disableAutoFetch: true, disableStream: true, stopAtErrors: false, verbosity: 0 },
  }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new FileError('file-encrypted', 'Send the file without a password.')
    return broken()
  })

const broken = (): never => {
  throw new FileError('file-broken', 'The file is broken or was cut off.')
}

type Item = {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
}

/** What stands on one line, in the order in which the page has it. */
function linesOf(items: readonly object[]): PdfLine[] {
  const lines: PdfLine[] = []
  let text = ''
  let y: number | undefined
  const end = () => {
    if (text.trim() !== '') lines.push({ text: text.replace(/\s+/g, ' ').trim(), y: y ?? 0 })
    text = ''
    y = undefined
  }
  for (const item of items) {
    if (!isText(item)) continue
    if (item.str.trim() !== '') y ??= item.transform[5]
    text += item.str
    if (item.hasEOL) end()
  }
  end()
  return lines
}

const isText = (item: object): item is Item => 'str' in item && 'transform' in item
