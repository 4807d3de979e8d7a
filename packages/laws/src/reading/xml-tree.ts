import { SaxesParser } from 'saxes'
import { ReadingError } from './reading-error.ts'

/** An element of a document of law, by local names; text stands among its children in order. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

/** Bounds of what is read. */
export interface XmlLimits {
  /** Characters of the document. */
  readonly characters: number
  /** Elements within elements. */
  readonly depth: number
  /** Elements in all. */
  readonly elements: number
}

export const xmlLimits: XmlLimits = { characters: 20_000_000, depth: 100, elements: 1_000_000 }

interface Open {
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

/**
 * Reads XML of whoever sent it: well-formed only, without a document type and so without entities of its
 * own. Nothing is fetched, and nothing can grow beyond what was sent.
 *
 * @throws ReadingError `xml.doctype`, `xml.not-well-formed`, `xml.too-deep`, `xml.too-large`
 */
export function readXml(text: string, limits: XmlLimits = xmlLimits): XmlElement {
  if (text.length > limits.characters) throw new ReadingError('xml.too-large')
  const parser = new SaxesParser({ xmlns: true })
  const open: Open[] = []
  let root: XmlElement | undefined
  let elements = 0
  parser.on('doctype', () => {
    throw new ReadingError('xml.doctype', parser.line)
  })
  parser.on('error', (error) => {
    throw new ReadingError(
      'xml.not-well-formed',
      parser.line,
      error.message.replace(/^\d+:\d+: /, ''),
    )
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++elements > limits.elements) throw new ReadingError('xml.too-large', parser.line)
    if (open.length >= limits.depth) throw new ReadingError('xml.too-deep', parser.line)
    const values = Object.values(attributes).map((one) => [one.local, one.value] as const)
    const element: Open = { name: local, namespace: uri, attributes: new Map(values), children: [] }
    open.at(-1)?.children.push(element)
    if (open.length === 0) root = element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (part: string) => void open.at(-1)?.children.push(part)
  parser.on('text', addText)
  parser.on('cdata', addText)
  // In pieces, so that a document type is refused before what comes after it is looked at.
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536))
  parser.close()
  if (!root) throw new ReadingError('xml.not-well-formed')
  return root
}

/** The first element below with this name. */
export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name)
