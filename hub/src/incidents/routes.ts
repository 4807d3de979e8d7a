import { incidents as contract } from '@comity/contract'
import { type Actor, readableIncidents } from '@comity/policy'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { pageById } from '../core/page.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { wordsOf } from '../core/search-words.ts'
import { listStates } from '../directory/index.ts'
import { linkedObjects } from '../exchange/index.ts'
import * as acts from './acts.ts'
import { exported } from './export.ts'
import * as present from './present.ts'
import { firstRead, isOwn, mayWrite, notFound, readable } from './reading.ts'
import { checkReaders, previewOf, readersBy } from './sharing.ts'
import * as store from './store.ts'

export function registerIncidents(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.incidents, async ({ actor, query: { q, cursor, limit, ...query } }) => {
    const reader = readableIncidents(actor)
    const filter = { ...query, words: wordsOf(q) }
    const [rows, total] = await Promise.all([
      store.listIncidents(sql, reader, filter, { before: cursor, limit: limit + 1 }),
      store.countIncidents(sql, reader, filter),
    ])
    const { page, next } = pageById(rows, limit)
    return {
      items: page.map((row) => present.incidentRow(row, isOwn(actor, row))),
      ...{ ...next, total, can: { write: mayWrite(actor).allow } },
    }
  })

  mount(app, hub, contract.incident, async ({ actor, params, query }) =>
    whole(actor, await one(actor, params.incident), query.version),
  )

  mount(app, hub, contract.incidentExport, async ({ actor, query }) => {
    const { format, incident, q, ...filter } = query
    const rows =
      incident === undefined
        ? await store.listIncidents(
            ...([sql, readableIncidents(actor), { ...filter, words: wordsOf(q) }] as const),
            { limit: contract.exportLimit + 1 },
          )
        : [await one(actor, incident)]
    if (rows.length > contract.exportLimit)
      throw new Problem(
        ...(['too-large', 'export-too-large'] as const),
        `More than ${contract.exportLimit} incidents at once: narrow what is asked for.`,
        { params: { most: contract.exportLimit } },
      )
    const names = new Map((await listStates(sql)).map((each) => [each.code, each.names]))
    const bundled = []
    for (const row of rows)
      bundled.push({
        ...{ one: await whole(actor, row), stix: row.stix, createdAt: row.createdAt },
        stateNames: names.get(row.state) ?? {},
      })
    const { text, type, ending } = exported(format, bundled, hub.clock.now())
    const name = incident === undefined ? 'incidents' : `incident-${incident}`
    return new Response(text, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}.${ending}"`,
        'cache-control': 'no-store',
      },
    })
  })

  mount(app, hub, contract.createIncident, async ({ actor, body }) => {
    refuse(mayWrite(actor))
    await checkLinks(actor, body.links, [])
    const id = await acts.create(hub, signedIn(actor), body)
    return whole(actor, await one(actor, id))
  })

  mount(app, hub, contract.editIncident, async ({ actor, params, body }) => {
    const found = await actable(actor, params.incident, 'edit')
    const kept = await checkLinks(actor, body.links, found.written.links)
    await acts.edit(hub, signedIn(actor), found.id, body, kept)
    return whole(actor, await one(actor, found.id))
  })

  mount(app, hub, contract.changeIncidentStatus, async ({ actor, params, body }) => {
    const { id } = await actable(actor, params.incident, 'status')
    await acts.changeStatus(hub, signedIn(actor), id, body)
    return whole(actor, await one(actor, id))
  })

  mount(app, hub, contract.previewIncidentShare, async ({ actor, params, body }) => {
    const { state, shares, version } = await actable(actor, params.incident, 'share')
    await checkReaders(sql, actor, state, body.add)
    const shared = shares.map(({ entry }) => entry)
    return { version, ...(await previewOf(sql, state, shared, body.add)) }
  })

  mount(app, hub, contract.shareIncident, async ({ actor, params, body }) => {
    const { id } = await actable(actor, params.incident, 'share')
    await acts.share(hub, signedIn(actor), id, body)
    return whole(actor, await one(actor, id))
  })

  mount(app, hub, contract.withdrawIncident, async ({ actor, params, body }) => {
    const { id } = await actable(actor, params.incident, 'withdraw')
    await acts.withdraw(hub, signedIn(actor), id, body)
    return whole(actor, await one(actor, id))
  })

  mount(app, hub, contract.attributeIncident, async ({ actor, params, body }) => {
    const { id } = await actable(actor, params.incident, 'attribute')
    await acts.attribute(hub, signedIn(actor), id, body)
    return whole(actor, await one(actor, id))
  })

  mount(app, hub, contract.withdrawAttribution, async ({ actor, params, body }) => {
    const { id } = await actable(actor, params.incident, 'unattribute')
    await acts.unattribute(hub, signedIn(actor), id, body)
    return whole(actor, await one(actor, id))
  })

  const one = async (actor: Actor, id: string) => readable(actor, await store.findIncident(sql, id))

  async function actable(actor: Actor, id: string, kind: contract.IncidentAct['kind']) {
    const found = await one(actor, id)
    refuse(acts.mayAct(actor, found, kind))
    return found
  }

  async function whole(
    actor: Actor,
    found: store.IncidentRecord,
    version?: number,
  ): Promise<contract.Incident> {
    const own = isOwn(actor, found)
    const from = firstRead(actor, found, readableIncidents(actor).entries)
    const versions = (await store.listVersions(sql, found.id)).filter(
      (each) => each.version >= from,
    )
    const shown = versions.find((each) => each.version === (version ?? found.version))
    if (shown === undefined) throw notFound()
    const { written } = shown
    const may = (kind: contract.IncidentAct['kind']) => acts.mayAct(actor, found, kind).allow
    return {
      ...present.incidentRow({ ...found, version: shown.version, written }, own),
      ...{ summary: written.summary, origins: present.origins(written) },
      links: await linkedObjects(hub, actor, written.links),
      ...(found.attribution === null ? {} : { attribution: found.attribution }),
      versions: versions.map(present.incidentVersion),
      ...(own ? await ofOwn(found) : {}),
      can: {
        ...{ edit: may('edit'), share: may('share') && found.written.marking !== 'red' },
        withdraw: may('withdraw') && found.shares.length > 0,
        attribute: may('attribute') && found.attribution === null,
        unattribute: may('unattribute') && found.attribution !== null,
      },
    }
  }

  async function ofOwn({ id, state, shares }: store.IncidentRecord) {
    const entries = shares.map(({ entry }) => entry)
    return {
      readers: await readersBy(sql, state, entries),
      acts: (await store.listActs(sql, id)).map(present.incidentAct),
    }
  }

  /** What is linked is seen by whoever links it; links that the writer does not see are kept, and answered. */
  async function checkLinks(
    actor: Actor,
    given: readonly string[],
    before: readonly string[],
  ): Promise<string[]> {
    const seen = await linkedObjects(hub, actor, [...new Set([...given, ...before])])
    const ids = new Set(seen.map(({ id }) => id))
    const unknown = given.find((id) => !ids.has(id) && !before.includes(id))
    if (unknown !== undefined)
      throw new Problem(
        ...(['invalid', 'object-unknown'] as const),
        `You see no object ${unknown}: name one that you see.`,
        { params: { object: unknown } },
      )
    return before.filter((id) => !ids.has(id) && !given.includes(id))
  }
}
