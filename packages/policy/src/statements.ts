import type { Actor, Party } from './actor.ts'
import { type Decision, hasRole, may, no, partyOf, yes } from './answer.ts'
import { type BodyThing, bySecretariat, readBody } from './bodies.ts'
import type { Membership } from './proposals.ts'

/** A statement, as far as deciding needs it. */
export interface StatementThing {
  readonly author: Party
  /** Until it is published it exists for its author alone. */
  readonly published: boolean
  readonly audience: 'public' | 'group'
  /** The group whose members read what is for them. */
  readonly group: string | undefined
}

/** The body that a statement is made in; undefined where it is about a decision alone. */
export interface StatementPlace {
  readonly within: (BodyThing & Membership) | undefined
}

export function readStatement(actor: Actor, thing: StatementThing): Decision {
  const { author, published, audience, group } = thing
  if (published) return readBody(actor, { body: '', group, audience })
  // A draft of others is not there for anybody, whether or not they sign in.
  if (readableStatementDrafts(actor) === author) return yes('own_party')
  return { allow: false, refusal: 'absent', reason: 'not_in_audience' }
}

/** The reading half of `decide` for SQL: whose drafts one reads; of all else what `readableBodies` says. */
export const readableStatementDrafts = (actor: Actor): Party | undefined =>
  may(actor, 'read') ? speaksFor(actor) : undefined

/** A delegate speaks for their state, and the secretariat for its body. */
function speaksFor(actor: Actor): Party | undefined {
  if (actor.kind === 'anonymous') return undefined
  const party = partyOf(actor)
  const role = party?.startsWith('state:') ? 'delegate' : 'secretariat'
  return party && !party.startsWith('organisation:') && hasRole(actor, role) ? party : undefined
}

/** Drafts one: for one's own state, a member of the body's group today, or for one's own body. */
export function writeStatement(actor: Actor, { within }: StatementPlace): Decision {
  const read = within === undefined ? undefined : readBody(actor, within)
  if (read && !read.allow) return read
  if (!may(actor, 'write')) return no(actor, true, 'scope_missing')
  if (actor.kind === 'anonymous') return no(actor, true, 'not_signed_in')
  const party = speaksFor(actor)
  if (party === undefined) return no(actor, true, 'role_missing')
  if (within === undefined) return yes('own_party')
  const { group, body, members } = within
  if (group === undefined) return no(actor, true, 'other_party')
  if (party.startsWith('body:')) return bySecretariat(actor, group, [body, group], true)
  // The members of the day, and the groups that the asker is counted in: both must say so.
  if (!members.includes(party) || !actor.groups.includes(group))
    return no(actor, true, 'not_a_member')
  return yes('own_party')
}

/** Edits, publishes or corrects: its own author, and nobody for it. */
export function changeStatement(actor: Actor, thing: StatementThing): Decision {
  const read = readStatement(actor, thing)
  if (!read.allow) return read
  if (!may(actor, 'write')) return no(actor, true, 'scope_missing')
  if (actor.kind === 'anonymous') return no(actor, true, 'not_signed_in')
  if (partyOf(actor) !== thing.author) return no(actor, true, 'other_party')
  return speaksFor(actor) === thing.author ? yes('own_party') : no(actor, true, 'role_missing')
}
