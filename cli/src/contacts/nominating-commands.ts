import { type Client, contacts, nominations } from '@comity/contract'
import type { Command } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { everyPage } from '../every-page.ts'
import { exits } from '../meetings/tell.ts'
import { json, type Terminal } from '../terminal.ts'
import { type DeskOptions, deskOf, type NoteOptions, noted, withDesk } from './desk-options.ts'
import { tellNomination } from './tell.ts'

/** What the designating authority of a state does: one person proposes, another approves. */
export function addNominating(
  sub: (name: string) => Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  const tell = (options: ConnectedOptions, made: nominations.Nomination) =>
    options.json ? json(terminal, made) : tellNomination(terminal, made)
  const propose = (client: Client, options: NoteOptions, item: nominations.NominationItem) =>
    client.call(nominations.nominate, {
      body: { note: { number: options.note, date: options.dated }, items: [item] },
    })
  const own = async (client: Client, contact: string) =>
    client.call(contacts.contact, { params: { contact } })

  withDesk(sub('nominate'))
    .description('proposes a desk as a point of contact; a second person approves it')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity contacts nominate --note NV/7/2026 --dated 2026-11-01 --kind technical --name "en=Response team" --zone Asia/Almaty --hours "1-5 09:00-18:00" --language ru --channel phone=+9995550100${exits}`,
    )
    .action(async (options: DeskOptions) => {
      const desk = await deskOf(options)
      const { client } = await connect(terminal, options)
      tell(options, await propose(client, options, { act: 'nominate', desk }))
    })

  withDesk(sub('change').argument('<contact>', 'of your state'))
    .description('proposes a change of a desk; what is not given stays')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity contacts change 0193a000-… --note NV/8/2026 --dated 2026-11-02 --hours always${exits}`,
    )
    .action(async (contact: string, options: DeskOptions) => {
      const { client } = await connect(terminal, options)
      const now = await own(client, contact)
      const desk = await deskOf(options, now.own?.desk)
      const item = { act: 'change' as const, contact, seen: now.version, desk }
      tell(options, await propose(client, options, item))
    })

  noted(sub('remove').argument('<contact>', 'of your state'))
    .description('proposes to remove a point of contact')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity contacts remove 0193a000-… --note NV/9/2026 --dated 2026-11-03${exits}`,
    )
    .action(async (contact: string, options: NoteOptions) => {
      const { client } = await connect(terminal, options)
      const { version: seen } = await own(client, contact)
      tell(options, await propose(client, options, { act: 'remove', contact, seen }))
    })

  sub('nominations')
    .option('--waiting', 'those that are not decided alone')
    .description('what your state proposed for its points of contact, the latest first')
    .addHelpText('after', `\nExample:\n  $ comity contacts nominations --waiting${exits}`)
    .action(async (options: ConnectedOptions & { waiting?: boolean }) => {
      const { client } = await connect(terminal, options)
      const status = options.waiting ? ('waiting' as const) : undefined
      const { items } = await everyPage((cursor) =>
        client.call(nominations.nominations, { query: { status, cursor, limit: 200 } }),
      )
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      for (const each of items) tellNomination(terminal, each)
    })

  sub('approve')
    .argument('<nomination>', 'that another person of your state proposed')
    .description('approves what another person proposed: it takes effect')
    .addHelpText('after', `\nExample:\n  $ comity contacts approve 0193a000-…${exits}`)
    .action(async (nomination: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const params = { nomination }
      tell(options, await client.call(nominations.approveNomination, { params }))
    })

  sub('decline')
    .argument('<nomination>', 'of your state')
    .option('--reason <text>', 'why: it stays with the nomination')
    .description('declines, or takes back what you proposed yourself')
    .addHelpText('after', `\nExample:\n  $ comity contacts decline 0193a000-…${exits}`)
    .action(async (nomination: string, options: ConnectedOptions & { reason?: string }) => {
      const { client } = await connect(terminal, options)
      const call = { params: { nomination }, body: { reason: options.reason } }
      tell(options, await client.call(nominations.declineNomination, call))
    })
}
