import { useSyncExternalStore } from 'react'
import type { SignedBallot } from './signed-ballot.ts'

/**
 * Ballots that were signed and sent, and that nobody has acknowledged. They are kept as long as the page
 * lives, also while the reader looks elsewhere in it.
 */
const waiting = new Map<string, SignedBallot>()
const listeners = new Set<() => void>()

export function keepUntilAnswered(ballot: SignedBallot): void {
  waiting.set(ballot.vote, ballot)
  changed()
}

export function answered(vote: string): void {
  waiting.delete(vote)
  changed()
}

export const useUnacknowledged = (vote: string): SignedBallot | undefined =>
  useSyncExternalStore(listen, () => waiting.get(vote))

function changed(): void {
  if (waiting.size > 0) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
  for (const listener of listeners) listener()
}

/** The browser asks before such a page is left. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
