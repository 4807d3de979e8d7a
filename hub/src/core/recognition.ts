import type { Actor } from '@comity/policy'
import { anonymous } from '@comity/policy'
import type { HubContext } from './context.ts'

type Recognise = (request: Request) => Promise<Actor>

const recognitions = new WeakMap<HubContext, Recognise>()

/** Whatever changes who may do what wakes this topic after its commit. */
export const standingTopic = 'standing'

/**
 * Somebody who signed in with a first password and has not chosen their own yet: nobody, to all but
 * the few requests by which they do so.
 */
export const passwordPending: Actor = { ...anonymous }

/** Set once by the module that knows people and keys; modules before it can then be asked too. */
export function recogniseBy(hub: HubContext, recognise: Recognise): void {
  recognitions.set(hub, recognise)
}

/** Who asks. Throws a Problem for a key that is unknown. */
export const actorOf = async (hub: HubContext, request: Request): Promise<Actor> =>
  recognitions.get(hub)?.(request) ?? anonymous
