import type { Actor } from '@comity/policy'
import { anonymous } from '@comity/policy'
import type { HubContext } from './context.ts'

export interface Recognition {
  /** Who asks. Throws a Problem for a key that is unknown. */
  actorOf(request: Request): Promise<Actor>
  /** The same actor as they stand by now; throws a Problem where their session or key has ended. */
  actorNow(actor: Actor): Promise<Actor>
}

const recognitions = new WeakMap<HubContext, Recognition>()

/** Whatever changes who may do what wakes this topic after its commit. */
export const standingTopic = 'standing'

/**
 * Somebody who signed in with a first password and has not chosen their own yet: nobody, to all but
 * the few requests by which they do so.
 */
export const passwordPending: Actor = { ...anonymous }

/** Set once by the module that knows people and keys; modules before it can then be asked too. */
export function recogniseBy(hub: HubContext, recognition: Recognition): void {
  recognitions.set(hub, recognition)
}

export const actorOf = async (hub: HubContext, request: Request): Promise<Actor> =>
  recognitions.get(hub)?.actorOf(request) ?? anonymous

export const actorNow = async (hub: HubContext, actor: Actor): Promise<Actor> =>
  recognitions.get(hub)?.actorNow(actor) ?? actor
