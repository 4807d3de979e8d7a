import type { JsonObject } from '@comity/json'
import { isJsonObject, parseJson } from '@comity/json'
import type { AudienceEntry, Level, Party } from '@comity/policy'
import { copyRows } from '../core/copy-rows.ts'
import { type Query, type Tx, wakeAfterCommit } from '../core/database.ts'
import { standingTopic } from '../core/recognition.ts'
import type { Collection } from './collection.ts'

interface CollectionRow {
  no: number
  id: string
  group: string
  alias: string | null
  title: string
  description: string | null
  audience: AudienceEntry[]
  writers: AudienceEntry[]
  defaultMarking: Level
  owner: Party | null
  reveals: boolean
}

/** All collections that are open: few, and asked for on every request. */
export const listCollections = (sql: Query): Promise<Collection[]> =>
  selectCollections(sql, sql`archived_at is null`)

/** Those of these that are open. */
export const openCollections = (sql: Query, nos: readonly number[]): Promise<Collection[]> =>
  selectCollections(sql, sql`archived_at is null and no = any(${nos as number[]})`)

/** Those that a party has opened and archived. */
export const listArchived = (sql: Query, owner: string): Promise<Collection[]> =>
  selectCollections(sql, sql`archived_at is not null and created_by = ${owner}`)

/** Holds a collection, open or archived, until the transaction ends. */
export async function lockCollection(
  tx: Tx,
  id: string,
): Promise<(Collection & { readonly archived: boolean }) | undefined> {
  const [found] = await selectCollections(tx, tx`id = ${id}`, tx`for update`)
  if (!found) return undefined
  const [row] = await tx<{ archived: boolean }[]>`
    select archived_at is not null as archived from collection where id = ${id}`
  return { ...found, archived: row?.archived ?? true }
}

async function selectCollections(
  sql: Query,
  where: ReturnType<Query>,
  lock = sql``,
): Promise<Collection[]> {
  const rows = await sql<CollectionRow[]>`
    select no, id, group_id as "group", alias, title, description, audience, writers,
      default_marking as "defaultMarking", created_by as owner, reveals
    from collection where ${where} order by id ${lock}`
  return rows.map((row) => ({
    ...row,
    alias: row.alias ?? undefined,
    description: row.description ?? undefined,
    owner: row.owner ?? undefined,
  }))
}

export async function insertCollection(
  tx: Tx,
  c: Omit<Collection, 'no' | 'reveals'>,
): Promise<boolean> {
  const rows = await tx`
    insert into collection
      (id, group_id, alias, title, description, audience, writers, default_marking, created_by)
    values (${c.id}, ${c.group}, ${c.alias ?? null}, ${c.title}, ${c.description ?? null},
      ${c.audience as string[]}, ${c.writers as string[]}, ${c.defaultMarking}, ${c.owner ?? null})
    on conflict (group_id, alias) do nothing returning no`
  return rows.length === 1
}

export async function updateCollection(tx: Tx, c: Collection): Promise<void> {
  await tx`
    update collection set title = ${c.title}, description = ${c.description ?? null},
      audience = ${c.audience as string[]}, writers = ${c.writers as string[]},
      default_marking = ${c.defaultMarking}
    where no = ${c.no}`
}

/** Whether a collection holds anything that another than `party` has put there. */
export async function holdsOfOthers(
  tx: Query,
  collection: number,
  party: string | undefined,
): Promise<boolean> {
  const rows = await tx`
    select from representation
    where collection = ${collection} and contributor is distinct from ${party ?? null}
      and body is not null limit 1`
  return rows.length > 0
}

export async function markReveals(tx: Tx, collection: number): Promise<void> {
  const marked = await tx`
    update collection set reveals = true where no = ${collection} and not reveals returning no`
  // The open collections are kept in memory: readers must learn at once that there are such entries.
  if (marked.length > 0) wakeAfterCommit(tx, standingTopic)
}

/** Plans made on an empty table stay bad when it has grown: let each statement be planned afresh. */
export async function planForNow(tx: Tx): Promise<void> {
  await tx`set local plan_cache_mode = force_custom_plan`
}

export interface KnownRepresentation {
  readonly dateAdded: number
  readonly index: number
  readonly stixId: string
  readonly version: string
  readonly versionKey: string
  readonly minReach: number
  readonly contributor: string
  /** In hexadecimal digits; empty once erased. */
  readonly sha256: string
  readonly erased: boolean
  readonly shownFor: number
  readonly lastFor: number
}

/**
 * The rows `r` of these objects, looked up one id after the other. On a table that has never been
 * analysed `stix_id = any(…)` reads the whole collection; `offset 0` keeps the planner from that.
 */
export const byId = (sql: Query, collection: number, ids: readonly string[]) => sql`
  unnest(${ids as string[]}::text[]) as wanted(id) cross join lateral (
    select * from representation
    where collection = ${collection} and stix_id = wanted.id offset 0) as r`

/** Every representation, erased ones too, of these objects in a collection; oldest first. */
export async function findByIds(
  tx: Tx,
  collection: number,
  ids: readonly string[],
): Promise<KnownRepresentation[]> {
  const rows = await tx<
    (Omit<KnownRepresentation, 'dateAdded' | 'index'> & { dateAdded: bigint; index: bigint })[]
  >`
    select date_added as "dateAdded", index, stix_id as "stixId", version, version_key as "versionKey",
      min_reach as "minReach", contributor, encode(hash, 'hex') as sha256, erased_at is not null as erased,
      shown_for as "shownFor", last_for as "lastFor"
    from ${byId(tx, collection, ids)} order by date_added`
  return rows.map((row) => ({ ...row, dateAdded: Number(row.dateAdded), index: Number(row.index) }))
}

export async function bodiesOf(
  tx: Query,
  collection: number,
  dates: readonly number[],
): Promise<Map<number, string>> {
  if (dates.length === 0) return new Map()
  const rows = await tx<{ date: bigint; body: string }[]>`
    select date_added as date, body from representation
    where collection = ${collection} and date_added = any(${dates as number[]}::bigint[])
      and body is not null`
  return new Map(rows.map((row) => [Number(row.date), row.body]))
}

export interface NewRepresentation {
  readonly dateAdded: number
  readonly index: number
  readonly stixId: string
  readonly type: string
  readonly version: string
  readonly versionKey: string
  readonly contributor: string
  readonly level: string
  readonly fallback: string
  readonly minReach: number
  shownFor: number
  lastFor: number
  readonly createdBy: string | undefined
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string
  /** UTF-8: a JSON text. */
  readonly body: Uint8Array
  readonly awaits: readonly string[]
}

/** With the salt of its commitment. */
export interface Salted {
  readonly row: NewRepresentation
  readonly salt: Uint8Array
}

const representationColumns = [
  ...['collection', 'date_added', 'epoch', 'index', 'stix_id', 'type', 'spec', 'version'],
  ...['version_key', 'contributor', 'level', 'fallback', 'min_reach', 'shown_for', 'last_for'],
  ...['created_by', 'hash', 'salt', 'body'],
]

/** Bodies go to the database as the bytes that were posted, and are never made into strings. */
export const insertRepresentations = (
  tx: Tx,
  collection: number,
  epoch: number,
  rows: Iterable<Salted>,
): Promise<void> =>
  copyRows(tx, 'representation', representationColumns, rows, ({ row, salt }, to) => {
    to.int4(collection)
    to.int8(row.dateAdded)
    to.int4(epoch)
    to.int8(row.index)
    to.text(row.stixId)
    to.text(row.type)
    to.text('2.1')
    to.text(row.version)
    to.text(row.versionKey)
    to.text(row.contributor)
    to.text(row.level)
    to.text(row.fallback)
    to.int2(row.minReach)
    to.int2(row.shownFor)
    to.int2(row.lastFor)
    if (row.createdBy === undefined) to.null()
    else to.text(row.createdBy)
    to.hex(row.sha256)
    to.bytes(salt)
    to.bytes(row.body)
  })

export async function updateMasks(
  tx: Tx,
  collection: number,
  rows: readonly { dateAdded: number; shownFor: number; lastFor: number }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    update representation r set shown_for = u.shown, last_for = u.last
    from unnest(${rows.map((r) => r.dateAdded)}::bigint[], ${rows.map((r) => r.shownFor)}::smallint[],
      ${rows.map((r) => r.lastFor)}::smallint[]) as u(date, shown, last)
    where r.collection = ${collection} and r.date_added = u.date`
}

export async function insertAwaited(
  tx: Tx,
  collection: number,
  rows: readonly { dateAdded: number; awaits: readonly string[] }[],
): Promise<void> {
  const pairs = rows.flatMap((row) =>
    row.awaits.map((marking) => ({ marking, date: row.dateAdded })),
  )
  if (pairs.length === 0) return
  await tx`
    insert into awaited_marking (collection, marking_id, date_added)
    select ${collection}, * from unnest(${pairs.map((p) => p.marking)}::text[],
      ${pairs.map((p) => p.date)}::bigint[]) on conflict do nothing`
}

/** Representations that wait for one of these marking definitions. */
export async function findAwaiting(
  tx: Tx,
  collection: number,
  contributor: string,
  markings: readonly string[],
): Promise<{ dateAdded: number; stixId: string; fallback: Level; value: JsonObject }[]> {
  const rows = await tx<{ date: bigint; stixId: string; fallback: Level; body: string }[]>`
    select r.date_added as date, r.stix_id as "stixId", r.fallback, r.body from representation r
    where r.collection = ${collection} and r.contributor = ${contributor}
      and r.body is not null and r.date_added in (
      select date_added from awaited_marking
      where collection = ${collection} and marking_id = any(${markings as string[]}))
    order by r.date_added`
  return rows.flatMap((row) => {
    const value = parseJson(row.body)
    const { date, stixId, fallback } = row
    return isJsonObject(value) ? [{ dateAdded: Number(date), stixId, fallback, value }] : []
  })
}

export async function resolveMarkings(
  tx: Tx,
  collection: number,
  rows: readonly { dateAdded: number; level: string; minReach: number }[],
): Promise<void> {
  const dates = rows.map((row) => row.dateAdded)
  await tx`
    update representation r set level = u.level, min_reach = u.reach
    from unnest(${dates}::bigint[], ${rows.map((r) => r.level)}::text[],
      ${rows.map((r) => r.minReach)}::smallint[]) as u(date, level, reach)
    where r.collection = ${collection} and r.date_added = u.date`
  await tx`
    delete from awaited_marking
    where collection = ${collection} and date_added = any(${dates}::bigint[])`
}

export async function insertReveals(
  tx: Tx,
  collection: number,
  rows: readonly { date: number; original: number; party: string | null }[],
): Promise<void> {
  await tx`
    insert into reveal (collection, date_added, original, party)
    select ${collection}, * from unnest(${rows.map((r) => r.date)}::bigint[],
      ${rows.map((r) => r.original)}::bigint[], ${rows.map((r) => r.party)}::text[])`
}

/**
 * Marking definitions of a collection by id, as this party contributed them: nobody else's may open
 * or close what it marks. Where contents differ, all of them.
 */
export async function findDefinitions(
  sql: Query,
  collection: number,
  contributor: string,
  ids: readonly string[],
): Promise<Map<string, JsonObject[]>> {
  const found = new Map<string, JsonObject[]>()
  if (ids.length === 0) return found
  const rows = await sql<{ stixId: string; body: string }[]>`
    select r.stix_id as "stixId", r.body from ${byId(sql, collection, ids)}
    where contributor = ${contributor} and type = 'marking-definition' and body is not null order by date_added`
  for (const row of rows) {
    const value = parseJson(row.body)
    if (isJsonObject(value)) found.set(row.stixId, [...(found.get(row.stixId) ?? []), value])
  }
  return found
}

export interface SubmissionRow {
  readonly id: string
  readonly collection: number
  readonly party: string
  readonly person: string
  readonly key: string
  readonly requestedAt: Date
  readonly epoch: number | null
  readonly first: number | null
  readonly last: number | null
  readonly total: number
  readonly success: number
  readonly failure: number
  readonly results: Uint8Array
}

export async function insertSubmission(tx: Tx, row: SubmissionRow): Promise<void> {
  await tx`
    insert into submission (id, collection, party, person, key, requested_at, epoch, first_index,
      last_index, total, success, failure, results)
    values (${row.id}, ${row.collection}, ${row.party}, ${row.person}, ${row.key}, ${row.requestedAt},
      ${row.epoch}, ${row.first}, ${row.last}, ${row.total}, ${row.success}, ${row.failure},
      ${Buffer.from(row.results)})`
}

export const findSubmission = async (sql: Query, id: string): Promise<SubmissionRow | undefined> =>
  (await selectSubmissions(sql, sql`id = ${id}`, 1))[0]

export const listSubmissions = (
  sql: Query,
  party: string,
  before: string | undefined,
  limit: number,
): Promise<SubmissionRow[]> =>
  selectSubmissions(
    sql,
    before ? sql`party = ${party} and id < ${before}` : sql`party = ${party}`,
    limit,
  )

async function selectSubmissions(sql: Query, where: ReturnType<Query>, limit: number) {
  const rows = await sql<
    (Omit<SubmissionRow, 'first' | 'last'> & { first: bigint | null; last: bigint | null })[]
  >`
    select id, collection, party, person, key, requested_at as "requestedAt", epoch,
      first_index as first, last_index as last, total, success, failure, results
    from submission where ${where} order by id desc limit ${limit}`
  return rows.map((row) => ({
    ...row,
    first: row.first === null ? null : Number(row.first),
    last: row.last === null ? null : Number(row.last),
  }))
}

/** Interop: a status is kept for at least a day; here for thirty. */
export async function deleteOldSubmissions(sql: Query): Promise<void> {
  await sql`delete from submission where requested_at < now() - interval '30 days'`
}

/** Bound creators under which these ids are already held in a collection. */
export const heldCreators = (
  sql: Query,
  collection: number,
  ids: readonly string[],
): Promise<{ id: string; party: string }[]> => sql<{ id: string; party: string }[]>`
  select distinct r.stix_id as id, b.party from ${byId(sql, collection, ids)}
  join identity_binding b on b.identity_id = r.created_by and b.valid_to is null
  where r.body is not null`

export async function setArchived(tx: Tx, collection: string, archived: boolean): Promise<void> {
  await tx`
    update collection set archived_at = case when ${archived} then coalesce(archived_at, now()) end
    where id = ${collection}`
}
