import { writeFile } from 'node:fs/promises'
import { ballots } from '@comity/contract'
import { formatEnvelope, signPayload } from '@comity/seal'
import {
  ballotPayload,
  ballotType,
  type Choice,
  intentionPayload,
  intentionType,
} from '@comity/votes'
import type { Command } from 'commander'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { type Connection, connect } from '../connection.ts'
import { Failure, usage } from '../failure.ts'
import { json, line, type Terminal } from '../terminal.ts'
import { nameOf } from '../votes/member-names.ts'
import { wordOf } from './ballot-text.ts'
import { openKey } from './key-file.ts'
import { sent } from './seal-text.ts'
import { confirmMotion, provedEntry, seenTree, shownVote, tellKept, untrue } from './shown-vote.ts'

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

/** What a delegation signs: its ballot, and later how it had intended to vote. */
export function addDelegateCommands(command: Command, terminal: Terminal): void {
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
      const sequence = (await provedSequence(terminal, connection, shown.live, member)) + 1
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
}

/**
 * The number of the delegation's last ballot, as the log proves it: a hub that merely told of a high one would leave
 * no number for the ballot that replaces this one.
 */
async function provedSequence(
  terminal: Terminal,
  connection: Connection,
  { id, own }: ballots.LiveVote,
  member: string,
): Promise<number> {
  const { sequence = 0, index } = own ?? {}
  if (sequence === 0) return 0
  if (index === undefined) throw untrue(`it tells of ballot ${sequence}, and of no entry for it`)
  const { statement } = await provedEntry(terminal, connection, index)
  const { kind, vote, delegation } = statement
  const isOwn = kind === 'ballot.cast' && vote === id && delegation === member
  if (isOwn && statement.sequence === String(sequence)) return sequence
  throw untrue(`entry ${index} of the log is not ballot ${sequence} of ${member}`)
}

function choiceOf(text: string): Choice {
  if (text === 'yes' || text === 'no' || text === 'abstain') return text
  throw usage(`${text} is no choice: yes, no or abstain.`)
}
