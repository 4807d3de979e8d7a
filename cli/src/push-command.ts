import { basename } from 'node:path'
import { JsonError } from '@comity/json'
import type { Level } from '@comity/policy'
import { tlpLevels } from '@comity/stix'
import type { Command } from 'commander'
import {
  type Collection,
  type Connection,
  connect,
  findCollection,
  type HubOptions,
} from './connection.ts'
import { Failure, usage } from './failure.ts'
import {
  advance,
  endJournal,
  type Journal,
  readJournal,
  type Work,
  writeJournal,
} from './journal.ts'
import { parseStix, readBytes } from './stix-file.ts'
import { type Outcome, submitAll } from './submit.ts'
import { json, line, note, plain, progress, type Terminal } from './terminal.ts'

interface Options extends HubOptions {
  readonly collection: string
  readonly remark?: string
  readonly json?: boolean
}

export function addPush(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  program
    .command('push')
    .argument('<file...>', 'bundles, envelopes, lists or single objects; .json or .json.gz')
    .description('submit STIX files to a collection; what was broken off goes on where it was')
    .requiredOption('--collection <id>', 'id or alias of the collection')
    .option('--remark <level>', `TLP of objects that carry none: ${tlpLevels.join(', ')}`)
    .option('--hub <url>', 'the hub, else COMITY_HUB')
    .option('--key <key>', 'the API key, else COMITY_KEY')
    .option('--json', 'one line of JSON for each object')
    .addHelpText('after', '\nExample:\n  $ comity push --collection group report.json.gz')
    .addHelpText('after', '\nExit: 0 all accepted, 1 some refused, 2 usage or file, 3 network.')
    .action(async (files: string[], options: Options) => {
      const remark = levelOf(options.remark)
      const connection = await connect(terminal, options)
      const collection = await findCollection(connection, options.collection)
      let exit = 0
      for (const file of files) {
        const journal = await pushFile(terminal, connection, collection, file, remark, options.json)
        if (journal.refused.length > 0) exit = 1
        if (!options.json) tell(terminal, file, journal)
      }
      end(exit)
    })
}

function levelOf(text: string | undefined): Level | undefined {
  if (text === undefined) return undefined
  const level = tlpLevels.find((each) => each === text.toLowerCase().replace(/^tlp:/, ''))
  if (level === undefined) throw usage(`--remark is one of ${tlpLevels.join(', ')}.`)
  return level
}

async function pushFile(
  terminal: Terminal,
  connection: Connection,
  collection: Collection,
  file: string,
  remark: Level | undefined,
  asJson: boolean | undefined,
): Promise<Journal> {
  const { env } = terminal
  const bytes = await readBytes(file)
  const items = itemsOf(file, bytes)
  const work: Work = { hub: connection.url, collection: collection.id, remark, bytes }
  let journal = await readJournal(env, work)
  const start = journal.done
  if (start > 0) note(terminal, `${file}: going on after ${start} of ${items.length} objects`)
  const bar = progress(terminal, basename(file), items.length)
  bar.add(start)
  try {
    const rest = submitAll(connection, collection, items.slice(start), { remark })
    for await (const { done, outcomes } of rest) {
      const placed = outcomes.map((each) => ({ ...each, position: each.position + start }))
      journal = advance(journal, done === 0 ? 0 : done + start, placed)
      if (done > 0) await writeJournal(env, work, journal)
      bar.add(outcomes.length)
      if (asJson) for (const outcome of placed) json(terminal, { file, ...outcome })
    }
  } finally {
    bar.end()
  }
  await endJournal(env, work)
  return journal
}

function itemsOf(file: string, bytes: Uint8Array) {
  try {
    return parseStix(bytes).items
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw new Failure(2, `${file} cannot be sent: ${error.message}. \`comity check\` says more.`)
  }
}

const mostShown = 50

function tell(terminal: Terminal, file: string, { added, known, refused }: Journal): void {
  line(terminal, `${file}: ${added} added, ${known} known already, ${refused.length} refused`)
  for (const outcome of refused.slice(0, mostShown)) line(terminal, `  ${refusalLine(outcome)}`)
  if (refused.length > mostShown) {
    line(terminal, `  and ${refused.length - mostShown} more: --json gives all of them`)
  }
}

const refusalLine = ({ position, id, code, message }: Outcome): string =>
  plain(`object ${position} ${id ?? ''}: ${message ?? 'refused'} (${code ?? 'unknown'})`)
