import { requests } from '@comity/contract'
import type { JsonObject } from '@comity/json'
import {
  acknowledgementWords,
  actPayload,
  actType,
  declineCodes,
  redirections,
  type SignedAct,
  type Thread,
  transitionOf,
} from '@comity/requests'
import { formatEnvelope, signPayload } from '@comity/seal'
import { type Command, Option } from 'commander'
import { sent } from '../ballots/seal-text.ts'
import { connectedExits } from '../connected.ts'
import { retrying } from '../connection.ts'
import { Failure } from '../failure.ts'
import { provedKeys } from '../sealing/proved-keys.ts'
import { json, line, type Terminal } from '../terminal.ts'
import { type ActCommand, actCommands } from './acts.ts'
import { provedThread } from './proved-thread.ts'
import { type AtDesk, atDesk, type DeskOptions, signing, tellExercise } from './provided.ts'
import { checkContent, enclosed, hexHash, sendLetter } from './send-letter.ts'

interface ActOptions extends DeskOptions {
  readonly text?: string
  readonly enclose?: readonly string[]
  readonly language?: string
  readonly tlp?: string
  readonly ref?: string
  readonly partial?: boolean
  readonly code?: string
  readonly to?: string
}

/** What desks do about a request after it was sent: each is signed, recorded, and proved by the log. */
export function addActs(command: Command, terminal: Terminal): void {
  for (const act of actCommands) {
    const made = withLetter(signing(command.command(act.name)).argument('<request>'), act)
    if (act.alias !== undefined) made.alias(act.alias)
    particular(made, act)
      .description(act.about)
      .addHelpText('after', `\nExample:\n  $ comity request ${exampleOf(act)}${connectedExits}`)
      .action((leg: string, options: ActOptions) => sign(terminal, act, leg, options))
  }
}

async function sign(
  terminal: Terminal,
  command: ActCommand,
  leg: string,
  options: ActOptions,
): Promise<void> {
  const desk = await atDesk(terminal, options)
  const { connection, roots, key } = desk
  const { thread } = await provedThread(terminal, connection, leg, roots)
  const { asking, addressed, state } = thread.leg
  tellExercise(terminal, thread.exercise)
  const [own, other] = command.by === 'asking' ? [asking, addressed] : [addressed, asking]
  if (key.party !== own)
    throw new Failure(1, `This is for ${own} to do, and the key is of ${key.party}.`)
  if (transitionOf(state, command.kind) === undefined)
    throw new Failure(1, `This does not happen while it is ${state.replaceAll('_', ' ')}.`)
  const letter = await letterFor(terminal, desk, command, thread, other, options)
  const act = actFrom(command, thread, letter, options)
  const envelope = await signPayload(actType(act.kind), actPayload(act), [key.signer])
  const call = { params: { leg }, body: { envelope: sent(envelope) } }
  await retrying(() => connection.client.call(requests.actOnRequest, call))
  const hash = hexHash(new TextEncoder().encode(formatEnvelope(envelope)))
  const { thread: after } = await provedThread(terminal, connection, leg, roots)
  if (after.sequence === act.sequence && after.previous !== hash)
    throw new Failure(1, 'The hub recorded something else than what was signed.')
  const { index } = after.events.filter(({ by }) => by.kind === 'person')[act.sequence - 1]
    ?.moment ?? { index: -1 }
  if (options.json)
    return json(terminal, {
      ...{ leg, act: act.kind, entry: index, state: after.leg.state },
      ...(letter === undefined ? {} : { letter }),
    })
  line(terminal, `${own}: ${command.kind.replaceAll('_', ' ')}, entry ${index} of the log, proved.`)
  line(terminal, `Stands: ${after.leg.state.replaceAll('_', ' ')}`)
  if (act.kind === 'acknowledge') line(terminal, acknowledgementWords)
}

/** The act as it follows those that are proved. */
function actFrom(
  { kind }: ActCommand,
  { leg, sequence, previous }: Thread,
  letter: string | undefined,
  options: ActOptions,
): SignedAct {
  const { id, asking, addressed } = leg
  const head = { v: 1, leg: id, asking, addressed, sequence: sequence + 1, previous, kind }
  // What the options let through is checked by the library's own form of an act.
  return {
    ...head,
    ...(letter === undefined ? {} : { letter }),
    ...(kind === 'acknowledge' ? { of: leg.letters[0], words: acknowledgementWords } : {}),
    ...(kind === 'accept' ? { extent: options.partial ? 'partial' : 'full' } : {}),
    ...(kind === 'decline' ? { code: options.code } : {}),
    ...(kind === 'redirect' ? { to: options.to } : {}),
  } as SignedAct
}

async function letterFor(
  terminal: Terminal,
  desk: AtDesk,
  { letter, name }: ActCommand,
  { exercise, leg }: Thread,
  to: string,
  options: ActOptions,
): Promise<string | undefined> {
  const { text, enclose = [], language = 'en', tlp = 'amber', ref = leg.id } = options
  if (text === undefined) {
    if (letter === 'must' || enclose.length > 0)
      throw new Failure(2, `--text says what ${name} is about: it is sealed for the other state.`)
    return undefined
  }
  const content: JsonObject = { v: 1, ref, exercise, language, handling: { tlp }, text }
  checkContent('answer', content)
  const enclosures = await enclosed(enclose)
  const parties = [desk.key.party, to]
  const view = await provedKeys(terminal, desk.connection, parties, desk.roots)
  return sendLetter(terminal, desk, view, to, { kind: 'answer', content, enclosures })
}

function withLetter(command: Command, { letter }: ActCommand): Command {
  if (letter === 'none') return command
  return command
    .option('--text <text>', 'what is said; sealed, so that the hub cannot read it')
    .option('--enclose <file>', 'a file that goes with it; again for others', again)
    .option('--language <tag>', 'the language of the text', 'en')
    .option('--tlp <level>', 'red, amber+strict, amber, green or clear', 'amber')
    .option('--ref <reference>', 'one’s own reference, else the id of the request')
}

export const again = (value: string, before: readonly string[] = []) => [...before, value]

function particular(command: Command, { kind }: ActCommand): Command {
  switch (kind) {
    case 'accept':
      return command.option('--partial', 'a part of it; the text says which')
    case 'decline':
      return command.addOption(
        new Option('--code <code>', 'why, as the hub and the other state see it')
          .choices(declineCodes)
          .default(declineCodes[0]),
      )
    case 'redirect':
      return command.addOption(
        new Option('--to <way>', 'where it is taken up')
          .choices(redirections)
          .makeOptionMandatory(),
      )
    default:
      return command
  }
}

const exampleOf = ({ name, letter, kind }: ActCommand): string => {
  const more = [
    ...(letter === 'must' ? ['--text "…"'] : []),
    ...(kind === 'redirect' ? ['--to mutual_legal_assistance'] : []),
  ]
  return [name, '0190a000-…', '--desk desk.age', ...more].join(' ')
}
