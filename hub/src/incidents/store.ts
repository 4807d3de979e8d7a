import type { incidents } from '@comity/contract'
import type { ReadableIncidents } from '@comity/policy'
import type { Query, Tx } from '../core/database.ts'

export type Written = incidents.IncidentText

export interface ShareRecord {
  readonly entry: string
  /** The first version that is read by it. */
  readonly version: number
}

export interface IncidentRecord {
  readonly id: string
  readonly stix: string
  readonly state: string
  readonly exercise: boolean
  readonly status: incidents.IncidentStatus
  readonly version: number
  readonly written: Written
  readonly attribution: incidents.Attribution | null
  readonly createdAt: Date
  readonly changedAt: Date
  readonly shares: readonly ShareRecord[]
}

const columns = (sql: Query) => sql`
  i.id, i.stix, i.state_code as state, i.exercise, i.status, i.version, v.written, i.attribution,
  i.created_at as "createdAt", i.changed_at as "changedAt",
  coalesce((select json_agg(json_build_object('entry', s.entry, 'version', s.version) order by s.entry)
    from incident_share s where s.incident = i.id), '[]'::json) as shares`

const whole = (sql: Query) => sql`
  select ${columns(sql)} from incident i
  join incident_version v on v.incident = i.id and v.version = i.version`

/** The reading half of `incident.read`. */
const isReadable = (sql: Query, { own, entries }: ReadableIncidents) => sql`
  (i.state_code = ${own?.slice('state:'.length) ?? null}
    or i.id in (select incident from incident_share where entry = any(${entries as string[]})))`

export interface IncidentFilter {
  /** Folded; each has to be found. */
  readonly words: readonly string[]
  readonly status?: string | undefined
  readonly class?: string | undefined
  readonly sector?: string | undefined
  readonly state?: string | undefined
  readonly whose?: 'own' | 'others' | undefined
  readonly exercise?: boolean | undefined
  readonly since?: string | undefined
}

const isWanted = (sql: Query, reader: ReadableIncidents, filter: IncidentFilter) => {
  const own = reader.own?.slice('state:'.length) ?? null
  const { words, status, class: kind, sector, state, whose, exercise, since } = filter
  return sql`
    ${isReadable(sql, reader)}
    and ${status === undefined ? sql`true` : sql`i.status = ${status}`}
    and ${kind === undefined ? sql`true` : sql`i.class = ${kind}`}
    and ${sector === undefined ? sql`true` : sql`${sector} = any(i.sectors)`}
    and ${state === undefined ? sql`true` : sql`i.state_code = ${state}`}
    and ${whose === undefined ? sql`true` : sql`(i.state_code = ${own}) = ${whose === 'own'}`}
    and ${exercise === undefined ? sql`true` : sql`i.exercise = ${exercise}`}
    and ${since === undefined ? sql`true` : sql`i.changed_at >= ${since}::date`}
    and ${words.reduce((all, word) => sql`${all} and strpos(i.search, ${word}) > 0`, sql`true`)}`
}

/** The latest first. */
export const listIncidents = (
  sql: Query,
  reader: ReadableIncidents,
  filter: IncidentFilter,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<IncidentRecord[]> => sql`
  ${whole(sql)}
  where ${isWanted(sql, reader, filter)} and ${before === undefined ? sql`true` : sql`i.id < ${before}`}
  order by i.id desc limit ${limit}`

export async function countIncidents(
  sql: Query,
  reader: ReadableIncidents,
  filter: IncidentFilter,
): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    select count(*)::int as total from incident i where ${isWanted(sql, reader, filter)}`
  return row?.total ?? 0
}

export async function findIncident(sql: Query, id: string): Promise<IncidentRecord | undefined> {
  const [row] = await sql<IncidentRecord[]>`${whole(sql)} where i.id = ${id}`
  return row
}

/** Held until the transaction ends; read once it is held. */
export async function lockIncident(tx: Tx, id: string): Promise<IncidentRecord | undefined> {
  await tx`select from incident where id = ${id} for update`
  return findIncident(tx, id)
}

export interface Row {
  readonly id: string
  readonly written: Written
  readonly numberKey: string
  readonly search: string
  readonly at: Date
}

/** False where the state has used the number already. */
export async function insertIncident(
  tx: Tx,
  row: Row & { readonly stix: string; readonly state: string; readonly exercise: boolean },
): Promise<boolean> {
  const { written } = row
  const found = await tx`
    insert into incident (id, stix, state_code, number, number_key, exercise, status, version, class, sectors,
      search, created_at, changed_at)
    values (${row.id}, ${row.stix}, ${row.state}, ${written.number}, ${row.numberKey}, ${row.exercise}, 'open', 1,
      ${written.classification.class}, ${written.sectors}, ${row.search}, ${row.at}, ${row.at})
    on conflict (state_code, number_key) do nothing returning id`
  return found.length > 0
}

/** False where the state has used the number for another. */
export async function replaceIncident(
  tx: Tx,
  row: Row & { readonly version: number },
): Promise<boolean> {
  const { written } = row
  const [taken] = await tx`
    select from incident a join incident b on b.state_code = a.state_code
    where a.id = ${row.id} and b.id <> a.id and b.number_key = ${row.numberKey}`
  if (taken) return false
  await tx`
    update incident set number = ${written.number}, number_key = ${row.numberKey}, version = ${row.version},
      class = ${written.classification.class}, sectors = ${written.sectors}, search = ${row.search},
      changed_at = ${row.at}
    where id = ${row.id}`
  return true
}

export async function setStatus(
  tx: Tx,
  id: string,
  status: incidents.IncidentStatus,
  at: Date,
): Promise<void> {
  await tx`update incident set status = ${status}, changed_at = ${at} where id = ${id}`
}

export async function setAttribution(
  tx: Tx,
  id: string,
  attribution: incidents.Attribution | null,
  at: Date,
): Promise<void> {
  const value = attribution === null ? null : tx.json({ ...attribution })
  await tx`update incident set attribution = ${value}, changed_at = ${at} where id = ${id}`
}

/** What is shared already keeps the version that it began with. */
export async function insertShares(
  tx: Tx,
  incident: string,
  rows: readonly ShareRecord[],
  at: Date,
): Promise<void> {
  for (const { entry, version } of rows)
    await tx`
      insert into incident_share (incident, entry, version, since)
      values (${incident}, ${entry}, ${version}, ${at}) on conflict do nothing`
}

export async function deleteShares(
  tx: Tx,
  incident: string,
  entries: readonly string[],
): Promise<void> {
  await tx`
    delete from incident_share where incident = ${incident} and entry = any(${entries as string[]})`
}

export interface VersionRecord {
  readonly version: number
  readonly written: Written
  readonly hash: string
  readonly at: Date
}

export async function insertVersion(
  tx: Tx,
  incident: string,
  row: VersionRecord & { readonly person: string },
): Promise<void> {
  await tx`
    insert into incident_version (incident, version, written, hash, person, at)
    values (${incident}, ${row.version}, ${tx.json(row.written)}, ${row.hash}, ${row.person}, ${row.at})`
}

/** The first first. */
export const listVersions = (sql: Query, incident: string): Promise<VersionRecord[]> => sql`
  select version, written, hash, at from incident_version where incident = ${incident} order by version`

export interface ActRecord {
  readonly kind: incidents.IncidentAct['kind']
  readonly version: number
  readonly status: incidents.IncidentStatus | null
  readonly readers: readonly string[] | null
  readonly note: string | null
  readonly person: string
  readonly at: Date
  readonly entry: number | null
  readonly epoch: number | null
}

export async function insertAct(
  tx: Tx,
  incident: string,
  row: ActRecord & { readonly attribution: object | null },
): Promise<void> {
  const attribution = row.attribution === null ? null : tx.json({ ...row.attribution })
  await tx`
    insert into incident_act (incident, sequence, kind, version, status, readers, note, attribution, person, at,
      entry, epoch)
    values (${incident},
      (select coalesce(max(sequence) + 1, 0) from incident_act where incident = ${incident}),
      ${row.kind}, ${row.version}, ${row.status}, ${row.readers as string[] | null}, ${row.note}, ${attribution}, ${row.person},
      ${row.at}, ${row.entry}, ${row.epoch})`
}

/** The first first, with names instead of ids. */
export async function listActs(sql: Query, incident: string): Promise<ActRecord[]> {
  const rows = await sql<(Omit<ActRecord, 'entry'> & { entry: bigint | null })[]>`
    select a.kind, a.version, a.status, a.readers, a.note, p.name as person, a.at, a.entry, a.epoch
    from incident_act a join person p on p.id = a.person
    where a.incident = ${incident} order by a.sequence`
  return rows.map((row) => ({ ...row, entry: row.entry === null ? null : Number(row.entry) }))
}
