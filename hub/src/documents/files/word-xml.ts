import { SaxesParser, type SaxesTagNS } from 'saxes'
import { FileError } from './file-error.ts'

/** The namespaces of WordprocessingML, of ECMA-376 and of its strict form. */
const word = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const deepest = 400

export interface WordHandler {
  /** A tag of WordprocessingML, without its prefix; `of` gives its attributes. */
  open(name: string, of: (attribute: string) => string | undefined): void
  close(name: string): void
  text?(text: string): void
}

/**
 * Walks a part of a Word file. Nothing is fetched, no entity is expanded, a DOCTYPE is refused; where a
 * part says the same in two ways for two kinds of programs, the first is walked alone.
 *
 * @throws FileError
 */
export function walkWord(xml: string, { open, close, text }: WordHandler): void {
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  let fallback = 0
  const isFallback = ({ uri, local }: SaxesTagNS) => uri === compatibility && local === 'Fallback'
  parser.on('error', () => {
    throw broken()
  })
  parser.on('doctype', () => {
    throw broken()
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > deepest) throw broken()
    if (isFallback(tag)) fallback += 1
    if (fallback > 0 || !word.has(tag.uri)) return
    open(
      tag.local,
      (name) => Object.values(tag.attributes).find(({ local }) => local === name)?.value,
    )
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    if (fallback === 0 && word.has(tag.uri)) close(tag.local)
    if (isFallback(tag)) fallback -= 1
  })
  parser.on('text', (value) => {
    if (fallback === 0) text?.(value)
  })
  parser.write(xml).close()
}

const broken = () => new FileError('file-broken', 'The file is broken or was cut off.')
