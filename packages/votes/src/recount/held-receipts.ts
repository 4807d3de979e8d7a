import {
  LedgerError,
  parseReceipt,
  type Sha256,
  type VerifiedReceipt,
  type VerifierKey,
  verifyReceipt,
} from '@comity/ledger'
import type { KeyRing } from '@comity/seal'
import type { VoteBundle } from './bundle.ts'
import { VoteBundleError } from './bundle-error.ts'
import type { Motion } from './motion.ts'
import type { Proved } from './proved.ts'

interface Held {
  readonly bundle: VoteBundle
  readonly motion: Motion
  readonly ring: KeyRing
  readonly opened: Proved
  readonly closed: Proved
}

/**
 * Holds receipts that somebody kept against a bundle that holds by itself: a ballot cast before the close
 * must be in it, a key that was revoked before must have signed nothing after, and the vote must not have
 * ended twice. Receipts of other votes prove nothing here and are passed over.
 *
 * @throws VoteBundleError `receipt` for a receipt that does not hold; `closing`, `key` for what is left out
 */
export function checkHeld(
  receipts: readonly string[],
  log: VerifierKey,
  held: Held,
  hash: Sha256,
): void {
  const there = new Set(
    [...held.bundle.ballots, ...held.bundle.keys].map(({ receipt }) => indexOf(receipt)),
  )
  receipts.forEach((receipt, at) => {
    const name = `receipts[${at}]`
    const { index, statement } = opened(receipt, log, name, hash)
    const { kind, vote, delegation, party } = statement
    const isOurs = vote === held.motion.vote
    const isDuring = held.opened.index < index && index < held.closed.index
    if (isOurs && kind === 'ballot.cast' && isDuring && !there.has(index))
      throw new VoteBundleError(
        'closing',
        name,
        `the ballot ${index} of ${String(delegation)} is left out`,
      )
    if (
      isOurs &&
      (kind === 'vote.closed' || kind === 'vote.cancelled') &&
      index !== held.closed.index
    )
      throw new VoteBundleError(
        'closing',
        name,
        `the vote has ended another time, by entry ${index}`,
      )
    const isKey = kind === 'key.root' || kind === 'key.certified' || kind === 'key.revoked'
    const isOfVoter = typeof party === 'string' && held.ring.keysOf(party).length > 0
    if (isKey && isOfVoter && index < held.closed.index && !there.has(index))
      throw new VoteBundleError(
        'key',
        name,
        `the ${kind} by entry ${index} of ${party} is left out`,
      )
  })
}

const indexOf = (receipt: string): number => parseReceipt(receipt).proof.index

function opened(receipt: string, log: VerifierKey, name: string, hash: Sha256): VerifiedReceipt {
  try {
    return verifyReceipt(receipt, { log }, { hash })
  } catch (error) {
    if (error instanceof LedgerError) throw new VoteBundleError('receipt', name, error.message)
    throw error
  }
}
