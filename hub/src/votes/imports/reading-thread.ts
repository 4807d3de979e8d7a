import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { createGunzip } from 'node:zlib'
import {
  ImportError,
  type ImportedDecision,
  importVotes,
  officialTotals,
  packRoll,
} from '@comity/votes'
import type { FileProblem, FileToRead, ThreadMessage, ThreadOrder } from './thread-messages.ts'

/** Decisions in one batch: about half a megabyte. */
const perBatch = 200

/** Reads one file in a thread of its own, so that the hub answers others meanwhile. */
async function main(order: ThreadOrder): Promise<void> {
  const official = order.official === undefined ? undefined : await textOf(order.official)
  const { report, decisions } = await importVotes(await unpacked(order.votes), {
    format: order.format,
    memberships: order.memberships,
    group: 'un',
    officialTotals: official === undefined ? undefined : officialTotals(official),
    rollCalls: order.rollCalls === undefined ? undefined : await unpacked(order.rollCalls),
    onProgress: (progress) => tell({ kind: 'progress', progress }),
  })
  tell({ kind: 'report', report })
  let rows: object[] = []
  let position = 0
  for (const decision of decisions) {
    rows.push(rowOf(decision, position++))
    if (rows.length < perBatch) continue
    await asked()
    tell({ kind: 'batch', rows: JSON.stringify(rows) })
    rows = []
  }
  await asked()
  if (rows.length > 0) {
    tell({ kind: 'batch', rows: JSON.stringify(rows) })
    await asked()
  }
  tell({ kind: 'end' })
}

const tell = (message: ThreadMessage): void => parentPort?.postMessage(message)

const asked = (): Promise<void> => new Promise((done) => parentPort?.once('message', () => done()))

function rowOf(decision: ImportedDecision, position: number) {
  const { key, id, symbols, body, session, date, title, on, mode, subjects } = decision
  const { yes = [], no = [], abstain = [], not_voting = [] } = packRoll(decision.roll)
  return {
    ...{ position, key, id, symbols, body, session, date, title, mode, subjects },
    ...{ yes, no, abstain, not_voting, suspended: [] },
    date_precision: decision.datePrecision ?? 'day',
    on_what: on,
    adopted: decision.adopted ?? null,
    announced: decision.announced ?? null,
    sources: decision.sources.map(({ name, url }) => ({ name, ...(url ? { url } : {}) })),
  }
}

/**
 * A file as text or packed by gzip: its first bytes tell. It is gone through once before, and refused where
 * it is not the one whose hash the log will name.
 */
async function unpacked({ path, sha256 }: FileToRead): Promise<AsyncIterable<Uint8Array>> {
  // Opened once: what is read then is what was hashed, whatever comes to be under this name.
  const file = await open(path)
  const hash = createHash('sha256')
  let start = Buffer.alloc(0)
  for await (const piece of file.createReadStream({ start: 0, autoClose: false })) {
    if (start.length < 2) start = Buffer.concat([start, piece])
    hash.update(piece)
  }
  if (hash.digest('hex') !== sha256) throw new ChangedFile()
  const stream = file.createReadStream({ start: 0 })
  return start.length > 1 && start.readUInt16BE(0) === 0x1f8b ? stream.pipe(createGunzip()) : stream
}

class ChangedFile extends Error {}

async function textOf(given: FileToRead): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of await unpacked(given)) {
    size += piece.byteLength
    if (size > 20_000_000) throw new ImportError('file.too-large', undefined, { most: 20_000_000 })
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function problemOf(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT')
    return { code: 'file-lost', detail: 'The file is no longer there: send it again.', params: {} }
  if (error instanceof ChangedFile)
    return { code: 'file-changed', detail: 'It is not the file that was sent.', params: {} }
  if (error instanceof ImportError) {
    const { message, params, place } = error
    return { code: error.code.replace('.', '-'), detail: message, params: { ...place, ...params } }
  }
  if (code.startsWith('Z_'))
    return { code: 'file-gzip-broken', detail: 'It is not gzip, or is cut off.', params: {} }
  throw error
}

const order: ThreadOrder = workerData
main(order).catch((error: unknown) => tell({ kind: 'failed', problem: problemOf(error) }))
