import { type BlockKind, type EId, kindOf, makeEId } from './eid.ts'
import { idNumber, type Marker, readMarker } from './marker.ts'
import { type Block, hidden, longestText, mostBlocks, type ProposalText } from './text.ts'

/** What a pasted text was read as, and where that was not certain. */
export interface ReadText {
  readonly text: ProposalText
  readonly notes: readonly ReadNote[]
}

/**
 * - `hidden_removed`: marks that are not seen were taken out
 * - `no_formula`: no line such as "The General Assembly," was found
 * - `out_of_sequence`: the number printed is not the next one
 * - `number_again`: the number was there already; the paragraph has got another id
 * - `joined`: a paragraph without a number was joined to the one before it
 */
export interface ReadNote {
  readonly code: 'hidden_removed' | 'no_formula' | 'out_of_sequence' | 'number_again' | 'joined'
  /** The paragraph of what was pasted, from 1; 0 for all of it. */
  readonly paragraph: number
  readonly eId: EId | undefined
}

/**
 * Reads a pasted text into blocks: title, formula, preambular paragraphs (not numbered), operative
 * paragraphs (`1.`), and their parts (`1.8`, `(a)`, `(i)`), headings and annexes, in any of the six
 * languages. Paragraphs are parted by empty lines, or where there are none, each line is one. Ids come
 * from the numbers, so that the same text pasted in another language has the same ids.
 *
 * What it takes to be otherwise than written is in the notes; nothing is left out. Of more than
 * `mostBlocks` paragraphs the rest is joined to the last, and `checkProposalText` says so.
 *
 * @throws RangeError where the text is longer than `longestText`
 */
export function readProposalText(pasted: string, lang: string): ReadText {
  if (pasted.length > longestText) throw new RangeError(`more than ${longestText} UTF-16 units`)
  const clean = pasted
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
  const shown = clean.replaceAll(new RegExp(hidden, 'gu'), '')
  const reading = new Reading()
  if (shown !== clean) reading.note('hidden_removed', undefined)
  const paragraphs = paragraphsOf(shown)
  const formula = paragraphs.findIndex(isFormula)
  if (formula < 0) reading.note('no_formula', undefined)
  for (const [at, paragraph] of paragraphs.entries()) {
    reading.at = at + 1
    if (at < formula) reading.add(undefined, 'title', paragraph)
    else if (at === formula) reading.add(undefined, 'formula', paragraph)
    else reading.take(paragraph)
  }
  return { text: { lang, blocks: reading.blocks, retired: [] }, notes: reading.notes }
}

function paragraphsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  if (!/\S\n\s*\n\s*\S/.test(text)) return lines.filter((line) => line !== '')
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    const last = paragraphs.length - 1
    // A number begins a paragraph also where no empty line stands before it.
    if (line !== '' && open && readMarker(line).as.length === 0)
      paragraphs[last] = `${paragraphs[last] ?? ''} ${line}`
    else if (line !== '') paragraphs.push(line)
    open = line !== ''
  }
  return paragraphs
}

const body =
  /^(?:the |l['’]|la |le |el |los |les |генеральн|совет|комитет|комисси|рабоч|первый|إن |大会|.{0,8}(?:委员会|理事会|工作组))/i

/** "The General Assembly," and its like: short, with the name of a body, a comma at the end. */
const isFormula = (text: string): boolean =>
  text.length <= 90 && /[,，،]$/.test(text) && body.test(text)

const annexLine = /^(?:annex(?:e)?|anexo|приложение|مرفق|المرفق|附件)(?:\s+[IVXLC\d]+)?$/i

/** What has been read, and where the next paragraph belongs. */
class Reading {
  readonly blocks: Block[] = []
  readonly notes: ReadNote[] = []
  /** The paragraph being read, from 1. */
  at = 0
  readonly #ids = new Set<EId>()
  /** How many of a kind a paragraph has so far, and how often an id was wanted again. */
  readonly #counts = new Map<string, number>()
  /** Paragraph and its open parts, outermost first, with how they were counted. */
  #open: { readonly eId: EId; readonly marker: Marker | undefined }[] = []

  note(code: ReadNote['code'], eId: EId | undefined): void {
    this.notes.push({ code, paragraph: this.at, eId })
  }

  take(paragraph: string): void {
    const { as, rest } = readMarker(paragraph)
    const [first] = as
    const top = this.#open[0]
    const inAnnex = top !== undefined && kindOf(top.eId) === 'annex'
    if (this.blocks.length > mostBlocks) this.#join(paragraph)
    else if (annexLine.test(paragraph)) this.#begin('annex', paragraph)
    else if (first?.scheme === 'digits' && !inAnnex && !/^[(（]/.test(first.num))
      this.#begin('op', rest, first)
    else if (first !== undefined && top !== undefined) this.#part(as, first, rest)
    else this.#unnumbered(paragraph, inAnnex)
  }

  /** A block at the end, with the next free id of its number. */
  add(parent: EId | undefined, kind: BlockKind, text: string, marker?: Marker): EId {
    const next = this.#count(`${parent ?? ''} ${kind}`)
    let eId = makeEId(parent, kind, marker === undefined ? String(next) : idNumber(marker))
    if (marker !== undefined && marker.nth !== next) this.note('out_of_sequence', eId)
    if (this.#ids.has(eId)) {
      const wanted = idNumber(marker ?? { scheme: 'digits', nth: next })
      const again = eId
      while (this.#ids.has(eId))
        eId = makeEId(parent, kind, `${wanted}-${this.#count(`again ${again}`) + 1}`)
      this.note('number_again', eId)
    }
    this.#ids.add(eId)
    this.blocks.push(marker === undefined ? { eId, text } : { eId, num: marker.num, text })
    return eId
  }

  /** One more than before; the first is 1. */
  #count(of: string): number {
    const count = (this.#counts.get(of) ?? 0) + 1
    this.#counts.set(of, count)
    return count
  }

  #begin(kind: BlockKind, text: string, marker?: Marker): void {
    this.#open = [{ eId: this.add(undefined, kind, text, marker), marker }]
  }

  /** Where an open counting goes on with it, the innermost first; otherwise a part of what is open. */
  #part(as: readonly Marker[], first: Marker, rest: string): void {
    for (const [at, { marker }] of [...this.#open.entries()].reverse()) {
      const next = (marker?.nth ?? 0) + 1
      const goesOn = as.find(({ scheme, nth }) => scheme === marker?.scheme && nth === next)
      if (at === 0 || goesOn === undefined) continue
      this.#under(at, goesOn, rest)
      return
    }
    const counted = this.#open.findIndex(
      ({ marker }, at) => at > 0 && marker?.scheme === first.scheme,
    )
    const begins = as.find(({ nth }) => nth === 1)
    // Five levels are more than any text has; what is deeper is counted on there.
    const deeper = Math.min(this.#open.length, 4)
    this.#under(begins === undefined && counted > 0 ? counted : deeper, begins ?? first, rest)
  }

  #under(depth: number, marker: Marker, rest: string): void {
    const eId = this.add(this.#open[depth - 1]?.eId, 'para', rest, marker)
    this.#open = [...this.#open.slice(0, depth), { eId, marker }]
  }

  /** Preambular before the first operative paragraph; a heading, or joined to what stands before. */
  #unnumbered(paragraph: string, inAnnex: boolean): void {
    const top = this.#open[0]
    const last = this.blocks.at(-1)
    const isFirstOfAnnex = inAnnex && last?.eId === top?.eId
    const isHeading = paragraph.length <= 120 && !/[.,;:。，；：،؛]$/.test(paragraph)
    if (top === undefined || last === undefined || kindOf(top.eId) === 'pp')
      this.#begin('pp', paragraph)
    else if (isFirstOfAnnex || isHeading) this.add(undefined, 'heading', paragraph)
    else this.#join(paragraph)
  }

  #join(paragraph: string): void {
    const last = this.blocks.at(-1)
    if (last === undefined) return
    this.blocks.splice(-1, 1, { ...last, text: `${last.text}\n${paragraph}` })
    this.note('joined', last.eId)
  }
}
