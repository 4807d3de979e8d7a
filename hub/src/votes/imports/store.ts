import type { voteImports as contract } from '@comity/contract'
import type { ImportFormat, ImportProgress, ImportReport } from '@comity/votes'
import type { Query, Tx } from '../../core/database.ts'
import type { FileProblem } from './thread-messages.ts'

export interface ImportRow {
  readonly id: string
  readonly at: Date
  readonly party: string | null
  readonly person: string | null
  readonly personName: string | null
  readonly source: string
  readonly file: contract.SentFile
  readonly rollCalls: contract.SentFile | null
  readonly official: contract.SentFile | null
  readonly awaits: contract.Companion[]
  readonly format: ImportFormat | null
  readonly status: contract.VoteImport['status']
  readonly progress: ImportProgress
  readonly problem: FileProblem | null
  readonly decisions: number | null
  readonly votes: number | null
  readonly defects: number | null
  readonly added: number | null
  readonly known: number | null
  readonly differing: number | null
  readonly actIndex: bigint | null
  readonly actEpoch: number | null
  readonly endedAt: Date | null
}

/** Without the report, which may be long. */
const columns = (sql: Query) => sql`
  i.id, i.at, i.party, i.person, p.name as "personName", i.source, i.file, i.roll_calls as "rollCalls",
  i.official, i.awaits, i.format, i.status, i.progress, i.problem,
  (i.report ->> 'decisions')::int as decisions, (i.report ->> 'votes')::int as votes,
  (i.report ->> 'defectCount')::int as defects, i.added, i.known, i.differing,
  i.act_index as "actIndex", i.act_epoch as "actEpoch", i.ended_at as "endedAt"`

export async function insertImport(
  tx: Tx,
  row: {
    readonly id: string
    readonly party: string | undefined
    readonly person: string
    readonly source: string
    readonly file: contract.SentFile
    readonly awaits: readonly contract.Companion[]
    readonly format: ImportFormat | undefined
  },
): Promise<void> {
  await tx`
    insert into vote_import (id, party, person, source, file, awaits, format, status)
    values (${row.id}, ${row.party ?? null}, ${row.person}, ${row.source}, ${tx.json({ ...row.file })},
      ${row.awaits as string[]}, ${row.format ?? null}, 'received')`
}

/** Notes a second file; false where the import does not await it. */
export async function addFile(
  tx: Tx,
  id: string,
  kind: contract.Companion,
  file: contract.SentFile,
): Promise<boolean> {
  const column = kind === 'official' ? tx`official` : tx`roll_calls`
  const rows = await tx`
    update vote_import set ${column} = ${tx.json({ ...file })}, awaits = array_remove(awaits, ${kind})
    where id = ${id} and status = 'received' and ${kind} = any(awaits) returning id`
  return rows.length === 1
}

export async function findImport(sql: Query, id: string): Promise<ImportRow | undefined> {
  const [row] = await sql<ImportRow[]>`
    select ${columns(sql)} from vote_import i left join person p on p.id = i.person where i.id = ${id}`
  return row
}

/** The newest first; only what was entered, unless `all` are asked for. */
export const listImports = (
  sql: Query,
  { all, before, limit }: { all: boolean; before: string | undefined; limit: number },
): Promise<ImportRow[]> => sql<ImportRow[]>`
  select ${columns(sql)} from vote_import i left join person p on p.id = i.person
  where (${all} or i.status = 'entered') and (${before ?? null}::uuid is null or i.id < ${before ?? null}::uuid)
  order by i.id desc limit ${limit}`

/** Those that hold a file or decisions that are not entered. */
export const unfinished = (sql: Query): Promise<{ id: string; status: string }[]> =>
  sql<{ id: string; status: string }[]>`
    select id, status from vote_import where status in ('received', 'reading', 'held') order by id`

/** The oldest that is whole and not read, or whose reading was broken off. */
export async function takeNext(sql: Query): Promise<ImportRow | undefined> {
  const [next] = await sql<{ id: string }[]>`
    update vote_import set status = 'reading'
    where id = (select id from vote_import
      where status in ('received', 'reading') and awaits = '{}' order by id limit 1)
    returning id`
  return next && findImport(sql, next.id)
}

/** False where it is no longer being read: somebody cancelled it. */
export async function saveProgress(
  sql: Query,
  id: string,
  progress: ImportProgress,
): Promise<boolean> {
  const rows = await sql`
    update vote_import set progress = ${sql.json({ ...progress })}
    where id = ${id} and status = 'reading' returning id`
  return rows.length === 1
}

export async function fail(sql: Query, id: string, problem: FileProblem): Promise<void> {
  await sql`
    update vote_import set status = 'failed', problem = ${sql.json({ ...problem })}, ended_at = now()
    where id = ${id} and status in ('received', 'reading')`
}

/** False where it was entered or ended already. */
export async function cancel(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`
    update vote_import set status = 'cancelled', ended_at = now()
    where id = ${id} and status in ('received', 'reading', 'held') returning id`
  await clearStaged(tx, id)
  return rows.length === 1
}

export async function clearStaged(sql: Query, id: string): Promise<void> {
  await sql`delete from vote_import_decision where import = ${id}`
}

/** Rows as the reading thread writes them. */
export async function stage(sql: Query, id: string, rows: string): Promise<void> {
  await sql`
    insert into vote_import_decision (import, position, key, id, symbols, body, session, date,
      date_precision, title, on_what, mode, adopted, yes, no, abstain, not_voting, suspended, announced,
      subjects, sources)
    select ${id}, position, key, r.id, symbols, body, session, date, date_precision, title, on_what, mode,
      adopted, yes, no, abstain, not_voting, suspended, announced, subjects, sources
    from jsonb_to_recordset(${rows}::text::jsonb) as r (position int, key text, id text, symbols text[],
      body text, session text, date date, date_precision text, title text, on_what text, mode text,
      adopted boolean, yes text[], no text[], abstain text[], not_voting text[], suspended text[],
      announced jsonb, subjects text[], sources jsonb)`
}

/** False where it is no longer being read. */
export async function hold(tx: Tx, id: string, report: ImportReport): Promise<boolean> {
  const defectCount =
    report.defectsBeyond + report.defects.reduce((sum, { count }) => sum + count, 0)
  const kept = JSON.stringify({ ...report, defectCount })
  const rows = await tx`
    update vote_import set status = 'held', report = ${kept}::text::jsonb, format = ${report.format}
    where id = ${id} and status = 'reading' returning id`
  return rows.length === 1
}

export async function reportOf(
  sql: Query,
  id: string,
): Promise<(ImportReport & { readonly differences: contract.Difference[] }) | undefined> {
  const [row] = await sql<{ report: ImportReport | null; differences: contract.Difference[] }[]>`
    select report, differences from vote_import where id = ${id}`
  return row?.report ? { ...row.report, differences: row.differences } : undefined
}
