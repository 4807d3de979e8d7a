import { type BodyOf, requests, type requestValues } from '@comity/contract'
import { isJsonObject, type JsonObject, parseJson } from '@comity/json'
import { type LetterKind, usualTerms } from '@comity/requests'
import { type Command, Option } from 'commander'
import { connected, connectedExits } from '../connected.ts'
import { connect, retrying } from '../connection.ts'
import { Failure, usage } from '../failure.ts'
import { provedKeys } from '../sealing/proved-keys.ts'
import { readRawBytes } from '../stix-file.ts'
import { json, line, type Terminal } from '../terminal.ts'
import { again } from './act-commands.ts'
import { atDesk, type DeskOptions, signing, tellExercise } from './provided.ts'
import { checkContent, enclosed, sendLetter, type Written } from './send-letter.ts'
import { tellRequest } from './tell.ts'
import { type TemplateName, templates } from './templates.ts'

interface DraftOptions extends DeskOptions {
  readonly kind: Exclude<LetterKind, 'answer'>
  readonly enclose?: readonly string[]
  readonly acknowledge: number
  readonly clarify: number
  readonly confirm: number
}

/** What a desk writes before a second person clears it. */
export function addDrafting(command: Command, terminal: Terminal): void {
  const names = Object.keys(templates)
  command
    .command('template')
    .argument('<kind>', names.join(', '))
    .description('a request or notification to be filled in, as JSON')
    .addHelpText('after', '\nExample:\n  $ comity request template assistance > request.json')
    .action((given: string) => {
      const name = names.find((one): one is TemplateName => one === given)
      if (name === undefined) throw usage(`There is no ${given}: choose of ${names.join(', ')}.`)
      line(terminal, JSON.stringify(templates[name], undefined, 2))
    })

  drafting(command.command('new'))
    .requiredOption(
      '--to <party>',
      'which state is asked, such as state:XB; again for others',
      again,
    )
    .description('seal a request for each state that is asked; a second person of yours clears it')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity request new request.json --to state:XB --desk desk.age${connectedExits}`,
    )
    .addHelpText('after', whatIsSeen)
    .action(async (file: string, options: DraftOptions & { readonly to: readonly string[] }) => {
      for (const to of options.to)
        if (!/^state:[A-Z]{2}$/.test(to)) throw usage(`--to is such as state:XB, not ${to}.`)
      const written = await writtenIn(file, options)
      tellExercise(terminal, written.content.exercise === true)
      const desk = await atDesk(terminal, options)
      const parties = [desk.key.party, ...options.to]
      const view = await provedKeys(terminal, desk.connection, parties, desk.roots)
      const legs: BodyOf<typeof requests.draftRequest>['legs'] = []
      for (const addressed of options.to) {
        const letter = await sendLetter(terminal, desk, view, addressed, written)
        legs.push({ addressed, letter, ...termsOf(written, options) })
      }
      const { client } = desk.connection
      const made = await retrying(() => client.call(requests.draftRequest, { body: { legs } }))
      if (options.json) return json(terminal, made)
      for (const { id, addressed } of made.legs)
        line(terminal, `${id}  to ${addressed}: waits for another person of yours to clear it.`)
    })

  drafting(command.command('resubmit'), '<request>')
    .description('put up anew, with another letter, what was returned')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity request resubmit 0190a000-… request.json --desk desk.age${connectedExits}`,
    )
    .action(async (leg: string, file: string, options: DraftOptions) => {
      const written = await writtenIn(file, options)
      const desk = await atDesk(terminal, options)
      const { client } = desk.connection
      const { addressed } = await client.call(requests.request, { params: { leg } })
      const parties = [desk.key.party, addressed]
      const view = await provedKeys(terminal, desk.connection, parties, desk.roots)
      const letter = await sendLetter(terminal, desk, view, addressed, written)
      const body = { letter, ...termsOf(written, options) }
      const call = { params: { leg }, body }
      const made = await retrying(() => client.call(requests.submitRequest, call))
      if (options.json) return json(terminal, made)
      tellRequest(terminal, made)
    })

  connected(command.command('drop'))
    .argument('<request>', 'a draft that was not sent')
    .description('drop a draft; what was sent is withdrawn')
    .addHelpText('after', `\nExample:\n  $ comity request drop 0190a000-…${connectedExits}`)
    .action(async (leg: string, options: DeskOptions) => {
      const { client } = await connect(terminal, options)
      await client.call(requests.dropRequest, { params: { leg } })
      if (options.json) return json(terminal, { leg, dropped: true })
      line(terminal, 'Dropped: nothing of it was sent.')
    })
}

/** Said wherever something is sealed for sending. */
export const whatIsSeen =
  'The hub sees who writes to whom and when, the size in steps, how many keys it is sealed for, the times that are asked for,\nwhether it is an exercise, and which acts are signed. It cannot read the letters.'

const drafting = (command: Command, first?: string): Command => {
  const given = first === undefined ? signing(command) : signing(command).argument(first)
  return given
    .argument('<file>', 'what is written, as JSON: see `comity request template`')
    .addOption(
      new Option('--kind <kind>', 'what it is')
        .choices(['request', 'notification'])
        .default('request'),
    )
    .option('--enclose <file>', 'a file that goes with it; again for others', again)
    .option('--acknowledge <hours>', 'until the next contact is told', number, 4)
    .option('--clarify <days>', 'for an answer to what is asked back', number, 14)
    .option('--confirm <days>', 'until it is closed once it is completed', number, 30)
}

function number(text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw usage(`${text} is no number of hours or days.`)
}

async function writtenIn(file: string, { kind, enclose = [] }: DraftOptions): Promise<Written> {
  const content = contentIn(file, await readRawBytes(file))
  checkContent(kind, content)
  return { kind, content, enclosures: await enclosed(enclose) }
}

function contentIn(file: string, bytes: Uint8Array): JsonObject {
  try {
    const value = parseJson(bytes)
    if (isJsonObject(value)) return value
  } catch (error) {
    throw new Failure(2, `${file} is not JSON.`, error)
  }
  throw new Failure(2, `${file} holds no object.`)
}

const hour = 3_600_000

/** Milliseconds until a day that an answer is asked for by. @throws Failure */
function timeUntil(day: string): number {
  const within = Date.parse(day) - Date.now()
  if (within >= 60_000 && within <= 366 * 24 * hour) return within
  throw new Failure(1, `respond_by is to come, and within a year: not ${day}.`)
}

/** What of the letter the hub is told, so that its clock can keep it; and the times beside. */
function termsOf(
  { content }: Written,
  { acknowledge, clarify, confirm }: DraftOptions,
): Pick<requestValues.RequestLeg, 'terms' | 'exercise'> {
  const respondBy = content.respond_by
  return {
    exercise: content.exercise === true,
    terms: {
      ...(typeof respondBy === 'string'
        ? { respond_by: respondBy, respond_within: timeUntil(respondBy) }
        : {}),
      acknowledge_within: Math.round(acknowledge * hour) || usualTerms.acknowledgeWithin,
      clarify_within: Math.round(clarify * 24 * hour),
      confirm_within: Math.round(confirm * 24 * hour),
    },
  }
}
