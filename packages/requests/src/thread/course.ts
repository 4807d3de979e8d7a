import { type HeldSigningKey, type KeyRing, SealError, verifyEnvelope } from '@comity/seal'
import { apply, isRefusal } from '../leg/apply.ts'
import type { LegEvent } from '../leg/event.ts'
import { type Leg, openLeg } from '../leg/leg.ts'
import { isTerminal } from '../leg/state.ts'
import { transitionOf } from '../leg/transitions.ts'
import { eventOf, type SignedAct, termsOf } from '../messages/act.ts'
import type { ThreadEntry } from './entry.ts'
import { ThreadError } from './thread-error.ts'

/** How far a thread has come: what its next entry is held against. */
export interface Course {
  readonly leg: Leg
  readonly exercise: boolean
  /** Entries so far: the place of the next one. */
  readonly place: number
  /** Number and hash of the last act that was signed: the next one names both. */
  readonly sequence: number
  readonly previous: string
}

/** What one entry did. */
export interface Followed {
  readonly course: Course
  readonly event: LegEvent
  /** The key that signed it; of what is carried or timed, none. */
  readonly signer?: HeldSigningKey
}

/**
 * Takes the next entry of a thread, or refuses it: it follows those before it, a desk of the state whose act it is has
 * signed it with a key that was valid at its index, and the rules let it happen. A hub that records a request asks
 * this, and so does whoever verifies its file later: what one takes, the other does.
 *
 * @param course `undefined` for the first entry, which is the sending
 * @param item how the entry is called where it is refused
 * @throws ThreadError `order`, `act`, `signature`, `step`
 */
export function follow(
  course: Course | undefined,
  entry: ThreadEntry,
  ring: KeyRing,
  item: string,
): Followed {
  const before = course ?? begun(entry, item)
  checkNext(before, entry, item)
  const { leg } = before
  if (entry.leg !== leg.id || (entry.kind === 'signed' && !isBetween(entry.act, leg)))
    throw new ThreadError('act', item, 'it is of another request')
  if (entry.kind === 'signed' && entry.act.kind === 'acknowledge')
    checkAcknowledged(entry.act.of, leg, item)
  const signer = entry.kind === 'signed' ? signerOf(entry, leg, ring, item) : undefined
  const event = entry.kind === 'signed' ? signedEvent(entry, signer) : entry.event
  const next = apply(leg, event)
  if (isRefusal(next)) {
    const code = next.refused === 'order' ? 'order' : 'step'
    const why = `${event.kind} does not happen here (${next.refused})`
    throw new ThreadError(code, item, why, next.refused)
  }
  const signed =
    entry.kind === 'signed' ? { sequence: entry.act.sequence, previous: entry.hash } : {}
  return {
    course: { ...before, ...signed, leg: next, place: before.place + 1 },
    event,
    ...(signer === undefined ? {} : { signer }),
  }
}

/** Before anything: the leg as the act that sends it names it. */
function begun(entry: ThreadEntry, item: string): Course {
  if (entry.kind !== 'signed' || entry.act.kind !== 'send')
    throw new ThreadError('order', item, 'a thread begins with its sending')
  const { leg: id, asking, addressed, terms, exercise } = entry.act
  if (asking === addressed) throw new ThreadError('act', item, 'a state asks another one')
  const given = { id, asking, addressed, clearance: false, terms: termsOf(terms) }
  const leg = openLeg(given, { ...entry.moment, index: -1 })
  return { leg, exercise, place: 0, sequence: 0, previous: '' }
}

/**
 * Entries are those that the log counted, without a gap; signed acts are numbered by who signs them too, and each
 * names the one before it.
 */
function checkNext({ place, sequence, previous }: Course, entry: ThreadEntry, item: string): void {
  if (entry.place !== place)
    throw new ThreadError('order', item, `the log has it as entry ${entry.place} here`)
  if (entry.kind !== 'signed') return
  const { act } = entry
  if (act.sequence !== sequence + 1 || act.previous !== previous)
    throw new ThreadError('order', item, `it is not act ${sequence + 1} after those before`)
}

function checkAcknowledged(of: string, { letters }: Leg, item: string): void {
  if (of !== letters[0])
    throw new ThreadError('act', item, 'it acknowledges another letter than the one sent')
}

const isBetween = (act: SignedAct, { asking, addressed }: Leg): boolean =>
  act.asking === asking && act.addressed === addressed

type SignedEntry = Extract<ThreadEntry, { readonly kind: 'signed' }>

/** The key by which a desk of the state whose act it is wrote then. @throws ThreadError `signature`, `step` */
function signerOf(
  { act, envelope, moment }: SignedEntry,
  leg: Leg,
  ring: KeyRing,
  item: string,
): HeldSigningKey {
  const mover = transitionOf(leg.state, act.kind)?.by
  if (mover === undefined)
    throw new ThreadError(
      ...(['step', item, `${act.kind} does not happen where it is ${leg.state}`] as const),
      isTerminal(leg.state) ? 'terminal' : 'state',
    )
  const party = mover === 'addressed_desk' ? leg.addressed : leg.asking
  const [id, ...more] = envelope.signatures.map(({ keyid }) => keyid)
  const key =
    id === undefined || more.length > 0
      ? undefined
      : ring.signerAt(party, id, 'message', moment.index)
  if (key === undefined)
    throw new ThreadError(
      'signature',
      item,
      `no key by which a desk of ${party} wrote has signed it`,
    )
  try {
    verifyEnvelope(envelope, [key.key])
    return key
  } catch (error) {
    if (error instanceof SealError) throw new ThreadError('signature', item, error.message)
    throw error
  }
}

const signedEvent = (
  { act, moment }: SignedEntry,
  signer: HeldSigningKey | undefined,
): LegEvent => ({
  ...eventOf(act),
  moment,
  by: {
    ...{ kind: 'person', capacity: 'desk', party: signer?.party ?? '' },
    person: signer?.key.id ?? '',
  },
})
