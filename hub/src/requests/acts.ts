import { canonicalize } from '@comity/json'
import type { Party, SignedIn } from '@comity/policy'
import { actOf, type SignedAct } from '@comity/requests'
import { type Envelope, parseEnvelope, readPayload } from '@comity/seal'
import { checkSecondPerson, hasPersonInRole } from '../access/index.ts'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { logOf } from '../record/index.ts'
import { type Desk, enterCarried, enterSigned, openDesk, type Signed, signedOf } from './enter.ts'
import { isRecorded } from './entry-store.ts'
import { takeLetter } from './letter-store.ts'
import { clearing, notFound } from './reading.ts'
import * as store from './store.ts'
import { actWrong, epochEnded, letterUnknown, stepWrong, worded } from './wrong.ts'

/** What is signed about a request: each is one transaction with its entries in the log. */

/** Reads what was signed, of whatever request. @throws Problem */
export const signedIn = (given: unknown): Promise<Signed> =>
  worded(() => {
    const envelope = parseEnvelope(JSON.stringify(given))
    return signedOf(actIn(envelope), envelope)
  })

/**
 * Clears a draft by the act that sends it, which whoever clears signs with a key of their own: the letter inside
 * is signed by who drafted it, so that two persons stand behind what is sent, and both are shown by signatures.
 */
export async function clear(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  signed: Signed,
): Promise<void> {
  await inLog(hub, async (desk) => {
    const { tx } = desk
    const row = await store.lockLeg(tx, id)
    if (!row || row.asking !== actor.party) throw notFound()
    if (await isRecorded(tx, id, signed.hash)) return
    clearing(actor, row)
    await recordAct(tx, actor, { action: 'request.clear', thing: row.request })
    await checkSecondPerson(tx, row.draftedBy, actor.person)
    if (row.state !== 'awaiting_clearance') throw stepWrong('state')
    checkSame(signed.act, row)
    const who = { person: actor.person, party: row.asking }
    const sent = await enterSigned(desk, row, signed, who)
    await store.setClearer(tx, id, actor.person)
    if (await isThere(tx, row.addressed)) await enterCarried(desk, sent, 'deliver')
  })
}

/** Records any act after the sending. The same one sent again is answered as before. */
export async function act(
  hub: HubContext,
  actor: SignedIn & { readonly party: Party },
  id: string,
  signed: Signed,
): Promise<void> {
  await inLog(hub, async (desk) => {
    const { tx, entries } = desk
    const row = await store.lockLeg(tx, id)
    if (!row || ![row.asking, row.addressed].includes(actor.party)) throw notFound()
    if (await isRecorded(tx, id, signed.hash)) return
    const detail = { kind: signed.act.kind }
    await recordAct(tx, actor, { action: 'request.act', thing: id, detail })
    if (!store.isSent(row)) throw stepWrong('state')
    if (row.epoch !== entries.epoch) throw epochEnded()
    const { letter } = { letter: undefined, ...signed.act }
    if (letter !== undefined && !(await takeLetter(tx, actor.party, letter, id)))
      throw letterUnknown()
    await enterSigned(desk, row, signed, actor)
  })
}

/** Whether somebody is at the desk of a state who could read what comes. */
export const isThere = (tx: Tx, party: string): Promise<boolean> =>
  hasPersonInRole(tx, party, 'duty_officer')

const inLog = (hub: HubContext, work: (desk: Desk) => Promise<void>): Promise<void> =>
  logOf(hub).append((tx, entries) => worded(async () => work(await openDesk(hub, tx, entries))))

function actIn(envelope: Envelope): SignedAct {
  const { payloadType } = envelope
  const found = actOf(payloadType, readPayload(envelope, payloadType))
  if (found === undefined) throw actWrong('it has not the form of one')
  return found
}

/** Whoever clears signs what was drafted, and nothing else. */
function checkSame(said: SignedAct, row: store.LegRow): void {
  if (said.kind !== 'send') throw actWrong('a draft is cleared by the act that sends it')
  const { leg, asking, addressed, letter, exercise, terms } = said
  const drafted = [row.id, row.asking, row.addressed, row.letter, row.exercise]
  const signed = [leg, asking, addressed, letter, exercise]
  const isSame = signed.every((one, place) => one === drafted[place])
  if (!isSame || plain(terms) !== plain(row.terms)) throw actWrong('it differs from the draft')
}

const plain = (value: object): string => canonicalize(JSON.parse(JSON.stringify(value)))
