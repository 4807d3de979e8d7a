import type { ToldDefect } from '@comity/votes'
import { line, plain, type Terminal } from '../terminal.ts'
import { toldSections } from './defect-words.ts'

/** How much of a report is printed. */
export interface Extent {
  readonly lines: number
  readonly names: number
}

export const short: Extent = { lines: 8, names: 12 }
export const whole: Extent = { lines: Number.POSITIVE_INFINITY, names: Number.POSITIVE_INFINITY }

/** A report of the importer's, or of a hub's. */
export interface ToldReport {
  readonly format: string
  readonly encoding: string
  readonly decisions: number
  readonly votes: number
  readonly rows: number
  readonly defects: readonly ToldDefect[]
  readonly defectsBeyond: number
}

export const readSentence = (report: ToldReport): string =>
  `${report.format}, ${report.encoding}: ${report.decisions} decisions, ${report.votes} votes in ${report.rows} rows.`

/** What is not right in a file, gravest first. */
export async function tellDefects(
  terminal: Terminal,
  report: ToldReport,
  most: Extent,
): Promise<void> {
  if (report.defects.length === 0) line(terminal, 'Nothing was found that is not right.')
  for (const { code, sentence, count, lines } of await toldSections(report.defects, most.names)) {
    line(terminal, `\n${plain(sentence)}: ${count} (${plain(code)})`)
    for (const one of lines.slice(0, most.lines)) line(terminal, plain(`  ${one}`))
    if (lines.length > most.lines)
      line(
        terminal,
        `  and ${lines.length - most.lines} more: --all shows them, --json each by itself`,
      )
  }
  if (report.defectsBeyond > 0)
    line(terminal, `\n${report.defectsBeyond} more were counted, and are not kept one by one.`)
}
