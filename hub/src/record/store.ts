import type { CompletedTile, Edge } from '@comity/ledger'
import type { Query, Tx } from '../core/database.ts'
import type { Run } from './entries.ts'

export interface HeadRow {
  readonly epoch: number
  readonly origin: string
  readonly size: number
  readonly lastDate: number
  readonly edge: Uint8Array[]
}

const headOf = (row: {
  epoch: number
  origin: string
  size: bigint
  last_date: bigint
  edge: Uint8Array
}): HeadRow => ({
  epoch: row.epoch,
  origin: row.origin,
  size: Number(row.size),
  lastDate: Number(row.last_date),
  edge: split32(row.edge),
})

const split32 = (packed: Uint8Array): Uint8Array[] =>
  Array.from({ length: packed.length / 32 }, (_, i) => packed.subarray(i * 32, i * 32 + 32))

/** Holds the one open epoch's head until the transaction ends. */
export async function lockHead(tx: Tx): Promise<HeadRow> {
  const [row] = await tx<
    { epoch: number; origin: string; size: bigint; last_date: bigint; edge: Uint8Array }[]
  >`select epoch, origin, size, last_date, edge from log_head where ended_at is null for update`
  if (!row) throw new Error('The log has no open epoch')
  return headOf(row)
}

export async function readHead(sql: Query): Promise<HeadRow | undefined> {
  const [row] = await sql<
    { epoch: number; origin: string; size: bigint; last_date: bigint; edge: Uint8Array }[]
  >`select epoch, origin, size, last_date, edge from log_head where ended_at is null`
  return row && headOf(row)
}

export async function headOfEpoch(sql: Query, epoch: number): Promise<HeadRow | undefined> {
  const [row] = await sql<Parameters<typeof headOf>[0][]>`
    select epoch, origin, size, last_date, edge from log_head where epoch = ${epoch}`
  return row && headOf(row)
}

/** Ends the open epoch, if there is one. Dates go on from the last one given, and from `after`. */
export async function beginEpoch(tx: Tx, epoch: number, origin: string, after = 0): Promise<void> {
  await tx`update log_head set ended_at = now() where ended_at is null`
  await tx`
    insert into log_head (epoch, origin, size, last_date, edge)
    select ${epoch}, ${origin}, 0, greatest(max(last_date), ${after}::bigint), ''::bytea from log_head`
}

export interface EndedEpoch extends HeadRow {
  readonly endedAt: Date
}

/** Epochs that a restore has ended, the latest first. */
export async function listEnded(sql: Query): Promise<EndedEpoch[]> {
  const rows = await sql<(Parameters<typeof headOf>[0] & { ended_at: Date })[]>`
    select epoch, origin, size, last_date, edge, ended_at from log_head
    where ended_at is not null order by epoch desc`
  return rows.map((row) => ({ ...headOf(row), endedAt: row.ended_at }))
}

export async function saveHead(tx: Tx, epoch: number, edge: Edge, lastDate: number): Promise<void> {
  await tx`
    update log_head
    set size = ${edge.size}, last_date = ${lastDate}, edge = ${Buffer.concat(edge.hashes)}
    where epoch = ${epoch}`
}

export async function insertRun(tx: Tx, epoch: number, run: Run): Promise<void> {
  await tx`
    insert into log_run (epoch, first, count, kind, commits)
    values (${epoch}, ${run.first}, ${run.count}, ${run.kind}, ${run.commits})`
}

export async function insertTiles(
  tx: Tx,
  epoch: number,
  tiles: readonly CompletedTile[],
): Promise<void> {
  const insert = (tile: CompletedTile) => tx`
    insert into log_tile (epoch, level, index, hashes, root)
    values (${epoch}, ${tile.level}, ${tile.index}, ${Buffer.from(tile.hashes)},
      ${Buffer.from(tile.root)})`
  await Promise.all(tiles.map(insert))
}

export async function readTile(
  sql: Query,
  epoch: number,
  level: number,
  index: number,
): Promise<Uint8Array | undefined> {
  const [row] = await sql<{ hashes: Uint8Array }[]>`
    select hashes from log_tile where epoch = ${epoch} and level = ${level} and index = ${index}`
  return row?.hashes
}

/** Roots of the full tiles [first, end) of a level: the hashes of the level above. */
export async function readTileRoots(
  sql: Query,
  epoch: number,
  level: number,
  first: number,
  end: number,
): Promise<Uint8Array[]> {
  const rows = await sql<{ root: Uint8Array }[]>`
    select root from log_tile
    where epoch = ${epoch} and level = ${level} and index >= ${first} and index < ${end}
    order by index`
  return rows.map((row) => row.root)
}

/** Kind and commitment of the entries in [first, end), in order. */
export async function readEntries(
  sql: Query,
  epoch: number,
  first: number,
  end: number,
): Promise<{ kind: string; commit: Uint8Array }[]> {
  const runs = await sql<{ first: bigint; count: number; kind: string; commits: Uint8Array }[]>`
    select first, count, kind, commits from log_run
    where epoch = ${epoch} and first < ${end}
      and first >= coalesce(
        (select max(first) from log_run where epoch = ${epoch} and first <= ${first}), 0)
    order by first`
  return runs.flatMap((run) => {
    const commits = split32(run.commits)
    const start = Number(run.first)
    return commits
      .slice(Math.max(0, first - start), Math.max(0, end - start))
      .map((commit) => ({ kind: run.kind, commit }))
  })
}

export async function saveCheckpoint(
  sql: Query,
  epoch: number,
  size: number,
  note: string,
): Promise<void> {
  await sql`
    insert into checkpoint (epoch, size, note) values (${epoch}, ${size}, ${note})
    on conflict do nothing`
}

/** The checkpoint that an ended epoch is left with, in place of any of the same size. */
export async function saveFinalCheckpoint(
  tx: Tx,
  epoch: number,
  size: number,
  note: string,
): Promise<void> {
  await tx`
    insert into checkpoint (epoch, size, note) values (${epoch}, ${size}, ${note})
    on conflict (epoch, size) do update set note = excluded.note, signed_at = now()`
}

/** The largest that was signed; of the latest epoch, or of the one named. */
export async function lastCheckpoint(
  sql: Query,
  epoch?: number,
): Promise<{ epoch: number; size: number; note: string } | undefined> {
  const [row] = await sql<{ epoch: number; size: bigint; note: string }[]>`
    select epoch, size, note from checkpoint
    where ${epoch === undefined ? sql`true` : sql`epoch = ${epoch}`}
    order by epoch desc, size desc limit 1`
  return row && { epoch: row.epoch, size: Number(row.size), note: row.note }
}

export interface ActRow {
  readonly index: number
  readonly kind: string
  readonly statement: string
  readonly salt: Uint8Array
  readonly party: string | null
}

export async function insertAct(tx: Tx, epoch: number, act: ActRow): Promise<void> {
  await tx`
    insert into act (epoch, index, kind, statement, salt, party)
    values (${epoch}, ${act.index}, ${act.kind}, ${act.statement}, ${Buffer.from(act.salt)}, ${act.party})`
}

/** Acts in [first, last] that one of these readers may read: a party, or `group:…`. */
export async function findActs(
  sql: Query,
  epoch: number,
  readers: readonly string[],
  first: number,
  last: number,
): Promise<ActRow[]> {
  const rows = await sql<
    { index: bigint; kind: string; statement: string; salt: Uint8Array; party: string | null }[]
  >`
    select index, kind, statement, salt, party from act
    where epoch = ${epoch} and index between ${first} and ${last} and statement is not null
      and (party is null or party = any(${readers as string[]}))
    order by index`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

/** Acts by their indexes, whoever may read them. */
export async function actsAt(
  sql: Query,
  epoch: number,
  indexes: readonly number[],
): Promise<{ index: number; statement: string; salt: Uint8Array }[]> {
  const rows = await sql<{ index: bigint; statement: string; salt: Uint8Array }[]>`
    select index, statement, salt from act
    where epoch = ${epoch} and index = any(${indexes as number[]}::bigint[]) and statement is not null
    order by index`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

/** Acts that everyone signed in may read, and those of `readers`; newest first, through all epochs. */
export async function listActs(
  sql: Query,
  readers: readonly string[],
  before: { readonly epoch: number; readonly index: number },
  limit: number,
): Promise<(ActRow & { readonly epoch: number })[]> {
  const rows = await sql<
    (Omit<ActRow, 'index'> & { readonly epoch: number; readonly index: bigint })[]
  >`
    select epoch, index, kind, statement, salt, party from act
    where (epoch, index) < (${before.epoch}, ${before.index}::bigint) and statement is not null
      and (party is null or party = any(${readers as string[]}))
    order by epoch desc, index desc limit ${limit}`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

export async function hubKey(tx: Tx, name: string, fresh: () => Uint8Array): Promise<Uint8Array> {
  await tx`
    insert into hub_key (name, secret) values (${name}, ${Buffer.from(fresh())})
    on conflict (name) do nothing`
  const [row] = await tx<{ secret: Uint8Array }[]>`select secret from hub_key where name = ${name}`
  if (!row) throw new Error(`The key ${name} is missing`)
  return row.secret
}

export async function thisHub(tx: Tx, fresh: string): Promise<string> {
  await tx`insert into hub (ordinal, id) values (1, ${fresh}) on conflict do nothing`
  const [row] = await tx<{ id: string }[]>`select id from hub where ordinal = 1`
  if (!row) throw new Error('This hub has no id')
  return row.id
}
