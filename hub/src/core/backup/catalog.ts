import type { Query } from '../database.ts'
import { BackupError } from './backup-error.ts'
import type { Manifest } from './manifest.ts'

/** Every table of the hub with the columns that are stored, in the order of loading. */
export async function listTables(sql: Query): Promise<Manifest['tables']> {
  const tables = await sql<{ name: string; columns: string[]; refersTo: string[] }[]>`
    select t.relname as name,
           array(select a.attname::text from pg_attribute a
                 where  a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                   and  a.attgenerated = ''
                 order by a.attnum) as columns,
           array(select distinct other.relname::text from pg_constraint f
                 join   pg_class other on other.oid = f.confrelid
                 where  f.contype = 'f' and f.conrelid = t.oid and f.confrelid <> t.oid) as "refersTo"
    from   pg_class t join pg_namespace n on n.oid = t.relnamespace
    where  t.relkind = 'r' and n.nspname = current_schema()
    order by t.relname`
  return inOrder(tables).map(({ name, columns }) => ({ name, columns }))
}

/** What is referred to comes first; among equals, the order of names. */
export function inOrder<T extends { readonly name: string; readonly refersTo: readonly string[] }>(
  tables: readonly T[],
): T[] {
  const ordered: T[] = []
  const placed = new Set<string>()
  while (ordered.length < tables.length) {
    const next = tables.find(
      ({ name, refersTo }) => !placed.has(name) && refersTo.every((other) => placed.has(other)),
    )
    if (!next)
      throw new BackupError('Tables refer to one another in a circle: none can be loaded first.')
    placed.add(next.name)
    ordered.push(next)
  }
  return ordered
}

/** Where each counter of a column stands. */
export async function listSequences(sql: Query): Promise<Manifest['sequences']> {
  const owned = await sql<{ sequence: string; table: string; column: string }[]>`
    select s.oid::regclass::text as sequence, t.relname as table, a.attname as column
    from   pg_class s
    join   pg_namespace n on n.oid = s.relnamespace and n.nspname = current_schema()
    join   pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass
                      and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
    join   pg_class t on t.oid = d.refobjid
    join   pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
    where  s.relkind = 'S' order by 2, 3`
  return Promise.all(
    owned.map(async ({ sequence, table, column }) => {
      const [row] = await sql.unsafe<{ last: bigint; called: boolean }[]>(
        `select last_value as last, is_called as called from ${sequence}`,
      )
      return { table, column, last: String(row?.last ?? 1n), called: row?.called ?? false }
    }),
  )
}

/** Whether the database holds nothing at all that somebody made. */
export async function isEmpty(sql: Query): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where  n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and  c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')) as found`
  return row?.found === false
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const columnList = (columns: readonly string[]): string => columns.map(quoted).join(', ')
