import type { conferences as contract, Names } from '@comity/contract'
import type { ConferenceThing, ObjectionsShown, Party, ReadableConferences } from '@comity/policy'
import type { Query, Tx } from '../core/database.ts'

export interface ChangeRecord {
  readonly sequence: number
  readonly status: contract.ConferenceStatus
  readonly from: string | null
  readonly to: string | null
  readonly venue: string | null
  readonly mode: 'in_person' | 'remote' | 'hybrid' | null
  readonly reason: string | null
  readonly party: string | null
  readonly entry: number | null
  readonly epoch: number | null
  readonly recordedAt: Date
}

export interface ConferenceRecord extends ConferenceThing {
  readonly id: string
  readonly titles: Names
  readonly themes: Names
  readonly bodyNames: Names
  readonly host: string
  readonly zone: string
  readonly rules: Names
  readonly objectionsShown: ObjectionsShown
  readonly objectionEffect: 'bars' | 'body_decides'
  /** Registered delegations. */
  readonly delegations: number
  /** States that take part in full. */
  readonly participants: readonly Party[]
  /** The last says how it stands. */
  readonly changes: readonly ChangeRecord[]
}

/** The reading half of `conference.read`. */
const isReadable = (sql: Query, { readsPublic, groups, invited }: ReadableConferences) => sql`
  ((c.audience = 'public' and ${readsPublic}) or b.group_id = any(${groups as string[]})
    or exists (select from conference_delegation d
      where d.conference = c.id and 'state:' || d.state_code = ${invited ?? null}))`

export interface ConferenceFilter {
  readonly id?: string | undefined
  readonly body?: string | undefined
  readonly status?: string | undefined
  readonly limit?: number
}

const everyone: ReadableConferences = { readsPublic: true, groups: [], invited: undefined }

/** The latest days first, those without days before all; each with all its changes. */
export const listConferences = (
  sql: Query,
  reader: ReadableConferences,
  filter: ConferenceFilter = {},
): Promise<ConferenceRecord[]> => selected(sql, isReadable(sql, reader), filter)

export const publicConferences = (sql: Query): Promise<ConferenceRecord[]> =>
  listConferences(sql, everyone)

/** Whoever asks: `decide` says afterwards whether they may read it. */
export async function findConference(
  sql: Query,
  id: string,
): Promise<ConferenceRecord | undefined> {
  const [row] = await selected(sql, sql`true`, { id })
  return row
}

type StoredChange = Omit<ChangeRecord, 'recordedAt'> & { readonly recordedAt: string }

async function selected(
  sql: Query,
  condition: ReturnType<typeof isReadable>,
  { id, body, status, limit }: ConferenceFilter,
): Promise<ConferenceRecord[]> {
  const rows = await sql<(Omit<ConferenceRecord, 'changes'> & { changes: StoredChange[] })[]>`
    select c.id, c.body, b.names as "bodyNames", b.group_id as "group", c.titles, c.themes, c.host, c.zone,
      c.audience, c.rules, c.objections_shown as "objectionsShown",
      c.objection_effect as "objectionEffect", d.delegations, d.invited, d.participants, h.changes
    from conference c
    join body b on b.id = c.body
    cross join lateral (
      select status, first_day from conference_change
      where conference = c.id order by sequence desc limit 1) as now
    cross join lateral (
      select (count(*) filter (where status = 'registered'))::int as delegations,
        coalesce(array_agg(distinct 'state:' || state_code) filter (where state_code is not null),
          '{}') as invited,
        coalesce(array_agg(distinct 'state:' || state_code) filter (where state_code is not null
          and kind <> 'organisation' and standing = 'participant'), '{}') as participants
      from conference_delegation where conference = c.id) as d
    cross join lateral (
      select jsonb_agg(jsonb_build_object('sequence', sequence, 'status', status, 'from', first_day,
        'to', last_day, 'venue', venue, 'mode', mode, 'reason', reason, 'party', party, 'entry', entry,
        'epoch', epoch, 'recordedAt', recorded_at) order by sequence) as changes
      from conference_change where conference = c.id) as h
    where ${condition}
      and ${id === undefined ? sql`true` : sql`c.id = ${id}`}
      and ${body === undefined ? sql`true` : sql`c.body = ${body}`}
      and ${status === undefined ? sql`true` : sql`now.status = ${status}`}
    order by now.first_day desc nulls first, c.id desc limit ${limit ?? 1_000}`
  return rows.map(({ group, ...row }) => ({
    ...row,
    group: group ?? undefined,
    changes: row.changes.map((one) => ({ ...one, recordedAt: new Date(one.recordedAt) })),
  }))
}

export async function insertConference(
  tx: Tx,
  row: Pick<
    ConferenceRecord,
    'id' | 'body' | 'titles' | 'themes' | 'host' | 'zone' | 'audience' | 'rules'
  > &
    Pick<ConferenceRecord, 'objectionsShown' | 'objectionEffect'>,
): Promise<void> {
  await tx`
    insert into conference (id, body, titles, themes, host, zone, audience, rules, objections_shown,
      objection_effect)
    values (${row.id}, ${row.body}, ${tx.json(row.titles)}, ${tx.json(row.themes)}, ${row.host}, ${row.zone},
      ${row.audience}, ${tx.json(row.rules)}, ${row.objectionsShown}, ${row.objectionEffect})`
}

export async function insertChange(
  tx: Tx,
  conference: string,
  row: Omit<ChangeRecord, 'recordedAt'> & { readonly person: string | null },
): Promise<void> {
  await tx`
    insert into conference_change (conference, sequence, status, first_day, last_day, venue, mode, reason,
      party, person, entry, epoch)
    values (${conference}, ${row.sequence}, ${row.status}, ${row.from}::date, ${row.to}::date, ${row.venue},
      ${row.mode}, ${row.reason}, ${row.party}, ${row.person}, ${row.entry}, ${row.epoch})`
}

/** How it stands; held until the transaction ends, so that nobody changes it meanwhile. */
export async function lockStanding(
  tx: Tx,
  conference: string,
): Promise<Pick<ChangeRecord, 'sequence' | 'status' | 'from' | 'to' | 'venue' | 'mode'>> {
  await tx`select from conference where id = ${conference} for update`
  const [row] = await tx<
    Pick<ChangeRecord, 'sequence' | 'status' | 'from' | 'to' | 'venue' | 'mode'>[]
  >`
    select sequence, status, first_day as "from", last_day as "to", venue, mode
    from conference_change where conference = ${conference} order by sequence desc limit 1`
  if (!row) throw new Error(`Conference ${conference} was entered without a change`)
  return row
}
