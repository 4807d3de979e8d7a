import type { Query, Tx } from '../core/database.ts'

export async function listBindings(
  sql: Query,
  ids?: readonly string[],
): Promise<{ identity: string; party: string; index: number; since: Date }[]> {
  const rows = await sql<{ identity: string; party: string; index: bigint; since: Date }[]>`
    select identity_id as identity, party, index, valid_from as since from identity_binding
    where valid_to is null and ${ids ? sql`identity_id = any(${ids as string[]})` : sql`true`}
    order by identity_id`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

/** Who has contributed representations of an identity, in any collection. */
export const contributorsOf = async (sql: Query, id: string): Promise<string[]> => {
  const rows = await sql<{ contributor: string }[]>`
    select distinct r.contributor from collection c
    join representation r on r.collection = c.no and r.stix_id = ${id} and r.body is not null`
  return rows.map((row) => row.contributor)
}

export async function insertBinding(
  tx: Tx,
  row: { identity: string; party: string; index: number },
): Promise<void> {
  await tx`
    insert into identity_binding (identity_id, party, index)
    values (${row.identity}, ${row.party}, ${row.index})`
}

/** A binding that has ended stays as what held then, from its day to its day. */
export async function endBinding(tx: Tx, identity: string): Promise<void> {
  await tx`
    update identity_binding set valid_to = now()
    where identity_id = ${identity} and valid_to is null`
}

export async function listEndedBindings(
  sql: Query,
): Promise<{ identity: string; party: string; index: number; since: Date; until: Date }[]> {
  const rows = await sql<
    { identity: string; party: string; index: bigint; since: Date; until: Date }[]
  >`
    select identity_id as identity, party, index, valid_from as since, valid_to as until
    from identity_binding where valid_to is not null
    order by valid_to desc, identity_id limit 200`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}
