import { hash } from 'node:crypto'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isJsonObject, type JsonObject, type JsonValue } from '@comity/json'
import { isStixId, isTimestamp, objectVersion } from '@comity/stix'
import type { Cursor } from '@comity/taxii'
import type { Command } from 'commander'
import { configFolder, readState, writeState } from './config.ts'
import {
  type Connection,
  connect,
  findCollection,
  type HubOptions,
  taxiiAddress,
} from './connection.ts'
import { Failure, usage } from './failure.ts'
import { json, line, note, type Terminal } from './terminal.ts'

interface Options extends HubOptions {
  readonly collection: string
  readonly out: string
  readonly since?: string
  readonly all?: boolean
  readonly last?: boolean
  readonly bundle?: boolean
  readonly json?: boolean
}

export function addPull(program: Command, terminal: Terminal): void {
  program
    .command('pull')
    .description('fetch objects over TAXII: into a folder, or to standard output')
    .requiredOption('--collection <id>', 'id or alias of the collection')
    .option('--out <folder>', 'one file for each version of an object; - for standard output', '-')
    .option('--since <timestamp>', 'only what was added after')
    .option('--all', 'from the beginning, although a folder remembers where it was')
    .option('--last', 'only the last version of each object, instead of all versions')
    .option('--bundle', 'on standard output: one bundle, with the bytes of each object as posted')
    .option('--hub <url>', 'the hub, else COMITY_HUB')
    .option('--key <key>', 'the API key, else COMITY_KEY')
    .option('--json', 'with a folder: the count as JSON')
    .addHelpText('after', '\nExample:\n  $ comity pull --collection group --out threats')
    .addHelpText(
      'after',
      '\nFolders and bundles keep each byte. Lines of standard output are the same',
    )
    .addHelpText('after', 'objects with line breaks between their parts written as spaces.')
    .addHelpText('after', 'Exit: 0 fetched, 1 refused, 2 usage, 3 network.')
    .action(async (options: Options) => {
      if (options.since !== undefined && !isTimestamp(options.since)) {
        throw usage('--since is a timestamp in UTC, such as 2026-01-31T00:00:00Z.')
      }
      const connection = await connect(terminal, options)
      const collection = await findCollection(connection, options.collection)
      const address = taxiiAddress(connection, collection)
      if (options.out === '-') return toOutput(terminal, connection, address, options)
      if (options.bundle) throw usage('--bundle writes to standard output: leave --out away.')
      const count = await toFolder(terminal, connection, address, options)
      if (options.json) json(terminal, count)
      else line(terminal, `${count.added} new in ${options.out}, ${count.known} were there already`)
    })
}

const read = (options: Options, resume: Cursor | undefined) => ({
  limit: 1000,
  ...(options.last ? {} : { match: { version: ['all'] } }),
  ...(options.since === undefined ? {} : { addedAfter: options.since }),
  ...(resume === undefined ? {} : { resume }),
})

/** An object is applied once, by its id, version and hash; that is also the name of its file. */
export function fileName(value: JsonValue | undefined, bytes: Uint8Array): string {
  const object: JsonObject = isJsonObject(value) ? value : {}
  const id = typeof object.id === 'string' && isStixId(object.id) ? object.id : 'unnamed'
  const version = (objectVersion(object) ?? '').replace(/[^0-9TZ.-]/g, '').slice(0, 40)
  return [id, version, hash('sha256', bytes).slice(0, 16)].filter(Boolean).join('_').concat('.json')
}

async function toFolder(
  terminal: Terminal,
  connection: Connection,
  address: URL,
  options: Options,
): Promise<{ added: number; known: number }> {
  const folder = resolve(options.out)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Failure(2, `${options.out} is no folder that can be written to.`, error)
  })
  const cursors = cursorFile(terminal, address, folder, options)
  const fresh = options.all === true || options.since !== undefined
  const resume = fresh ? undefined : cursorOf(await readState(cursors))
  let added = 0
  let known = 0
  for await (const page of connection.taxii.objects(address, read(options, resume))) {
    for (const { value, bytes } of page.items) {
      const file = join(folder, fileName(value, bytes))
      if (await isThere(file)) known += 1
      else {
        await writeFile(`${file}.part`, bytes)
        await rename(`${file}.part`, file)
        added += 1
      }
    }
    // Only now: what the cursor has passed is on the disk.
    await writeState(cursors, page.cursor)
    if (terminal.watched) terminal.err(`\r${added} new`)
  }
  if (terminal.watched) terminal.err('\r\u001b[K')
  return { added, known }
}

async function toOutput(
  terminal: Terminal,
  connection: Connection,
  address: URL,
  options: Options,
): Promise<void> {
  const seen = new Set<string>()
  const id = `bundle--${crypto.randomUUID()}`
  if (options.bundle) terminal.out(`{"type":"bundle","id":"${id}","objects":[`)
  for await (const page of connection.taxii.objects(address, read(options, undefined))) {
    for (const { value, bytes } of page.items) {
      const name = fileName(value, bytes)
      if (seen.has(name)) continue
      if (options.bundle) {
        if (seen.size > 0) terminal.out(',\n')
        terminal.out(bytes)
      } else {
        terminal.out(onOneLine(bytes))
        terminal.out('\n')
      }
      seen.add(name)
    }
  }
  if (options.bundle) terminal.out(']}\n')
  if (terminal.watched) note(terminal, `${seen.size} objects`)
}

/** JSON has line breaks between its parts only, never inside a string. */
export const onOneLine = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => (byte === 0x0a || byte === 0x0d ? 0x20 : byte))

function cursorFile(terminal: Terminal, address: URL, folder: string, { last }: Options): string {
  const name = hash('sha256', [address.href, folder, last ? 'last' : 'all'].join('\n'))
  return join(configFolder(terminal.env), 'cursors', `${name}.json`)
}

function cursorOf(value: JsonObject | undefined): Cursor | undefined {
  if (value === undefined) return undefined
  const { addedAfter, next, last } = value
  return {
    ...(typeof addedAfter === 'string' ? { addedAfter } : {}),
    ...(typeof next === 'string' ? { next } : {}),
    ...(typeof last === 'string' ? { last } : {}),
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
