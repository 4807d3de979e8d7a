import { readFile } from 'node:fs/promises'
import { conferences, meetings } from '@comity/contract'
import { type Command, Option } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { type Texts, texts } from '../meetings/tell.ts'
import { json, type Terminal } from '../terminal.ts'
import type { Sub } from './conferences-command.ts'
import { tellConference } from './tell.ts'

interface CreateOptions extends ConnectedOptions {
  readonly title: Texts
  readonly theme?: Texts
  readonly host: string
  readonly zone: string
  readonly audience: 'public' | 'group'
  readonly from: string
  readonly to: string
  readonly venue?: string
  readonly mode?: (typeof meetings.sessionModes)[number]
  readonly confirmed?: boolean
  readonly rules?: Texts
  readonly objectionsShown?: (typeof conferences.objectionsShown)[number]
  readonly objectionEffect?: (typeof conferences.objectionEffects)[number]
}

interface ChangeOptions extends ConnectedOptions {
  readonly status?: conferences.ConferenceStatus
  readonly from?: string
  readonly to?: string
  readonly daysOpen?: boolean
  readonly venue?: string
  readonly mode?: (typeof meetings.sessionModes)[number]
  readonly reason?: string
}

interface SlotOptions extends ConnectedOptions {
  readonly day: number
  readonly starts: string
  readonly ends: string
  readonly title: Texts
  readonly room?: string
  readonly speaker: readonly string[]
}

/** What the secretariat of the organising body does about a conference and its programme. */
export function addOrganising(sub: Sub, terminal: Terminal): void {
  const tell = (options: ConnectedOptions, one: conferences.Conference) =>
    options.json ? json(terminal, one) : tellConference(terminal, one)

  sub(
    'create',
    'creates a conference of a body (its secretariat)',
    'create demo-wg --title "en=Parliaments and security" --host XA --zone Asia/Almaty --from 2027-06-03 --to 2027-06-04 --audience public',
  )
    .argument('<body>', 'the body that organises it')
    .requiredOption('--title <language=text>', 'what it is called; once for each language', texts)
    .option('--theme <language=text>', 'its theme; once for each language', texts)
    .requiredOption('--host <state>', 'the state where it takes place')
    .requiredOption('--zone <zone>', 'the time zone of the place, such as Asia/Almaty')
    .requiredOption('--from <day>', 'its first day, as YYYY-MM-DD')
    .requiredOption('--to <day>', 'its last day')
    .addOption(
      new Option(
        '--audience <audience>',
        'who may see it: everyone, or the group and who is invited',
      )
        .choices(['public', 'group'])
        .default('group'),
    )
    .option('--venue <venue>', 'where it meets')
    .addOption(new Option('--mode <mode>', 'how it meets').choices(meetings.sessionModes))
    .option('--confirmed', 'its days are confirmed, not only planned')
    .option('--rules <language=text>', 'its rules of participation', texts)
    .addOption(
      new Option('--objections-shown <whom>', 'to whom objections are shown').choices(
        conferences.objectionsShown,
      ),
    )
    .addOption(
      new Option('--objection-effect <effect>', 'what an objection does').choices(
        conferences.objectionEffects,
      ),
    )
    .action(async (body: string, options: CreateOptions) => {
      const { client } = await connect(terminal, options)
      const { title, theme, rules, host, zone, audience, from, to, venue, mode } = options
      const { objectionsShown, objectionEffect, confirmed } = options
      const given = {
        ...{ body, titles: title, host, zone, audience, from, to, venue, mode },
        ...({
          objectionsShown,
          objectionEffect,
          status: confirmed ? 'confirmed' : 'planned',
        } as const),
        ...(theme === undefined ? {} : { themes: theme }),
        ...(rules === undefined ? {} : { rulesTexts: rules }),
      }
      tell(options, await client.call(conferences.createConference, { body: given }))
    })

  sub(
    'change',
    'changes how a conference stands (the secretariat); nothing it was is written over',
    'change 0193a000-… --status postponed --days-open --reason "The hall is closed"',
  )
    .argument('<conference>', 'its id')
    .addOption(
      new Option('--status <status>', 'what it becomes').choices(conferences.conferenceStatuses),
    )
    .option('--from <day>', 'its new first day; with --to')
    .option('--to <day>', 'its new last day')
    .option('--days-open', 'postponed without new days')
    .option('--venue <venue>', 'where it meets')
    .addOption(new Option('--mode <mode>', 'how it meets').choices(meetings.sessionModes))
    .option('--reason <text>', 'why: it stands in the history')
    .action(async (conference: string, options: ChangeOptions) => {
      const { from, to, daysOpen, status, venue, mode, reason } = options
      if ((from === undefined) !== (to === undefined))
        throw usage('Give both days: --from and --to.')
      if (from !== undefined && daysOpen) throw usage('Give days, or --days-open, not both.')
      const { client } = await connect(terminal, options)
      const params = { conference }
      const { sequence: seen } = await client.call(conferences.conference, { params })
      const days = daysOpen ? null : from && to ? { from, to } : undefined
      const body = { seen, status, days, venue, mode, reason }
      tell(options, await client.call(conferences.changeConference, { params, body }))
    })

  const withSlot = (command: Command) =>
    command
      .requiredOption('--day <number>', 'of the conference: the first is 1', Number)
      .requiredOption('--starts <time>', 'HH:MM by the clock of the place')
      .requiredOption('--ends <time>', 'HH:MM')
      .requiredOption('--title <language=text>', 'what it is; once for each language', texts)
      .option('--room <room>', 'where in the house')
      .option(
        '--speaker <delegation>',
        'who speaks, by the delegation’s id; repeatable',
        several,
        [],
      )
  const slotOf = ({ day, starts, ends, title, room, speaker }: SlotOptions) => ({
    ...{ day, starts, ends, titles: title, room, speakers: [...speaker] },
  })

  withSlot(
    sub(
      'add-slot',
      'adds a slot to the programme (the secretariat)',
      'add-slot 0193a000-… --day 1 --starts 10:00 --ends 11:30 --title "en=Opening" --room "Hall 1"',
    ),
  )
    .argument('<conference>', 'its id')
    .action(async (conference: string, options: SlotOptions) => {
      const { client } = await connect(terminal, options)
      const call = { params: { conference }, body: slotOf(options) }
      tell(options, await client.call(conferences.addSlot, call))
    })

  withSlot(
    sub(
      'change-slot',
      'writes a slot of the programme anew (the secretariat)',
      'change-slot 0193a000-… --seen 1 --day 2 --starts 10:00 --ends 11:30 --title "en=Opening"',
    ),
  )
    .argument('<slot>', 'its id')
    .requiredOption('--seen <version>', 'the version that you have read', Number)
    .action(async (slot: string, options: SlotOptions & { seen: number }) => {
      const { client } = await connect(terminal, options)
      const call = { params: { slot }, body: { ...slotOf(options), seen: options.seen } }
      tell(options, await client.call(conferences.changeSlot, call))
    })

  sub('cancel-slot', 'cancels a slot: it stays as cancelled', 'cancel-slot 0193a000-…')
    .argument('<slot>', 'its id')
    .action(async (slot: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      tell(options, await client.call(conferences.cancelSlot, { params: { slot } }))
    })

  sub(
    'publish-outcome',
    'publishes an outcome, a text or a decision on record (the secretariat)',
    'publish-outcome 0193a000-… --title Declaration --text declaration.txt',
  )
    .argument('<conference>', 'its id')
    .requiredOption('--title <title>', 'what it is called')
    .option('--lang <language>', 'the language it is in', 'en')
    .option('--text <file>', 'its text')
    .option('--decision <symbol>', 'a decision on record')
    .action(
      async (
        conference: string,
        options: ConnectedOptions & {
          title: string
          lang: string
          text?: string
          decision?: string
        },
      ) => {
        const { title, decision } = options
        const lang = meetings.Language.options.find((each) => each === options.lang)
        if (lang === undefined) throw usage('Write one of ar, zh, en, fr, ru, es.')
        if (options.text === undefined && decision === undefined)
          throw usage('Give --text, --decision, or both.')
        const text = options.text === undefined ? undefined : await textOf(options.text)
        const { client } = await connect(terminal, options)
        const call = { params: { conference }, body: { lang, title, text, decision } }
        tell(options, await client.call(conferences.addOutcome, call))
      },
    )
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw usage(`${file} cannot be read.`)
  })

const several = (given: string, before: readonly string[]): readonly string[] => [...before, given]
