import type { Actor } from './actor.ts'
import { type Decision, hasRole, may, no, partyOf, yes } from './answer.ts'
import { type BodyThing, bySecretariat, readBody } from './bodies.ts'

/** A document before a body, as far as deciding needs it; its audience is its own, not the body's. */
export interface DocumentThing extends BodyThing {
  /** Until its first version is issued it exists for the secretariat alone. */
  readonly issued: boolean
}

export function readDocument(actor: Actor, thing: DocumentThing): Decision {
  if (thing.issued) return readBody(actor, thing)
  const own = readableDocumentDrafts(actor)
  const keeps = thing.group !== undefined && own?.groups.includes(thing.group) === true
  if (own && keeps && [thing.body, thing.group].includes(own.body)) return yes('own_party')
  // A draft of others is not there for anybody, whether or not they sign in.
  return { allow: false, refusal: 'absent', reason: 'not_in_audience' }
}

/** Drafts of the body whose secretariat one is, or of all bodies of the group that it came with. */
export interface ReadableDocumentDrafts {
  readonly body: string
  readonly groups: readonly string[]
}

/** The reading half of `decide` for SQL: whose drafts one reads; of all else what `readableBodies` says. */
export function readableDocumentDrafts(actor: Actor): ReadableDocumentDrafts | undefined {
  if (actor.kind === 'anonymous' || !may(actor, 'read') || !hasRole(actor, 'secretariat'))
    return undefined
  const party = partyOf(actor)
  if (!party?.startsWith('body:')) return undefined
  return { body: party.slice('body:'.length), groups: actor.groups }
}

/** Drafts, uploads and issues: the secretariat of the body or of its group, and never a state. */
export function writeDocument(actor: Actor, thing: BodyThing): Decision {
  const read = readBody(actor, thing)
  if (!read.allow) return read
  if (!may(actor, 'write')) return no(actor, true, 'scope_missing')
  if (thing.group === undefined) return no(actor, true, 'other_party')
  return bySecretariat(actor, thing.group, [thing.body, thing.group], true)
}
