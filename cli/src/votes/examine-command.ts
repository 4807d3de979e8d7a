import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { states } from '@comity/facts'
import {
  type Defect,
  ImportError,
  type ImportFormat,
  type ImportReport,
  importFormats,
  importVotes,
  memberOf,
  type OfficialTotal,
} from '@comity/votes'
import type { Command } from 'commander'
import { Failure, usage } from '../failure.ts'
import { json, line, plain, progress, type Terminal, table } from '../terminal.ts'
import { starterRecord } from './starter-record.ts'

interface Options {
  readonly format?: string
  readonly rollCalls?: string
  readonly official?: string
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
    .option('--json', 'the report as JSON')
    .description('read a file of recorded votes and report its defects; needs no hub')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity votes examine votes.csv.gz --official totals.csv' +
        '\n\nExit: 0 read, 1 it is not such a file, 2 usage or a file that cannot be opened.',
    )
    .action(async (file: string, options: Options) => {
      const format = formatOf(options.format)
      const official =
        options.official === undefined ? undefined : await officialOf(options.official)
      const report = await examine(terminal, file, { ...options, format, official })
      if (options.json) return json(terminal, report)
      tell(terminal, report)
    })
}

function formatOf(name: string | undefined): ImportFormat | undefined {
  const format = importFormats.find((one) => one === name)
  if (name !== undefined && format === undefined)
    throw usage(`There is no format ${name}: write one of ${importFormats.join(', ')}.`)
  return format
}

interface Examined {
  readonly format: ImportFormat | undefined
  readonly rollCalls?: string
  readonly official: readonly OfficialTotal[] | undefined
}

async function examine(
  terminal: Terminal,
  file: string,
  { format, rollCalls, official }: Examined,
): Promise<ImportReport> {
  const stop = new AbortController()
  const unlisten = terminal.onInterrupt?.(() => stop.abort())
  const { stream, size } = await opened(file)
  const bar = progress(terminal, 'Reading', size)
  let seen = 0
  try {
    const { report } = await importVotes(unzipped(stream, file), {
      ...{ format, officialTotals: official, signal: stop.signal },
      ...{ memberships: starterRecord().memberships, group: 'un' },
      rollCalls:
        rollCalls === undefined ? undefined : unzipped((await opened(rollCalls)).stream, rollCalls),
      // Counted in what is read from the disk, before it is inflated.
      onProgress: () => {
        bar.add(stream.bytesRead - seen)
        seen = stream.bytesRead
      },
    })
    return report
  } catch (error) {
    if (stop.signal.aborted) throw new Failure(1, 'Stopped; nothing was kept.')
    if (error instanceof ImportError) throw new Failure(1, sentenceOf(file, error))
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new Failure(1, `${file} is not gzip, or is cut off.`)
    throw error
  } finally {
    bar.end()
    unlisten?.()
    stream.destroy()
  }
}

const unzipped = (stream: Readable, file: string): AsyncIterable<Uint8Array> =>
  file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream

async function opened(file: string): Promise<{ stream: ReadStream; size: number }> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw usage(`${file} is no file that can be read.`)
  return { stream: createReadStream(file), size: found.size }
}

const sentenceOf = (file: string, error: ImportError): string =>
  `${file} was not read (${error.code}): ${error.message}`

/** `ms_code,session,yes,no,abstain,non_voting,…`, one row for each state and session. */
async function officialOf(file: string): Promise<readonly OfficialTotal[]> {
  const { stream } = await opened(file)
  const pieces: Buffer[] = []
  for await (const piece of unzipped(stream, file)) pieces.push(Buffer.from(piece))
  const [head = '', ...rows] = Buffer.concat(pieces).toString('utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  const at = (name: string) => {
    const found = names.indexOf(name)
    if (found < 0) throw usage(`${file} has no column ${name}.`)
    return found
  }
  const [code, session] = [at('ms_code'), at('session')]
  const counts = [at('yes'), at('no'), at('abstain'), at('non_voting')]
  return rows.flatMap((row) => {
    const cells = row.split(',')
    const member = memberOf(cells[code] ?? '')
    const [yes = 0, no = 0, abstain = 0, not_voting = 0] = counts.map((one) => Number(cells[one]))
    return member === undefined
      ? []
      : [{ member, session: cells[session] ?? '', yes, no, abstain, not_voting }]
  })
}

const names = new Map(states.map((state) => [state.code, state.names.en.text]))

function tell(terminal: Terminal, report: ImportReport): void {
  line(
    terminal,
    `${report.format}, ${report.encoding}: ${report.decisions} decisions, ${report.votes} votes in ${report.rows} rows`,
  )
  if (report.defects.length === 0) {
    line(terminal, 'Nothing was found that is not right.')
    return
  }
  const rows = [...report.defects]
    .sort((a, b) => b.count - a.count)
    .map((defect) => [
      String(defect.count),
      defect.code,
      plain(paramsOf(defect)),
      examplesOf(defect),
    ])
  line(terminal, table([['Count', 'Defect', 'Of', 'First seen'], ...rows.slice(0, mostShown)]))
  if (rows.length > mostShown)
    line(terminal, `and ${rows.length - mostShown} more kinds: --json gives all of them`)
}

const mostShown = 60

const paramsOf = ({ params }: Defect): string =>
  Object.entries(params)
    .map(
      ([key, value]) => `${key} ${key === 'member' ? (names.get(String(value)) ?? value) : value}`,
    )
    .join(', ')

const examplesOf = ({ examples }: Defect): string => {
  const [first] = examples
  return first?.line === undefined ? (first?.decision ?? '') : `line ${first.line}`
}
