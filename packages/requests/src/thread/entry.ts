import { LedgerError, type ProvedTree, type Sha256 } from '@comity/ledger'
import {
  type Envelope,
  envelopeOf,
  formatEnvelope,
  type RecordedAct,
  readPayload,
  SealError,
} from '@comity/seal'
import type { LegEvent, Moment } from '../leg/event.ts'
import { actOf, type SignedAct } from '../messages/act.ts'
import { ThreadError } from './thread-error.ts'

/** Kinds of entries by which a log records a request. */
export const threadEntries = { signed: 'request.act', carried: 'request.carried' } as const

/** Steps that nobody signs: the log says that they happened. */
export const carriedBy = {
  retry: 'operator',
  deliver: 'operator',
  escalate: 'clock',
  expire: 'clock',
  close: 'clock',
} as const
export type CarriedStep = keyof typeof carriedBy

/** An entry of a thread, proved by the log; whose signature it is, is not looked at yet. */
export type ThreadEntry = (
  | {
      readonly kind: 'signed'
      readonly moment: Moment
      readonly leg: string
      readonly act: SignedAct
      readonly envelope: Envelope
      /** SHA-256 of the envelope as it is written: what the act after it names. */
      readonly hash: string
    }
  | {
      readonly kind: 'carried'
      readonly moment: Moment
      readonly leg: string
      readonly event: LegEvent
    }
) & {
  /** How many entries of the thread the log had before it: of what nobody signs, none can be left out. */
  readonly place: number
}

/** @throws ThreadError `receipt`, `act` */
export function readEntry(
  { envelope, receipt }: RecordedAct,
  tree: ProvedTree,
  item: string,
  hash: Sha256,
): ThreadEntry {
  try {
    if (envelope === undefined) return carriedIn(tree.open(receipt, [threadEntries.carried]), item)
    const read = envelopeOf(envelope)
    const bytes = new TextEncoder().encode(formatEnvelope(read))
    const { facts, ...entry } = tree.open(receipt, [threadEntries.signed], bytes)
    const act = actOf(read.payloadType, readPayload(read, read.payloadType))
    if (act === undefined || facts.leg !== act.leg)
      throw new ThreadError(
        'act',
        item,
        'what was signed is no act of the request that is recorded',
      )
    const moment = momentOf({ ...entry, facts }, item)
    return {
      ...{ kind: 'signed', place: placeIn(facts, item), moment, leg: act.leg, act },
      ...{ envelope: read, hash: toHex(hash(bytes)) },
    }
  } catch (error) {
    if (error instanceof LedgerError) throw new ThreadError('receipt', item, error.message)
    if (error instanceof SealError) throw new ThreadError('act', item, error.message)
    throw error
  }
}

type Proved = ReturnType<ProvedTree['open']>

function carriedIn(entry: Proved, item: string): ThreadEntry {
  const { leg = '', step = '' } = entry.facts
  if (!isCarriedStep(step))
    throw new ThreadError('act', item, `${step} is not done without a signature`)
  const moment = momentOf(entry, item)
  return {
    ...{ kind: 'carried', place: placeIn(entry.facts, item), moment, leg },
    event: { kind: step, by: { kind: carriedBy[step] }, moment },
  }
}

export const isCarriedStep = (step: string): step is CarriedStep => Object.hasOwn(carriedBy, step)

function momentOf({ index, at, facts }: Proved, item: string): Moment {
  const counted = numberIn(facts.counted)
  if (counted !== undefined && at !== '') return { index, at, counted }
  throw new ThreadError('act', item, 'the log does not say when it was')
}

function placeIn({ place }: Proved['facts'], item: string): number {
  const number = numberIn(place)
  if (number !== undefined) return number
  throw new ThreadError('act', item, 'the log does not say which entry of the thread it is')
}

const numberIn = (text = ''): number | undefined =>
  /^\d{1,15}$/.test(text) ? Number(text) : undefined

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
