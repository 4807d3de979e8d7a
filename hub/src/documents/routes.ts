import { documents as contract } from '@comity/contract'
import { type Actor, readableDocumentDrafts } from '@comity/policy'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { pageById } from '../core/page.ts'
import { bodyOfSession, bodyThingOf, findBody } from '../meetings/index.ts'
import { fileStream } from './file-stream.ts'
import { documentRow } from './present.ts'
import { mayWrite, notFound, readerOf } from './reading.ts'
import * as store from './store.ts'
import { readableText, wholeDocument } from './whole.ts'

/** Reading documents; preparing and issuing them is in `draft-routes.ts`. */
export function registerDocuments(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.documents, async ({ actor, query }) => {
    const { cursor: before, limit, ...filter } = query
    const rows = await store.listDocuments(sql, readerOf(actor), { ...filter, before }, limit + 1)
    const { page, next } = pageById(rows, limit)
    return {
      items: page.map(documentRow),
      ...next,
      can: { write: await mayBegin(actor, query) },
    }
  })

  mount(app, hub, contract.document, ({ actor, params }) =>
    wholeDocument(sql, actor, params.document),
  )

  mount(app, hub, contract.documentText, async ({ actor, params }) => {
    return (await readableText(sql, actor, params)).shown
  })

  mount(app, hub, contract.documentFile, async ({ actor, params }) => {
    const { of } = await readableText(sql, actor, params)
    const { file } = of
    if (file === null) throw notFound()
    return new Response(fileStream(sql, params.document, file), {
      headers: {
        'content-type': file.media,
        'content-length': String(file.bytes),
        // Saved and never shown in the interface's own origin, whatever a browser makes of it.
        'content-disposition': `attachment; filename*=UTF-8''${encoded(file.name)}`,
        'cache-control': 'no-store',
      },
    })
  })

  /** In what was asked for, or else in any body. */
  async function mayBegin(
    actor: Actor,
    { body, session }: { body?: string | undefined; session?: string | undefined },
  ): Promise<boolean> {
    const own = body ?? readableDocumentDrafts(actor)?.body
    const of =
      session !== undefined
        ? await bodyOfSession(sql, session)
        : own === undefined
          ? undefined
          : await findBody(sql, own)
    return of !== undefined && mayWrite(actor, bodyThingOf(of)).allow
  }
}

/** RFC 8187: what may stand in a header. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
