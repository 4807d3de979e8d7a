import { requests, type requestValues } from '@comity/contract'
import { actPayload, actType, type SignedAct } from '@comity/requests'
import { signPayload } from '@comity/seal'
import type { Command } from 'commander'
import { openIdentity } from '../ballots/key-file.ts'
import { sent } from '../ballots/seal-text.ts'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { connect, retrying } from '../connection.ts'
import { Failure } from '../failure.ts'
import { provedKeys } from '../sealing/proved-keys.ts'
import { json, line, type Terminal } from '../terminal.ts'
import { fetchLetter, type ReadLetter, readLetter } from './open-letter.ts'
import { provedThread } from './proved-thread.ts'
import {
  atDesk,
  confirmed,
  type DeskOptions,
  type OpeningOptions,
  opening,
  signing,
} from './provided.ts'
import { tellLetter, tellRequest } from './tell.ts'

/** What a second person of the asking state does with a draft: sends it by signing, or returns it. */
export function addClearing(command: Command, terminal: Terminal): void {
  opening(signing(command.command('clear')))
    .argument('<request>', 'that another person of your state drafted')
    .option('--yes', 'sign what is shown without asking')
    .description('read what another person drafted, and send it by signing')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity request clear 0190a000-… --desk mine.age --open reading.age${connectedExits}`,
    )
    .action(async (leg: string, options: DeskOptions & OpeningOptions) => {
      const desk = await atDesk(terminal, options)
      const { connection, key, roots } = desk
      const draft = await connection.client.call(requests.request, { params: { leg } })
      const letter = await draftedLetter(terminal, desk, draft, options)
      if (!options.json) {
        tellLetter(terminal, letter)
        tellRequest(terminal, draft)
      }
      const question = `Send this to ${draft.addressed}?`
      await confirmed(terminal, question, options.yes ?? false)
      const act: SignedAct = {
        ...{ v: 1, leg, asking: draft.asking, addressed: draft.addressed },
        ...{ sequence: 1, previous: '', kind: 'send', letter: letter.sha256 },
        ...{ terms: draft.terms, exercise: draft.exercise },
      }
      const envelope = await signPayload(actType('send'), actPayload(act), [key.signer])
      const call = { params: { leg }, body: { envelope: sent(envelope) } }
      await retrying(() => connection.client.call(requests.clearRequest, call))
      const { thread } = await provedThread(terminal, connection, leg, roots)
      if (thread.leg.letters[0] !== letter.sha256)
        throw new Failure(1, 'The hub recorded something else than what was signed.')
      const entry = thread.events[0]?.moment.index
      if (options.json) return json(terminal, { leg, entry, state: thread.leg.state })
      line(terminal, `Sent to ${draft.addressed}: entry ${entry} of the log, proved.`)
      line(terminal, `Stands: ${thread.leg.state.replaceAll('_', ' ')}`)
    })

  connected(command.command('return'))
    .argument('<request>', 'that another person of your state drafted')
    .option('--reason <text>', 'why; the hub and your own state see it')
    .description('return a draft to who drafted it, instead of clearing it')
    .addHelpText('after', `\nExample:\n  $ comity request return 0190a000-…${connectedExits}`)
    .action(async (leg: string, options: ConnectedOptions & { readonly reason?: string }) => {
      const { client } = await connect(terminal, options)
      const call = { params: { leg }, body: { reason: options.reason } }
      const found = await client.call(requests.returnRequest, call)
      if (options.json) return json(terminal, found)
      tellRequest(terminal, found)
    })
}

/** The letter of a draft, which must say of itself what the hub was told. @throws Failure */
async function draftedLetter(
  terminal: Terminal,
  { connection, key, roots }: Awaited<ReturnType<typeof atDesk>>,
  draft: requestValues.RequestLeg,
  { open }: OpeningOptions,
): Promise<ReadLetter> {
  const { id, asking, addressed, letters, exercise, terms } = draft
  const [only] = letters
  if (draft.state !== 'awaiting_clearance' || only === undefined || asking !== key.party)
    throw new Failure(1, 'This does not wait to be cleared by your state.')
  const { identity } = await openIdentity(terminal, open)
  const sealed = await fetchLetter(connection, id, only.sha256)
  const view = () => provedKeys(terminal, connection, [asking, addressed], roots)
  const letter = await readLetter(sealed, identity, draft, view)
  const { content, from } = letter
  if (from !== asking || content.exercise !== exercise)
    throw new Failure(
      1,
      'The letter is not by your state, or not the exercise that it is said to be.',
    )
  if ((content.respond_by ?? undefined) !== terms.respond_by)
    throw new Failure(1, 'The letter asks for an answer by another time than the hub was told.')
  return letter
}
