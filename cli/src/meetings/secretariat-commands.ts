import { meetings } from '@comity/contract'
import { type Command, Option } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { exits, nameIn, type Texts, tellSession, texts } from './tell.ts'

interface CreateOptions extends ConnectedOptions {
  readonly group: string
  readonly name: Texts
  readonly audience: 'public' | 'group'
  readonly mandate?: Texts
  readonly mandateSymbol?: string
  readonly rule: readonly string[]
  readonly chair?: string
}

interface ScheduleOptions extends ConnectedOptions {
  readonly title: Texts
  readonly kind: (typeof meetings.sessionKinds)[number]
  readonly from: string
  readonly to: string
  readonly ordinal?: number
  readonly venue?: string
  readonly mode?: (typeof meetings.sessionModes)[number]
  readonly confirmed?: boolean
}

interface ChangeOptions extends ConnectedOptions {
  readonly status?: meetings.SessionStatus
  readonly from?: string
  readonly to?: string
  readonly daysOpen?: boolean
  readonly venue?: string
  readonly mode?: (typeof meetings.sessionModes)[number]
  readonly reason?: string
}

/** What the secretariat of a body or of its group does, each by an act in the log. */
export function addSecretariat(sub: (name: string) => Command, terminal: Terminal): void {
  sub('create-body')
    .argument('<id>', 'short name in addresses; it cannot be changed later')
    .requiredOption('--group <group>', 'the group whose members sit in it')
    .requiredOption('--name <language=text>', 'its name; once for each language', texts)
    .addOption(
      new Option('--audience <audience>', 'who may see it')
        .choices(['public', 'group'])
        .default('group'),
    )
    .option('--mandate <language=text>', 'what it is to do; once for each language', texts)
    .option('--mandate-symbol <symbol>', 'of the decision that set it up')
    .option('--rule <id>', 'a decision rule, such as unga.simple; may be repeated', several, [])
    .option('--chair <state>', 'the state that chairs it')
    .description('creates a body of a group (its secretariat)')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity meetings create-body rules-wg --group demo --name "en=Working group on rules" --audience public${exits}`,
    )
    .action(async (id: string, options: CreateOptions) => {
      const { client } = await connect(terminal, options)
      const { group, name, audience, mandate, mandateSymbol, rule, chair } = options
      const made = await client.call(meetings.createBody, {
        body: {
          ...{ id, group, audience, names: name, rules: [...rule] },
          ...(mandate === undefined ? {} : { mandate }),
          ...(mandateSymbol === undefined ? {} : { mandateSymbol }),
          ...(chair === undefined ? {} : { officers: [{ role: 'chair', state: chair }] }),
        },
      })
      if (options.json) return json(terminal, made)
      line(terminal, plain(`Created ${made.id}: ${nameIn(made.names)}`))
    })

  sub('schedule')
    .argument('<body>', 'its id')
    .requiredOption('--title <language=text>', 'what it is called; once for each language', texts)
    .addOption(
      new Option('--kind <kind>', 'of session')
        .choices(meetings.sessionKinds)
        .makeOptionMandatory(),
    )
    .requiredOption('--from <day>', 'its first day, as YYYY-MM-DD')
    .requiredOption('--to <day>', 'its last day')
    .option('--ordinal <number>', 'which of its kind it is', Number)
    .option('--venue <venue>', 'where it meets')
    .addOption(new Option('--mode <mode>', 'how it meets').choices(meetings.sessionModes))
    .option('--confirmed', 'its days are confirmed, not only planned')
    .description('schedules a session (the secretariat)')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity meetings schedule rules-wg --kind organizational --title "en=Organizational session" --from 2027-06-03 --to 2027-06-04${exits}`,
    )
    .action(async (body: string, options: ScheduleOptions) => {
      const { client } = await connect(terminal, options)
      const { title, kind, from, to, ordinal, venue, mode, confirmed } = options
      const made = await client.call(meetings.scheduleSession, {
        params: { body },
        body: {
          ...{ titles: title, kind, from, to, ordinal, venue, mode },
          status: confirmed ? 'confirmed' : 'planned',
        },
      })
      if (options.json) return json(terminal, made)
      tellSession(terminal, made)
    })

  sub('change-session')
    .argument('<session>', 'its id')
    .addOption(new Option('--status <status>', 'what it becomes').choices(meetings.sessionStatuses))
    .option('--from <day>', 'its new first day; with --to')
    .option('--to <day>', 'its new last day')
    .option('--days-open', 'postponed without new days')
    .option('--venue <venue>', 'where it meets')
    .addOption(new Option('--mode <mode>', 'how it meets').choices(meetings.sessionModes))
    .option('--reason <text>', 'why: it stands in the history')
    .description('changes how a session stands (the secretariat); nothing it was is written over')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity meetings change-session 0193a000-… --status postponed --from 2027-09-06 --to 2027-09-10 --reason "The building is closed"${exits}`,
    )
    .action(async (session: string, options: ChangeOptions) => {
      const { from, to, daysOpen, status, venue, mode, reason } = options
      if ((from === undefined) !== (to === undefined))
        throw usage('Give both days: --from and --to.')
      if (from !== undefined && daysOpen) throw usage('Give days, or --days-open, not both.')
      const { client } = await connect(terminal, options)
      const params = { session }
      const now = await client.call(meetings.session, { params })
      const days = daysOpen ? null : from && to ? { from, to } : undefined
      const body = { seen: now.sequence, status, days, venue, mode, reason }
      const made = await client.call(meetings.changeSession, { params, body })
      if (options.json) return json(terminal, made)
      tellSession(terminal, made)
    })
}

const several = (given: string, before: readonly string[]): readonly string[] => [...before, given]
