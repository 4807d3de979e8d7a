import postgres from 'postgres'
import type { Target } from '../src/core/database.ts'

export function withDatabase(server: Target, database: string): Target {
  if (typeof server !== 'string') return { ...server, database }
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** One statement on a connection of its own: databases are not made in transactions. */
export async function administer(
  server: Target,
  statement: (sql: postgres.Sql) => Promise<unknown>,
): Promise<void> {
  const target = withDatabase(server, 'postgres')
  const options = { max: 1, onnotice: () => undefined }
  const sql =
    typeof target === 'string' ? postgres(target, options) : postgres({ ...target, ...options })
  try {
    await statement(sql)
  } finally {
    await sql.end()
  }
}
