import { type Actor, decide } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { type AccreditationRecord, findAccreditation } from './accreditation-store.ts'
import { type DelegationRecord, findDelegation } from './delegation-store.ts'
import { type ConferenceRecord, findConference } from './store.ts'

/** The conference, for one who may read it. What is not there is answered as what may not be seen. */
export async function readable(sql: Query, actor: Actor, id: string): Promise<ConferenceRecord> {
  const found = await findConference(sql, id)
  refuse(decide(actor, { action: 'conference.read', thing: found ?? nowhere }))
  if (!found) throw notFound()
  return found
}

/** A delegation that is not registered is there for those who take part alone. */
export async function readableDelegation(
  sql: Query,
  actor: Actor,
  id: string,
): Promise<{ readonly of: ConferenceRecord; readonly delegation: DelegationRecord }> {
  const delegation = await findDelegation(sql, id)
  const of = await readable(sql, actor, delegation?.conference ?? nobody)
  if (!delegation || (delegation.status !== 'registered' && !isWithin(actor, of)))
    throw absent(actor)
  return { of, delegation }
}

/** Until it is granted, an application is there for those who take part alone. */
export async function readableAccreditation(
  sql: Query,
  actor: Actor,
  id: string,
): Promise<{ readonly of: ConferenceRecord; readonly accreditation: AccreditationRecord }> {
  const accreditation = await findAccreditation(sql, id)
  const of = await readable(sql, actor, accreditation?.conference ?? nobody)
  if (!accreditation || (accreditation.status !== 'accredited' && !isWithin(actor, of)))
    throw absent(actor)
  return { of, accreditation }
}

export const isWithin = (actor: Actor, thing: ConferenceRecord): boolean =>
  decide(actor, { action: 'conference.within', thing }).allow

export const mayChange = (actor: Actor, thing: ConferenceRecord) =>
  decide(actor, { action: 'conference.change', thing })

export const stateOf = (state: string | null) =>
  state === null ? undefined : (`state:${state}` as const)

/** An id that nothing has. */
const nobody = '00000000-0000-0000-0000-000000000000'

const nowhere = { body: '', group: undefined, audience: 'group', invited: [] } as const

/** Answered as an id that nothing has is. */
function absent(actor: Actor): Problem {
  refuse(decide(actor, { action: 'conference.read', thing: nowhere }))
  return notFound()
}

export const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
