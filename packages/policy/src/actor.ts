/**
 * Who acts: the key used, the person behind it, the party acted for, and the roles held there.
 * The hub builds an actor for each request from its directory as it stands at that moment.
 */

/** A role held in one mandate. A person may hold several, always for one party at a time. */
export const roles = [
  'analyst',
  'duty_officer',
  'legal_adviser',
  'delegate',
  'national_administrator',
  'secretariat',
  'operator',
] as const
export type Role = (typeof roles)[number]

/** What a key may be used for; a key never exceeds the person it belongs to. */
export const scopes = ['read', 'write', 'manage'] as const
export type Scope = (typeof scopes)[number]

/** Who is acted for: a state, an organisation that a state serves, or a body's secretariat. */
export type Party = `state:${string}` | `organisation:${string}` | `body:${string}`

export interface Anonymous {
  readonly kind: 'anonymous'
}

export interface SignedIn {
  readonly kind: 'session' | 'key'
  /** Id of the session or API key used. */
  readonly key: string
  readonly person: string
  /** Undefined for the operator, who acts for nobody. */
  readonly party: Party | undefined
  readonly roles: readonly Role[]
  readonly scopes: readonly Scope[]
  /** Groups the party belongs to today: as a member state, or as the body of that group. */
  readonly groups: readonly string[]
  /** States that have registered this organisation as their constituent, e.g. `state:XA`. */
  readonly servedBy: readonly Party[]
  /** Groups to which those states belong today. */
  readonly servedGroups: readonly string[]
}

export type Actor = Anonymous | SignedIn

export const anonymous: Anonymous = { kind: 'anonymous' }

/** The roles whose holders form a state's team for threat information. */
const teamRoles: readonly Role[] = ['analyst', 'duty_officer', 'secretariat']

export const isTeam = (actor: SignedIn): boolean =>
  actor.party?.startsWith('organisation:') || actor.roles.some((role) => teamRoles.includes(role))
