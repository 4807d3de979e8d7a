import { writeFile } from 'node:fs/promises'
import { access, directory, exchange, hub as hubRoute, record } from '@comity/contract'
import type { Command } from 'commander'
import { type ConnectedOptions, connected } from './connected.ts'
import { type Connection, connect, findCollection, listCollections } from './connection.ts'
import { usage } from './failure.ts'
import { json, line, plain, type Terminal, table } from './terminal.ts'

const exits = '\nExit: 0 done, 1 refused or nothing there, 2 usage, 3 network.'

/** What is there to look at: one's standing, states, collections, objects, receipts. */
export function addLooking(
  program: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  connected(program.command('status'))
    .description('which hub, who is signed in, and what is open to them')
    .addHelpText('after', `\nExample:\n  $ comity status${exits}`)
    .action(async (options: ConnectedOptions) => {
      const connection = await connect(terminal, options)
      const { client, url, key } = connection
      const hub = await client.call(hubRoute, {})
      const me = key === undefined ? undefined : await client.call(access.me, {})
      const collections = await listCollections(connection)
      if (options.json) return json(terminal, { url, hub, me: me ?? null, collections })
      line(
        terminal,
        `${hub.name} ${hub.version} at ${url}${hub.demonstration ? ' (demonstration)' : ''}`,
      )
      line(terminal, `Log: ${hub.log.size} entries, key ${hub.log.verifier}`)
      const who = me && `${me.person.name}, ${me.party ?? 'operator'}, ${me.roles.join(', ')}`
      line(terminal, plain(`Signed in: ${who ?? 'no; `comity login` does that'}`))
      line(terminal, `Collections open to you: ${collections.length}`)
    })

  connected(program.command('state'))
    .argument('[code]', 'a code such as XA; without it all are listed')
    .description('the states this hub knows, or one of them')
    .addHelpText('after', `\nExample:\n  $ comity state XA${exits}`)
    .action(async (code: string | undefined, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const { items } = await client.call(directory.states, {})
      if (code === undefined) {
        if (options.json) return json(terminal, items)
        const rows = items.map((each) => [each.code, each.kind, each.names.en?.text ?? ''])
        return line(terminal, table([['Code', 'Kind', 'Name'], ...rows]))
      }
      const state = items.find((each) => each.code === code.toUpperCase())
      if (state === undefined)
        throw usage(`There is no state ${code} here: \`comity state\` lists all.`)
      if (options.json) return json(terminal, state)
      const since = state.unSince === undefined ? [] : [['UN member since', state.unSince]]
      const names = Object.entries(state.names).map(([language, name]) => [language, name.text])
      line(terminal, table([['Code', state.code], ['Kind', state.kind], ...since, ...names]))
    })

  connected(program.command('collections'))
    .description('the collections you may see')
    .addHelpText('after', `\nExample:\n  $ comity collections${exits}`)
    .action(async (options: ConnectedOptions) => {
      const items = await listCollections(await connect(terminal, options))
      if (options.json) return json(terminal, items)
      const head = ['Alias', 'Group', 'Default', 'Audience', 'Id', 'Title']
      const rows = items.map((each) => [
        ...[each.alias ?? '-', each.group, each.defaultMarking, each.audience.join(',')],
        ...[each.id, plain(each.title)],
      ])
      line(terminal, table([head, ...rows]))
    })

  addSearch(program, terminal, end)
  addReceipt(program, terminal)
}

function addSearch(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  interface SearchOptions extends ConnectedOptions {
    readonly collection?: string
    readonly limit: string
  }
  connected(program.command('search'))
    .argument(
      '<query...>',
      'words and filters: type:indicator marking:amber by:XA value:198.51.100.1',
    )
    .description('find objects you may see, newest first')
    .option('--collection <id>', 'only in this collection')
    .option('--limit <count>', 'at most so many', '50')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity search type:indicator since:2026-01-01 198.51.100.7${exits}`,
    )
    .action(async (words: string[], options: SearchOptions) => {
      const limit = Number(options.limit)
      if (!Number.isSafeInteger(limit) || limit < 1)
        throw usage('--limit is a whole number above 0.')
      const connection = await connect(terminal, options)
      const name = options.collection
      const within = name === undefined ? undefined : (await findCollection(connection, name)).id
      const found = await searchAll(connection, words.join(' '), within, limit)
      if (found.length === 0) end(1)
      if (options.json) {
        for (const row of found) json(terminal, row)
        return
      }
      if (found.length === 0) return line(terminal, 'Nothing that you may see matches.')
      const rows = found.map((row) => [
        ...[String(row.index), row.level, row.contributor, row.version, row.id, plain(row.label)],
      ])
      line(terminal, table([['Index', 'Level', 'By', 'Version', 'Id', 'Label'], ...rows]))
    })
}

async function searchAll(
  { client }: Connection,
  q: string,
  collection: string | undefined,
  most: number,
) {
  const found = []
  let cursor: string | undefined
  do {
    const limit = Math.min(200, most - found.length)
    const within = { ...(collection === undefined ? {} : { collection }) }
    const query = { q, limit, ...within, ...(cursor === undefined ? {} : { cursor }) }
    const page = await client.call(exchange.objects, { query })
    found.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined && found.length < most)
  return found
}

function addReceipt(program: Command, terminal: Terminal): void {
  interface ReceiptOptions extends ConnectedOptions {
    readonly id?: string
    readonly epoch?: string
    readonly out?: string
  }
  connected(program.command('receipt'))
    .argument('[index]', 'index in the log')
    .description('fetch receipts, to be checked offline with `comity verify`')
    .option('--epoch <number>', 'of the log, where a restored backup has ended it')
    .option('--id <stix-id>', 'receipts of all versions of this object that you may see')
    .option('--out <file>', 'write to this file instead of standard output')
    .addHelpText('after', `\nExample:\n  $ comity receipt 7 --out r7.receipt${exits}`)
    .action(async (index: string | undefined, options: ReceiptOptions) => {
      if ((index === undefined) === (options.id === undefined))
        throw usage('Give an index, or --id.')
      if (index !== undefined && !/^\d{1,15}$/.test(index)) throw usage(`${index} is no index.`)
      const connection = await connect(terminal, options)
      const places: Place[] =
        options.id === undefined
          ? [{ index: Number(index), ...epochFrom(options.epoch) }]
          : await placesOf(connection, options.id)
      const texts: string[] = []
      for (const { index: at, epoch } of places) {
        const call = { params: { index: at }, query: { epoch } }
        const reply = await connection.client.open(record.receipt, call)
        texts.push(await reply.text())
      }
      if (options.out !== undefined) {
        await writeFile(options.out, texts.join('')).catch((error: unknown) => {
          throw usage(`${options.out} cannot be written: ${String(error)}`)
        })
      } else if (!options.json) terminal.out(texts.join(''))
      if (options.json)
        json(
          terminal,
          places.map((place, i) => ({ ...place, receipt: texts[i] })),
        )
    })
}

interface Place {
  readonly index: number
  readonly epoch?: number | undefined
}

function epochFrom(text: string | undefined): { epoch?: number } {
  if (text === undefined) return {}
  if (!/^[1-9]\d{0,4}$/.test(text)) throw usage(`${text} is no epoch.`)
  return { epoch: Number(text) }
}

async function placesOf(connection: Connection, id: string): Promise<Place[]> {
  const places: Place[] = []
  for (const collection of await listCollections(connection)) {
    const call = { params: { collection: collection.id, object: id } }
    const page = await connection.client.call(exchange.object, call).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'not-found') return undefined
      throw error
    })
    places.push(...(page?.versions.map(({ index, epoch }) => ({ index, epoch })) ?? []))
  }
  if (places.length === 0) throw usage(`There is no object ${id} that you may see.`)
  return places.sort((a, b) => a.index - b.index)
}
