import type { Actor, Party, Role } from './actor.ts'
import { type Decision, hasRole, may, no, partyOf, yes } from './answer.ts'

/** With whom a state may share an incident: one other state, or the members of a group. */
export type IncidentReader = `state:${string}` | `group:${string}`

/** An incident, as far as deciding needs it. */
export interface IncidentThing {
  /** The state that it belongs to. */
  readonly party: Party
  /** Nobody else at first. */
  readonly shared: readonly string[]
}

/** Those who work on incidents: of one's own state they write, of others they read what is shared. */
const team: readonly Role[] = ['analyst', 'duty_officer']

/** All people of its own state; of the states it is shared with, those who work on incidents. */
export function readIncident(actor: Actor, { party, shared }: IncidentThing): Decision {
  if (actor.kind === 'anonymous') return no(actor, false, 'not_signed_in')
  if (!may(actor, 'read')) return no(actor, partyOf(actor) === party, 'scope_missing')
  const { own, entries } = readableIncidents(actor)
  if (own === party) return yes('own_party')
  return shared.some((entry) => entries.includes(entry))
    ? yes('marking_allows')
    : no(actor, false, 'not_in_audience')
}

/** The reading half of `decide` for SQL: all of one's own state, and what is shared with one of `entries`. */
export interface ReadableIncidents {
  readonly own: Party | undefined
  readonly entries: readonly string[]
}

export function readableIncidents(actor: Actor): ReadableIncidents {
  const party = partyOf(actor)
  if (actor.kind === 'anonymous' || !may(actor, 'read') || !party?.startsWith('state:'))
    return { own: undefined, entries: [] }
  if (!isOfTeam(actor)) return { own: party, entries: [] }
  return { own: party, entries: [party, ...actor.groups.map((group) => `group:${group}`)] }
}

/** Writes an incident of one's own state, and is answered it as it stands. */
export function writeIncident(actor: Actor): Decision {
  if (actor.kind === 'anonymous') return no(actor, false, 'not_signed_in')
  if (!may(actor, 'read') || !may(actor, 'write')) return no(actor, true, 'scope_missing')
  if (!actor.party?.startsWith('state:')) return no(actor, true, 'other_party')
  return isOfTeam(actor) ? yes('own_party') : no(actor, true, 'role_missing')
}

/** Changes it, says how it stands, shares it and takes that back: its own state alone. */
export function changeIncident(actor: Actor, thing: IncidentThing): Decision {
  const own = ofOwnState(actor, thing)
  return own.allow ? writeIncident(actor) : own
}

/** Says to whom a state attributes it: a delegate, who speaks for the state, and no analyst. */
export function attributeIncident(actor: Actor, thing: IncidentThing): Decision {
  const own = ofOwnState(actor, thing)
  if (!own.allow || actor.kind === 'anonymous') return own
  if (!may(actor, 'write')) return no(actor, true, 'scope_missing')
  return hasRole(actor, 'delegate') ? own : no(actor, true, 'role_missing')
}

function ofOwnState(actor: Actor, thing: IncidentThing): Decision {
  const read = readIncident(actor, thing)
  if (!read.allow) return read
  return partyOf(actor) === thing.party ? read : no(actor, true, 'other_party')
}

const isOfTeam = (actor: Exclude<Actor, { kind: 'anonymous' }>): boolean =>
  team.some((role) => hasRole(actor, role))
