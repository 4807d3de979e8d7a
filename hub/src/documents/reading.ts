import {
  type Actor,
  type BodyThing,
  type Decision,
  type DocumentThing,
  decide,
  readableBodies,
  readableDocumentDrafts,
} from '@comity/policy'
import type { Query } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import * as store from './store.ts'

/** The document, for one who may read it. What is not there is answered as what may not be seen. */
export async function readable(sql: Query, actor: Actor, id: string): Promise<store.ListedRecord> {
  const row = await store.findDocument(sql, id)
  if (!row) throw notFound()
  const decision = decide(actor, { action: 'document.read', thing: thingOf(row) })
  // Also where signing in may help: nobody learns that there is one.
  if (!decision.allow && decision.refusal !== 'forbidden') throw notFound()
  refuse(decision)
  return row
}

/** The document, for one who prepares its versions. */
export async function changeable(
  sql: Query,
  actor: Actor,
  id: string,
): Promise<store.ListedRecord> {
  const row = await readable(sql, actor, id)
  refuse(mayWrite(actor, thingOf(row)))
  return row
}

export const mayWrite = (actor: Actor, thing: BodyThing): Decision =>
  decide(actor, { action: 'document.write', thing })

export const thingOf = ({ body, group, audience, issuedAt }: store.WorkRecord): DocumentThing => ({
  ...{ body, group, audience, issued: issuedAt !== null },
})

export const readerOf = (actor: Actor): store.Reader => ({
  bodies: readableBodies(actor),
  drafts: readableDocumentDrafts(actor),
})

export const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
