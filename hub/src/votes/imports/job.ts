import type { HubContext } from '../../core/context.ts'
import { isUnavailable, transaction } from '../../core/database.ts'
import { enqueue, type Job } from '../../core/jobs.ts'
import { membershipsOfThePast } from '../past.ts'
import * as record from '../store.ts'
import { reading } from './reading.ts'
import { type FileKind, spoolOf } from './spool.ts'
import * as store from './store.ts'
import { differencesOf, saveWeight, weigh } from './weigh.ts'

export const readJob = 'read-vote-imports'

/** Milliseconds between two notes of how far a reading is. */
const noteEvery = 300

/** Reads the files that wait, one after the other; what a kill broke off is read from its start. */
export const readImports = (hub: HubContext): Job => ({
  name: readJob,
  attempts: 3,
  async run({ signal }) {
    for (;;) {
      const next = signal.aborted ? undefined : await store.takeNext(hub.sql)
      if (next === undefined) return
      await readOrFail(hub, next, signal)
    }
  },
})

/** Whatever else goes wrong with a file goes wrong again: it is told, and the next file is read. */
async function readOrFail(hub: HubContext, row: store.ImportRow, signal: AbortSignal) {
  try {
    await read(hub, row, signal)
  } catch (error) {
    if (isUnavailable(error) || signal.aborted) throw error
    hub.log.error({ error, import: row.id }, 'A file of votes could not be read')
    await store.fail(hub.sql, row.id, { code: 'internal', detail: 'See the log.', params: {} })
    await store.clearStaged(hub.sql, row.id)
    await spoolOf(hub.settings).remove(row.id)
  }
}

async function read(hub: HubContext, row: store.ImportRow, signal: AbortSignal): Promise<void> {
  const { sql, db } = hub
  const { id } = row
  const spool = spoolOf(hub.settings)
  const held = (await record.memberships(sql)).filter(({ group }) => group === 'un')
  const memberships = [...held, ...membershipsOfThePast]
  await store.clearStaged(sql, id)
  let noted = 0
  let report: Parameters<typeof store.hold>[2] | undefined
  const fileOf = (kind: FileKind, { sha256 }: { sha256: string }) => ({
    ...{ path: spool.pathOf(id, kind), sha256 },
  })
  const order = {
    votes: fileOf('votes', row.file),
    rollCalls: row.rollCalls ? fileOf('roll_calls', row.rollCalls) : undefined,
    official: row.official ? fileOf('official', row.official) : undefined,
    format: row.format ?? undefined,
    memberships,
  }
  for await (const message of reading(order)) {
    // Left as it is, for the next start of the hub to begin it again.
    if (signal.aborted) return
    switch (message.kind) {
      case 'progress':
        if (Date.now() - noted < noteEvery) break
        noted = Date.now()
        if (!(await store.saveProgress(sql, id, message.progress))) return spool.remove(id)
        break
      case 'report': {
        report = message.report
        const { bytes, rows, decisions } = report
        if (!(await store.saveProgress(sql, id, { bytes, rows, decisions })))
          return spool.remove(id)
        break
      }
      case 'batch':
        await store.stage(sql, id, message.rows)
        break
      case 'failed':
        await store.fail(sql, id, message.problem)
        await store.clearStaged(sql, id)
        return spool.remove(id)
      case 'end':
        break
      default:
        return message satisfies never
    }
  }
  const found = report
  if (found === undefined) return
  await transaction(db, async (tx) => {
    if (!(await store.hold(tx, id, found))) return store.clearStaged(tx, id)
    await saveWeight(tx, id, await weigh(tx, id), await differencesOf(tx, id))
  })
  await spool.remove(id)
}

/**
 * After a stop or a kill: files that are still to be read are read, from their start; all others go.
 */
export async function resumeImports(hub: HubContext): Promise<void> {
  const waiting = (await store.unfinished(hub.sql)).filter(({ status }) => status !== 'held')
  const there = await spoolOf(hub.settings).keepOnly(new Set(waiting.map(({ id }) => id)))
  for (const { id } of waiting)
    if (!there.has(`${id}.votes`))
      await store.fail(hub.sql, id, {
        code: 'file-lost',
        detail: 'The file is no longer there: send it again.',
        params: {},
      })
  await transaction(hub.db, (tx) => enqueue(tx, readJob, {}, { key: 'all' }))
}
