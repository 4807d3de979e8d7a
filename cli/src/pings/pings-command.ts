import { contacts, pings } from '@comity/contract'
import { type Command, Option } from 'commander'
import { type ConnectedOptions, connected } from '../connected.ts'
import { connect } from '../connection.ts'
import { everyPage } from '../every-page.ts'
import { usage } from '../failure.ts'
import { exits, nameIn, type Texts, texts } from '../meetings/tell.ts'
import { json, line, note, plain, type Terminal, table } from '../terminal.ts'
import { deskTable, tellPing } from './tell.ts'

interface StartOptions extends ConnectedOptions {
  readonly title: Texts
  readonly by: readonly string[]
  readonly directory?: contacts.Desk['directories'][number]
  readonly kind?: contacts.ContactKind
  readonly unannounced?: boolean
  readonly at?: string
  readonly hours: string
  readonly remind: readonly string[]
}

/** Checks of communication: desks are asked whether they are reached, and answer. */
export function addPings(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  const command = program
    .command('pings')
    .description('checks of communication (exercises): are the desks of states reached?')
  const sub = (name: string) => connected(command.command(name))
  const tell = (options: ConnectedOptions, ping: pings.Ping) =>
    options.json ? json(terminal, ping) : tellPing(terminal, ping)

  sub('list')
    .description('the checks that you run, or that your groups are told of, the latest first')
    .addHelpText('after', `\nExample:\n  $ comity pings list${exits}`)
    .action(async (options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const { items } = await everyPage((cursor) =>
        client.call(pings.pings, { query: { cursor, limit: 200 } }),
      )
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      const rows = items.map(({ id, status, owner, opensAt, endsAt, titles }) => [
        ...[status, owner, opensAt.slice(0, 16), endsAt.slice(0, 16), id, plain(nameIn(titles))],
      ])
      line(terminal, table([['Status', 'By', 'Begins', 'Ends', 'Check', 'Title'], ...rows]))
    })

  sub('show')
    .argument('<check>', 'its id')
    .description('one check, with what came of it over all desks')
    .addHelpText('after', `\nExample:\n  $ comity pings show 0193a000-…${exits}`)
    .action(async (ping: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      tell(options, await client.call(pings.ping, { params: { ping } }))
    })

  sub('start')
    .requiredOption('--title <language=text>', 'what it is called; once for each language', texts)
    .option(
      '--by <channel>',
      `${pings.pingChannels.join(' or ')}; both where none is given`,
      several,
      [],
    )
    .addOption(
      new Option('--directory <id>', 'of desks listed there').choices(contacts.contactDirectories),
    )
    .addOption(new Option('--kind <kind>', 'of desks of this kind').choices(contacts.contactKinds))
    .option('--at <time>', 'when it begins, such as 2026-12-01T09:00Z; else at once')
    .option('--hours <count>', 'how long answers are awaited', '48')
    .option('--remind <hours>', 'after so many hours; may be given again', several, [])
    .option('--unannounced', 'told to nobody else before it begins')
    .description('asks desks of your group’s members (a secretariat), or of your own state')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity pings start --title "en=Autumn check" --hours 48 --remind 24${exits}`,
    )
    .action(async (options: StartOptions) => {
      const { directory, kind, unannounced } = options
      const opens = options.at === undefined ? new Date() : new Date(options.at)
      const length = Number(options.hours) * 3_600_000
      if (Number.isNaN(opens.getTime())) throw usage('Write --at as 2026-12-01T09:00Z.')
      if (!(length > 0)) throw usage('Write --hours as a number, such as 48.')
      const { client } = await connect(terminal, options)
      const body = {
        ...{ titles: options.title, channels: channelsOf(options.by), directory, kind },
        ...{ announced: unannounced !== true, remindAfter: options.remind.map(Number) },
        ...(options.at === undefined ? {} : { opensAt: opens.toISOString() }),
        endsAt: new Date(opens.getTime() + length).toISOString(),
      }
      tell(options, await client.call(pings.schedulePing, { body }))
    })

  sub('end')
    .argument('<check>', 'that you run')
    .description('ends a check, or cancels one that has not begun')
    .addHelpText('after', `\nExample:\n  $ comity pings end 0193a000-…${exits}`)
    .action(async (ping: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      tell(options, await client.call(pings.endPing, { params: { ping } }))
    })

  sub('confirm')
    .argument('<check>', 'its id')
    .argument('[contact]', 'the desk; may be left out where one of your state waits')
    .option(
      '--wrong <place>',
      'reached, but this channel is not right (1 is the first)',
      several,
      [],
    )
    .option('--note <text>', 'what should be changed; your state alone reads it')
    .description('answers for a desk of your state that it is reached')
    .addHelpText('after', `\nExample:\n  $ comity pings confirm 0193a000-… --wrong 2${exits}`)
    .action(async (ping: string, given: string | undefined, options: ConfirmOptions) => {
      const { client } = await connect(terminal, options)
      const waiting = { params: { ping }, query: { waiting: 'true', limit: 200 } }
      const own = async () =>
        (await client.call(pings.pingDesks, waiting)).items.filter(({ can }) => can.answer)
      const contact = given ?? onlyOne(await own())
      const body = { wrong: options.wrong.map(Number), note: options.note }
      const desk = await client.call(pings.answerPing, { params: { ping, contact }, body })
      if (options.json) return json(terminal, desk)
      line(terminal, deskTable([desk]))
      if (desk.isWrong)
        note(terminal, `Correct it: comity contacts change ${contact} --note … --dated …`)
    })

  sub('results')
    .argument('<check>', 'its id')
    .option('--waiting', 'desks that have not answered alone')
    .description('desk by desk: of your state, or of all where you run it')
    .addHelpText('after', `\nExample:\n  $ comity pings results 0193a000-… --waiting${exits}`)
    .action(async (ping: string, options: ConnectedOptions & { waiting?: boolean }) => {
      const { client } = await connect(terminal, options)
      const { items } = await everyPage((cursor) =>
        client.call(pings.pingDesks, {
          params: { ping },
          query: { cursor, limit: 200, waiting: options.waiting ? 'true' : 'false' },
        }),
      )
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      line(terminal, deskTable(items))
    })
}

interface ConfirmOptions extends ConnectedOptions {
  readonly wrong: readonly string[]
  readonly note?: string
}

const several = (given: string, before: readonly string[]): readonly string[] => [...before, given]

function channelsOf(given: readonly string[]): (typeof pings.pingChannels)[number][] {
  if (given.length === 0) return [...pings.pingChannels]
  return given.map((each) => {
    const channel = pings.pingChannels.find((known) => known === each)
    if (channel === undefined) throw usage(`Desks are asked by hub or by email, not by ${each}.`)
    return channel
  })
}

function onlyOne(desks: readonly pings.PingDesk[]): string {
  const [first] = desks
  if (first !== undefined && desks.length === 1) return first.contact
  throw usage(
    desks.length === 0
      ? 'No desk of your state waits there.'
      : `Name the desk: ${desks.map(({ contact, names }) => `${contact} (${nameIn(names)})`).join(', ')}`,
  )
}
