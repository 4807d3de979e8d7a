import { contacts } from '@comity/contract'
import { type Command, Option } from 'commander'
import { type ConnectedOptions, connected } from '../connected.ts'
import { connect } from '../connection.ts'
import { everyPage } from '../every-page.ts'
import { exits, nameIn } from '../meetings/tell.ts'
import { json, line, note, plain, type Terminal, table } from '../terminal.ts'
import { addNominating } from './nominating-commands.ts'
import { contactTable, tellChannels, tellContact } from './tell.ts'

interface ListOptions extends ConnectedOptions {
  readonly state?: string
  readonly kind?: contacts.ContactKind
  readonly directory?: contacts.Desk['directories'][number]
  readonly all?: boolean
}

/** Points of contact: found, viewed by a logged view, and kept by their own state. */
export function addContacts(
  program: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  const command = program
    .command('contacts')
    .description('points of contact of states, and who viewed those of your own')
  const sub = (name: string) => connected(command.command(name))

  sub('list')
    .argument('[words...]', 'found in states, desks, competence and languages')
    .option('--state <code>', 'of this state alone')
    .addOption(new Option('--kind <kind>', 'of this kind').choices(contacts.contactKinds))
    .addOption(new Option('--directory <id>', 'listed there').choices(contacts.contactDirectories))
    .option('--all', 'also those of your own state that are no longer in service')
    .description('the points of contact that you may see, and who is on duty now')
    .addHelpText('after', `\nExample:\n  $ comity contacts list xb grids${exits}`)
    .action(async (words: string[], options: ListOptions) => {
      const { client } = await connect(terminal, options)
      const { state, kind, directory, all } = options
      const given = { q: words.join(' '), state, kind, directory }
      const query = { ...given, all: all === true ? 'true' : 'false', limit: 200 }
      const { items, total } = await client.call(contacts.contacts, { query })
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      line(terminal, contactTable(items, new Date()))
      if (total > items.length)
        note(terminal, `${items.length} of ${total}: add words to see fewer.`)
    })

  sub('show')
    .argument('<contact>', 'its id')
    .option('--channels', 'also how it is reached: its own state sees that you looked')
    .description('one point of contact')
    .addHelpText('after', `\nExample:\n  $ comity contacts show 0193a000-… --channels${exits}`)
    .action(async (contact: string, options: ConnectedOptions & { channels?: boolean }) => {
      const { client } = await connect(terminal, options)
      const params = { contact }
      const found = await client.call(contacts.contact, { params })
      const viewed = options.channels
        ? await client.call(contacts.viewContact, { params })
        : undefined
      if (options.json)
        return json(terminal, {
          ...found,
          ...(viewed && { channels: viewed.channels, persons: viewed.persons }),
        })
      tellContact(terminal, found, new Date())
      if (viewed === undefined) return
      tellChannels(terminal, viewed.channels, viewed.persons)
      if (viewed.logged) note(terminal, `${found.state} sees that you looked, at ${viewed.at}.`)
    })

  sub('confirm')
    .argument('<contact>', 'of your state')
    .description('confirms that a desk is still as it is written')
    .addHelpText('after', `\nExample:\n  $ comity contacts confirm 0193a000-…${exits}`)
    .action(async (contact: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const params = { contact }
      const { version: seen } = await client.call(contacts.contact, { params })
      const found = await client.call(contacts.confirmContact, { params, body: { seen } })
      if (options.json) return json(terminal, found)
      tellContact(terminal, found, new Date())
    })

  sub('log')
    .option('--contact <id>', 'of this contact alone')
    .description('who of others viewed the channels of your state’s contacts, the latest first')
    .addHelpText('after', `\nExample:\n  $ comity contacts log${exits}`)
    .action(async (options: ConnectedOptions & { contact?: string }) => {
      const { client } = await connect(terminal, options)
      const { items } = await everyPage((cursor) => {
        const query = { contact: options.contact, cursor, limit: 200 }
        return client.call(contacts.contactViews, { query })
      })
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      const rows = items.map(({ at, party, how, entry, contact, names }) => [
        ...[at.slice(0, 19), party, how, String(entry ?? '-'), contact, plain(nameIn(names))],
      ])
      line(terminal, table([['At', 'Who', 'How', 'Entry', 'Contact', 'Desk'], ...rows]))
    })

  addNominating(sub, terminal, end)
}
