import type { LevelKind } from './heading-words.ts'
import { type Level, type Reading, type SplitProvision, wordingIn } from './reading.ts'
import { ReadingError } from './reading-error.ts'

/** What the metadata of an act in Akoma Ntoso must say of it. */
export interface ActDescription {
  /** The work's address, `/akn/xa/act/2026/14`. */
  readonly uri: string
  /** ISO 3166 in small letters; `xa` to `xz` are left to users. */
  readonly country: string
  /** BCP 47; written as it is, for ISO 639 has no other codes for six languages out of seven. */
  readonly language: string
  /** Of the work, `2026-02-24`. */
  readonly date: string
  readonly title: string
}

const elementOf: Readonly<Record<LevelKind, string>> = {
  ...{ book: 'book', part: 'part', title: 'title', chapter: 'chapter', section: 'section' },
  ...{ subsection: 'subdivision', article: 'article', annex: 'hcontainer' },
}

/**
 * Writes a reading as an act in Akoma Ntoso 1.0. Read again it has the same levels, provisions, labels,
 * headings and wordings; what it loses are blank lines between provisions and the marks of Markdown.
 *
 * @throws ReadingError `export.control-character`: XML cannot hold it, and nothing is left out unsaid.
 */
export function writeAkomaNtoso(reading: Reading, about: ActDescription): string {
  const { text, levels, provisions, pieces } = reading
  if (impossible.test(text)) throw new ReadingError('export.control-character')
  const provisionName =
    reading.style === 'section' || reading.style === 'numbered' ? 'section' : 'article'
  const opening = pieces.filter(({ kind }) => kind === 'opening' || kind === 'contents')
  const [first, last] = [opening[0], opening.at(-1)]
  const preface = first && last ? wordingIn(text, { bodyStart: first.start, end: last.end }) : ''
  const body: string[] = []
  const open: number[] = []
  const closeTo = (depth: number) => {
    while (open.length > depth)
      body.push(`</${elementOf[levels[open.pop() ?? 0]?.kind ?? 'part']}>`)
  }
  const heads = [
    ...levels.map((level, at) => ({ start: level.start, at, level, provision: undefined })),
    ...provisions.map((provision, at) => ({
      start: provision.start,
      at,
      level: undefined,
      provision,
    })),
  ].sort((one, other) => one.start - other.start)
  for (const { at, level, provision } of heads) {
    const parent = level ? level.parent : provision?.level
    closeTo(parent === undefined ? 0 : open.indexOf(parent) + 1)
    if (level) {
      body.push(openingOf(level, at))
      open.push(at)
      const wording = wordingIn(text, level)
      if (wording !== '')
        body.push(
          `<hcontainer name="wording" eId="wording_${at}">`,
          ...content(wording),
          '</hcontainer>',
        )
    } else if (provision) body.push(...provisionOf(provision, { text, at, name: provisionName }))
  }
  closeTo(0)
  const prefaceLines = preface === '' ? [] : ['<preface>', ...lines(preface), '</preface>']
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    '<act name="act">',
    ...meta(about),
    ...prefaceLines,
    ...['<body>', ...body, '</body>', '</act>', '</akomaNtoso>', ''],
  ].join('\n')
}

/** What XML 1.0 §2.2 does not take: control characters, halves of a pair, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

function openingOf({ kind, label, heading }: Level, at: number): string {
  const name = kind === 'annex' ? ' name="annex"' : ''
  return `<${elementOf[kind]}${name} class="level" eId="level_${at}">${head('num', label)}${head('heading', heading)}`
}

function provisionOf(
  { label, heading, bodyStart, end, isInserted }: SplitProvision,
  { text, at, name }: { readonly text: string; readonly at: number; readonly name: string },
): string[] {
  const inserted = isInserted ? ' class="inserted"' : ''
  const opening = `<${name}${inserted} eId="${name === 'article' ? 'art' : 'sec'}_${at}">${head('num', label)}${head('heading', heading)}`
  return [opening, ...content(wordingIn(text, { bodyStart, end })), `</${name}>`]
}

const head = (name: string, text: string): string =>
  text === '' ? '' : `<${name} xml:space="preserve">${escaped(text)}</${name}>`

const content = (wording: string): string[] => ['<content>', ...lines(wording), '</content>']

/** A paragraph for each line, also for blank ones, so that the wording comes back as it was. */
const lines = (wording: string): string[] =>
  wording.split('\n').map((line) => `<p xml:space="preserve">${escaped(line)}</p>`)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}
const escaped = (text: string): string =>
  text.replace(/[&<>"\r]/g, (char) => entities[char] ?? char)

function meta({ uri, country, language, date, title }: ActDescription): string[] {
  const [work, expression] = [escaped(uri), `${escaped(uri)}/${escaped(language)}@${escaped(date)}`]
  const dated = `<FRBRdate date="${escaped(date)}" name="Generation"/><FRBRauthor href="#source"/>`
  return [
    '<meta><identification source="#source">',
    `<FRBRWork><FRBRthis value="${work}"/><FRBRuri value="${work}"/><FRBRalias value="${escaped(title)}" name="title"/>${dated}<FRBRcountry value="${escaped(country)}"/></FRBRWork>`,
    `<FRBRExpression><FRBRthis value="${expression}"/><FRBRuri value="${expression}"/>${dated}<FRBRlanguage language="${escaped(language)}"/></FRBRExpression>`,
    `<FRBRManifestation><FRBRthis value="${expression}.xml"/><FRBRuri value="${expression}.xml"/>${dated}</FRBRManifestation>`,
    '</identification></meta>',
  ]
}
