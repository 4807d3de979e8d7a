import type { Actor } from '@comity/policy'
import { createRoom } from './room.ts'
import { createShares, tooManyAtOnce } from './shares.ts'

/** Whoever is not signed in is told from others by the address it asks from. */
export const askerOf = (actor: Actor, remote: string | undefined): string =>
  actor.kind === 'anonymous' ? `from ${remote}` : actor.key

/** Work that anybody may ask for and that takes a while: one piece at a time, and of each asker few. */
export function createTurns(most = 2) {
  const [desk, shares] = [createRoom(1), createShares(most)]
  return async <Done>(asker: string, work: () => Promise<Done>): Promise<Done> => {
    const giveBack = shares.take(asker)
    if (!giveBack) throw tooManyAtOnce()
    const leave = await desk.enter(1)
    try {
      return await work()
    } finally {
      leave()
      giveBack()
    }
  }
}
