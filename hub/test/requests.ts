import { createHash, randomBytes } from 'node:crypto'
import { requests, type requestValues, seals } from '@comity/contract'
import {
  acknowledgementWords,
  actPayload,
  actType,
  letterTypes,
  type SignedAct,
} from '@comity/requests'
import {
  certify,
  declareRoot,
  makeIdentity,
  Recipients,
  type SealingIdentity,
  type Signer,
  sealLetter,
  seedSigner,
  signPayload,
} from '@comity/seal'
import { readHead } from '../src/record/index.ts'
import { ringOf } from '../src/seals/index.ts'
import type { Asker, Stage } from './cast.ts'
import { sent } from './delegation.ts'

type Leg = requestValues.RequestLeg
type Without<T> = T extends unknown ? Omit<T, keyof Common> : never
type Common = Pick<SignedAct, 'v' | 'leg' | 'asking' | 'addressed' | 'sequence' | 'previous'>
/** What a test says of an act; the rest is as the request stands. */
export type Said = Without<SignedAct>

const hour = 3_600_000
export const terms: requestValues.Terms = {
  ...{ acknowledge_within: 4 * hour, clarify_within: 24 * hour, confirm_within: 48 * hour },
}

/** A state that writes to others: two people with keys of their own, and what opens letters to it. */
export interface WritingState {
  readonly party: `state:${string}`
  readonly administrator: Asker
  /** At the desk: drafts, and answers. */
  readonly officer: Asker
  /** Clears what the officer has drafted. */
  readonly chief: Asker
  readonly root: Signer
  readonly desk: Signer
  readonly chiefKey: Signer
  readonly opens: SealingIdentity
  readonly safe: SealingIdentity
}

export const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

let opened = 0

/** Makes keys, declares and certifies them, and admits two people. */
export async function openState(
  { admit }: Pick<Stage, 'admit'>,
  administrator: Asker,
  code: string,
): Promise<WritingState> {
  const party = `state:${code}` as const
  opened += 1
  const [root, desk, chiefKey] = [fresh(), fresh(), fresh()]
  const [opens, safe] = [await makeIdentity(), await makeIdentity()]
  const params = { party }
  await administrator.call(seals.declareRootKey, {
    params,
    body: { envelope: sent(await declareRoot(party, root)) },
  })
  for (const certificate of [
    { party, use: 'message', label: 'night desk', key: desk.key },
    { party, use: 'message', label: 'clearance', key: chiefKey.key },
    { party, use: 'sealing', label: 'night desk', key: opens.key },
    { party, use: 'recovery', label: 'safe', key: safe.key },
  ] as const)
    await administrator.call(seals.certifySealKey, {
      params,
      body: { envelope: sent(await certify(certificate, root)) },
    })
  const officer = await admit(administrator, `${code} officer ${opened}`, party, ['duty_officer'])
  const chief = await admit(administrator, `${code} chief ${opened}`, party, ['delegate'])
  return { party, administrator, officer, chief, root, desk, chiefKey, opens, safe }
}

const fresh = (): Signer => seedSigner(randomBytes(32))

/** Requests between states of a stage. */
export function requestsOn(stage: Pick<Stage, 'hub' | 'sql'>) {
  async function letter(
    from: WritingState,
    to: string,
    text = 'Our hospital network is under attack.',
    type: string = letterTypes.request,
  ): Promise<Uint8Array> {
    const { epoch = 1, size = 0 } = (await readHead(stage.sql)) ?? {}
    const ring = await ringOf(stage.hub.context)(stage.sql, epoch)
    const recipients = Recipients.at(ring, [from.party, to], size)
    const content = { v: 1, text }
    const written = { type, from: from.party, to: [to], content, enclosures: [] }
    return sealLetter(written, from.desk, recipients)
  }

  const handIn = (by: Asker, bytes: Uint8Array) =>
    by.call(requests.sendLetter, { body: bytes as Uint8Array<ArrayBuffer> })

  /** A letter, sealed and handed in; its hash. */
  async function sealed(from: WritingState, to: string, text?: string): Promise<string> {
    return (await handIn(from.officer, await letter(from, to, text))).sha256
  }

  async function draft(from: WritingState, to: string, change: Partial<requestValues.Terms> = {}) {
    const leg = { addressed: to, letter: await sealed(from, to), exercise: false }
    const body = { legs: [{ ...leg, terms: { ...terms, ...change } }] }
    const { legs } = await from.officer.call(requests.draftRequest, { body })
    const [only] = legs
    if (only === undefined) throw new Error('nothing was drafted')
    return only
  }

  async function sending(from: WritingState, leg: Leg, change: Partial<SignedAct> = {}) {
    const said = {
      ...{ kind: 'send' as const, letter: leg.letters[0]?.sha256 ?? '' },
      ...{ terms: leg.terms, exercise: leg.exercise, ...change },
    } as Said
    return envelopeOf(leg, said, from.chiefKey)
  }

  async function clear(from: WritingState, leg: Leg): Promise<Leg> {
    const body = { envelope: await sending(from, leg) }
    return from.chief.call(requests.clearRequest, { params: { leg: leg.id }, body })
  }

  const act = async (by: WritingState, leg: Leg, said: Said): Promise<Leg> =>
    by.officer.call(requests.actOnRequest, {
      params: { leg: leg.id },
      body: { envelope: await envelopeOf(leg, said, by.desk) },
    })

  return {
    ...{ letter, handIn, sealed, draft, sending, clear, act },
    /** Drafted by one person, cleared by another, delivered. */
    send: async (from: WritingState, to: string, change: Partial<requestValues.Terms> = {}) =>
      clear(from, await draft(from, to, change)),
    acknowledge: (by: WritingState, leg: Leg) =>
      act(by, leg, {
        ...{ kind: 'acknowledge', words: acknowledgementWords },
        of: leg.letters[0]?.sha256 ?? '',
      }),
  }
}

/** What is signed next about a request as its reader sees it. */
export async function envelopeOf(leg: Leg, said: Said, signer: Signer, change: object = {}) {
  const signed = leg.entries.flatMap(({ envelope }) => envelope ?? [])
  const last = signed.at(-1)
  const head = {
    ...{ v: 1 as const, leg: leg.id, asking: leg.asking, addressed: leg.addressed },
    ...{ sequence: signed.length + 1, previous: last ? hashOf(canonical(last)) : '' },
  }
  const act = { ...head, ...said, ...change } as SignedAct
  return sent(await signPayload(actType(act.kind), actPayload(act), [signer]))
}

/** As it is hashed: keys in their order (the contract's reader may give them in another). */
const canonical = ({ payload, payloadType, signatures }: Envelope): string =>
  JSON.stringify({
    payload,
    payloadType,
    signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig })),
  })
type Envelope = NonNullable<Leg['entries'][number]['envelope']>
