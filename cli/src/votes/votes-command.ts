import type { votes as contract } from '@comity/contract'
import { groups } from '@comity/facts'
import { votes } from '@comity/votes'
import type { Command } from 'commander'
import type { HubOptions } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { addAgree } from './agree-command.ts'
import { sourceOf } from './choose-source.ts'
import { addExamine } from './examine-command.ts'
import { addIdealPoints } from './ideal-points-command.ts'
import { addImport } from './import-command.ts'
import { nameOf } from './member-names.ts'
import { addRecord } from './record-command.ts'
import type { Checked } from './source.ts'
import { countOf, wordOf } from './stand-words.ts'
import { tellClaim, verdictWords } from './tell-claim.ts'

interface Options extends HubOptions {
  readonly json?: boolean
}

interface ClaimOptions extends Options {
  readonly on?: string
  readonly exitCode?: boolean
}

const exits = '\nExit: 0 done, 1 nothing there, 2 usage, 3 network.'

/** The public record of votes: read from a hub, or without any from what comes with the command. */
export function addVotes(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  const command = program
    .command('votes')
    .description('recorded votes: what was decided, who stood how, and whether a claim matches')
  const sub = (name: string) =>
    command
      .command(name)
      .option(
        '--hub <url>',
        'the hub, else COMITY_HUB; without one the record that comes with this',
      )
      .option('--json', 'as JSON')

  sub('list')
    .argument('[words...]', 'words of title, subjects or symbol')
    .description('the decisions on record')
    .addHelpText('after', `\nExample:\n  $ comity votes list cybercrime${exits}`)
    .action(async (words: string[], options: Options) => {
      const rows = await (await sourceOf(terminal, options)).list(words.join(' '))
      if (rows.length === 0) end(1)
      if (options.json) return json(terminal, rows)
      const head = ['Symbol', 'Date', 'Yes-No-Abstain-Not voting', 'Title']
      line(
        terminal,
        table([head, ...rows.map((row) => [row.id, row.date, countOf(row), plain(row.title)])]),
      )
    })

  sub('show')
    .argument('<symbol>', 'such as A/RES/73/27')
    .option('--csv', 'one row for each member')
    .description('one decision: its count, who stood how, and what belongs beside it')
    .addHelpText('after', `\nExample:\n  $ comity votes show A/RES/73/27${exits}`)
    .action(async (symbol: string, options: Options & { readonly csv?: boolean }) => {
      const source = await sourceOf(terminal, options)
      if (options.csv) return terminal.out(await source.csv(symbol))
      const decision = await source.decision(symbol)
      if (options.json) return json(terminal, decision)
      tellDecision(terminal, decision)
    })

  sub('result')
    .argument('<symbol>', 'such as A/RES/73/27')
    .requiredOption('--group <group>', 'such as BRICS, SCO, EU')
    .description('how the members of a group, as of that day, stood')
    .addHelpText('after', `\nExample:\n  $ comity votes result A/RES/73/27 --group BRICS${exits}`)
    .action(async (symbol: string, options: Options & { readonly group: string }) => {
      const decision = await (await sourceOf(terminal, options)).decision(symbol)
      const result = decision.groups.find((one) => one.group === options.group.toLowerCase())
      if (!result) throw usage(noGroup(options.group, decision))
      if (options.json) return json(terminal, result)
      line(terminal, `${decision.id}, ${decision.date}: ${result.members.length} members that day`)
      const rows = votes.map((vote) => [
        wordOf[vote],
        String(result.tally[vote]),
        result.members
          .filter((member) => decision.roll[vote].includes(member))
          .map(nameOf)
          .join(', '),
      ])
      line(terminal, table(rows.filter((row) => row[1] !== '0')))
      if (result.outside.length > 0)
        line(terminal, `No members of the body: ${result.outside.map(nameOf).join(', ')}`)
      for (const { member, doubt } of result.doubtful)
        line(terminal, plain(`Not certain: ${nameOf(member)}: ${doubt}`))
    })

  sub('compare')
    .argument('<first>', 'a symbol')
    .argument('<second>', 'another')
    .description('who stood how in one decision against who stood how in another')
    .addHelpText('after', `\nExample:\n  $ comity votes compare A/RES/73/27 A/RES/73/266${exits}`)
    .action(async (first: string, second: string, options: Options) => {
      const found = await (await sourceOf(terminal, options)).compare(first, second)
      if (options.json) return json(terminal, found)
      const head = [found.first.id, found.second.id, 'Members', '']
      const rows = found.cells.map((cell) => [
        ...[wordOf[cell.first], wordOf[cell.second], String(cell.members.length)],
        cell.members.join(' '),
      ])
      line(terminal, table([head, ...rows]))
      for (const [id, members] of [
        [found.first.id, found.onlyFirst],
        [found.second.id, found.onlySecond],
      ] as const)
        if (members.length > 0) line(terminal, `Only on the roll of ${id}: ${members.join(' ')}`)
    })

  addRecord(command, terminal, end)
  addExamine(command, terminal)
  addImport(command, terminal, end)
  addAgree(command, terminal)
  addIdealPoints(command, terminal)

  sub('claim')
    .argument('<text...>', 'a sentence or a paragraph in English; - reads standard input')
    .option('--on <symbol>', 'the decision it is about, where the text does not say')
    .option('--exit-code', 'exit with 1 where it differs or the record cannot decide')
    .description('what the record says of a claim, part by part')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity votes claim "119 states voted for it" --on A/RES/73/27\n' +
        '\nExit: 0 checked; with --exit-code 1 unless it matches; 2 usage, 3 network.',
    )
    .action(async (words: string[], options: ClaimOptions) => {
      const text = words.join(' ') === '-' ? await readAll() : words.join(' ')
      if (text.trim() === '')
        throw usage('Write a sentence: `comity votes claim "119 states voted for it"`.')
      if (text.length > 20_000) throw usage('A text may have 20,000 characters: check it in parts.')
      const checked = await (await sourceOf(terminal, options)).check(text, options.on)
      if (options.exitCode && checked.verdict !== 'true') end(1)
      if (options.json) {
        const { verdict, reason, read_as, decision, numbers, parts } = checked
        return json(terminal, {
          verdict,
          reason: reason ?? null,
          read_as,
          decision: decision ?? null,
          numbers: numbers ?? null,
          parts,
        })
      }
      tellChecked(terminal, checked)
    })
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

const noGroup = (group: string, { groups: had, id }: contract.Decision): string => {
  const known = groups.some((one) => one.id === group.toLowerCase())
  const list = had.map((one) => one.group).join(', ')
  if (had.length === 0) return `The record holds no roll call of ${id}.`
  return known
    ? `${group} had no member on that day.`
    : `There is no group ${group}: choose of ${list}.`
}

function tellDecision(terminal: Terminal, decision: contract.Decision): void {
  const { over } = decision.figures ?? { over: undefined }
  line(terminal, plain(`${decision.id}  ${decision.date}  ${decision.title}`))
  const adopted = decision.adopted === undefined ? '' : decision.adopted ? 'adopted' : 'not adopted'
  line(
    terminal,
    `${adopted} ${decision.mode === 'without_vote' ? 'without a vote' : `by ${countOf(decision)} (yes-no-abstain-not voting)`}`,
  )
  if (over)
    line(
      terminal,
      `Yes: ${over.members.percent} % of ${over.members.whole} members, ${over.recorded.percent} % of ${over.recorded.whole} recorded, ${over.present_and_voting.percent} % of ${over.present_and_voting.whole} present and voting`,
    )
  for (const vote of votes)
    if (decision.roll[vote].length > 0)
      line(
        terminal,
        `${wordOf[vote]} (${decision.roll[vote].length}): ${decision.roll[vote].join(' ')}`,
      )
  if (decision.doubt !== undefined) line(terminal, plain(`Not certain: ${decision.doubt}`))
  for (const { kind, decision: other } of decision.related)
    line(
      terminal,
      plain(`${kind.replace('_', ' ')}: ${other.id} (${countOf(other)}) ${other.title}`),
    )
  for (const { name, url } of decision.sources)
    line(terminal, plain(`Source: ${name}${url === undefined ? '' : `, ${url}`}`))
}

function tellChecked(terminal: Terminal, { parts, verdict }: Checked): void {
  if (parts.length === 0) line(terminal, 'Nothing in it could be read.')
  for (const part of parts) tellClaim(terminal, part)
  if (parts.length > 1) line(terminal, `As a whole: ${verdictWords[verdict]}.`)
}
