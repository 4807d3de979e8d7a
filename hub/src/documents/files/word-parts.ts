import { type Unzipped, unzipSync } from 'fflate'
import { FileError, tooMuch } from './file-error.ts'
import type { ReadingLimits } from './limits.ts'

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const typesPart = '[Content_Types].xml'
const wanted = [typesPart, 'word/document.xml', 'word/numbering.xml', 'word/styles.xml'] as const

export interface WordParts {
  readonly document: string
  readonly numbering: string | undefined
  readonly styles: string | undefined
}

/**
 * The parts of a Word file that hold its text, and no others. A part is unpacked into as much room as
 * it is said to need and no more, and that is bounded before.
 *
 * @throws FileError where it is no Word file, is broken or has macros, or unpacks to too much
 */
export function wordParts(
  bytes: Uint8Array,
  limits: Pick<ReadingLimits, 'unpackedBytes' | 'parts'>,
): WordParts {
  const parts = unpacked(bytes, limits)
  const [types, document, numbering, styles] = wanted.map((name) => textOf(parts[name]))
  if (types === undefined || document === undefined || !types.includes(mainType))
    throw new FileError(
      'file-not-document',
      'Send a PDF or a Word file (.docx) without macros or a password.',
    )
  return { document, numbering, styles }
}

function unpacked(
  bytes: Uint8Array,
  { unpackedBytes, parts }: Pick<ReadingLimits, 'unpackedBytes' | 'parts'>,
): Unzipped {
  let count = 0
  const known = new Set<string>()
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1
        if (count > parts) throw tooMuch(parts)
        if (!wanted.some((one) => one === name)) return false
        // Two parts of one name: programs differ in which one they show.
        if (known.has(name)) throw broken()
        known.add(name)
        if (originalSize > unpackedBytes) throw tooMuch(unpackedBytes)
        return true
      },
    })
  } catch (error) {
    throw error instanceof FileError ? error : broken()
  }
}

const broken = () => new FileError('file-broken', 'The file is broken or was cut off.')

/** OOXML is UTF-8, or UTF-16 with a mark (ECMA-376 part 2 §8.1.3). */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw broken()
  }
}
