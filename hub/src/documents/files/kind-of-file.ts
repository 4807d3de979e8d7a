import { FileError } from './file-error.ts'

export type FileKind = 'pdf' | 'word'

/** What a file is by its own first bytes, whatever its name or sender says. @throws FileError */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileError('file-empty', 'There is nothing in this file.')
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'word'
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0'))
    throw new FileError(
      'file-old-word',
      'Save it as .docx, without a password, and send that: older Word files are not read.',
    )
  throw new FileError('file-not-document', 'Send a PDF or a Word file (.docx).')
}

/** In Latin-1, of which each letter is a byte. */
const startsWith = (bytes: Uint8Array, start: string): boolean =>
  Array.from(start).every((letter, at) => bytes[at] === letter.charCodeAt(0))
