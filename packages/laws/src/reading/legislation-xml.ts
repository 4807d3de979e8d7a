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
    Part: 'part',
    Chapter: 'chapter',
    Pblock: 'section',
    PsubBlock: 'subsection',
    Group: 'book',
  },
  ...{
    Schedule: 'annex',
    EUPart: 'part',
    EUTitle: 'title',
    EUChapter: 'chapter',
    EUSection: 'section',
  },
}
const names: BlockNames = {
  blocks:
    set(`Text Para ListItem OrderedList UnorderedList BlockAmendment BlockText P1 P1para P2 P2para P3 P3para
    P4 P4para P5 P5para P6 P6para P7 P7para P2group P3group P4group Title Number tr LongTitle DateOfEnactment
    Reference Formula IntroductoryText EnactingText ScheduleBody P1group`),
  numbers: set('Pnumber'),
  skipped: set(
    'Commentaries CommentaryRef FootnoteRef MarginNoteRef Contents Metadata Footnotes MarginNotes Versions Resources',
  ),
}
const heading = { number: 'Number', title: 'Title', skipped: names.skipped }

/**
 * Reads an act in the XML of legislation.gov.uk (CLML). Each `P1` of the body is a provision with the title
 * of its group; what a block amendment puts into other acts is wording, and so are schedules.
 *
 * @throws ReadingError `xml.*`
 */
export function readLegislationXml(xml: string, limits?: XmlLimits): Reading {
  const root = readXml(xml, limits)
  const act =
    root.name === 'Legislation'
      ? (childOf(root, 'Primary') ?? childOf(root, 'Secondary') ?? childOf(root, 'EURetained'))
      : undefined
  if (!act) throw new ReadingError('xml.unknown-format')
  const text = new LawText()
  for (const child of act.children) {
    if (typeof child === 'string' || names.skipped.has(child.name)) continue
    if (child.name.endsWith('Prelims')) text.opening(wordingOf(child, names))
    else readElement(child, text, '')
  }
  return text.reading()
}

function readElement(element: XmlElement, text: LawText, title: string): void {
  const { name } = element
  const kind = levels[name]
  if (name === 'P1') {
    const own = headingOf(element, { ...heading, number: 'Pnumber' })
    text.provision({ ...own, heading: title }, wordingWithout(element, ['Pnumber']))
  } else if (kind === 'annex') {
    text.openLevel(kind, scheduleHeading(element))
    text.wording(wordingWithout(element, heads))
    text.closeLevel()
  } else if (kind !== undefined || containers.has(name)) {
    const inner = headingOf(element, heading)
    if (kind !== undefined) text.openLevel(kind, inner)
    for (const child of element.children)
      if (
        typeof child !== 'string' &&
        !heads.includes(child.name) &&
        !names.skipped.has(child.name)
      )
        readElement(child, text, name === 'P1group' ? inner.heading : title)
    if (kind !== undefined) text.closeLevel()
  } else text.wording(wordingWithout(element, []))
}

const heads = ['Number', 'Title', 'TitleBlock', 'Reference']

function wordingWithout(element: XmlElement, left: readonly string[]): string {
  const marked = bracketed(element)
  const except = marked.children.filter(
    (one): one is XmlElement => typeof one !== 'string' && left.includes(one.name),
  )
  return wordingOf(marked, names, except).replace(/^\( ?([^\s()]{1,8}) ?\) /gm, '($1) ')
}

const containers = set('Body EUBody P1group Schedules Primary Secondary')
function scheduleHeading(element: XmlElement) {
  const block = childOf(element, 'TitleBlock')
  const own = headingOf(element, heading)
  return { ...own, heading: block ? headingOf(block, heading).heading : own.heading }
}

/** The print puts brackets around the numbers of subsections, which the XML leaves out. */
function bracketed(element: XmlElement): XmlElement {
  const children = element.children.map((child) => {
    if (typeof child === 'string') return child
    if (child.name !== 'Pnumber' || element.name === 'P1') return bracketed(child)
    const isMarked = child.attributes.has('PuncBefore') || child.attributes.has('PuncAfter')
    const before = isMarked ? (child.attributes.get('PuncBefore') ?? '') : '('
    const after = isMarked ? (child.attributes.get('PuncAfter') ?? '') : ')'
    return { ...child, children: [before, ...child.children, after] }
  })
  return { ...element, children }
}
