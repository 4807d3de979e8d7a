import type { LevelKind } from './heading-words.ts'
import type { Level, Piece, Reading, SplitProvision } from './reading.ts'

/** What a structured document says of one heading, before it has a place in a text. */
export interface StructuredHeading {
  readonly label: string
  readonly number: string
  readonly heading: string
}

/**
 * Writes the plain text of a structured document and notes where its levels and provisions stand in it:
 * label and heading on one line, then the wording, a blank line after each.
 */
export class LawText {
  #text = ''
  readonly #levels: { level: Omit<Level, 'end'>; end: number }[] = []
  readonly #provisions: (Omit<SplitProvision, 'text' | 'end'> & { end: number })[] = []
  readonly #open: number[] = []

  opening(wording: string): void {
    if (wording !== '') this.#text += `${wording}\n\n`
  }

  openLevel(kind: LevelKind, { label, number, heading }: StructuredHeading): void {
    const start = this.#text.length
    this.#text += `${headingLine(label, heading)}\n\n`
    const level = {
      ...{ kind, label, number: number === '' ? undefined : number, heading, start },
      ...{ bodyStart: this.#text.length, parent: this.#open.at(-1) },
    }
    this.#open.push(this.#levels.length)
    this.#levels.push({ level, end: this.#text.length })
  }

  closeLevel(): void {
    this.#open.pop()
  }

  provision(
    { label, number, heading }: StructuredHeading,
    wording: string,
    isInserted = false,
  ): void {
    const start = this.#text.length
    this.#text += `${headingLine(label, heading)}\n`
    const bodyStart = this.#text.length
    this.#text += `${wording}\n\n`
    this.#provisions.push({
      ...{ label, number, heading, start, bodyStart, end: this.#text.length },
      ...{ level: this.#open.at(-1), isInserted },
    })
  }

  /** Wording below a level, outside any provision. */
  wording(text: string): void {
    if (text === '') return
    this.#text += `${text}\n\n`
    const last = this.#levels.at(-1)
    const isAfterLevel = last && last.end > (this.#provisions.at(-1)?.end ?? 0)
    const holder = isAfterLevel ? last : this.#provisions.at(-1)
    if (holder) holder.end = this.#text.length
  }

  reading(): Reading {
    const text = this.#text
    const provisions = this.#provisions.map((one) => ({
      ...one,
      text: text.slice(one.start, one.end),
    }))
    const levels = this.#levels.map(({ level, end }) => ({ ...level, end }))
    const marks = [
      ...provisions.map(({ start, end }) => ({ kind: 'provision' as const, start, end })),
      ...levels.map(({ start, end }) => ({ kind: 'level' as const, start, end })),
    ].sort((one, other) => one.start - other.start)
    const first = marks[0]?.start ?? text.length
    const pieces: Piece[] =
      first > 0 ? [{ kind: 'opening', start: 0, end: first, text: text.slice(0, first) }] : []
    for (const { kind, start, end } of marks)
      pieces.push({ kind, start, end, text: text.slice(start, end) })
    return { text, style: undefined, provisions, levels, pieces, findings: [], findingsBeyond: 0 }
  }
}

const headingLine = (label: string, heading: string): string =>
  [label, heading].filter(Boolean).join(' ').trim()
