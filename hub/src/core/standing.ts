import type { Actor } from '@comity/policy'
import type { Query } from './database.ts'
import { Problem } from './problem.ts'

/**
 * Holds whoever acts to what they were recognised by, until the transaction ends: the session or key,
 * the account, and a mandate of the same party and roles. Whatever ends one of these waits for this
 * transaction, or has come before it and refuses it: nothing can be done with a right that was withdrawn
 * while the request was on its way. Call it before the transaction changes any of them.
 *
 * @throws Problem `standing-changed`
 */
export async function holdStanding(tx: Query, actor: Actor): Promise<void> {
  if (actor.kind === 'anonymous') return
  const held =
    actor.kind === 'session'
      ? tx`session s join person p on p.id = s.person_id join mandate m on m.id = s.mandate_id
          where s.id = ${actor.key} and s.expires_at > clock_timestamp()`
      : tx`api_key k join person p on p.id = k.person_id join mandate m on m.id = k.mandate_id
          where k.id = ${actor.key} and k.revoked_at is null
            and (k.expires_at is null or k.expires_at > clock_timestamp())`
  // The clock of the moment: what ended while this transaction waited has ended after its `now()`.
  const [row] = await tx<{ party: string | null; roles: string[] }[]>`
    select m.party, m.roles from ${held} and p.disabled_at is null
      and m.valid_from <= clock_timestamp() and coalesce(m.valid_to > clock_timestamp(), true)
    for share`
  if (row && (row.party ?? undefined) === actor.party && areSame(row.roles, actor.roles)) return
  throw standingChanged()
}

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one))

export const standingChanged = (): Problem =>
  new Problem(
    'unauthenticated',
    'standing-changed',
    'Your session, key or roles changed while this was on its way; nothing of it was done. Sign in again.',
  )
