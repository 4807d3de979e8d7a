import { writeFile } from 'node:fs/promises'
import { ballots } from '@comity/contract'
import { formatEnvelope, signPayload } from '@comity/seal'
import {
  ballotPayload,
  ballotType,
  type Choice,
  decisionRule,
  decisionRules,
  intentionPayload,
  intentionType,
  type Vote,
  votes,
} from '@comity/votes'
import type { Command } from 'commander'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { connect } from '../connection.ts'
import { Failure, usage } from '../failure.ts'
import { readBytes } from '../stix-file.ts'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { nameOf } from '../votes/member-names.ts'
import { openKey } from './key-file.ts'
import { answersIn } from './roll-file.ts'
import { sent } from './seal-commands.ts'
import { confirmMotion, provedEntry, seenTree, shownVote, tellKept } from './shown-vote.ts'

interface SigningOptions extends ConnectedOptions {
  readonly desk: string
  readonly yes?: boolean
  readonly receipt?: string
}

const signing = (command: Command): Command =>
  connected(command)
    .argument('<vote>', 'its id')
    .argument('<choice>', 'yes, no or abstain')
    .requiredOption('--desk <file>', 'the kept key of the desk, see `comity seals`')
    .option('--yes', 'sign what is shown without asking')

/** Votes that a hub holds: followed by anybody, cast by delegations, opened and closed by a secretariat. */
export function addBallots(program: Command, terminal: Terminal): void {
  const command = program
    .command('ballots')
    .description('votes held in a hub: open, cast, follow, close, and take away to recount')

  connected(command.command('list'))
    .option('--body <body>', 'of one body')
    .option('--open', 'those that are open')
    .description('votes held here, the latest first')
    .addHelpText('after', `\nExample:\n  $ comity ballots list --open${connectedExits}`)
    .action(
      async (options: ConnectedOptions & { readonly body?: string; readonly open?: boolean }) => {
        const { client } = await connect(terminal, options)
        const { body, open } = options
        const query = { ...(body ? { body } : {}), ...(open ? { status: 'open' as const } : {}) }
        const { items } = await client.call(ballots.liveVotes, { query })
        if (options.json) return json(terminal, items)
        if (items.length === 0) return line(terminal, 'No vote is held here that you may follow.')
        const rows = items.map((one) => [
          ...[one.id, one.status, countOf(one.tally)],
          plain(`${one.rehearsal ? '(rehearsal) ' : ''}${one.subject.title}`),
        ])
        line(terminal, table([['Vote', 'Status', 'Yes-No-Abstain', 'Subject'], ...rows]))
      },
    )

  connected(command.command('show'))
    .argument('<vote>', 'its id')
    .description('one vote: what is put, and how each member stands')
    .addHelpText('after', `\nExample:\n  $ comity ballots show 0190a…${connectedExits}`)
    .action(async (vote: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const found = await client.call(ballots.liveVote, { params: { vote } })
      if (options.json) return json(terminal, found)
      tell(terminal, found)
    })

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

  signing(command.command('cast'))
    .option('--receipt <file>', 'where the receipt is kept; else ballot-VOTE-SEQUENCE.receipt')
    .description('cast one’s delegation’s ballot; until the close another replaces it')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity ballots cast 0190a… yes --desk desk.age${connectedExits}`,
    )
    .action(async (vote: string, given: string, options: SigningOptions) => {
      const choice = choiceOf(given)
      const connection = await connect(terminal, options)
      const shown = await shownVote(terminal, connection, vote)
      const { party, signer } = await openKey(terminal, options.desk)
      const member = party.replace(/^state:/, '')
      const question = `Vote ${wordOf[choice]} for ${nameOf(member)}?`
      await confirmMotion(terminal, shown, member, question, options.yes ?? false)
      const sequence = (shown.live.own?.sequence ?? 0) + 1
      const ballot = {
        ...{ vote, motion: shown.live.motionHash, delegation: member, choice, sequence },
        seen: await seenTree(terminal, connection),
      }
      const envelope = await signPayload(ballotType, ballotPayload(ballot), [signer])
      const call = { params: { vote }, body: { envelope: sent(envelope) } }
      const done = await connection.client.call(ballots.castBallot, call)
      const bytes = new TextEncoder().encode(formatEnvelope(envelope))
      const { statement, receipt } = await provedEntry(terminal, connection, done.index, bytes)
      if (statement.vote !== vote || statement.delegation !== member)
        throw new Failure(1, `Entry ${done.index} of the log is not this ballot: it is not proved.`)
      const file = options.receipt ?? `ballot-${vote}-${sequence}.receipt`
      await writeFile(file, receipt, { flag: 'wx' })
      if (options.json) return json(terminal, { ...done, receipt: file })
      line(
        terminal,
        `${wordOf[choice]} for ${nameOf(member)}: entry ${done.index} of the log, proved.`,
      )
      tellKept(terminal, file)
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
      tell(terminal, found)
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

  signing(command.command('intend'))
    .description('file after the close how one’s delegation had intended to vote')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity ballots intend 0190a… no --desk desk.age${connectedExits}`,
    )
    .action(async (vote: string, given: string, options: SigningOptions) => {
      const intended = choiceOf(given)
      const connection = await connect(terminal, options)
      const shown = await shownVote(terminal, connection, vote)
      const { party, signer } = await openKey(terminal, options.desk)
      const member = party.replace(/^state:/, '')
      const question = `File that ${nameOf(member)} had intended ${wordOf[intended]}?`
      await confirmMotion(terminal, shown, member, question, options.yes ?? false)
      const said = { vote, motion: shown.live.motionHash, delegation: member, intended }
      const envelope = sent(await signPayload(intentionType, intentionPayload(said), [signer]))
      const call = { params: { vote }, body: { envelope } }
      const done = await connection.client.call(ballots.fileIntention, call)
      if (options.json) return json(terminal, done)
      line(terminal, `On record as entry ${done.index}. The tally does not change.`)
    })

  connected(command.command('export'))
    .argument('<vote>', 'its id')
    .option('-o, --output <file>', 'where to write it; else standard output')
    .description('all that recounts a closed vote offline: `comity verify vote FILE`')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity ballots export 0190a… -o vote.json${connectedExits}`,
    )
    .action(async (vote: string, options: ConnectedOptions & { readonly output?: string }) => {
      const { client } = await connect(terminal, options)
      const response = await client.open(ballots.voteBundle, { params: { vote } })
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (options.output === undefined) return terminal.out(bytes)
      await writeFile(options.output, bytes, { flag: 'wx' }).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
          throw usage(`${options.output} is there already. Choose another name.`)
        throw error
      })
      line(terminal, `Written. Recount it: comity verify vote ${plain(options.output)}`)
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
    mode: given.rollCall ? ('roll_call' as const) : ('recorded' as const),
    ...(present === undefined ? {} : { present: countIn('--present', present) }),
    subject: {
      ...{ on, title: given.title, paragraphs: given.paragraphs?.split(',') ?? [] },
      ...(symbol === undefined ? {} : { symbol }),
      ...(text === undefined ? {} : { text }),
    },
  }
}

const wordOf: Readonly<Record<Vote, string>> = {
  ...{ yes: 'Yes', no: 'No', abstain: 'Abstain' },
  ...{ not_voting: 'Not voting', suspended: 'No right to vote' },
}

const countOf = ({ yes, no, abstain }: Readonly<Record<Choice, number>>): string =>
  `${yes}-${no}-${abstain}`

function tell(terminal: Terminal, found: ballots.LiveVote): void {
  const { subject, board, status } = found
  line(terminal, plain(`${subject.symbol ?? ''} ${subject.title}`.trim()))
  const rehearsal = found.rehearsal ? ', a rehearsal' : ''
  line(
    terminal,
    plain(`${found.body}, ${found.day}; ${status}${rehearsal}; ${ruleName(found.rule)}`),
  )
  const who = (vote: Vote) =>
    board.stands.filter((one) => one.vote === vote).map(({ member }) => nameOf(member))
  const rows = votes.map((vote) => [wordOf[vote], String(board.tally[vote]), who(vote).join(', ')])
  line(terminal, table(rows.filter(([, count]) => count !== '0')))
  if (found.cancelled !== undefined) line(terminal, plain(`Cancelled: ${found.cancelled}`))
  for (const { sentence } of found.reasons) line(terminal, plain(sentence))
  if (found.outcome !== undefined) line(terminal, plain(`Outcome: ${found.outcome}`))
  for (const { member, intended } of found.intentions)
    line(terminal, `${nameOf(member)} filed later that it had intended: ${wordOf[intended]}`)
  if (found.decision !== undefined)
    line(terminal, plain(`In the record: comity votes show ${found.decision}`))
}

const ruleName = (id: string): string => decisionRule(id)?.name ?? id

function choiceOf(text: string): Choice {
  if (text === 'yes' || text === 'no' || text === 'abstain') return text
  throw usage(`${text} is no choice: yes, no or abstain.`)
}

function countIn(option: string, text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw usage(`${option} takes a number of delegations, not ${text}.`)
}
