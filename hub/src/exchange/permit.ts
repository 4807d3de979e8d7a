import type { SignedIn } from '@comity/policy'
import { decide } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { actorNow } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { standingChanged } from '../core/standing.ts'
import { type Collection, termsOf } from './collection.ts'
import { collectionsOf } from './collections.ts'
import { notFound } from './places.ts'

/** On what a submission was begun. */
export interface Permit {
  readonly actor: SignedIn
  readonly collection: Collection
  /** Those that the contributor could know of, see `termsOf`. */
  readonly terms: string
}

/**
 * Decides again: a body takes a while to come and to be examined, and is written only if whoever sent
 * it may add it by now, for the readers they meant it for.
 *
 * @param collection as it is by now; undefined where it is not open any more
 */
export async function holdPermit(
  hub: HubContext,
  permit: Permit,
  collection: Collection | undefined,
): Promise<void> {
  const actor = await actorNow(hub, permit.actor)
  if (!collection) throw notFound('collection')
  refuse(decide(actor, { action: 'collection.write', thing: collection }))
  if (actor.kind === 'anonymous' || actor.party !== permit.actor.party) throw standingChanged()
  if (termsOf(collection) !== permit.terms)
    throw new Problem(
      'conflict',
      'terms-changed',
      'The readers of this collection or its default marking changed while this was on its way; ' +
        'nothing was added. Look at them and send it again.',
    )
}

/** The same for what is not written in this moment: from the collections that are kept in memory. */
export async function checkPermit(hub: HubContext, permit: Permit): Promise<void> {
  const all = await collectionsOf(hub)
  await holdPermit(
    hub,
    permit,
    all.find(({ no }) => no === permit.collection.no),
  )
}
