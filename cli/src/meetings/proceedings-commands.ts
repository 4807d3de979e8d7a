import { proceedings } from '@comity/contract'
import { Argument, type Command, Option } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { tableAt, tellLines } from '../documents/import-command.ts'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { exits, nameIn, type Texts, texts } from './tell.ts'

/** Agenda, meetings and the list of speakers: read by all who may see them, kept by the secretariat. */
export function addProceedings(
  sub: (name: string) => Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  sub('agenda')
    .argument('<session>', 'its id')
    .description('the agenda of a session, and its meetings')
    .addHelpText('after', `\nExample:\n  $ comity meetings agenda 0193a000-…${exits}`)
    .action(async (session: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const params = { session }
      const { items } = await client.call(proceedings.agenda, { params })
      const { items: meetings } = await client.call(proceedings.sessionMeetings, { params })
      if (options.json) return json(terminal, { agenda: items, meetings })
      const rows = items.map((item) => [
        ...[item.number, item.status, item.id],
        plain(nameIn(item.titles)),
      ])
      line(terminal, table([['Item', 'Status', 'Id', 'Title'], ...rows]))
      for (const { number, id, status, access, startsAt } of meetings)
        line(terminal, `Meeting ${number}  ${startsAt}  ${status}, ${access}  ${id}`)
    })

  sub('meeting')
    .argument('<meeting>', 'its id')
    .description('one meeting: who has the floor, who waits for it, who has been heard')
    .addHelpText('after', `\nExample:\n  $ comity meetings meeting 0193a000-…${exits}`)
    .action(async (meeting: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      show(terminal, options, await client.call(proceedings.meeting, { params: { meeting } }))
    })

  sub('add-item')
    .argument('<session>', 'its id')
    .requiredOption('--number <number>', 'as it is cited')
    .requiredOption('--title <language=text>', 'once for each language', texts)
    .description('proposes an item for the agenda (the secretariat)')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity meetings add-item 0193a000-… --number 1 --title "en=Adoption of the agenda"${exits}`,
    )
    .action(
      async (
        session: string,
        options: ConnectedOptions & { readonly number: string; title: Texts },
      ) => {
        const { client } = await connect(terminal, options)
        const body = { number: options.number, titles: options.title }
        const made = await client.call(proceedings.addAgendaItem, { params: { session }, body })
        if (options.json) return json(terminal, made)
        line(terminal, plain(`Item ${made.number} is proposed: ${made.id}`))
      },
    )

  sub('import-agenda')
    .argument('<session>', 'its id')
    .argument('<file>', 'a CSV table: number, and a title in each language, en, fr and so on')
    .option('--look', 'only tell what would be kept and what is wrong')
    .description('proposes the items of a table, all of them or none (the secretariat)')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity meetings import-agenda 0193a000-… agenda.csv${exits}`,
    )
    .action(
      async (session: string, path: string, options: ConnectedOptions & { look?: boolean }) => {
        const { client } = await connect(terminal, options)
        const body = { csv: await tableAt(path), keep: options.look !== true }
        const found = await client.call(proceedings.importAgenda, { params: { session }, body })
        if (found.defects.length > 0) end(1)
        if (options.json) return json(terminal, found)
        tellLines(terminal, found.defects)
        const { length } = found.items
        if (found.defects.length === 0)
          line(terminal, `${length} items ${found.kept ? 'are' : 'would be'} proposed.`)
      },
    )

  sub('decide-item')
    .argument('<item>', 'its id')
    .addArgument(new Argument('<status>', 'what became of it').choices(['adopted', 'withdrawn']))
    .description('records what became of an item (the secretariat)')
    .addHelpText('after', `\nExample:\n  $ comity meetings decide-item 0193a000-… adopted${exits}`)
    .action(async (item: string, status: 'adopted' | 'withdrawn', options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const call = { params: { item }, body: { status } }
      const made = await client.call(proceedings.decideAgendaItem, call)
      if (options.json) return json(terminal, made)
      line(terminal, plain(`Item ${made.number} is ${made.status}.`))
    })

  sub('add-meeting')
    .argument('<session>', 'its id')
    .requiredOption('--at <time>', 'when it begins, as 2027-06-07T10:00:00Z')
    .option('--closed', 'for the members alone')
    .option('--limit <seconds>', 'that a statement may take', Number)
    .description('schedules the next meeting of a session (the secretariat)')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity meetings add-meeting 0193a000-… --at 2027-06-07T10:00:00Z --limit 180${exits}`,
    )
    .action(
      async (
        session: string,
        options: ConnectedOptions & { at: string; closed?: boolean; limit?: number },
      ) => {
        const { client } = await connect(terminal, options)
        const access = options.closed ? ('closed' as const) : ('open' as const)
        const body = { access, startsAt: options.at, speakingLimit: options.limit }
        const made = await client.call(proceedings.scheduleMeeting, { params: { session }, body })
        if (options.json) return json(terminal, made)
        line(terminal, `Meeting ${made.number}: ${made.id}`)
      },
    )

  for (const [name, status, does] of [
    ['open-meeting', 'open', 'opens a meeting (the secretariat)'],
    ['close-meeting', 'closed', 'closes a meeting (the secretariat)'],
  ] as const)
    sub(name)
      .argument('<meeting>', 'its id')
      .description(does)
      .addHelpText('after', `\nExample:\n  $ comity meetings ${name} 0193a000-…${exits}`)
      .action(async (meeting: string, options: ConnectedOptions) => {
        const { client } = await connect(terminal, options)
        const call = { params: { meeting }, body: { status } }
        show(terminal, options, await client.call(proceedings.changeMeeting, call))
      })

  sub('request-floor')
    .argument('<meeting>', 'its id')
    .addOption(
      new Option('--kind <kind>', 'of request')
        .choices(proceedings.speakerKinds)
        .default('statement'),
    )
    .option('--item <id>', 'of the agenda')
    .option('--on-behalf-of <group>', 'a group that your state belongs to')
    .option('--state <code>', 'whom the secretariat enters')
    .description('requests the floor for your state (a delegate), or enters a member')
    .addHelpText('after', `\nExample:\n  $ comity meetings request-floor 0193a000-…${exits}`)
    .action(async (meeting: string, options: ConnectedOptions & Requested) => {
      const { client } = await connect(terminal, options)
      const { kind, item, onBehalfOf, state } = options
      const call = { params: { meeting }, body: { kind, item, onBehalfOf, state } }
      show(terminal, options, await client.call(proceedings.requestFloor, call))
    })

  for (const [name, status, does] of [
    ['give-floor', 'speaking', 'gives the floor; whoever had it has spoken (the secretariat)'],
    ['end-speech', 'spoken', 'ends a speech (the secretariat)'],
    ['withdraw-request', 'withdrawn', 'takes a request back'],
  ] as const)
    sub(name)
      .argument('<speaker>', 'id of the request')
      .description(does)
      .addHelpText('after', `\nExample:\n  $ comity meetings ${name} 0193a000-…${exits}`)
      .action(async (speaker: string, options: ConnectedOptions) => {
        const { client } = await connect(terminal, options)
        const call = { params: { speaker }, body: { status } }
        show(terminal, options, await client.call(proceedings.changeSpeaker, call))
      })

  sub('move-speaker')
    .argument('<speaker>', 'id of a request that waits')
    .option('--before <id>', 'of another that waits')
    .option('--last', 'to the end of the list')
    .option('--limit <seconds>', 'its speaking time', Number)
    .description('orders the list (the secretariat)')
    .addHelpText('after', `\nExample:\n  $ comity meetings move-speaker 0193a000-… --last${exits}`)
    .action(async (speaker: string, options: ConnectedOptions & Moved) => {
      const { client } = await connect(terminal, options)
      const before = options.last ? null : options.before
      const call = { params: { speaker }, body: { before, limit: options.limit } }
      show(terminal, options, await client.call(proceedings.moveSpeaker, call))
    })
}

interface Requested {
  readonly kind: proceedings.Speaker['kind']
  readonly item?: string
  readonly onBehalfOf?: string
  readonly state?: string
}

interface Moved {
  readonly before?: string
  readonly last?: boolean
  readonly limit?: number
}

function show(terminal: Terminal, options: ConnectedOptions, page: proceedings.MeetingPage): void {
  if (options.json) {
    json(terminal, page)
    return
  }
  line(terminal, plain(`Meeting ${page.number} of ${nameIn(page.titles)}: ${page.status}`))
  const rows = page.speakers.map(({ id, party, kind, status, onBehalfOf, limit }) => [
    ...[status, party, onBehalfOf === undefined ? '-' : onBehalfOf, kind.replaceAll('_', ' ')],
    ...[limit === undefined ? '-' : `${limit} s`, id],
  ])
  if (rows.length === 0) line(terminal, 'Nobody has asked for the floor.')
  else line(terminal, table([['Status', 'Speaker', 'For', 'Kind', 'Limit', 'Id'], ...rows]))
}
