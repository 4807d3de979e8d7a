import postgres from 'postgres'
import { superuser } from './postgres-cluster.ts'

/** What postgres.js needs to reach the embedded database. */
export type PostgresConnection = {
  username: string
  database: string
  password?: string
} & ({ path: string } | { host: string; port: number })

export const databaseName = 'comity'

/** Whether the server there is the one of that postmaster.pid, and not a neighbour. */
export async function answers(connection: PostgresConnection, identity: string): Promise<boolean> {
  const found = await ask(connection, (sql) => sql`select pg_read_file('postmaster.pid') as text`)
  return String(found?.[0]?.text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .startsWith(`${identity}\n`)
}

export async function createDatabase(connection: PostgresConnection): Promise<void> {
  const sql = open(connection)
  try {
    const found = await sql`select 1 from pg_database where datname = ${databaseName}`
    if (found.length === 0) await sql`create database ${sql(databaseName)}`
  } catch (error) {
    // A hub that was started in the same moment has been faster.
    const isThere = /already exists|pg_database_datname_index/.test(String(error))
    if (!isThere) throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function ask<T>(connection: PostgresConnection, query: (sql: postgres.Sql) => Promise<T>) {
  const sql = open(connection)
  try {
    return await query(sql)
  } catch {
    return undefined
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function open(connection: PostgresConnection): postgres.Sql {
  return postgres({
    ...connection,
    username: superuser,
    database: 'postgres',
    max: 1,
    connect_timeout: 5,
    onnotice: () => undefined,
  })
}
