import { voteImports as contract } from '@comity/contract'
import { importFormats } from '@comity/votes'
import type { Command } from 'commander'
import { type Connection, connect, type HubOptions } from '../connection.ts'
import { Failure, usage } from '../failure.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { nameOf } from './member-names.ts'
import { sendFile, untilRead } from './send-import.ts'
import { readSentence, short, tellDefects, whole } from './tell-defects.ts'
import { formatNamed, stoppable } from './vote-file.ts'

interface Options extends HubOptions {
  readonly format?: string
  readonly rollCalls?: string
  readonly official?: string
  readonly source?: string
  readonly held?: string
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly all?: boolean
  readonly json?: boolean
}

/** Enters a file of recorded votes into a hub's record: read and reported on first, then confirmed. */
export function addImport(votes: Command, terminal: Terminal, end: (exit: number) => void): void {
  votes
    .command('import')
    .argument('[file]', 'CSV of the UN Digital Library, Voeten or unvotes; .csv or .csv.gz')
    .option(
      '--format <name>',
      `undl, voeten or ${importFormats.slice(1).join(', ')}; else told by the header`,
    )
    .option('--roll-calls <file>', 'unvotes: its table of roll calls')
    .option(
      '--official <file>',
      'votes by state and session as officially counted, to check against',
    )
    .option('--source <text>', 'where the file is from, as the record is to say; else its name')
    .option('--held <id>', 'instead of a file: go on with one that the hub holds')
    .option('--dry-run', 'report, and drop the file again')
    .option('--yes', 'enter without asking')
    .option('--all', 'every line of the report')
    .option('--hub <url>', 'the hub, else COMITY_HUB')
    .option('--key <key>', 'the API key, else COMITY_KEY')
    .option('--json', 'the import and its report as JSON')
    .description('enter a file of recorded votes into a hub’s record, after its report')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity votes import votes.csv.gz --source "UN Digital Library" --official totals.csv' +
        '\n\nWithout --yes it asks; where nobody can be asked the hub holds the file: --held enters it.' +
        '\n\nExit: 0 entered, held or --dry-run, 1 refused or not read, 2 usage or file, 3 network.',
    )
    .action(async (path: string | undefined, options: Options) => {
      const connection = await connect(terminal, options)
      const id = await stoppable(terminal, (signal) =>
        held(terminal, connection, path, options, signal),
      )
      const one = await connection.client.call(contract.voteImport, { params: { id } })
      const report = await connection.client.call(contract.voteImportReport, { params: { id } })
      if (options.format === 'voeten' && report.format === 'undl') {
        await connection.client.call(contract.cancelVoteImport, { params: { id } })
        throw new Failure(
          1,
          `${path} is of the UN Digital Library, not of Voeten: nothing was entered.`,
        )
      }
      if (!options.json) await tell(terminal, one, report, options.all === true)
      const done = await settle(terminal, connection, one, options)
      if (options.json) json(terminal, { ...done, report })
      else tellEnd(terminal, connection, done)
      if (done.status === 'cancelled' && !options.dryRun) end(1)
    })
}

/** The id of an import that was read; dropped again where the person breaks off. */
async function held(
  terminal: Terminal,
  connection: Connection,
  path: string | undefined,
  options: Options,
  signal: AbortSignal,
): Promise<string> {
  if ((path === undefined) === (options.held === undefined))
    throw usage('Name a file, or with --held one that the hub holds.')
  if (options.held !== undefined) return untilRead(terminal, connection, options.held, signal)
  const file = { path: path ?? '', ...options, format: formatOf(options.format) }
  const id = await sendFile(terminal, connection, file, signal)
  try {
    return await untilRead(terminal, connection, id, signal)
  } catch (error) {
    // Where it has ended meanwhile, there is nothing to drop.
    if (signal.aborted)
      await connection.client
        .call(contract.cancelVoteImport, { params: { id } })
        .catch(() => undefined)
    throw error
  }
}

/** `voeten` alone leaves to the header which of its layouts it is. */
const formatOf = (name: string | undefined) => (name === 'voeten' ? undefined : formatNamed(name))

async function tell(
  terminal: Terminal,
  { found }: contract.VoteImport,
  report: contract.ImportReport,
  isAll: boolean,
): Promise<void> {
  line(terminal, readSentence(report))
  await tellDefects(terminal, report, isAll ? whole : short)
  if (found === undefined) return
  line(
    terminal,
    `\nOf ${found.decisions} decisions ${found.added} are not on record, ${found.known} are on record alike, ` +
      `${found.differing} otherwise: those stay as they are.`,
  )
  const shown = report.differences.slice(0, isAll ? undefined : short.lines)
  for (const one of shown) line(terminal, plain(`  ${differencePhrase(one)}`))
  if (found.differing > shown.length)
    line(terminal, `  and ${found.differing - shown.length} more: --all shows more, --json each`)
}

function differencePhrase({ decision, key, date, members }: contract.Difference): string {
  const named = members.slice(0, short.names).map(({ member, record, file }) => {
    const way = (vote: string | undefined) => vote?.replace('_', ' ') ?? 'no row'
    return `${nameOf(member)} ${way(record)} on record, ${way(file)} in the file`
  })
  const days = date ? [`${date.record} on record, ${date.file} in the file`] : []
  const beyond = members.length - named.length
  const rest = beyond > 0 ? ` and ${beyond} more` : ''
  return `${decision} (${key}): ${[...days, ...named].join('; ')}${rest}`
}

/** Enters it, drops it, or leaves it held, as the person wants. */
async function settle(
  terminal: Terminal,
  { client, url }: Connection,
  one: contract.VoteImport,
  options: Options,
): Promise<contract.VoteImport> {
  const params = { id: one.id }
  if (options.dryRun) return client.call(contract.cancelVoteImport, { params })
  const added = one.found?.added ?? 0
  if (!options.yes) {
    if (terminal.ask === undefined || options.json) return one
    const answer = await terminal.ask(
      `Enter ${added} decisions into the record of ${url}? (yes/no) `,
    )
    if (!/^y(es)?$/i.test(answer.trim())) return client.call(contract.cancelVoteImport, { params })
  }
  return client.call(contract.enterVoteImport, { params, body: { added } })
}

function tellEnd(terminal: Terminal, { url }: Connection, one: contract.VoteImport): void {
  const { status, act, found, id } = one
  const sentence =
    status === 'entered' && act
      ? `Entered: ${found?.added} decisions, by act ${act.index} of the log, ${url}/votes/imports/${id}`
      : status === 'cancelled'
        ? 'Dropped; nothing was entered.'
        : `The hub holds it; nothing is entered yet: comity votes import --held ${id} --yes`
  line(terminal, sentence)
}
