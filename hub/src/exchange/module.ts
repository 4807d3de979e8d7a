import { randomBytes } from 'node:crypto'
import type { Actor } from '@comity/policy'
import type { TaxiiHandler } from '@comity/taxii'
import type { HubContext } from '../core/context.ts'
import { transaction } from '../core/database.ts'
import { perHub } from '../core/per-hub.ts'
import { Problem } from '../core/problem.ts'
import { actorOf } from '../core/recognition.ts'
import type { Module } from '../modules.ts'
import { hubKey, openingsFrom } from '../record/index.ts'
import { registerBindings } from './bindings.ts'
import { collectionsOf } from './collections.ts'
import { objectOpenings } from './openings.ts'
import { registerChanges } from './routes-changes.ts'
import { registerCollections } from './routes-collections.ts'
import { registerObjects } from './routes-objects.ts'
import { registerSubmissions } from './routes-submissions.ts'
import { createIndexer, type Indexer } from './search-index.ts'
import { deleteOldSubmissions } from './store.ts'
import { taxiiHandler } from './taxii.ts'
import { type RolesChange, widen, widenForRoles, widenJob } from './widen.ts'

/** Seals cursors; kept in the database, so that every node opens what another has sealed. */
const cursorKeys = perHub((hub) =>
  transaction(hub.db, (tx) => hubKey(tx, 'cursor', () => randomBytes(32))),
)

interface Opened {
  keys: readonly Uint8Array[]
  taxii: TaxiiHandler<Actor> | undefined
  indexer: Indexer | undefined
}
const openedOf = perHub((): Opened => ({ keys: [], taxii: undefined, indexer: undefined }))

/** For tests, and for whoever must find at once what was just added. */
export const fillSearchIndex = async (hub: HubContext): Promise<void> =>
  openedOf(hub).indexer?.fill()

export const exchange: Module = {
  name: 'exchange',
  register(app, hub) {
    const opened = openedOf(hub)
    openingsFrom(hub, objectOpenings)
    registerCollections(app, hub, () => opened.keys)
    registerChanges(app, hub)
    registerObjects(app, hub)
    registerSubmissions(app, hub)
    registerBindings(app, hub)
    app.all('/taxii2/*', async (c) => {
      const handler = opened.taxii
      if (!handler) throw new Problem('unavailable', 'starting', 'The hub is starting.')
      const request = c.req.raw
      if (/%00/.test(request.url)) return nulRefused()
      const actor = await actorOf(hub, request).catch((error: unknown) => {
        // A wrong key is told in TAXII's own words, as anonymous.
        if (error instanceof Problem && error.kind === 'unauthenticated') return undefined
        throw error
      })
      const denied = actor === undefined
      const response = await handler(request, actor?.kind === 'anonymous' ? undefined : actor)
      return denied && response.ok ? unauthorised() : response
    })
    app.all('/taxii2', (c) => c.redirect('/taxii2/', 308))
  },
  listeners: (hub) => [
    {
      name: 'exchange.roles',
      types: ['access.rolesChanged'],
      handle: (tx, { payload }) => widenForRoles(hub, tx, payload as RolesChange),
    },
    {
      name: 'exchange.joined',
      types: ['directory.joined'],
      async handle(tx, event) {
        const { group, party } = event.payload as { group: string; party: string }
        for (const c of await collectionsOf(hub))
          if (c.group === group && c.audience.includes('public'))
            await widen(tx, { collection: c.no, entry: party, above: 1, upTo: teamReach })
      },
    },
  ],
  jobs: (hub) => [
    widenJob(hub),
    { name: 'exchange.submissions', every: 3600, run: () => deleteOldSubmissions(hub.sql) },
  ],
  async start(hub) {
    const opened = openedOf(hub)
    opened.keys = [await cursorKeys(hub)]
    opened.taxii = taxiiHandler(hub, opened.keys)
    opened.indexer = createIndexer(hub)
    return [`TAXII 2.1: ${hub.settings.publicUrl}/taxii2/`]
  },
  async stop(hub) {
    openedOf(hub).indexer?.stop()
  },
}

const taxiiError = (
  status: number,
  error_code: string,
  title: string,
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify({ title, error_code, http_status: String(status) }), {
    status,
    headers: { 'content-type': 'application/taxii+json;version=2.1', ...headers },
  })

/** What the team of a member state sees at most. */
const teamReach = 4

const unauthorised = (): Response =>
  taxiiError(401, 'unauthenticated', 'This API key is unknown, revoked or expired', {
    'www-authenticate': 'Bearer realm="Comity", Basic realm="Comity"',
  })

/** No text of the database can hold it, so nothing here is named so. */
const nulRefused = (): Response =>
  taxiiError(400, 'bad_parameter', 'NUL stands in no id, type, version or date')
