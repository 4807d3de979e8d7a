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
const carried = {
  retry: 'operator',
  deliver: 'operator',
  escalate: 'clock',
  expire: 'clock',
  close: 'clock',
} as const
type Carried = keyof typeof carried

/** An entry of a thread, proved by the log; whose signature it is, is not looked at yet. */
export type ThreadEntry =
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
    return { kind: 'signed', moment, leg: act.leg, act, envelope: read, hash: toHex(hash(bytes)) }
  } catch (error) {
    if (error instanceof LedgerError) throw new ThreadError('receipt', item, error.message)
    if (error instanceof SealError) throw new ThreadError('act', item, error.message)
    throw error
  }
}

type Proved = ReturnType<ProvedTree['open']>

function carriedIn(entry: Proved, item: string): ThreadEntry {
  const { leg = '', step = '' } = entry.facts
  if (!isCarried(step))
    throw new ThreadError('act', item, `${step} is not done without a signature`)
  const moment = momentOf(entry, item)
  return {
    kind: 'carried',
    moment,
    leg,
    event: { kind: step, by: { kind: carried[step] }, moment },
  }
}

const isCarried = (step: string): step is Carried => Object.hasOwn(carried, step)

function momentOf({ index, at, facts }: Proved, item: string): Moment {
  const counted = /^\d{1,15}$/.test(facts.counted ?? '') ? Number(facts.counted) : undefined
  if (counted !== undefined && at !== '') return { index, at, counted }
  throw new ThreadError('act', item, 'the log does not say when it was')
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
