import { type Vote, votes } from '@comity/votes'
import { type Command, Option } from 'commander'
import type { HubOptions } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { sourceOf } from './choose-source.ts'
import { memberNamed, nameOf } from './member-names.ts'
import type { RecordChoice } from './source.ts'
import { countOf, wordOf } from './stand-words.ts'

interface Options extends HubOptions, RecordChoice {
  readonly vote?: Vote
  readonly group?: string
  readonly json?: boolean
}

/** How one state, or the members of a group as of each day, stood in the decisions on record. */
export function addRecord(command: Command, terminal: Terminal, end: (exit: number) => void): void {
  command
    .command('record')
    .argument('[state]', 'a state: BR, BRA, Brazil')
    .option('--group <group>', 'instead of a state, such as BRICS, SCO, EU')
    .addOption(new Option('--vote <vote>', 'of a state: only where it stood so').choices(votes))
    .option('--session <session>', 'of one session, such as 73')
    .option('--from <day>', 'from this day on, such as 2018-12-05')
    .option('--to <day>', 'up to and with this day')
    .option('--hub <url>', 'the hub, else COMITY_HUB; without one the record that comes with this')
    .option('--json', 'as JSON')
    .description('how one state, or a group as of each day, stood in each decision on record')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity votes record Brazil --vote abstain\n  $ comity votes record --group BRICS' +
        '\n\nExit: 0 done, 1 nothing there, 2 usage, 3 network.',
    )
    .action(async (state: string | undefined, options: Options) => {
      if ((state === undefined) === (options.group === undefined))
        throw usage('Name a state, or a group with --group, and not both.')
      const source = await sourceOf(terminal, options)
      const { session, from, to, vote } = options
      const choice = { session, from, to }
      if (state === undefined) {
        const group = options.group ?? ''
        const found = await source.groupRecord(group.toLowerCase(), choice)
        if (found.items.length === 0) end(1)
        return options.json ? json(terminal, found) : tellGroup(terminal, group, found)
      }
      const member = memberNamed(state)
      const found = await source.stateRecord(member, { ...choice, vote })
      if (found.items.length === 0) end(1)
      if (options.json) return json(terminal, found)
      tellState(terminal, member, found)
    })
}

type Source = Awaited<ReturnType<typeof sourceOf>>

function tellState(
  terminal: Terminal,
  member: string,
  { items, counts, held }: Awaited<ReturnType<Source['stateRecord']>>,
): void {
  const stood = votes.filter((vote) => counts[vote] > 0)
  const sum = stood.reduce((all, vote) => all + counts[vote], 0)
  const told = stood.map((vote) => `${counts[vote]} ${wordOf[vote]}`).join(', ')
  const roll = `on the roll in ${sum} of ${held} decisions chosen whose roll call is held`
  line(terminal, plain(`${nameOf(member)}: ${roll}${told === '' ? '' : `: ${told}`}`))
  const rows = items.map(({ decision, vote }) => [
    ...[decision.id, decision.date, vote === undefined ? '-' : wordOf[vote], countOf(decision)],
    plain(decision.title),
  ])
  if (rows.length > 0) line(terminal, table([['Symbol', 'Date', 'Stood', 'All', 'Title'], ...rows]))
}

function tellGroup(
  terminal: Terminal,
  group: string,
  { items, held }: Awaited<ReturnType<Source['groupRecord']>>,
): void {
  const roll = `members on the roll in ${items.length} of ${held} decisions chosen whose roll call is held`
  line(terminal, plain(`${group}: ${roll}`))
  const rows = items.map(({ decision, result }) => [
    ...[decision.id, decision.date, String(result.members.length), countOf(result)],
    result.exceptions.map(({ member, vote }) => `${nameOf(member)} (${wordOf[vote]})`).join(', '),
  ])
  if (rows.length > 0)
    line(terminal, table([['Symbol', 'Date', 'Members', 'Group', 'Otherwise'], ...rows]))
}
