import { conferences, meetings } from '@comity/contract'
import type { Command } from 'commander'
import { type ConnectedOptions, connected } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { daysOf, nameIn } from '../meetings/tell.ts'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { addAccreditations } from './accreditation-commands.ts'
import { addDelegations } from './delegation-commands.ts'
import { addOrganising } from './organising-commands.ts'
import { tellConference } from './tell.ts'

export const exits = '\nExit: 0 done, 1 refused or nothing there, 2 usage, 3 network.'

/** A command of conferences: what it does, and an example of it. */
export type Sub = (name: string, description: string, example: string) => Command

/** Conferences: what is public without a key, what is for those who take part with one. */
export function addConferences(
  program: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  const command = program
    .command('conferences')
    .description('conferences, their delegations, accreditation, programme and outcome')
  const sub: Sub = (name, description, example) =>
    connected(command.command(name), 'an API key, else COMITY_KEY; what is public needs none')
      .description(description)
      .addHelpText('after', `\nExample:\n  $ comity conferences ${example}${exits}`)

  sub('list', 'the conferences that you may see', 'list')
    .option('--body <id>', 'of this body alone')
    .option('--status <status>', `one of ${conferences.conferenceStatuses.join(', ')}`)
    .action(async (options: ConnectedOptions & { body?: string; status?: string }) => {
      const { client } = await connect(terminal, options)
      const status = conferences.conferenceStatuses.find((each) => each === options.status)
      if (options.status !== undefined && status === undefined)
        throw usage(`Write one of ${conferences.conferenceStatuses.join(', ')}.`)
      const query = { body: options.body, status }
      const { items } = await client.call(conferences.conferences, { query })
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      const rows = items.map((one) => [
        ...[daysOf(one), one.status, one.host, String(one.delegations), one.id],
        plain(nameIn(one.titles)),
      ])
      const head = ['Days', 'Status', 'Host', 'Delegations', 'Conference', 'Title']
      line(terminal, table([head, ...rows]))
    })

  sub('show', 'one conference: rules, programme, outcome, and all that it was', 'show 0193a000-…')
    .argument('<conference>', 'its id')
    .action(async (conference: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const one = await client.call(conferences.conference, { params: { conference } })
      if (options.json) return json(terminal, one)
      tellConference(terminal, one)
    })

  sub('calendar', 'a conference and its programme as an iCalendar file', 'calendar 0193a000-…')
    .argument('<conference>', 'its id')
    .option('--lang <language>', 'ar, zh, en, fr, ru or es, as far as titles are held in it', 'en')
    .action(async (conference: string, options: ConnectedOptions & { lang: string }) => {
      const lang = meetings.Language.options.find((each) => each === options.lang)
      if (lang === undefined) throw usage('Write one of ar, zh, en, fr, ru, es.')
      const { client, url } = await connect(terminal, options)
      const call = { params: { conference }, query: { lang } }
      const response = await client.open(conferences.conferenceCalendar, call)
      const text = await response.text()
      const path = `/api/conferences/${conference}/calendar.ics?lang=${lang}`
      if (options.json) return json(terminal, { url: `${url}${path}` })
      terminal.out(text)
    })

  addOrganising(sub, terminal)
  addDelegations(sub, terminal, end)
  addAccreditations(sub, terminal, end)
}
