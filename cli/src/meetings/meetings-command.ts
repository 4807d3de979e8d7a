import { meetings } from '@comity/contract'
import type { Command } from 'commander'
import { type ConnectedOptions, connected } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, plain, type Table, type Terminal, table } from '../terminal.ts'
import { addProceedings } from './proceedings-commands.ts'
import { addSecretariat } from './secretariat-commands.ts'
import { daysOf, exits, nameIn, tellSession } from './tell.ts'

/** Bodies and their sessions: what is public without a key, what is for a group with one. */
export function addMeetings(
  program: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  const command = program
    .command('meetings')
    .description('bodies that meet, their sessions, and the calendar of them')
  const sub = (name: string) =>
    connected(command.command(name), 'an API key, else COMITY_KEY; what is public needs none')

  sub('bodies')
    .description('the bodies that you may see')
    .addHelpText('after', `\nExample:\n  $ comity meetings bodies${exits}`)
    .action(async (options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const { items } = await client.call(meetings.bodies, {})
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      const rows = items.map((body) => [
        ...[body.id, body.kind, String(body.sessions)],
        ...[body.upcoming ? daysOf(body.upcoming) : '-', plain(nameIn(body.names))],
      ])
      line(terminal, table([['Body', 'Kind', 'Sessions', 'Next', 'Name'], ...rows]))
    })

  sub('body')
    .argument('<id>', 'such as oewg-2019')
    .description('one body: its mandate, officers, members, decision rules and sessions')
    .addHelpText('after', `\nExample:\n  $ comity meetings body oewg-2019${exits}`)
    .action(async (body: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const found = await client.call(meetings.body, { params: { body } })
      if (options.json) return json(terminal, found)
      tellBody(terminal, found)
    })

  sub('sessions')
    .option('--body <id>', 'of this body alone')
    .option('--status <status>', `one of ${meetings.sessionStatuses.join(', ')}`)
    .option('--from <day>', 'that have not ended before, as YYYY-MM-DD')
    .option('--to <day>', 'that do not begin after')
    .description('sessions by day')
    .addHelpText('after', `\nExample:\n  $ comity meetings sessions --from 2026-01-01${exits}`)
    .action(
      async (
        options: ConnectedOptions & { body?: string; status?: string; from?: string; to?: string },
      ) => {
        const status = meetings.sessionStatuses.find((each) => each === options.status)
        if (options.status !== undefined && status === undefined)
          throw usage(`Write one of ${meetings.sessionStatuses.join(', ')}.`)
        const { client } = await connect(terminal, options)
        const { body, from, to } = options
        const query = { body, status, from, to, limit: 1_000 }
        const { items } = await client.call(meetings.sessions, { query })
        if (items.length === 0) end(1)
        if (options.json) return json(terminal, items)
        line(terminal, sessionTable(items))
      },
    )

  sub('session')
    .argument('<id>', 'its id')
    .description('one session with all that it was before')
    .addHelpText('after', `\nExample:\n  $ comity meetings session 0193a000-…${exits}`)
    .action(async (session: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const found = await client.call(meetings.session, { params: { session } })
      if (options.json) return json(terminal, found)
      tellSession(terminal, found)
    })

  sub('calendar')
    .option('--body <id>', 'of this body alone, else of all that are public')
    .option('--lang <language>', 'ar, zh, en, fr, ru or es, as far as names are held in it', 'en')
    .description('the sessions as an iCalendar file; with --json the address to subscribe to')
    .addHelpText('after', `\nExample:\n  $ comity meetings calendar > sessions.ics${exits}`)
    .action(async (options: ConnectedOptions & { body?: string; lang: string }) => {
      const lang = meetings.Language.options.find((each) => each === options.lang)
      if (lang === undefined) throw usage('Write one of ar, zh, en, fr, ru, es.')
      const { client, url } = await connect(terminal, options)
      const { body } = options
      const path = body === undefined ? '/api/calendar.ics' : `/api/bodies/${body}/calendar.ics`
      const response =
        body === undefined
          ? await client.open(meetings.calendar, { query: { lang } })
          : await client.open(meetings.bodyCalendar, { params: { body }, query: { lang } })
      const text = await response.text()
      if (options.json) return json(terminal, { url: `${url}${path}?lang=${lang}` })
      terminal.out(text)
    })

  addSecretariat(sub, terminal)
  addProceedings(sub, terminal, end)
}

function sessionTable(items: readonly meetings.SessionRow[]): Table {
  const rows = items.map((row) => [daysOf(row), row.status, row.id, plain(nameIn(row.titles))])
  return table([['Days', 'Status', 'Session', 'Title'], ...rows])
}

function tellBody(terminal: Terminal, body: meetings.Body): void {
  line(terminal, plain(`${body.id}  ${nameIn(body.names)}`))
  if (body.mandateSymbol !== undefined) line(terminal, plain(`Set up by ${body.mandateSymbol}`))
  const mandate = nameIn(body.mandate)
  if (mandate !== '') line(terminal, plain(`Mandate: ${mandate}`))
  for (const { role, state, name, from, to } of body.officers)
    line(
      terminal,
      plain(
        [
          role.replace('_', '-'),
          name,
          state && `(${state})`,
          from && `from ${from}`,
          to && `to ${to}`,
        ]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
    )
  for (const { name, sources } of body.rules)
    line(terminal, plain(`Decides by: ${name} (${sources.map(({ text }) => text).join('; ')})`))
  line(
    terminal,
    `Members on ${body.members.asOf}: ${body.members.states.length}${body.members.states.length > 30 ? '' : ` (${body.members.states.join(' ')})`}`,
  )
  if (body.doubt !== undefined) line(terminal, plain(`Not certain: ${body.doubt}`))
  if (body.source !== undefined) line(terminal, plain(`Source: ${body.source}`))
  line(terminal, body.items.length === 0 ? 'No session is held here.' : sessionTable(body.items))
}
