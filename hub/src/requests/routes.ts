import { requests as contract } from '@comity/contract'
import { type Actor, decide, readableRequests } from '@comity/policy'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { cursorAt, pageOf, placeIn } from '../core/page.ts'
import { Problem } from '../core/problem.ts'
import { signingOf } from '../record/index.ts'
import { act, clear, signedIn as readSigned } from './acts.ts'
import { threadBundle } from './bundle.ts'
import { draft, drop, returnDraft, submit } from './draft.ts'
import { listEntries } from './entry-store.ts'
import { letterBytes, listLetters } from './letter-store.ts'
import { takeIn } from './letters.ts'
import * as present from './present.ts'
import { atDesk, notFound, readable } from './reading.ts'
import * as store from './store.ts'
import { actWrong, stepWrong } from './wrong.ts'

export function registerRequests(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.requests, async ({ actor, query: { cursor, limit, ...query } }) => {
    const own = readableRequests(actor)
    if (own === undefined) return { items: [], can: { draft: false } }
    const filter = { ...query, after: placeIn(cursor) }
    const rows = await store.listLegs(sql, own, filter, limit + 1)
    const { page, next } = pageOf(rows, limit, ({ movedAt, id }) => cursorAt(movedAt, id))
    return {
      items: page.map((leg) => present.row(leg, actor)),
      ...next,
      can: { draft: decide(actor, { action: 'party.correspond', thing: { party: own } }).allow },
    }
  })

  mount(app, hub, contract.request, async ({ actor, params }) => whole(actor, params.leg))

  mount(app, hub, contract.sendLetter, async ({ actor, request }) => {
    if (!/^application\/octet-stream\b/.test(request.headers.get('content-type') ?? ''))
      throw new Problem('unsupported-media-type', 'letter-expected', 'Send the bytes of a letter.')
    return takeIn(hub, atDesk(actor), request)
  })

  mount(app, hub, contract.requestLetter, async ({ actor, params: { leg, letter } }) => {
    await seen(actor, leg)
    const bytes = await letterBytes(sql, leg, letter)
    if (!bytes) throw notFound()
    return download(new Uint8Array(bytes), 'application/octet-stream', `${letter}.age`)
  })

  mount(app, hub, contract.draftRequest, async ({ actor, body }) => {
    const request = await draft(hub, atDesk(actor), body)
    const rows = await store.legsOf(sql, request)
    return { request, legs: await Promise.all(rows.map((row) => shown(actor, row))) }
  })

  mount(app, hub, contract.submitRequest, async ({ actor, params, body }) => {
    await seen(actor, params.leg)
    await submit(hub, atDesk(actor), params.leg, body)
    return whole(actor, params.leg)
  })

  mount(app, hub, contract.clearRequest, async ({ actor, params, body }) => {
    const { id } = await seen(actor, params.leg)
    await clear(hub, signedIn(actor), id, await readSigned(body.envelope))
    return whole(actor, id)
  })

  mount(app, hub, contract.returnRequest, async ({ actor, params, body }) => {
    const { id } = await seen(actor, params.leg)
    await returnDraft(hub, actor, id, body.reason)
    return whole(actor, id)
  })

  mount(app, hub, contract.dropRequest, async ({ actor, params }) => {
    const { id } = await seen(actor, params.leg)
    await drop(hub, actor, id)
    return undefined
  })

  mount(app, hub, contract.actOnRequest, async ({ actor, params, body }) => {
    const { id } = await seen(actor, params.leg)
    const officer = atDesk(actor)
    const signed = await readSigned(body.envelope)
    if (signed.act.leg !== id) throw actWrong('it names another one')
    await act(hub, officer, id, signed)
    return whole(actor, id)
  })

  mount(app, hub, contract.requestBundle, async ({ actor, params }) => {
    const row = await seen(actor, params.leg)
    if (!store.isSent(row)) throw stepWrong('state')
    const text = `${await threadBundle(hub, row)}\n`
    return download(text, 'application/json', `request-${row.id}.json`)
  })

  const seen = async (actor: Actor, id: string) => readable(actor, await store.findLeg(sql, id))

  const whole = async (actor: Actor, id: string) => shown(actor, await seen(actor, id))

  async function shown(actor: Actor, row: store.LegRow) {
    const [entries, letters, { epoch }] = await Promise.all([
      listEntries(sql, row.id),
      listLetters(sql, row.id),
      signingOf(hub),
    ])
    return present.whole(row, actor, { entries, letters }, epoch)
  }
}

const download = (body: string | Uint8Array<ArrayBuffer>, type: string, name: string) =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
