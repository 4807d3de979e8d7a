import { voteImports as contract } from '@comity/contract'
import { type Actor, decide } from '@comity/policy'
import type { Hono } from 'hono'
import { recordAct } from '../../core/audit.ts'
import type { HubContext } from '../../core/context.ts'
import { type Tx, transaction } from '../../core/database.ts'
import { enqueue } from '../../core/jobs.ts'
import { mount } from '../../core/mount.ts'
import { pageById } from '../../core/page.ts'
import { Problem } from '../../core/problem.ts'
import { refuse } from '../../core/refuse.ts'
import { holdStanding } from '../../core/standing.ts'
import { uuidv7 } from '../../core/uuid.ts'
import { enterImport } from './enter.ts'
import { readJob } from './job.ts'
import * as present from './present.ts'
import { type Received, spoolOf } from './spool.ts'
import * as store from './store.ts'

/** Files that may wait, be read or be held at once, and that may come in at once. */
const mostUnfinished = 8
const mostComing = 2

const mayImport = (actor: Actor) => decide(actor, { action: 'votes.import', thing: {} })

/** Imports into the record: what was entered is everybody's to see, all else theirs who may import. */
export function registerImports(app: Hono, hub: HubContext): void {
  const { sql, db, settings } = hub
  const spool = spoolOf(settings)
  let coming = 0

  mount(app, hub, contract.startVoteImport, async ({ actor, query, request }) => {
    refuse(mayImport(actor))
    if (actor.kind === 'anonymous') throw notFound()
    const { party, person } = actor
    const id = uuidv7()
    const awaits = contract.Companion.array().parse(query.awaits?.split(',').filter(Boolean) ?? [])
    await mayWait()
    await comeIn(async () => {
      const received = await spool.receive(id, 'votes', query.file, request)
      const { file } = received
      await noted(received, async (tx) => {
        const { source, format } = query
        // The body may have taken long: what was withdrawn meanwhile is withdrawn.
        await holdStanding(tx, actor)
        await store.insertImport(tx, { id, party, person, source, file, awaits, format })
        if (awaits.length === 0) await enqueue(tx, readJob, {}, { key: 'all' })
      })
    })
    return one(id, actor)
  })

  mount(app, hub, contract.addToVoteImport, async ({ actor, params, query, request }) => {
    refuse(mayImport(actor))
    const { id, kind } = params
    const row = await found(id, actor)
    if (row.status !== 'received' || !row.awaits.includes(kind)) throw notAwaited()
    await comeIn(async () => {
      const received = await spool.receive(id, kind, query.file, request)
      await noted(received, async (tx) => {
        await holdStanding(tx, actor)
        if (!(await store.addFile(tx, id, kind, received.file))) throw notAwaited()
        await enqueue(tx, readJob, {}, { key: 'all' })
      })
    })
    return one(id, actor)
  })

  mount(app, hub, contract.voteImports, async ({ actor, query }) => {
    const may = mayImport(actor).allow
    const { cursor: before, limit } = query
    const rows = await store.listImports(sql, { all: may, before, limit: limit + 1 })
    const { page, next } = pageById(rows, limit)
    return {
      items: page.map((row) => present.voteImport(row, may)),
      ...next,
      can: { start: may },
    }
  })

  mount(app, hub, contract.voteImport, ({ actor, params }) => one(params.id, actor))

  mount(app, hub, contract.voteImportReport, ({ actor, params }) => report(params.id, actor))

  mount(app, hub, contract.voteImportTable, async ({ actor, params }) => {
    const table = present.reportTable(await report(params.id, actor))
    return new Response(table, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="import-${params.id}.csv"`,
        'cache-control': 'no-store',
      },
    })
  })

  mount(app, hub, contract.enterVoteImport, async ({ actor, params, body }) => {
    refuse(mayImport(actor))
    await found(params.id, actor)
    await enterImport(hub, actor, params.id, body.added)
    return one(params.id, actor)
  })

  mount(app, hub, contract.cancelVoteImport, async ({ actor, params }) => {
    refuse(mayImport(actor))
    const row = await found(params.id, actor)
    const done = await transaction(db, async (tx) => {
      await recordAct(tx, actor, { action: 'votes.import.cancel', thing: params.id })
      return store.cancel(tx, params.id)
    })
    if (!done && row.status !== 'cancelled')
      throw new Problem('conflict', 'import-ended', 'This import has ended already.')
    await spool.remove(params.id)
    return one(params.id, actor)
  })

  /** A file is in place once its hash is noted, and goes where it is not. */
  async function noted(received: Received, work: (tx: Tx) => Promise<void>): Promise<void> {
    try {
      await transaction(db, async (tx) => {
        await work(tx)
        await received.place()
      })
    } finally {
      await received.drop()
    }
  }

  async function one(id: string, actor: Actor) {
    return present.voteImport(await found(id, actor), mayImport(actor).allow)
  }

  async function found(id: string, actor: Actor): Promise<store.ImportRow> {
    const row = await store.findImport(sql, id)
    if (row && (row.status === 'entered' || mayImport(actor).allow)) return row
    throw notFound()
  }

  async function report(id: string, actor: Actor): Promise<contract.ImportReport> {
    await found(id, actor)
    const kept = await store.reportOf(sql, id)
    if (kept) return contract.ImportReport.parse(kept)
    throw notFound()
  }

  /** Bounds what lies on the disk and in the database without being part of the record. */
  async function mayWait(): Promise<void> {
    if ((await store.unfinished(sql)).length + coming >= mostUnfinished) throw tooMany()
  }

  async function comeIn(work: () => Promise<void>): Promise<void> {
    if (coming >= mostComing) throw tooMany()
    coming += 1
    try {
      await work()
    } finally {
      coming -= 1
    }
  }
}

const notAwaited = () =>
  new Problem('conflict', 'file-not-awaited', 'This import does not await such a file.')

const tooMany = () =>
  new Problem(
    'too-many',
    'imports-waiting',
    'Too many files wait already: enter or cancel some of them first.',
    { params: { most: mostUnfinished }, headers: { 'Retry-After': '10' } },
  )

const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
