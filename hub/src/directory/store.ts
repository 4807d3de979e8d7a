import type { Names } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'

export interface StateRow {
  readonly code: string
  readonly alpha3: string | null
  readonly m49: string | null
  readonly kind: 'member' | 'observer' | 'demonstration'
  readonly region: string | null
  readonly unSince: string | null
  readonly names: Names
}

export interface GroupRow {
  readonly id: string
  readonly kind: 'organisation' | 'group' | 'demonstration'
  readonly names: Names
  readonly exchanges: boolean
  readonly members: number
}

export interface MembershipRow {
  readonly id: string
  readonly state: string
  readonly from: string | null
  readonly to: string | null
  readonly precision: 'day' | 'month' | 'year'
  readonly status: 'member' | 'suspended'
  readonly source: string | null
  readonly doubt?: string | undefined
}

export async function insertStates(tx: Tx, rows: readonly StateRow[]): Promise<void> {
  await tx`
    insert into state (code, alpha3, m49, kind, region, un_since, names)
    select code, alpha3, m49, kind, region, un_since::date, names
    from jsonb_to_recordset(${tx.json(rows.map(stateColumns))}) as
      r(code text, alpha3 text, m49 text, kind text, region text, un_since text, names jsonb)
    on conflict (code) do nothing`
}

const stateColumns = (row: StateRow) => ({
  code: row.code,
  alpha3: row.alpha3,
  m49: row.m49,
  kind: row.kind,
  region: row.region,
  un_since: row.unSince,
  names: row.names,
})

export const listStates = (sql: Query): Promise<StateRow[]> => sql<StateRow[]>`
  select code, alpha3, m49, kind, region, un_since as "unSince", names from state order by code`

export async function insertGroup(
  tx: Tx,
  group: { id: string; kind: string; names: Names; exchanges: boolean },
): Promise<boolean> {
  const rows = await tx`
    insert into state_group (id, kind, names, exchanges)
    values (${group.id}, ${group.kind}, ${tx.json(group.names)}, ${group.exchanges})
    on conflict do nothing returning id`
  return rows.length === 1
}

/** Members today: the half-open validity holds the day asked for. */
export const listGroups = (sql: Query, id?: string): Promise<GroupRow[]> => sql<GroupRow[]>`
  select g.id, g.kind, g.names, g.exchanges,
    (select count(distinct m.state_code)::int from membership m
      where m.group_id = g.id and ${isCurrent(sql)}) as members
  from state_group g
  where ${id === undefined ? sql`true` : sql`g.id = ${id}`}
  order by g.id`

const isCurrent = (sql: Query) => sql`
  (m.valid_from is null or m.valid_from <= current_date)
  and (m.valid_to is null or m.valid_to > current_date)`

export const listMemberships = (sql: Query, group: string): Promise<MembershipRow[]> =>
  sql<MembershipRow[]>`
    select id, state_code as state, valid_from as "from", valid_to as "to", precision, status, source
    from membership where group_id = ${group} order by state_code, valid_from`

export interface MembershipOfRow extends Omit<MembershipRow, 'state' | 'doubt'> {
  readonly group: string
  readonly names: Names
  readonly doubt: string | null
}

/** The groups that a state is or was in. */
export const membershipsOf = (sql: Query, state: string): Promise<MembershipOfRow[]> =>
  sql<MembershipOfRow[]>`
    select m.id, m.group_id as "group", g.names, m.valid_from as "from", m.valid_to as "to",
      m.precision, m.status, m.source, m.doubt
    from membership m join state_group g on g.id = m.group_id
    where m.state_code = ${state} order by m.group_id, m.valid_from`

export async function insertMemberships(
  tx: Tx,
  group: string,
  rows: readonly MembershipRow[],
): Promise<void> {
  await tx`
    insert into membership (id, group_id, state_code, valid_from, valid_to, precision, status, source, doubt)
    select r.id, ${group}, r.state, r.from::date, r.to::date, r.precision, r.status, r.source, r.doubt
    from jsonb_to_recordset(${tx.json(rows.map((row) => ({ ...row })))}) as
      r(id uuid, state text, "from" text, "to" text, precision text, status text, source text, doubt text)`
}

/** Ends the membership that holds today; false where there is none. */
export async function endMembershipToday(tx: Tx, group: string, state: string): Promise<boolean> {
  // A membership that began today is taken back whole: [today, today) would hold no day.
  const gone = await tx`
    delete from membership m
    where m.group_id = ${group} and m.state_code = ${state} and m.valid_from = current_date
      and (m.valid_to is null or m.valid_to > current_date)`
  const ended = await tx`
    update membership m set valid_to = current_date
    where m.group_id = ${group} and m.state_code = ${state} and ${isCurrent(tx)}`
  return gone.count + ended.count > 0
}

export interface BodyRow {
  readonly id: string
  readonly groupId: string
  readonly names: Names
}

export async function insertBody(tx: Tx, body: BodyRow): Promise<void> {
  await tx`
    insert into body (id, group_id, names) values (${body.id}, ${body.groupId}, ${tx.json(body.names)})
    on conflict do nothing`
}

/**
 * The bodies of a group that have a secretariat here. Its own, which has its id, is no secret; of others
 * that are for the group only those are told who are in it.
 */
export const listBodies = (sql: Query, group: string, isInside: boolean): Promise<BodyRow[]> => sql<
  BodyRow[]
>`
  select id, group_id as "groupId", names from body
  where group_id = ${group} and kind = 'working' and (${isInside} or audience = 'public' or id = ${group})
  order by id`

/** Names of all groups, by id. */
export const groupNames = async (sql: Query): Promise<Map<string, Names>> => {
  const rows = await sql<{ id: string; names: Names }[]>`select id, names from state_group`
  return new Map(rows.map((row) => [row.id, row.names]))
}

/** Where a party stands today: the groups it belongs to, the states that serve it, their groups. */
export interface Standing {
  readonly groups: readonly string[]
  readonly servedBy: readonly string[]
  readonly servedGroups: readonly string[]
}

export async function standingOf(sql: Query, party: string | undefined): Promise<Standing> {
  const none = { groups: [], servedBy: [], servedGroups: [] }
  if (party === undefined) return none
  const [kind, id = ''] = party.split(':')
  if (kind === 'state') return { ...none, groups: await groupsOfStates(sql, [id]) }
  if (kind === 'body') {
    const rows = await sql<{ group_id: string }[]>`
      select group_id from body where id = ${id} and kind = 'working'`
    return { ...none, groups: rows.map((row) => row.group_id) }
  }
  const serving = await sql<{ state_code: string }[]>`
    select state_code from constituent
    where organisation_id = ${id} and valid_from <= now() and (valid_to is null or valid_to > now())
    order by state_code`
  const states = serving.map((row) => row.state_code)
  return {
    groups: [],
    servedBy: states.map((state) => `state:${state}`),
    servedGroups: await groupsOfStates(sql, states),
  }
}

async function groupsOfStates(sql: Query, states: readonly string[]): Promise<string[]> {
  const rows = await sql<{ group_id: string }[]>`
    select distinct m.group_id from membership m
    where m.state_code = any(${states as string[]}) and m.status = 'member' and ${isCurrent(sql)}
    order by m.group_id`
  return rows.map((row) => row.group_id)
}

export const membersToday = async (sql: Query, group: string): Promise<string[]> => {
  const rows = await sql<{ state_code: string }[]>`
    select distinct m.state_code from membership m
    where m.group_id = ${group} and m.status = 'member' and ${isCurrent(sql)}
    order by m.state_code`
  return rows.map((row) => row.state_code)
}

export interface ConstituentRow {
  readonly id: string
  readonly organisation: string
  readonly name: string
  readonly since: Date
}

export const listConstituents = (sql: Query, state: string): Promise<ConstituentRow[]> =>
  sql<ConstituentRow[]>`
    select c.id, o.id as organisation, o.name, c.valid_from as since
    from constituent c join organisation o on o.id = c.organisation_id
    where c.state_code = ${state} and c.valid_to is null order by o.name, c.id`

export async function insertConstituent(
  tx: Tx,
  row: { id: string; organisation: string; name: string; state: string },
): Promise<void> {
  await tx`insert into organisation (id, name) values (${row.organisation}, ${row.name})`
  await tx`
    insert into constituent (id, state_code, organisation_id)
    values (${row.id}, ${row.state}, ${row.organisation})`
}

export async function endConstituent(tx: Tx, id: string, state: string): Promise<boolean> {
  const rows = await tx`
    update constituent set valid_to = now()
    where id = ${id} and state_code = ${state} and valid_to is null returning id`
  return rows.length === 1
}

/** Names of parties, for showing: by `state:XX`, `body:…`, `organisation:…`, `group:…`. */
export async function partyNames(
  sql: Query,
): Promise<Map<string, { names?: Names; name?: string }>> {
  const rows = await sql<{ entry: string; names: Names | null; name: string | null }[]>`
    select 'state:' || code as entry, names, null as name from state
    union all select 'group:' || id, names, null from state_group
    union all select 'body:' || id, names, null from body where kind = 'working'
    union all select 'organisation:' || id, null, name from organisation`
  return new Map(
    rows.map((row) => [
      row.entry,
      row.names ? { names: row.names } : row.name ? { name: row.name } : {},
    ]),
  )
}

/** The members of a group on a day, with whether they may vote that day. */
export const membersOn = (
  sql: Query,
  group: string,
  day: string,
): Promise<{ state: string; status: 'member' | 'suspended' }[]> => sql`
  select distinct on (m.state_code) m.state_code as state, m.status from membership m
  where m.group_id = ${group} and (m.valid_from is null or m.valid_from <= ${day}::date)
    and (m.valid_to is null or m.valid_to > ${day}::date)
  order by m.state_code, m.valid_from desc nulls last`
