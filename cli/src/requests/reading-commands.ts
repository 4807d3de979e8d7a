import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { requests, requestValues } from '@comity/contract'
import type { LogView } from '@comity/seal'
import { type Command, Option } from 'commander'
import { openIdentity } from '../ballots/key-file.ts'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { type Connection, connect } from '../connection.ts'
import { everyPage } from '../every-page.ts'
import { newFile } from '../new-file.ts'
import { rootsNamed, withRoots } from '../root-option.ts'
import { provedKeys } from '../sealing/proved-keys.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { fetchLetter, type ReadLetter, readLetter } from './open-letter.ts'
import { provedThread } from './proved-thread.ts'
import { type KeyedOptions, type OpeningOptions, opening } from './provided.ts'
import { requestTable, tellLetter, tellRequest } from './tell.ts'

interface ListOptions extends ConnectedOptions {
  readonly side?: 'asking' | 'addressed'
  readonly state?: requestValues.RequestRow['state']
  readonly open?: boolean
}

/** Finding requests, opening their letters, and taking them along. */
export function addReading(
  command: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  connected(command.command('list'))
    .addOption(new Option('--side <side>', 'those of one side').choices(['asking', 'addressed']))
    .addOption(
      new Option('--state <state>', 'as they stand').choices(requestValues.LegState.options),
    )
    .option('--open', 'those that have not ended')
    .description('requests that your state sent or received, the latest moved first')
    .addHelpText('after', `\nExample:\n  $ comity request list --open${connectedExits}`)
    .action(async (options: ListOptions) => {
      const { client } = await connect(terminal, options)
      const { side, state, open } = options
      const query = { side, state, open: open === true ? 'true' : 'false', limit: 200 }
      const { items } = await everyPage((cursor) =>
        client.call(requests.requests, { query: { ...query, cursor } }),
      )
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      line(terminal, requestTable(items))
    })

  connected(command.command('show'))
    .argument('<request>')
    .description('what happened to a request, as the hub tells it, and what you may do')
    .addHelpText('after', `\nExample:\n  $ comity request show 0190a000-…${connectedExits}`)
    .action(async (leg: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const found = await client.call(requests.request, { params: { leg } })
      if (options.json) return json(terminal, found)
      tellRequest(terminal, found)
    })

  opening(withRoots(connected(command.command('open'))))
    .argument('<request>')
    .option('-o, --output <folder>', 'where enclosures are written; nothing is written over')
    .description('open the letters of a request, and hold them against the log')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity request open 0190a000-… --open reading.age${connectedExits}`,
    )
    .action(async (leg: string, options: OpeningOptions & { readonly output?: string }) => {
      const connection = await connect(terminal, options)
      const opened = await openedLetters(terminal, connection, leg, options)
      for (const letter of opened) {
        if (!options.json) tellLetter(terminal, letter)
        if (options.output !== undefined) await writeEnclosures(options.output, letter)
      }
      if (options.json)
        json(
          terminal,
          opened.map(({ kind, sha256, from, to, content, signer, enclosures }) => ({
            ...{ kind, sha256, from, to, content, label: signer.label, key: signer.key.id },
            enclosures: enclosures.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
          })),
        )
    })

  withRoots(connected(command.command('export')))
    .argument('<request>')
    .option('-o, --output <folder>', 'a folder for the file and the sealed letters', '.')
    .description('write what verifies a request offline, and its letters, sealed as they are')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity request export 0190a000-… -o request${connectedExits}`,
    )
    .action(async (leg: string, options: KeyedOptions & { readonly output: string }) => {
      const connection = await connect(terminal, options)
      const roots = rootsNamed(options.root)
      const { thread, text } = await provedThread(terminal, connection, leg, roots)
      await mkdir(options.output, { recursive: true })
      const file = join(options.output, 'thread.json')
      await newFile(file, `${text}\n`)
      const letters: string[] = []
      for (const letter of thread.leg.letters) {
        const path = join(options.output, `${letter}.age`)
        await newFile(path, await fetchLetter(connection, leg, letter))
        letters.push(path)
      }
      if (options.json) return json(terminal, { thread: file, letters })
      const named = letters.map((path) => `--letter ${path}`).join(' ')
      line(terminal, plain(`comity verify request ${file} ${named}`.trim()))
    })
}

/** Each letter with the keys as they were where the log records it; of a draft, as they are now. */
async function openedLetters(
  terminal: Terminal,
  connection: Connection,
  leg: string,
  { open, root }: OpeningOptions,
): Promise<ReadLetter[]> {
  const roots = rootsNamed(root)
  const found = await connection.client.call(requests.request, { params: { leg } })
  const { identity } = await openIdentity(terminal, open)
  const parties = [found.asking, found.addressed]
  const views = new Map<string, LogView>()
  if (found.sentAt === undefined)
    for (const { sha256 } of found.letters)
      views.set(sha256, await provedKeys(terminal, connection, parties, roots))
  else {
    const { thread } = await provedThread(terminal, connection, leg, roots)
    for (const event of thread.events)
      if ('letter' in event && event.letter !== undefined)
        views.set(event.letter, { ring: thread.ring, index: event.moment.index })
  }
  const opened: ReadLetter[] = []
  for (const [sha256, view] of views) {
    const sealed = await fetchLetter(connection, leg, sha256)
    opened.push(await readLetter(sealed, identity, found, () => view))
  }
  return opened
}

async function writeEnclosures(folder: string, { enclosures }: ReadLetter): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, bytes } of enclosures) await newFile(join(folder, name), bytes)
}
