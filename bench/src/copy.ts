import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { debian } from './peers.ts'
import { run } from './processes.ts'

/**
 * The limit of writing: `COPY` of the hub's own rows into an identical table (columns, indexes,
 * storage) of the same database, committed after every `size` rows as the envelopes are. Rows per
 * second, or undefined where there is no psql.
 */
export async function copyRows(socket: string, rows: number, size: number) {
  const psql = await debian('psql', 'postgresql-client')
  if (!psql) return undefined
  const argv = ['-h', socket, '-p', '5432', '-U', 'comity', '-d', 'comity', '-qX']
  const query = async (sql: string) => run(psql, [...argv, '-v', 'ON_ERROR_STOP=1', '-c', sql])
  await query('create table copied (like representation including all)')
  const folder = mkdtempSync(join(tmpdir(), 'comity-bench-copy-'))
  const source = join(folder, 'rows.txt')
  // To a file: more of them than a pipe of this program takes in.
  await query(
    `\\copy (select * from representation order by date_added limit ${rows}) to '${source}'`,
  )
  const lines = readFileSync(source, 'utf8').trimEnd().split('\n')
  const script = []
  for (let at = 0; at < lines.length; at += size)
    script.push('copy copied from stdin;', ...lines.slice(at, at + size), '\\.')
  const file = join(folder, 'copy.sql')
  writeFileSync(file, `${script.join('\n')}\n`)
  const empty = join(folder, 'empty.sql')
  writeFileSync(empty, 'select 1;\n')
  const seconds = async (path: string) => {
    const started = performance.now()
    await run(psql, [...argv, '-v', 'ON_ERROR_STOP=1', '-f', path], { seconds: 300 })
    return (performance.now() - started) / 1000
  }
  // The start of psql is not the limit's.
  const start = await seconds(empty)
  return lines.length / ((await seconds(file)) - start)
}
