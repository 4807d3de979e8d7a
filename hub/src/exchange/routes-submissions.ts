import { inflateRawSync } from 'node:zlib'
import { exchange } from '@comity/contract'
import { JsonError } from '@comity/json'
import { type Actor, decide, readersOf } from '@comity/policy'
import { largestBody } from '@comity/taxii'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { readBody } from '../core/read-body.ts'
import { refuse } from '../core/refuse.ts'
import { isUuid } from '../core/uuid.ts'
import { inflate, mostRatio } from './body.ts'
import { type Collection, termsOf } from './collection.ts'
import { collectionsOf } from './collections.ts'
import { openEpoch } from './objects.ts'
import type { Outcome } from './outcome.ts'
import type { Permit } from './permit.ts'
import { collectionFor, notFound } from './places.ts'
import { presentFinding } from './present-finding.ts'
import { roomForBodies } from './room.ts'
import * as store from './store.ts'
import { find, judgeAll, maySeeSubmission, type Posted, readBundle, submit } from './submit.ts'
import { maxContentLength } from './taxii.ts'

export function registerSubmissions(app: Hono, hub: HubContext): void {
  const { sql } = hub

  async function permitFor(actor: Actor, id: string): Promise<Permit> {
    const collection = await collectionFor(hub, actor, id)
    refuse(decide(actor, { action: 'collection.write', thing: collection }))
    return { actor: signedIn(actor), collection, terms: termsOf(collection) }
  }

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

  async function withBundle<T>(request: Request, work: (posted: Posted) => Promise<T>) {
    const leave = await roomForBodies(hub).enter(largestBody(request, maxContentLength, mostRatio))
    try {
      return await work(await bundleOf(request))
    } finally {
      leave()
    }
  }

  mount(app, hub, exchange.previewBundle, async ({ actor, params, query, request }) => {
    const permit = await permitFor(actor, params.collection)
    const { collection } = permit
    const { count, judged, broken } = await withBundle(request, async (posted) => ({
      count: posted.count,
      ...(await judgeAll(hub, permit, posted, query.remark)),
    }))
    const acceptable = judged.flatMap((j) => (j.outcome === 'acceptable' ? [j] : []))
    const outcomes = judged.map((j) =>
      j.outcome === 'refused'
        ? {
            ...{ position: j.posted.position, id: j.posted.id, type: j.posted.type },
            outcome: 'refused' as const,
            code: j.code,
            message: j.message,
            findings: j.posted.findings.map(presentFinding),
          }
        : {
            ...{ position: j.posted.position, id: j.posted.id, type: j.posted.type },
            ...(j.posted.version === undefined ? {} : { version: j.posted.version }),
            outcome: 'added' as const,
            ...(j.because.some((reason) => reason.from === 'default')
              ? { code: 'default_marking' }
              : {}),
            level: j.level,
            findings: j.posted.findings.map(presentFinding),
          },
    )
    return {
      total: count,
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
    const permit = await permitFor(actor, params.collection)
    const requestedAt = hub.clock.now()
    const { remark } = query
    const done = await withBundle(request, (posted) =>
      submit(hub, permit, posted, { requestedAt, remark }),
    )
    const failure = done.outcomes.filter((o) => o.outcome === 'refused').length
    return {
      id: done.id,
      collection: permit.collection.id,
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
    const who = signedIn(actor)
    const { party } = who
    if (party === undefined) return { items: [] }
    const { cursor } = query
    if (cursor !== undefined && !isUuid(cursor))
      throw new Problem('malformed', 'cursor-wrong', 'Start again without a cursor.')
    const rows = await store.listSubmissions(sql, party, cursor, 51)
    const all = await collectionsOf(hub)
    const page = rows.slice(0, 50)
    const last = page.at(-1)
    const open = await openEpoch(hub)
    return {
      items: page.flatMap((row) => {
        const collection = all.find((c) => c.no === row.collection)
        const may = collection && maySeeSubmission(actor, { row, collection })
        return may ? [submissionReply(row, collection, open)] : []
      }),
      ...(rows.length > page.length && last ? { next: last.id } : {}),
    }
  })

  mount(app, hub, exchange.submission, async ({ actor, params }) => {
    const one = await find(hub, params.submission)
    if (!one || !maySeeSubmission(actor, one)) throw notFound('submission')
    const outcomes = JSON.parse(inflateRawSync(one.row.results).toString()) as Outcome[]
    return { ...submissionReply(one.row, one.collection, await openEpoch(hub)), outcomes }
  })
}

function countBy(items: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts]
}

const submissionReply = (row: store.SubmissionRow, collection: Collection, open: number) => ({
  id: row.id,
  collection: collection.id,
  requestedAt: row.requestedAt.toISOString(),
  total: row.total,
  success: row.success,
  failure: row.failure,
  ...(row.first === null ? {} : { firstIndex: row.first }),
  ...(row.last === null ? {} : { lastIndex: row.last }),
  ...(row.epoch === null || row.epoch === open ? {} : { epoch: row.epoch }),
})
