import { headingOf } from './heading-of-xml.ts'
import type { LevelKind } from './heading-words.ts'
import { LawText } from './law-text.ts'
import type { Reading } from './reading.ts'
import { ReadingError } from './reading-error.ts'
import { type BlockNames, wordingOf } from './wording-of-xml.ts'
import { childOf, readXml, type XmlElement, type XmlLimits } from './xml-tree.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const levels: Readonly<Record<string, LevelKind>> = {
  ...{
    book: 'book',
    tome: 'book',
    part: 'part',
    subpart: 'subsection',
    title: 'title',
    subtitle: 'title',
  },
  ...{ chapter: 'chapter', subchapter: 'section', division: 'section', subdivision: 'subsection' },
  ...{ section: 'section', article: 'article' },
}
const provisions = set('article section rule')
/** What holds other elements and has no heading of its own that counts. */
const holders = set(
  'body mainBody hcontainer attachments attachment doc act bill components component portionBody',
)
const names: BlockNames = {
  blocks:
    set(`p block blockList item subsection paragraph subparagraph point list intro content wrapUp alinea
    quotedStructure quotedText-block tr heading subheading listIntroduction listWrapUp longTitle clause
    subclause level indent tblock preamble preface formula recital citation crossHeading`),
  numbers: set('num'),
  skipped: set('meta authorialNote noteRef remark note'),
}

/**
 * Reads an act in Akoma Ntoso (OASIS LegalDocML 1.0, also its drafts). The text is that of preface, body
 * and attachments in their order; quoted structures are the wording of the provision that quotes them.
 *
 * @throws ReadingError `xml.*`
 */
export function readAkomaNtoso(xml: string, limits?: XmlLimits): Reading {
  const root = readXml(xml, limits)
  const act =
    root.name === 'akomaNtoso'
      ? root.children.find((one): one is XmlElement => typeof one !== 'string')
      : undefined
  if (!act) throw new ReadingError('xml.unknown-format')
  const text = new LawText()
  for (const name of ['coverPage', 'preface', 'preamble']) {
    const part = childOf(act, name)
    if (part) text.opening(wordingOf(part, names))
  }
  for (const name of ['body', 'mainBody', 'attachments']) {
    const part = childOf(act, name)
    if (part) readHolder(part, text)
  }
  return text.reading()
}

function readHolder(element: XmlElement, text: LawText): void {
  for (const child of element.children) if (typeof child !== 'string') readElement(child, text)
}

function readElement(element: XmlElement, text: LawText): void {
  const { name, attributes } = element
  const isAnnex =
    name === 'attachment' || (name === 'hcontainer' && attributes.get('name') === 'annex')
  const kind = isAnnex ? 'annex' : levels[name]
  const classes = attributes.get('class')?.split(' ') ?? []
  if (provisions.has(name) && !classes.includes('level') && !holdsProvision(element)) {
    const heads = headsOf(element)
    text.provision(
      headingOf(element, heading),
      wordingOf(element, names, heads),
      classes.includes('inserted'),
    )
  } else if (kind !== undefined) {
    text.openLevel(kind, headingOf(element, heading))
    const heads = headsOf(element)
    for (const child of element.children)
      if (typeof child !== 'string' && !heads.includes(child)) readElement(child, text)
    text.closeLevel()
  } else if (holders.has(name)) readHolder(element, text)
  else if (!names.skipped.has(name)) text.wording(wordingOf(element, names))
}

const heading = { number: 'num', title: 'heading', skipped: names.skipped }

const headsOf = (element: XmlElement): XmlElement[] =>
  ['num', 'heading'].flatMap((name) => childOf(element, name) ?? [])

/** Quotes of other laws do not count. */
const holdsProvision = ({ children }: XmlElement): boolean =>
  children.some(
    (one) =>
      typeof one !== 'string' &&
      one.name !== 'quotedStructure' &&
      one.name !== 'embeddedStructure' &&
      (provisions.has(one.name) || holdsProvision(one)),
  )
