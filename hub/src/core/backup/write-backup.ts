import { createTarPacker } from 'modern-tar'
import type { Database, Tx } from '../database.ts'
import { columnList, listSequences, listTables, quoted } from './catalog.ts'
import {
  formatVersion,
  type Manifest,
  manifestName,
  partName,
  type Totals,
  totalsName,
} from './manifest.ts'
import { measure } from './measure.ts'

/** How far it is: bytes of tables so far, and about how many there are. */
export interface Progress {
  readonly table: string
  readonly bytes: number
  readonly expected: number
}

export interface Written {
  readonly manifest: Manifest
  readonly totals: Totals
}

/** Of a table's text; each part is held in memory once. */
const partSize = 4 * 1024 * 1024

/**
 * All tables of the database as of one moment, as a tar archive: the manifest, each table in the
 * text form of COPY, and the totals. Runs beside a hub that writes.
 */
export function writeBackup(
  db: Database,
  hubVersion: string,
  onProgress: (progress: Progress) => void = () => undefined,
): { readonly readable: ReadableStream<Uint8Array>; readonly written: Promise<Written> } {
  const { readable, controller } = createTarPacker()
  const add = async (name: string, body: Uint8Array) => {
    const writer = controller.add({ name, size: body.length, mode: 0o600 }).getWriter()
    await writer.write(body)
    await writer.close()
  }
  const written = snapshot(db, async (tx) => {
    const manifest = await describe(tx, hubVersion)
    await add(manifestName, jsonFile(manifest))
    const expected = await sizeOf(tx)
    let bytes = 0
    const totals: Totals = { tables: [] }
    for (const table of manifest.tables) {
      const measured = measure(table.name)
      let part = 0
      for await (const chunk of partsOf(copyOut(tx, table))) {
        measured.add(chunk)
        part += 1
        await add(partName(table.name, part), chunk)
        bytes += chunk.length
        onProgress({ table: table.name, bytes, expected })
      }
      totals.tables.push(measured.total())
    }
    await add(totalsName, jsonFile(totals))
    controller.finalize()
    return { manifest, totals }
  })
  written.catch((error: unknown) => controller.error(error))
  return { readable, written }
}

/** One moment for all tables, however long the reader takes. */
async function snapshot<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { result } = await db.sql.begin('isolation level repeatable read read only', async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`set local idle_in_transaction_session_timeout = 0`
    return { result: await work(tx) }
  })
  return result
}

async function describe(tx: Tx, hubVersion: string): Promise<Manifest> {
  const migrations = await tx<Manifest['migrations']>`
    select number, name, sha256 from migration order by number`
  const [postgres] = await tx<
    { version: string }[]
  >`select current_setting('server_version') as version`
  const [head] = await tx<{ epoch: number; origin: string; size: bigint; lastDate: bigint }[]>`
    select epoch, origin, size, last_date as "lastDate" from log_head where ended_at is null`
  return {
    format: 'comity-backup',
    formatVersion,
    hubVersion,
    postgresVersion: postgres?.version ?? '',
    madeAt: new Date().toISOString(),
    migrations: [...migrations],
    tables: await listTables(tx),
    sequences: await listSequences(tx),
    ...(head ? { log: { ...head, size: Number(head.size), lastDate: Number(head.lastDate) } } : {}),
  }
}

/** On disk, without indexes: a rough guide to how much text there will be. */
async function sizeOf(tx: Tx): Promise<number> {
  const [row] = await tx<{ bytes: bigint }[]>`
    select coalesce(sum(pg_table_size(c.oid)), 0)::bigint as bytes
    from   pg_class c join pg_namespace n on n.oid = c.relnamespace
    where  c.relkind = 'r' and n.nspname = current_schema()`
  return Number(row?.bytes ?? 0)
}

async function* copyOut(tx: Tx, { name, columns }: Manifest['tables'][number]) {
  const query = tx.unsafe(`copy ${quoted(name)} (${columnList(columns)}) to stdout`)
  const stream = await query.readable()
  for await (const chunk of stream) yield chunk as Buffer
  // postgres.js 3.4 leaves its socket paused where the end comes with more than was asked for.
  stream._read(0)
}

/** Gathers small chunks into parts of about the same size. */
async function* partsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    size += chunk.length
    if (size < partSize) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

const jsonFile = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`)
