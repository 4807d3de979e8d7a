import { zipSync } from 'fflate'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A part of a Word file, from what stands in it. */
export const wordPart = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${namespace}">${inner}</w:${root}>`

export const wordParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A Word file whose body is `body`, as WordprocessingML; `parts` are put beside or instead of its own. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = {
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    ...parts,
  }
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, bytesOf(text)])),
  )
}

/** A Word file of these paragraphs. */
export const wordFileOf = (...paragraphs: readonly string[]): Uint8Array =>
  wordFile(paragraphs.map((text) => wordParagraph(text)).join(''))

export interface PdfLineGiven {
  readonly text: string
  readonly y: number
}

/** A PDF of such pages, in one of the fonts that each reader of PDFs has; Latin letters only. */
export function pdfFile(
  pages: readonly (readonly PdfLineGiven[])[],
  content?: (page: string) => Uint8Array,
): Uint8Array {
  const pieces: Uint8Array[] = []
  const starts: number[] = []
  let size = 0
  const put = (piece: string | Uint8Array) => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece
    pieces.push(bytes)
    size += bytes.length
  }
  const object = (...parts: (string | Uint8Array)[]) => {
    starts.push(size)
    put(`${starts.length} 0 obj\n`)
    for (const part of parts) put(part)
    put('\nendobj\n')
  }
  put('%PDF-1.4\n')
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  object('<</Type/Catalog/Pages 2 0 R>>')
  object(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`)
  object('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')
  for (const [at, lines] of pages.entries()) {
    object(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + at * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
    )
    const plain = lines.map(({ text, y }) => `BT /F1 12 Tf 72 ${y} Td (${escaped(text)}) Tj ET`)
    const packed = content?.(plain.join('\n'))
    const stream = packed ?? Buffer.from(plain.join('\n'), 'latin1')
    const filter = packed === undefined ? '' : '/Filter/FlateDecode'
    object(`<</Length ${stream.length}${filter}>>\nstream\n`, stream, '\nendstream')
  }
  const table = size
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  put(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${rows}`)
  put(`trailer<</Size ${starts.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`)
  return new Uint8Array(Buffer.concat(pieces))
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')
