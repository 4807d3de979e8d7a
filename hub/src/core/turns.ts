import type { Actor } from '@comity/policy'
import { createRoom } from './room.ts'
import { createShares, tooManyAtOnce } from './shares.ts'

/** Who asks, as turns are counted. */
export interface Asker {
  readonly id: string
  readonly isSignedIn: boolean
}

/** Whoever is not signed in is told from others by the address it asks from. */
export const askerOf = (actor: Actor, remote: string | undefined): Asker =>
  actor.kind === 'anonymous'
    ? { id: `from ${remote}`, isSignedIn: false }
    : { id: actor.key, isSignedIn: true }

/**
 * Work that anybody may ask for and that takes a while: one piece at a time, and of each asker few. Who
 * signed in waits for nobody who did not: each of the two has a desk.
 */
export function createTurns(most = 2) {
  const [members, readers, shares] = [createRoom(1), createRoom(1), createShares(most)]
  return async <Done>(asker: Asker, work: () => Promise<Done>): Promise<Done> => {
    const giveBack = shares.take(asker.id)
    if (!giveBack) throw tooManyAtOnce()
    const leave = await (asker.isSignedIn ? members : readers).enter(1)
    try {
      return await work()
    } finally {
      leave()
      giveBack()
    }
  }
}
