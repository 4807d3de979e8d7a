import type { Actor } from '@comity/policy'
import { Problem } from './problem.ts'
import { createShares } from './shares.ts'
import { askerOf } from './turns.ts'

/** How many streams may be open at once in one hub; each holds a connection and a little memory. */
export interface MostStreams {
  readonly all: number
  /** Of those, by whoever has not signed in: the rest is kept for those who have. */
  readonly anonymous: number
  /** By one key, session or address. */
  readonly each: number
}

/** Places among open streams. */
export interface Places {
  /** Takes one; what it answers gives it back. @throws Problem where there is none for this asker */
  take(actor: Actor, remote: string): () => void
}

export function createPlaces(most: MostStreams): Places {
  const [all, anonymous] = [createShares(most.all), createShares(most.anonymous)]
  const each = createShares(most.each)
  return {
    take(actor, remote) {
      const taken: (() => void)[] = []
      const giveBack = () => {
        for (const back of taken) back()
      }
      const isAnonymous = actor.kind === 'anonymous'
      const places = [
        () => each.take(askerOf(actor, remote).id),
        ...(isAnonymous ? [() => anonymous.take('')] : []),
        () => all.take(''),
      ]
      for (const take of places) {
        const back = take()
        if (back) taken.push(back)
        else {
          giveBack()
          throw new Problem(
            'unavailable',
            'too-many-streams',
            'Too many streams are open. Poll instead.',
          )
        }
      }
      return giveBack
    },
  }
}
