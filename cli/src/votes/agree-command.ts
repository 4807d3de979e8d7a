import { agreement } from '@comity/contract'
import {
  agreementOverTime,
  agreementTable,
  type Decision,
  importFormats,
  type MemberCode,
  type PairAgreement,
  seatOf,
} from '@comity/votes'
import type { Command } from 'commander'
import { connect, type HubOptions } from '../connection.ts'
import { Failure, usage } from '../failure.ts'

import { json, line, note, plain, type Terminal, table } from '../terminal.ts'
import { isHubNamed } from './choose-source.ts'
import { memberNamed, nameOf } from './member-names.ts'
import { type RecordOptions, recordedVotes } from './recorded-votes.ts'
import { stoppable } from './vote-file.ts'

interface Options extends RecordOptions, HubOptions {
  readonly by?: string
  readonly json?: boolean
}

/** How alike two members voted: over a file of recorded votes, a hub's record, or the starter record. */
export function addAgree(votes: Command, terminal: Terminal): void {
  recordOptions(votes.command('agree'))
    .argument('<first>', 'a member: BR, BRA, Brazil')
    .argument('<second>', 'another')
    .option('--by <window>', 'also year by year, or session by session: year, session')
    .option('--hub <url>', 'the hub whose record is asked, else COMITY_HUB')
    .description('how alike two members voted, by several measures')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity votes agree Brazil India --from 2018-01-01 --votes votes.csv.gz' +
        '\n\nA file goes before a hub; without either it is the record that comes with this.' +
        '\n\nExit: 0 done, 1 no vote that both cast, 2 usage or a file that cannot be opened, 3 network.',
    )
    .action(async (one: string, other: string, options: Options) => {
      const seat = options.seats ? seatOf : (member: MemberCode) => member
      const [first, second] = [seat(memberNamed(one)), seat(memberNamed(other))]
      if (first === second) throw usage(`${one} and ${other} are one: name two members.`)
      const by = windowNamed(options.by)
      if (options.votes === undefined && (await isHubNamed(terminal, options)))
        return fromHub(terminal, first, second, by, options)
      const { record, decisions } = await stoppable(terminal, (signal) =>
        recordedVotes(terminal, options, signal),
      )
      const pair = agreementTable(decisions, { members: [first, second] }).of(first, second)
      if (pair === undefined || pair.votes === 0)
        throw new Failure(1, noVotes(record, first, second))
      for (const member of [first, second]) tellFormerCodes(terminal, member, decisions)
      const windows = by === undefined ? [] : agreementOverTime(decisions, first, second, by)
      tellAll(terminal, options, {
        ...{ first, second, record, decisions: decisions.length },
        ...{ pair, windows },
      })
    })
}

/** The same counted by a hub over its own record. */
async function fromHub(
  terminal: Terminal,
  first: MemberCode,
  second: MemberCode,
  by: 'year' | 'session' | undefined,
  options: Options,
): Promise<void> {
  if (options.seats || options.format || options.rollCalls)
    throw usage('--seats, --format and --roll-calls go with a file: name it with --votes.')
  const { client, url: record } = await connect(terminal, options)
  const { from, to } = options
  const { windows, ...pair } = await client.call(agreement.pairAgreement, {
    params: { state: first, other: second },
    query: { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(by ? { by } : {}) },
  })
  if (pair.votes === 0) throw new Failure(1, noVotes(record, first, second))
  tellAll(terminal, options, { first, second, record, pair, windows: by ? windows : [] })
}

interface Found {
  readonly first: MemberCode
  readonly second: MemberCode
  readonly record: string
  /** In how many decisions they were looked for; a hub does not say. */
  readonly decisions?: number
  readonly pair: Measured
  readonly windows: readonly (Measured & { readonly window: string })[]
}

/** Of a hub, what has no value is absent. */
type Measured = Pick<PairAgreement, 'votes' | 'same' | 'partial' | 'opposite'> &
  Partial<PairAgreement>

function tellAll(terminal: Terminal, options: Options, found: Found): void {
  const { first, second, record, pair, windows } = found
  if (options.json) {
    json(terminal, sheet(found))
    return
  }
  tell(terminal, `${nameOf(first)} and ${nameOf(second)}, ${record}`, pair)
  if (windows.length > 0) tellWindows(terminal, windows)
}

/** The options that say which votes are meant. */
export function recordOptions(command: Command): Command {
  return command
    .option('--votes <file>', 'CSV of recorded votes, .csv or .csv.gz; else the starter record')
    .option('--format <name>', `${importFormats.join(', ')}; else told by the header`)
    .option('--roll-calls <file>', 'unvotes: its table of roll calls')
    .option('--from <day>', 'from this day on, such as 2018-12-05')
    .option('--to <day>', 'up to and with this day')
    .option(
      '--seats',
      'count a seat under all its codes as one, as lists for research do: SUHH with RU',
    )
    .option('--json', 'as JSON')
}

function windowNamed(name: string | undefined): 'year' | 'session' | undefined {
  if (name === undefined || name === 'year' || name === 'session') return name
  throw usage(`There is no ${name} to go by: write year or session.`)
}

const noVotes = (record: string, first: MemberCode, second: MemberCode): string =>
  `${record} holds no vote of that time that both ${nameOf(first)} and ${nameOf(second)} cast.`

/** Whoever asks for a seat's present code is told of the votes under those before it. */
function tellFormerCodes(
  terminal: Terminal,
  member: MemberCode,
  decisions: readonly Decision[],
): void {
  const seat = seatOf(member)
  const others = new Set(
    decisions.flatMap(({ roll }) =>
      [...roll.keys()].filter((code) => code !== member && seatOf(code) === seat),
    ),
  )
  for (const code of others)
    note(
      terminal,
      `Votes under ${nameOf(code)} (${code}) are not counted for ${nameOf(member)}: --seats does.`,
    )
}

const measures = [
  ['agreement', 'agreement, 0 to 1'],
  ['sAbsolute', 'S, absolute distances, -1 to 1'],
  ['sSquared', 'S, squared distances, -1 to 1'],
  ['kappaLinear', 'κ, absolute distances, beyond chance'],
  ['kappaSquared', 'κ, squared distances, beyond chance'],
  ['piLinear', 'π, absolute distances, beyond chance'],
  ['piSquared', 'π, squared distances, beyond chance'],
] as const satisfies readonly (readonly [keyof PairAgreement, string])[]

function tell(terminal: Terminal, title: string, pair: Measured): void {
  line(terminal, plain(title))
  line(
    terminal,
    `${pair.votes} votes that both cast: ${pair.same} the same, ${pair.partial} where one abstained, ${pair.opposite} yes against no`,
  )
  line(terminal, table(measures.map(([key, words]) => [figure(pair[key]), words])))
  line(terminal, 'Where most vote yes, two agree often for no other reason: κ and π subtract that.')
}

function tellWindows(terminal: Terminal, windows: Found['windows']): void {
  const head = ['', 'Votes', 'Agreement', 'κ', 'π']
  const rows = windows.map((one) => [
    ...[one.window, String(one.votes), figure(one.agreement)],
    ...[figure(one.kappaLinear), figure(one.piLinear)],
  ])
  line(terminal, '\n', table([head, ...rows]))
  line(terminal, 'The questions put change with time: a change here may be theirs.')
}

const figure = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3))

/** A measure without a value is `null`, so that it is told from one that was left out. */
function sheet({ first, second, record, decisions, pair, windows }: Found) {
  const whole = <Pair extends Measured>(one: Pair) => ({
    ...one,
    ...Object.fromEntries(measures.map(([key]) => [key, one[key] ?? null])),
  })
  return {
    ...{ first, second, record, ...(decisions === undefined ? {} : { decisions }), ...whole(pair) },
    ...(windows.length > 0 ? { windows: windows.map(whole) } : {}),
  }
}
