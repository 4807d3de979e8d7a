import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Sql, Tx } from './database.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sha256: string
  readonly text: string
}

/** hub/migrations, from the sources and from dist alike. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/**
 * Applies what is not yet applied, in order, each file in a transaction of its own; nodes that start
 * together wait for one another. Answers the names of the files it applied.
 */
export async function migrate(sql: Sql, folder = migrationsFolder): Promise<string[]> {
  const files = await readMigrations(folder)
  const names: string[] = []
  for (;;) {
    const name = await sql.begin((tx) => applyNext(tx, files))
    if (name === undefined) return names
    names.push(name)
  }
}

export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
      if (number !== index + 1) {
        throw new Error(
          `${name} is not the migration that comes next: files are numbered 0001-name.sql without gaps.`,
        )
      }
      // A checkout with CRLF is still the same migration.
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, sha256: createHash('sha256').update(text).digest('hex'), text }
    }),
  )
}

/** The same within a transaction: all of them or none. */
export async function applyAll(tx: Tx, files: readonly Migration[]): Promise<string[]> {
  const names: string[] = []
  for (;;) {
    const name = await applyNext(tx, files)
    if (name === undefined) return names
    names.push(name)
  }
}

/** Makes the tables as these migrations leave them, all of them empty, for a backup to be loaded. */
export async function makeTables(tx: Tx, files: readonly Migration[]): Promise<void> {
  await applyAll(tx, files)
  const tables = await tx<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c
    where  c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`
  await tx.unsafe(`truncate ${tables.map(({ name }) => name).join(', ')}`)
}

async function applyNext(tx: Tx, files: readonly Migration[]): Promise<string | undefined> {
  await tx`set local statement_timeout = 0`
  await lockTables(tx)
  await tx`
    create table if not exists migration (
      number integer     primary key,
      name   text        not null,
      sha256 text        not null,
      at     timestamptz not null default now()
    )`
  const applied = await tx<Array<Omit<Migration, 'text'>>>`
    select number, name, sha256 from migration order by number`
  requireSame(applied, files)
  const next = files[applied.length]
  if (next === undefined) return undefined
  await tx.unsafe(next.text).catch((error: Error) => {
    throw new Error(`The migration ${next.name} failed: ${error.message}`, { cause: error })
  })
  await tx`
    insert into migration (number, name, sha256)
    values (${next.number}, ${next.name}, ${next.sha256})`
  return next.name
}

/** Waits for whoever else makes or fills the tables of this database, until the transaction ends. */
export async function lockTables(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${migrationLock})`
}

/** "comity" in ASCII, and the number of the lock. */
const migrationLock = 0x636f_6d69_7479_01n

function requireSame(
  applied: ReadonlyArray<Omit<Migration, 'text'>>,
  files: readonly Migration[],
): void {
  for (const [index, { name, sha256 }] of applied.entries()) {
    const file = files[index]
    if (file === undefined) {
      throw new Error(
        `The database has the migration ${name}, which this program does not know: it was used by a ` +
          'newer version. Run that version, or restore a backup made before it.',
      )
    }
    if (file.name !== name || file.sha256 !== sha256) {
      throw new Error(
        `The migration ${name} was applied to the database, but this program's ${file.name} is not ` +
          'the same file: run the program that made the database, or a newer one.',
      )
    }
  }
}
