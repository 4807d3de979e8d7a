import { importFormats } from '@comity/votes'
import type { Command } from 'commander'
import { json, line, type Terminal } from '../terminal.ts'
import { totalsOf } from './official-totals.ts'
import { readSentence, short, tellDefects, whole } from './tell-defects.ts'
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
      line(terminal, `${readSentence(report)} Nothing was kept.`)
      await tellDefects(terminal, report, options.all ? whole : short)
    })
}
