import { documents as contract } from '@comity/contract'
import type { Actor } from '@comity/policy'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { actorNow } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { type BodyRecord, bodyThingOf } from '../meetings/index.ts'
import * as acts from './acts.ts'
import { placeOf } from './place.ts'
import { changeable, mayWrite } from './reading.ts'
import { receiveFile } from './receive.ts'
import { shownLine } from './text.ts'
import * as texts from './text-acts.ts'
import { listVersions } from './version-store.ts'
import { readableText, wholeDocument } from './whole.ts'

/** Preparing documents and issuing them. */
export function registerDraftRoutes(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.draftDocument, async ({ actor, body }) => {
    const { of, session, item } = await placeOf(hub, actor, body)
    refuse(mayWrite(actor, bodyThingOf(of)))
    const group = groupOf(of, body.audience)
    const place = { body: of.id, group, session, item }
    return wholeDocument(sql, actor, await acts.draft(hub, signedIn(actor), place, body))
  })

  mount(app, hub, contract.reviseDocument, async ({ actor, params, body }) => {
    const { id } = await changeable(sql, actor, params.document)
    await acts.revise(hub, signedIn(actor), id, body)
    return wholeDocument(sql, actor, id)
  })

  mount(app, hub, contract.writeDocumentText, async ({ actor, params, body }) => {
    const { id } = await changeable(sql, actor, params.document)
    await texts.write(hub, signedIn(actor), id, params.lang, body)
    return draftText(actor, params)
  })

  mount(app, hub, contract.uploadDocument, async ({ actor, params, query, request }) => {
    await changeable(sql, actor, params.document)
    const file = await receiveFile(hub, signedIn(actor), request)
    // The body may have taken long: what was withdrawn meanwhile is withdrawn.
    const now = await actorNow(hub, actor)
    const { id } = await changeable(sql, now, params.document)
    const { title } = query
    const name = shownLine(query.file)
    await texts.upload(hub, signedIn(now), id, params.lang, { ...file, name, title })
    return draftText(now, params)
  })

  mount(app, hub, contract.removeDocumentText, async ({ actor, params }) => {
    const { id } = await changeable(sql, actor, params.document)
    await texts.remove(hub, signedIn(actor), id, params.lang)
    return wholeDocument(sql, actor, id)
  })

  mount(app, hub, contract.discardDocument, async ({ actor, params }) => {
    const { id } = await changeable(sql, actor, params.document)
    await acts.discard(hub, signedIn(actor), id)
    return undefined
  })

  mount(app, hub, contract.issueDocument, async ({ actor, params, body }) => {
    const { id } = await changeable(sql, actor, params.document)
    await acts.issue(hub, signedIn(actor), id, body.seen)
    return wholeDocument(sql, actor, id)
  })

  async function draftText(
    actor: Actor,
    params: { readonly document: string; readonly lang: contract.DocumentText['lang'] },
  ): Promise<contract.DocumentText> {
    const version = (await listVersions(sql, params.document)).at(-1)?.version ?? 0
    return (await readableText(sql, actor, { ...params, version })).shown
  }
}

/** What is for everyone belongs to a body that everyone sees. @throws Problem `document-not-public` */
export function groupOf(of: BodyRecord, audience: 'public' | 'group'): string {
  if (of.group === null) throw new Error(`Nobody writes in ${of.id}`)
  if (audience === 'group' || of.audience === 'public') return of.group
  throw new Problem(
    ...(['invalid', 'document-not-public'] as const),
    'Not everyone may see this body: address the document to its members.',
  )
}
