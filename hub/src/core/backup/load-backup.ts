import { createTarDecoder } from 'modern-tar'
import type { z } from 'zod'
import { CopyIn } from '../copy-in.ts'
import type { Database, Tx } from '../database.ts'
import { applyAll, lockTables, type Migration, makeTables } from '../migrate.ts'
import { BackupError, damaged } from './backup-error.ts'
import { columnList, isEmpty, listTables, quoted } from './catalog.ts'
import {
  formatVersion,
  Manifest,
  manifestName,
  type TableTotal,
  Totals,
  totalsName,
} from './manifest.ts'
import { measure } from './measure.ts'

export interface LoadOptions {
  readonly db: Database
  /** The archive that `writeBackup` wrote. */
  readonly source: ReadableStream<Uint8Array>
  /** Those that this program knows. */
  readonly migrations: readonly Migration[]
  /** What else happens in the same transaction, once all is loaded and migrated. */
  readonly finish?: (tx: Tx, manifest: Manifest) => Promise<void>
  readonly onProgress?: (progress: { readonly table: string; readonly bytes: number }) => void
}

export interface Loaded {
  readonly manifest: Manifest
  readonly totals: Totals
  /** Migrations that the backup did not have yet. */
  readonly migrated: readonly string[]
}

/**
 * Loads a backup into an empty database, in one transaction: what does not fit, does not match its
 * sum or is cut off leaves the database as empty as it was.
 */
export async function loadBackup(options: LoadOptions): Promise<Loaded> {
  const { result } = await options.db.sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`set local idle_in_transaction_session_timeout = 0`
    await lockTables(tx)
    if (!(await isEmpty(tx)))
      throw new BackupError(
        'The database is not empty: restore into one that nothing was ever stored in, by another ' +
          'DATA_DIR or DATABASE_URL.',
      )
    return { result: await load(tx, options) }
  })
  return result
}

async function load(
  tx: Tx,
  { source, migrations, finish, onProgress }: LoadOptions,
): Promise<Loaded> {
  const files = new Files(source)
  try {
    const manifest = await files.json(manifestName, Manifest)
    const known = requireKnown(manifest, migrations)
    await makeTables(tx, known)
    await requireSameTables(tx, manifest)
    const loaded: TableTotal[] = []
    let bytes = 0
    for (const table of manifest.tables) {
      const measured = measure(table.name)
      const chunks = async function* () {
        for await (const chunk of files.parts(`data/${table.name}/`)) {
          measured.add(chunk)
          bytes += chunk.length
          onProgress?.({ table: table.name, bytes })
          yield chunk
        }
      }
      await copyIn(tx, table, chunks())
      loaded.push(measured.total())
    }
    const totals = await files.json(totalsName, Totals)
    requireSameTotals(totals, loaded)
    await files.end()
    for (const { table, column, last, called } of manifest.sequences)
      await tx`select setval(pg_get_serial_sequence(${quoted(table)}, ${column}), ${last}::bigint, ${called})`
    const migrated = await applyAll(tx, migrations)
    await finish?.(tx, manifest)
    return { manifest, totals, migrated }
  } finally {
    await files.cancel()
  }
}

/** The migrations of the backup as this program has them. */
function requireKnown(manifest: Manifest, migrations: readonly Migration[]): readonly Migration[] {
  if (manifest.formatVersion > formatVersion) throw newer(manifest)
  for (const [index, { name, sha256 }] of manifest.migrations.entries()) {
    const file = migrations[index]
    if (file === undefined) throw newer(manifest)
    if (file.name !== name || file.sha256 !== sha256)
      throw new BackupError(
        `The backup's migration ${name} is not this program's ${file.name}: restore with version ` +
          `${manifest.hubVersion}, which made it.`,
      )
  }
  return migrations.slice(0, manifest.migrations.length)
}

const newer = ({ hubVersion, migrations }: Manifest) =>
  new BackupError(
    `The backup was made by a newer version (${hubVersion}, ${migrations.at(-1)?.name}): restore it ` +
      'with that version or a later one.',
  )

async function requireSameTables(tx: Tx, manifest: Manifest): Promise<void> {
  const describe = (tables: Manifest['tables']) =>
    JSON.stringify(
      tables
        .map(({ name, columns }) => [name, [...columns].sort()])
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    )
  if (describe(await listTables(tx)) !== describe(manifest.tables))
    throw new BackupError(
      'The tables of the backup are not those that its migrations make: it was changed, or the ' +
        'database held things that are not the hub’s.',
    )
}

function requireSameTotals({ tables }: Totals, loaded: readonly TableTotal[]): void {
  for (const [index, found] of loaded.entries()) {
    const stated = tables[index]
    const isSame =
      stated?.name === found.name &&
      stated.rows === found.rows &&
      stated.bytes === found.bytes &&
      stated.sha256 === found.sha256
    if (!isSame) throw damaged(`the table ${found.name} is not what was written`)
  }
}

async function copyIn(
  tx: Tx,
  { name, columns }: Manifest['tables'][number],
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  const copy = await CopyIn.open(
    tx.unsafe(`copy ${quoted(name)} (${columnList(columns)}) from stdin`),
  )
  try {
    for await (const chunk of chunks) await copy.write(chunk)
    await copy.end()
  } catch (error) {
    copy.cancel(error)
    throw error instanceof BackupError
      ? error
      : damaged(`the table ${name} cannot be loaded`, error)
  }
}

type Entry = {
  readonly header: { readonly name: string }
  readonly body: ReadableStream<Uint8Array>
}

/** The files of an archive, one after the other, in the order that is asked for. */
class Files {
  readonly #entries: ReadableStreamDefaultReader<Entry>
  #next: Entry | undefined

  constructor(source: ReadableStream<Uint8Array>) {
    const decoder = createTarDecoder({ strict: true })
    this.#entries = source.pipeThrough(decoder).getReader()
  }

  async #peek(): Promise<Entry | undefined> {
    this.#next ??= await this.#entries.read().then(
      ({ value }) => value,
      (error: unknown) => {
        throw error instanceof BackupError ? error : damaged('it cannot be read further', error)
      },
    )
    return this.#next
  }

  async *#take(): AsyncGenerator<Uint8Array> {
    const entry = this.#next
    this.#next = undefined
    try {
      for await (const chunk of entry?.body ?? []) yield chunk
    } catch (error) {
      throw error instanceof BackupError ? error : damaged('it cannot be read further', error)
    }
  }

  async json<S extends z.ZodType>(name: string, schema: S): Promise<z.output<S>> {
    const entry = await this.#peek()
    if (entry?.header.name !== name) throw damaged(`${name} is missing where it should be`)
    const chunks: Uint8Array[] = []
    for await (const chunk of this.#take()) chunks.push(chunk)
    try {
      return schema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    } catch (error) {
      throw damaged(`${name} says nothing that is understood`, error)
    }
  }

  /** The content of all files that follow in this folder. */
  async *parts(folder: string): AsyncGenerator<Uint8Array> {
    while ((await this.#peek())?.header.name.startsWith(folder)) yield* this.#take()
  }

  /** Nothing may follow; reads on to where the sums of compression and encryption are checked. */
  async end(): Promise<void> {
    const more = await this.#peek()
    if (more) throw damaged(`${more.header.name} should not be there`)
  }

  async cancel(): Promise<void> {
    // Without a reason Node 20 sends on what it has inflated, and throws where nobody catches.
    await this.#entries.cancel(new Error('nothing more is read')).catch(() => undefined)
  }
}
