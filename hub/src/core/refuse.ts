import type { Decision } from '@comity/policy'
import { Problem } from './problem.ts'

/** Turns a refusal of `decide` into the answer it must look like; returns where it allows. */
export function refuse(decision: Decision): void {
  if (decision.allow) return
  const params = { reason: decision.reason }
  switch (decision.refusal) {
    case 'unauthenticated':
      throw new Problem('unauthenticated', 'unauthenticated', 'Sign in, or send an API key.', {
        params,
      })
    case 'forbidden':
      throw new Problem('forbidden', 'forbidden', 'Your role does not allow this.', { params })
    case 'absent':
      throw new Problem('not-found', 'not-found', 'There is no such thing here.')
  }
}
