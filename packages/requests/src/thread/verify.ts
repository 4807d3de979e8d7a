import { LedgerError, ProvedTree, type Sha256, sha256, type VerifierKey } from '@comity/ledger'
import {
  type HeldSigningKey,
  KeyRing,
  type RecordedAct,
  readRecordedAct,
  readRoot,
  SealError,
} from '@comity/seal'
import type { LegEvent } from '../leg/event.ts'
import type { Leg } from '../leg/leg.ts'
import type { ThreadBundle } from './bundle.ts'
import { type Course, follow } from './course.ts'
import { readEntry } from './entry.ts'
import { ThreadError } from './thread-error.ts'

/** What a verified thread shows. */
export interface Thread {
  readonly leg: Leg
  readonly exercise: boolean
  readonly events: readonly LegEvent[]
  /** Number and hash of the last act that was signed: whoever signs the next one names both. */
  readonly sequence: number
  readonly previous: string
  /** The keys of both states as they were by the end of the file. */
  readonly ring: KeyRing
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
  let course: Course | undefined
  const events: LegEvent[] = []
  const signers = new Map<string, HeldSigningKey>()
  for (const [place, entry] of entries.entries()) {
    const next = follow(course, entry, ring, `acts[${place}]`)
    if (next.signer !== undefined) signers.set(next.signer.key.id, next.signer)
    events.push(next.event)
    course = next.course
  }
  if (course === undefined)
    throw new ThreadError('order', 'acts[0]', 'a thread begins with its sending')
  const { leg, exercise, sequence, previous } = course
  return {
    ...{ leg, exercise, sequence, previous, ring, events, signers: [...signers.values()] },
    missing: missingOf(leg, letters, hash),
    log: { origin: tree.tree.origin, size: tree.tree.size },
  }
}

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
