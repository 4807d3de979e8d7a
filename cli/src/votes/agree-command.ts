import {
  type AgreementWindow,
  agreementOverTime,
  agreementTable,
  type Decision,
  importFormats,
  type MemberCode,
  type PairAgreement,
  seatOf,
} from '@comity/votes'
import type { Command } from 'commander'
import { Failure, usage } from '../failure.ts'
import { json, line, note, plain, type Terminal, table } from '../terminal.ts'
import { memberNamed, nameOf } from './member-names.ts'
import { type RecordOptions, recordedVotes } from './recorded-votes.ts'
import { stoppable } from './vote-file.ts'

interface Options extends RecordOptions {
  readonly by?: string
  readonly json?: boolean
}

/** How alike two members voted, over a file of recorded votes or the starter record; needs no hub. */
export function addAgree(votes: Command, terminal: Terminal): void {
  recordOptions(votes.command('agree'))
    .argument('<first>', 'a member: BR, BRA, Brazil')
    .argument('<second>', 'another')
    .option('--by <window>', 'also year by year, or session by session: year, session')
    .description('how alike two members voted, by several measures')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity votes agree Brazil India --from 2018-01-01 --votes votes.csv.gz' +
        '\n\nExit: 0 done, 1 no vote that both cast, 2 usage or a file that cannot be opened.',
    )
    .action(async (one: string, other: string, options: Options) => {
      const seat = options.seats ? seatOf : (member: MemberCode) => member
      const [first, second] = [seat(memberNamed(one)), seat(memberNamed(other))]
      if (first === second) throw usage(`${one} and ${other} are one: name two members.`)
      const by = windowNamed(options.by)
      const { record, decisions } = await stoppable(terminal, (signal) =>
        recordedVotes(terminal, options, signal),
      )
      const pair = agreementTable(decisions, { members: [first, second] }).of(first, second)
      if (pair === undefined || pair.votes === 0)
        throw new Failure(1, noVotes(record, first, second))
      for (const member of [first, second]) tellFormerCodes(terminal, member, decisions)
      const windows = by === undefined ? [] : agreementOverTime(decisions, first, second, by)
      if (options.json)
        return json(terminal, sheet(first, second, record, decisions, pair, windows))
      tell(terminal, `${nameOf(first)} and ${nameOf(second)}, ${record}`, pair)
      if (windows.length > 0) tellWindows(terminal, windows)
    })
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

function tell(terminal: Terminal, title: string, pair: PairAgreement): void {
  line(terminal, plain(title))
  line(
    terminal,
    `${pair.votes} votes that both cast: ${pair.same} the same, ${pair.partial} where one abstained, ${pair.opposite} yes against no`,
  )
  line(terminal, table(measures.map(([key, words]) => [figure(pair[key]), words])))
  line(terminal, 'Where most vote yes, two agree often for no other reason: κ and π subtract that.')
}

function tellWindows(terminal: Terminal, windows: readonly AgreementWindow[]): void {
  const head = ['', 'Votes', 'Agreement', 'κ', 'π']
  const rows = windows.map((one) => [
    ...[one.window, String(one.votes), figure(one.agreement)],
    ...[figure(one.kappaLinear), figure(one.piLinear)],
  ])
  line(terminal, `\n${table([head, ...rows])}`)
  line(terminal, 'The questions put change with time: a change here may be theirs.')
}

const figure = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3))

/** A measure without a value is `null`, so that it is told from one that was left out. */
function sheet(
  first: MemberCode,
  second: MemberCode,
  record: string,
  decisions: readonly Decision[],
  pair: PairAgreement,
  windows: readonly AgreementWindow[],
) {
  const whole = <Pair extends PairAgreement>(one: Pair) => ({
    ...one,
    ...Object.fromEntries(measures.map(([key]) => [key, one[key] ?? null])),
  })
  return {
    ...{ first, second, record, decisions: decisions.length, ...whole(pair) },
    ...(windows.length > 0 ? { windows: windows.map(whole) } : {}),
  }
}
