import type { Query, Tx } from '../core/database.ts'

export interface KeyActRow {
  readonly epoch: number
  readonly index: number
  readonly kind: 'root' | 'certified' | 'revoked'
  readonly party: string
  readonly keyId: string
  readonly envelope: string | null
  readonly at: Date
}

export async function insertKeyAct(tx: Tx, act: KeyActRow): Promise<void> {
  await tx`
    insert into key_act (epoch, index, kind, party, key_id, envelope, at)
    values (${act.epoch}, ${act.index}, ${act.kind}, ${act.party}, ${act.keyId}, ${act.envelope}, ${act.at})`
}

/** Key acts of one epoch in the order of the log: of all parties or of some, and after an index. */
export async function listKeyActs(
  sql: Query,
  epoch: number,
  which: { readonly parties?: readonly string[]; readonly after?: number } = {},
): Promise<KeyActRow[]> {
  const { parties, after = -1 } = which
  const rows = await sql<(Omit<KeyActRow, 'index'> & { readonly index: bigint })[]>`
    select epoch, index, kind, party, key_id as "keyId", envelope, at from key_act
    where epoch = ${epoch} and index > ${after}
      and ${parties === undefined ? sql`true` : sql`party = any(${parties as string[]})`}
    order by index`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

/** How many acts on its keys a party has made since a time; what was carried over into a later epoch is no new act. */
export async function countKeyActs(sql: Query, party: string, since: Date): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from (
      select min(at) as first from key_act where party = ${party} group by kind, key_id
    ) as act where first > ${since}`
  return row?.n ?? 0
}

/** Where the last key act of the log is; -1 where there is none. */
export async function lastKeyAct(sql: Query, epoch: number): Promise<number> {
  const [row] = await sql<{ last: bigint | null }[]>`
    select max(index) as last from key_act where epoch = ${epoch}`
  return Number(row?.last ?? -1)
}

/** The latest epoch before `epoch` in which anything was done to keys. */
export async function earlierKeyEpoch(sql: Query, epoch: number): Promise<number | undefined> {
  const [row] = await sql<{ epoch: number | null }[]>`
    select max(epoch) as epoch from key_act where epoch < ${epoch}`
  return row?.epoch ?? undefined
}

export interface KeyRequestRow {
  readonly id: string
  readonly party: string
  readonly personId: string
  readonly person: string
  readonly keyId: string
  readonly envelope: string
  readonly at: Date
}

export async function insertRequest(
  tx: Tx,
  request: Omit<KeyRequestRow, 'person'>,
): Promise<boolean> {
  const rows = await tx`
    insert into key_request (id, party, person_id, key_id, envelope, created_at)
    values (${request.id}, ${request.party}, ${request.personId}, ${request.keyId}, ${request.envelope}, ${request.at})
    on conflict (key_id) do nothing returning id`
  return rows.length === 1
}

export const countRequests = async (sql: Query, person: string): Promise<number> => {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from key_request where person_id = ${person}`
  return row?.n ?? 0
}

export const listRequests = (sql: Query, party: string): Promise<KeyRequestRow[]> =>
  sql<KeyRequestRow[]>`
    select r.id, r.party, r.person_id as "personId", p.name as person, r.key_id as "keyId", r.envelope,
      r.created_at as at
    from key_request r join person p on p.id = r.person_id
    where r.party = ${party} order by r.created_at, r.id`

export async function endRequest(tx: Tx, party: string, keyId: string): Promise<void> {
  await tx`delete from key_request where party = ${party} and key_id = ${keyId}`
}
