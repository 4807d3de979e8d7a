import { inflateRawSync } from 'node:zlib'
import { exchange } from '@comity/contract'
import { JsonError } from '@comity/json'
import type { Actor, AudienceEntry } from '@comity/policy'
import { decide, isNamedPersonsOnly, readersOf } from '@comity/policy'
import { check, isTimestamp, microsToTimestamp, versionKey } from '@comity/stix'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { transaction, wakeAfterCommit } from '../core/database.ts'
import { enqueue } from '../core/jobs.ts'
import { mount, readBody } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { isUuid, uuidv7 } from '../core/uuid.ts'
import { inflate } from './body.ts'
import type { Collection } from './collection.ts'
import { collectionsOf, maySee } from './collections.ts'
import { eventStream } from './events.ts'
import { exportBundle } from './export.ts'
import { findObjects, findVersions, labelOf, objectPage, parsedOf } from './objects.ts'
import type { Outcome } from './outcome.ts'
import { readFilter } from './search.ts'
import { statisticsOf } from './statistics.ts'
import * as store from './store.ts'
import { find, judgeAll, readBundle, remove, submit } from './submit.ts'
import { maxContentLength } from './taxii.ts'
import { sightOf } from './visible.ts'

export function registerExchange(
  app: Hono,
  hub: HubContext,
  keys: () => readonly Uint8Array[],
): void {
  const { sql, db } = hub

  async function found(actor: Actor, id: string): Promise<Collection> {
    const collection = (await collectionsOf(hub)).find((c) => c.id === id)
    if (!collection) throw notFound('collection')
    if (!maySee(actor, collection))
      refuse(decide(actor, { action: 'collection.read', thing: collection }))
    return collection
  }

  async function readable(actor: Actor, id: string): Promise<Collection> {
    const collection = await found(actor, id)
    refuse(decide(actor, { action: 'collection.read', thing: collection }))
    return collection
  }

  const mayManage = (actor: Actor, group: string) =>
    decide(actor, { action: 'collection.manage', thing: { group } })

  const present = (actor: Actor, c: Collection) => ({
    id: c.id,
    group: c.group,
    title: c.title,
    ...(c.alias === undefined ? {} : { alias: c.alias }),
    ...(c.description === undefined ? {} : { description: c.description }),
    defaultMarking: c.defaultMarking,
    audience: [...c.audience],
    writers: [...c.writers],
    taxii: `${hub.settings.publicUrl}/taxii2/${c.group}/collections/${c.id}/`,
    can: {
      read: decide(actor, { action: 'collection.read', thing: c }).allow,
      write: decide(actor, { action: 'collection.write', thing: c }).allow,
      manage: mayManage(actor, c.group).allow,
    },
  })

  mount(app, hub, exchange.collections, async ({ actor }) => {
    const all = await collectionsOf(hub)
    const groups = actor.kind === 'anonymous' ? [] : actor.groups
    return {
      items: all.filter((c) => maySee(actor, c)).map((c) => present(actor, c)),
      can: { create: groups.some((group) => mayManage(actor, group).allow) },
    }
  })

  mount(app, hub, exchange.collection, async ({ actor, params }) =>
    present(actor, await found(actor, params.collection)),
  )

  mount(app, hub, exchange.createCollection, async ({ actor, body }) => {
    refuse(mayManage(actor, body.group))
    checkRed(body.defaultMarking, body.audience)
    const id = uuidv7()
    await transaction(db, async (tx) => {
      const made = await store.insertCollection(tx, {
        ...{ id, group: body.group, alias: body.alias, title: body.title },
        description: body.description,
        audience: body.audience as AudienceEntry[],
        writers: body.writers as AudienceEntry[],
        defaultMarking: body.defaultMarking,
        createdBy: actor.kind === 'anonymous' ? undefined : actor.party,
      })
      if (!made)
        throw new Problem('conflict', 'alias-taken', 'This group has such an alias already.')
      await recordAct(tx, actor, { action: 'collection.create', thing: id })
      wakeAfterCommit(tx, standingTopic)
    })
    const made = (await collectionsOf(hub)).find((c) => c.id === id)
    if (!made) throw new Error('The collection that was just made is not there')
    return present(actor, made)
  })

  mount(app, hub, exchange.changeCollection, async ({ actor, params, body }) => {
    const before = (await collectionsOf(hub)).find((c) => c.id === params.collection)
    if (!before) throw notFound('collection')
    refuse(mayManage(actor, before.group))
    const after: Collection = {
      ...before,
      title: body.title ?? before.title,
      description: body.description ?? before.description,
      audience: (body.audience as AudienceEntry[] | undefined) ?? before.audience,
      writers: (body.writers as AudienceEntry[] | undefined) ?? before.writers,
      defaultMarking: body.defaultMarking ?? before.defaultMarking,
    }
    checkRed(after.defaultMarking, after.audience)
    await transaction(db, async (tx) => {
      await store.updateCollection(tx, after)
      await recordAct(tx, actor, { action: 'collection.change', thing: before.id, detail: body })
      for (const entry of after.audience.filter((e) => !before.audience.includes(e)))
        await enqueue(tx, 'exchange.reveal', {
          collection: before.no,
          entry,
          above: lowest(before),
        })
      wakeAfterCommit(tx, standingTopic)
    })
    return present(actor, await found(actor, before.id).catch(() => after))
  })

  mount(app, hub, exchange.statistics, async ({ actor, params }) => {
    const collection = await readable(actor, params.collection)
    return statisticsOf(sql, collection, sightOf(actor, collection))
  })

  mount(app, hub, exchange.objects, async ({ actor, query }) => {
    const all = await collectionsOf(hub)
    const wanted = query.collection
      ? [await readable(actor, query.collection)]
      : all.filter((c) => sightOf(actor, c).reach > 0)
    const filter = readFilter(query.q ?? '')
    const before = query.cursor === undefined ? undefined : Number(query.cursor)
    if (before !== undefined && !Number.isSafeInteger(before))
      throw new Problem('malformed', 'cursor-wrong', 'Start again without a cursor.')
    const pages = await Promise.all(
      wanted.map(async (c) => {
        const rows = await findObjects(sql, c, sightOf(actor, c), filter, before, query.limit + 1)
        return rows.map((row) => ({ collection: c.id, row }))
      }),
    )
    const merged = pages.flat().sort((a, b) => b.row.dateAdded - a.row.dateAdded)
    const page = merged.slice(0, query.limit)
    const last = page.at(-1)
    return {
      items: page.map(({ collection, row }) => ({
        id: row.stixId,
        collection,
        type: row.type,
        version: row.version,
        dateAdded: microsToTimestamp(BigInt(row.dateAdded)),
        label: labelOf(parsedOf(row.body)),
        level: row.level,
        contributor: row.contributor,
        ...(row.createdBy === null ? {} : { createdBy: row.createdBy }),
        index: row.index,
      })),
      ...(merged.length > page.length && last ? { next: String(last.row.dateAdded) } : {}),
    }
  })

  mount(app, hub, exchange.object, async ({ actor, params }) => {
    const collection = await readable(actor, params.collection)
    const page = await objectPage(hub, actor, collection, params.object)
    if (!page) throw notFound('object')
    return {
      ...page,
      collection: present(actor, collection),
      findings: check(page.current).map(finding),
    }
  })

  mount(app, hub, exchange.representation, async ({ actor, params }) => {
    const [row] = await representationsAt(hub, actor, params.index, params.index)
    if (!row) throw notFound('representation')
    return new Response(row.body, {
      headers: {
        'content-type': 'application/stix+json;version=2.1',
        'content-disposition': `attachment; filename="${row.stixId}.json"`,
        'cache-control': 'no-store',
      },
    })
  })

  mount(app, hub, exchange.withdrawObject, async ({ actor, params, query }) => {
    const collection = await found(actor, params.collection)
    if (query.version && !isTimestamp(query.version))
      throw new Problem('invalid', 'version-wrong', 'Write the version as the object writes it.')
    const versions = query.version
      ? { first: false, last: false, keys: [versionKey(query.version)] }
      : 'all'
    const result = await remove(hub, actor, collection, params.object, { versions })
    if (typeof result !== 'number') {
      refuse(result)
      return { withdrawn: 0 }
    }
    return { withdrawn: result }
  })

  async function bundleOf(request: Request) {
    const type = request.headers.get('content-type') ?? ''
    if (!/^application\/([a-z]+\+)?json\b/i.test(type))
      throw new Problem('unsupported-media-type', 'json-expected', 'Send application/stix+json.')
    const bytes = await inflate(
      await readBody(request, maxContentLength),
      request,
      maxContentLength,
    )
    try {
      return readBundle(bytes)
    } catch (error) {
      if (!(error instanceof JsonError)) throw error
      throw new Problem(
        'malformed',
        'bundle-unreadable',
        `This is no JSON bundle: ${error.message}.`,
        {
          params: { code: error.code, offset: error.offset },
        },
      )
    }
  }

  mount(app, hub, exchange.previewBundle, async ({ actor, params, query, request }) => {
    const collection = await found(actor, params.collection)
    refuse(decide(actor, { action: 'collection.write', thing: collection }))
    const { items, broken } = await bundleOf(request)
    const judged = await judgeAll(hub, actor, collection, items, query.remark)
    const acceptable = judged.flatMap((j) => (j.outcome === 'acceptable' ? [j] : []))
    const outcomes = judged.map((j) =>
      j.outcome === 'refused'
        ? {
            position: j.position,
            ...(j.id === undefined ? {} : { id: j.id }),
            ...(j.type === undefined ? {} : { type: j.type }),
            outcome: 'refused' as const,
            code: j.code,
            message: j.message,
            findings: j.findings.map(finding),
          }
        : {
            ...{ position: j.posted.position, id: j.posted.id, type: j.posted.type },
            ...(j.version === undefined ? {} : { version: j.version }),
            outcome: 'added' as const,
            ...(j.because.some((reason) => reason.from === 'default')
              ? { code: 'default_marking' }
              : {}),
            level: j.level,
            findings: j.warnings.map(finding),
          },
    )
    return {
      total: items.length + broken.length,
      acceptable: acceptable.length,
      refused: judged.length - acceptable.length + broken.length,
      outcomes: [...outcomes, ...broken].sort((a, b) => a.position - b.position),
      byLevel: countBy(acceptable.map((j) => j.level)).map(([level, objects]) => ({
        level,
        objects,
      })),
      sight: readersOf(collection).map(({ who, reach }) => ({
        who,
        objects: acceptable.filter((j) => j.threshold <= reach).length,
      })),
    }
  })

  mount(app, hub, exchange.submitBundle, async ({ actor, params, query, request }) => {
    const collection = await found(actor, params.collection)
    refuse(decide(actor, { action: 'collection.write', thing: collection }))
    const { items, broken } = await bundleOf(request)
    const requestedAt = hub.clock.now()
    const done = await submit(hub, actor, collection, items, broken, {
      requestedAt,
      remark: query.remark,
    })
    const failure = done.outcomes.filter((o) => o.outcome === 'refused').length
    return {
      id: done.id,
      collection: collection.id,
      requestedAt: requestedAt.toISOString(),
      total: done.outcomes.length,
      success: done.outcomes.length - failure,
      failure,
      ...(done.first === undefined ? {} : { firstIndex: done.first }),
      ...(done.last === undefined ? {} : { lastIndex: done.last }),
      outcomes: [...done.outcomes],
    }
  })

  mount(app, hub, exchange.submissions, async ({ actor, query }) => {
    const { party } = signedIn(actor)
    if (party === undefined) return { items: [] }
    const { cursor } = query
    if (cursor !== undefined && !isUuid(cursor))
      throw new Problem('malformed', 'cursor-wrong', 'Start again without a cursor.')
    const rows = await store.listSubmissions(sql, party, cursor, 51)
    const all = await collectionsOf(hub)
    const page = rows.slice(0, 50)
    const last = page.at(-1)
    return {
      items: page.flatMap((row) => {
        const collection = all.find((c) => c.no === row.collection)
        return collection ? [submissionReply(row, collection)] : []
      }),
      ...(rows.length > page.length && last ? { next: last.id } : {}),
    }
  })

  mount(app, hub, exchange.submission, async ({ actor, params }) => {
    const { party } = signedIn(actor)
    const one = await find(hub, params.submission)
    if (!one || one.row.party !== party) throw notFound('submission')
    const outcomes = JSON.parse(inflateRawSync(one.row.results).toString()) as Outcome[]
    return { ...submissionReply(one.row, one.collection), outcomes }
  })

  mount(app, hub, exchange.exportBundle, async ({ actor, params, query }) => {
    const collection = await readable(actor, params.collection)
    return exportBundle(hub, actor, collection, query.versions)
  })

  mount(app, hub, exchange.events, async ({ request, query }) => {
    const cursor = request.headers.get('last-event-id') ?? query.cursor
    return eventStream(hub, keys(), request, query.collection, cursor)
  })
}

/** Representations in a range of the log that this actor may read, in every collection. */
export async function representationsAt(
  hub: HubContext,
  actor: Actor,
  first: number,
  last: number,
) {
  const epoch = await currentEpoch(hub)
  const all = (await collectionsOf(hub)).filter((c) => sightOf(actor, c).reach > 0)
  const found = await Promise.all(
    all.map((c) => findVersions(hub.sql, c, sightOf(actor, c), { first, last, epoch })),
  )
  return found.flat()
}

async function currentEpoch(hub: HubContext): Promise<number> {
  const [row] = await hub.sql<
    { epoch: number }[]
  >`select epoch from log_head where ended_at is null`
  return row?.epoch ?? 1
}

const finding = ({ code, level, clause, path, message }: ReturnType<typeof check>[number]) => ({
  ...{ code, level, clause, path, message },
})

function countBy(items: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts]
}

const submissionReply = (row: store.SubmissionRow, collection: Collection) => ({
  id: row.id,
  collection: collection.id,
  requestedAt: row.requestedAt.toISOString(),
  total: row.total,
  success: row.success,
  failure: row.failure,
  ...(row.first === null ? {} : { firstIndex: row.first }),
  ...(row.last === null ? {} : { lastIndex: row.last }),
})

/** RED is for named persons: a default that no other audience may have. */
function checkRed(level: string, audience: readonly string[]): void {
  if (level === 'red' && !isNamedPersonsOnly(audience as AudienceEntry[]))
    throw new Problem(
      'invalid',
      'red-needs-named-persons',
      'TLP:RED is for named persons: name them as the audience, or choose another default.',
    )
}

/** What somebody new to the audience could see before: what is public, or nothing. */
const lowest = (collection: Collection): number => (collection.audience.includes('public') ? 1 : 0)

const notFound = (thing: string) =>
  new Problem('not-found', 'not-found', `There is no such ${thing}.`, { params: { thing } })
