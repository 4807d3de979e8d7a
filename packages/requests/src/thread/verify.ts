import { LedgerError, ProvedTree, type Sha256, sha256, type VerifierKey } from '@comity/ledger'
import {
  type HeldSigningKey,
  KeyRing,
  type RecordedAct,
  readRecordedAct,
  readRoot,
  SealError,
  verifyEnvelope,
} from '@comity/seal'
import { apply, isRefusal } from '../leg/apply.ts'
import type { LegEvent } from '../leg/event.ts'
import { type Leg, openLeg } from '../leg/leg.ts'
import { transitionOf } from '../leg/transitions.ts'
import { eventOf, type SignedAct, termsOf } from '../messages/act.ts'
import type { ThreadBundle } from './bundle.ts'
import { readEntry, type ThreadEntry } from './entry.ts'
import { ThreadError } from './thread-error.ts'

/** What a verified thread shows. */
export interface Thread {
  readonly leg: Leg
  readonly exercise: boolean
  readonly events: readonly LegEvent[]
  /** Keys that signed, each once, to be compared with what their states say. */
  readonly signers: readonly HeldSigningKey[]
  /** SHA-256 of letters that the acts name and that were not at hand. */
  readonly missing: readonly string[]
  readonly log: { readonly origin: string; readonly size: number }
}

export interface ThreadOptions {
  /** Ids of root keys, by party, as they were learnt from their holders. */
  readonly roots?: ReadonlyMap<string, string>
  /** Sealed letters as they came: each must be one that the acts name. */
  readonly letters?: readonly Uint8Array[]
  readonly hash?: Sha256
}

/**
 * Verifies offline what became of a request: each act by its signature, key and place in the log, that they
 * follow each other, that the rules let each happen, and that the letters at hand are those named.
 * The log's key is the only thing taken on trust; with `roots` given, the keys of those states
 * are not left to the log either. What the letters say is for who can open them.
 *
 * @throws ThreadError with the first item that does not hold
 */
export function verifyThread(
  { keys, acts }: ThreadBundle,
  log: VerifierKey,
  { roots = new Map(), letters = [], hash = sha256 }: ThreadOptions = {},
): Thread {
  const tree = new ProvedTree(log, hash)
  const ring = ringOf(keys, tree, roots)
  const entries = acts.map((act, place) => readEntry(act, tree, `acts[${place}]`, hash))
  const sending = entries[0]
  if (sending?.kind !== 'signed' || sending.act.kind !== 'send')
    throw new ThreadError('order', 'acts[0]', 'a thread begins with its sending')
  checkFollowing(entries)
  const { leg: id, asking, addressed, terms, exercise } = sending.act
  if (asking === addressed) throw new ThreadError('act', 'acts[0]', 'a state asks another one')
  const given = { id, asking, addressed, clearance: false, terms: termsOf(terms) }
  let leg = openLeg(given, { ...sending.moment, index: -1 })
  const events: LegEvent[] = []
  const signers = new Map<string, HeldSigningKey>()
  for (const [place, entry] of entries.entries()) {
    const item = `acts[${place}]`
    if (entry.leg !== id || (entry.kind === 'signed' && !isBetween(entry.act, leg)))
      throw new ThreadError('act', item, 'it is of another request')
    if (entry.kind === 'signed' && entry.act.kind === 'acknowledge')
      checkAcknowledged(entry.act.of, leg, item)
    const signer = entry.kind === 'signed' ? signerOf(entry, leg, ring, item) : undefined
    const event = entry.kind === 'signed' ? signedEvent(entry, signer) : entry.event
    const next = apply(leg, event)
    if (isRefusal(next)) {
      const code = next.refused === 'order' ? 'order' : 'step'
      throw new ThreadError(code, item, `${event.kind} does not happen here (${next.refused})`)
    }
    if (signer !== undefined) signers.set(signer.key.id, signer)
    events.push(event)
    leg = next
  }
  return {
    ...{ leg, exercise, events, signers: [...signers.values()] },
    missing: missingOf(leg, letters, hash),
    log: { origin: tree.tree.origin, size: tree.tree.size },
  }
}

/**
 * Entries are those that the log counted, without a gap; signed acts are numbered by who signs them too, and each
 * names the one before it.
 */
function checkFollowing(entries: readonly ThreadEntry[]): void {
  let [sequence, previous] = [0, '']
  for (const [place, entry] of entries.entries()) {
    if (entry.place !== place)
      throw new ThreadError(
        'order',
        `acts[${place}]`,
        `the log has it as entry ${entry.place} here`,
      )
    if (entry.kind !== 'signed') continue
    sequence += 1
    if (entry.act.sequence !== sequence || entry.act.previous !== previous)
      throw new ThreadError(
        'order',
        `acts[${place}]`,
        `it is not act ${sequence} after those before`,
      )
    previous = entry.hash
  }
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
    throw new ThreadError('step', item, `${act.kind} does not happen where it is ${leg.state}`)
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

/** The keys of a bundle, every act proved. @throws ThreadError `receipt`, `key` */
function ringOf(
  keys: readonly RecordedAct[],
  tree: ProvedTree,
  roots: ReadonlyMap<string, string>,
): KeyRing {
  const ring = new KeyRing()
  for (const [place, recorded] of keys.entries()) {
    const item = `keys[${place}]`
    try {
      const act = readRecordedAct(recorded, (...asked) => tree.open(...asked))
      ring.add(act)
      if (act.kind !== 'root') continue
      const { party, key } = readRoot(act.envelope)
      if ((roots.get(party) ?? key.id) !== key.id)
        throw new SealError('key', `the root key of ${party} is not the one expected`)
    } catch (error) {
      if (error instanceof LedgerError) throw new ThreadError('receipt', item, error.message)
      if (error instanceof SealError || error instanceof RangeError)
        throw new ThreadError('key', item, error.message)
      throw error
    }
  }
  return ring
}

/** @throws ThreadError `letter` for a letter that no act names */
function missingOf(leg: Leg, letters: readonly Uint8Array[], hash: Sha256): string[] {
  const missing = new Set(leg.letters)
  for (const [place, letter] of letters.entries())
    if (!missing.delete(toHex(hash(letter))))
      throw new ThreadError('letter', `letters[${place}]`, 'no act of the thread names this letter')
  return [...missing]
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
