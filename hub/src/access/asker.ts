import type { Actor, Scope, SignedIn } from '@comity/policy'
import { Problem } from '../core/problem.ts'

export function signedIn(actor: Actor): SignedIn {
  if (actor.kind === 'anonymous')
    throw new Problem('unauthenticated', 'unauthenticated', 'Sign in, or send an API key.')
  return actor
}

/** Nobody hands out more than they hold: a session has all scopes, and so has who is given a password. */
export function refuseExcess({ scopes: held }: SignedIn, given: readonly Scope[]): void {
  const excess = given.find((scope) => !held.includes(scope))
  if (excess)
    throw new Problem('forbidden', 'scope-missing', `You do not hold the scope ${excess} yourself.`)
}

export const notFound = (thing: string) =>
  new Problem('not-found', 'not-found', `There is no such ${thing}.`, { params: { thing } })
