import { type ImportReport, importFormats } from '@comity/votes'
import type { Command } from 'commander'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { defectSections } from './defect-words.ts'
import { totalsOf } from './official-totals.ts'
import { formatNamed, readVotes, stoppable, textOf } from './vote-file.ts'

interface Options {
  readonly format?: string
  readonly rollCalls?: string
  readonly official?: string
  readonly all?: boolean
  readonly json?: boolean
}

/** Reads a file of recorded votes as an import would, and says what is not right in it. Nothing is kept. */
export function addExamine(votes: Command, terminal: Terminal): void {
  votes
    .command('examine')
    .argument('<file>', 'CSV of the UN Digital Library, Voeten or unvotes; .csv or .csv.gz')
    .option('--format <name>', `${importFormats.join(', ')}; else told by the header`)
    .option('--roll-calls <file>', 'unvotes: its table of roll calls')
    .option(
      '--official <file>',
      'votes by state and session as officially counted, to check against',
    )
    .option('--all', 'every line of the report')
    .option('--json', 'the report as JSON')
    .description('read a file of recorded votes and report its defects; needs no hub')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity votes examine votes.csv.gz --official totals.csv' +
        '\n\nExit: 0 read, 1 it is not such a file, 2 usage or a file that cannot be opened.',
    )
    .action(async (path: string, options: Options) => {
      const { rollCalls, official: table } = options
      const format = formatNamed(options.format)
      const official = table === undefined ? undefined : totalsOf(table, await textOf(table))
      const { report } = await stoppable(terminal, (signal) =>
        readVotes(terminal, { path, format, rollCalls, official }, signal),
      )
      if (options.json) return json(terminal, report)
      tell(terminal, report, options.all ? whole : short)
    })
}

interface Extent {
  readonly lines: number
  readonly names: number
}

const short: Extent = { lines: 8, names: 12 }
const whole: Extent = { lines: Number.POSITIVE_INFINITY, names: Number.POSITIVE_INFINITY }

function tell(terminal: Terminal, report: ImportReport, most: Extent): void {
  line(
    terminal,
    `${report.format}, ${report.encoding}: ${report.decisions} decisions, ${report.votes} votes in ${report.rows} rows. Nothing was kept.`,
  )
  if (report.defects.length === 0) line(terminal, 'Nothing was found that is not right.')
  for (const { code, sentence, count, lines } of defectSections(report.defects, most.names)) {
    line(terminal, `\n${sentence}: ${count} (${code})`)
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
