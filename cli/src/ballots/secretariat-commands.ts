import { ballots } from '@comity/contract'
import { type Choice, decisionRule, decisionRules } from '@comity/votes'
import type { Command } from 'commander'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { readBytes } from '../stix-file.ts'
import { json, line, type Terminal } from '../terminal.ts'
import { nameOf } from '../votes/member-names.ts'
import { tellVote } from './ballot-text.ts'
import { answersIn } from './roll-file.ts'

/** What a secretariat does with a vote: open it, enter its roll call, close or cancel it. */
export function addSecretariatCommands(command: Command, terminal: Terminal): void {
  connected(command.command('open'))
    .requiredOption('--body <body>', 'before which body')
    .requiredOption('--title <title>', 'what is put, in the words in which it is put')
    .requiredOption('--rule <rule>', 'id of the rule of decision, such as unga.simple')
    .option('--symbol <symbol>', 'of the draft')
    .option('--text <sha256>', 'hash of the text that is put')
    .option('--on <part>', 'whole, paragraph, amendment, motion', 'whole')
    .option('--paragraphs <ids>', 'of a separate vote, such as op_1,op_3')
    .option('--committee', 'in a committee, not in plenary')
    .option('--roll-call', 'answered by voice, entered by two persons')
    .option(
      '--silence-until <moment>',
      'adopted then, such as 2026-12-01T17:00:00Z, unless a delegation objects',
    )
    .option('--present <count>', 'delegations counted as there')
    .option('--rehearsal', 'a try: nothing of it enters the record')
    .description('open a vote; its roll is the members of today')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity ballots open --body demo --title "Draft L.1" --rule unga.simple${connectedExits}`,
    )
    .action(async (options: ConnectedOptions & Put) => {
      if (decisionRule(options.rule) === undefined) {
        const ids = decisionRules.map(({ id }) => id)
        throw usage(`There is no rule ${options.rule}. Choose of ${ids.join(', ')}.`)
      }
      const { client } = await connect(terminal, options)
      const made = await client.call(ballots.openVote, { body: putOf(options) })
      if (options.json) return json(terminal, made)
      line(terminal, `Open: ${made.id}, entry ${made.index} of the log.`)
    })

  connected(command.command('enter-roll'))
    .argument('<vote>', 'its id')
    .argument('<file>', 'CSV of two columns, member and answer; who gave none is left out or empty')
    .description('enter what was heard of a roll call; two persons do, each by themselves')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity ballots enter-roll 0190a… heard.csv${connectedExits}`,
    )
    .action(async (vote: string, file: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const answers = answersIn(new TextDecoder().decode(await readBytes(file)), file)
      const done = await client.call(ballots.enterRoll, { params: { vote }, body: { answers } })
      if (options.json) return json(terminal, done)
      if (done.agree)
        return line(terminal, 'Two persons have entered the same: the vote can be closed.')
      line(
        terminal,
        done.differ.length > 0
          ? `The other person heard otherwise: ${done.differ.map(nameOf).join(', ')}. Ask them again.`
          : 'Entered. A second person enters what they heard.',
      )
    })

  connected(command.command('close'))
    .argument('<vote>', 'its id')
    .requiredOption('--yes <count>', 'in favour, as announced')
    .requiredOption('--no <count>', 'against, as announced')
    .requiredOption('--abstain <count>', 'abstentions, as announced')
    .description('close a vote; refused where the board shows other figures')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity ballots close 0190a… --yes 3 --no 1 --abstain 0${connectedExits}`,
    )
    .action(async (vote: string, options: ConnectedOptions & Record<Choice, string>) => {
      const { yes, no, abstain } = options
      const announced = { yes: countIn('--yes', yes), no: countIn('--no', no) }
      const body = { announced: { ...announced, abstain: countIn('--abstain', abstain) } }
      const { client } = await connect(terminal, options)
      const found = await client.call(ballots.closeVote, { params: { vote }, body })
      if (options.json) return json(terminal, found)
      tellVote(terminal, found)
    })

  connected(command.command('cancel'))
    .argument('<vote>', 'its id')
    .requiredOption('--reason <reason>', 'which goes on record')
    .description('end an open vote without a result')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity ballots cancel 0190a… --reason "wrong text"${connectedExits}`,
    )
    .action(async (vote: string, options: ConnectedOptions & { readonly reason: string }) => {
      const { client } = await connect(terminal, options)
      const body = { reason: options.reason }
      const found = await client.call(ballots.cancelVote, { params: { vote }, body })
      if (options.json) return json(terminal, found)
      line(terminal, 'Cancelled.')
    })
}

interface Put {
  readonly body: string
  readonly title: string
  readonly rule: string
  readonly symbol?: string
  readonly text?: string
  readonly on: string
  readonly paragraphs?: string
  readonly committee?: boolean
  readonly rollCall?: boolean
  readonly silenceUntil?: string
  readonly present?: string
  readonly rehearsal?: boolean
}

function putOf(given: Put) {
  const parts = ['whole', 'paragraph', 'amendment', 'motion'] as const
  const on = parts.find((part) => part === given.on)
  if (on === undefined) throw usage(`--on is one of ${parts.join(', ')}.`)
  const { symbol, text, present } = given
  return {
    ...{ body: given.body, rule: given.rule, rehearsal: given.rehearsal ?? false },
    forum: given.committee ? ('committee' as const) : ('plenary' as const),
    ...howTaken(given),
    ...(present === undefined ? {} : { present: countIn('--present', present) }),
    subject: {
      ...{ on, title: given.title, paragraphs: given.paragraphs?.split(',') ?? [] },
      ...(symbol === undefined ? {} : { symbol }),
      ...(text === undefined ? {} : { text }),
    },
  }
}

function howTaken({ rollCall, silenceUntil }: Put) {
  if (silenceUntil === undefined)
    return { mode: rollCall ? ('roll_call' as const) : ('recorded' as const) }
  if (rollCall) throw usage('Choose one of --roll-call and --silence-until.')
  const until = new Date(silenceUntil)
  if (Number.isNaN(until.getTime()))
    throw usage(`--silence-until takes a moment such as 2026-12-01T17:00:00Z, not ${silenceUntil}.`)
  return { mode: 'silence' as const, until: until.toISOString() }
}

function countIn(option: string, text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw usage(`${option} takes a number of delegations, not ${text}.`)
}
