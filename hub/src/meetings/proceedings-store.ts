import type { Names, proceedings } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'

export interface ItemRecord {
  readonly id: string
  readonly session: string
  readonly number: string
  readonly titles: Names
  readonly status: proceedings.AgendaItem['status']
  readonly decidedAt: Date | null
}

const itemColumns = (sql: Query) =>
  sql`id, session, number, titles, status, decided_at as "decidedAt"`

/** In the order in which they were entered. */
export const listItems = (sql: Query, session: string): Promise<ItemRecord[]> => sql<ItemRecord[]>`
  select ${itemColumns(sql)} from agenda_item where session = ${session} order by id`

export async function findItem(sql: Query, id: string): Promise<ItemRecord | undefined> {
  const [row] = await sql<
    ItemRecord[]
  >`select ${itemColumns(sql)} from agenda_item where id = ${id}`
  return row
}

/** False where the session has an item of this number. */
export async function insertItem(tx: Tx, row: ItemRecord): Promise<boolean> {
  const rows = await tx`
    insert into agenda_item (id, session, number, titles, status, decided_at)
    values (${row.id}, ${row.session}, ${row.number}, ${tx.json(row.titles)}, ${row.status}, ${row.decidedAt})
    on conflict (session, number) do nothing returning id`
  return rows.length === 1
}

/** False where it is decided already. */
export async function decideItem(tx: Tx, id: string, status: string, at: Date): Promise<boolean> {
  const rows = await tx`
    update agenda_item set status = ${status}, decided_at = ${at}
    where id = ${id} and status = 'proposed' returning id`
  return rows.length === 1
}

export interface MeetingRecord {
  readonly id: string
  readonly session: string
  readonly number: number
  readonly access: 'open' | 'closed'
  readonly startsAt: Date
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly speakingLimit: number | null
}

const meetingColumns = (sql: Query) => sql`
  id, session, number, access, starts_at as "startsAt", opened_at as "openedAt",
  closed_at as "closedAt", speaking_limit as "speakingLimit"`

/** By number; closed ones only for those inside the body's group. */
export const listMeetings = (
  sql: Query,
  session: string,
  isInside: boolean,
): Promise<MeetingRecord[]> => sql<MeetingRecord[]>`
  select ${meetingColumns(sql)} from meeting
  where session = ${session} and (${isInside} or access = 'open') order by number`

export async function findMeeting(sql: Query, id: string): Promise<MeetingRecord | undefined> {
  const [row] = await sql<
    MeetingRecord[]
  >`select ${meetingColumns(sql)} from meeting where id = ${id}`
  return row
}

/** Meetings going on now, of the bodies of these groups. */
export const openMeetings = (
  sql: Query,
  groups: readonly string[],
): Promise<(Pick<MeetingRecord, 'id' | 'openedAt'> & { readonly titles: Names })[]> => sql<
  (Pick<MeetingRecord, 'id' | 'openedAt'> & { readonly titles: Names })[]
>`
  select m.id, m.opened_at as "openedAt", s.titles
  from meeting m join session_of_body s on s.id = m.session join body b on b.id = s.body
  where m.opened_at is not null and m.closed_at is null and b.group_id = any(${groups as string[]})
  order by m.opened_at`

/** Until the transaction ends nobody else changes the meeting or its list. */
export async function lockMeeting(tx: Tx, id: string): Promise<MeetingRecord | undefined> {
  const [row] = await tx<MeetingRecord[]>`
    select ${meetingColumns(tx)} from meeting where id = ${id} for update`
  return row
}

export async function insertMeeting(
  tx: Tx,
  row: Omit<MeetingRecord, 'number' | 'openedAt' | 'closedAt'>,
): Promise<void> {
  await tx`
    insert into meeting (id, session, number, access, starts_at, speaking_limit)
    select ${row.id}, ${row.session}, coalesce(max(number), 0) + 1, ${row.access}, ${row.startsAt},
      ${row.speakingLimit}::int
    from meeting where session = ${row.session}`
}

export async function setMeeting(tx: Tx, id: string, status: 'open' | 'closed', at: Date) {
  await (status === 'open'
    ? tx`update meeting set opened_at = ${at} where id = ${id}`
    : tx`update meeting set closed_at = ${at} where id = ${id}`)
}

export async function hasOpenMeeting(sql: Query, session: string): Promise<boolean> {
  const rows = await sql`
    select from meeting where session = ${session} and opened_at is not null and closed_at is null limit 1`
  return rows.length === 1
}

export interface SpeakerRecord {
  readonly id: string
  readonly meeting: string
  readonly party: string
  readonly onBehalfOf: string | null
  readonly kind: proceedings.Speaker['kind']
  readonly item: string | null
  readonly status: proceedings.Speaker['status']
  readonly limit: number | null
  readonly requestedAt: Date
  readonly beganAt: Date | null
  readonly endedAt: Date | null
}

const speakerColumns = (sql: Query) => sql`
  id, meeting, party, on_behalf_of as "onBehalfOf", kind, item, status, time_limit as "limit",
  requested_at as "requestedAt", began_at as "beganAt", ended_at as "endedAt"`

export const listSpeakers = (sql: Query, meeting: string): Promise<SpeakerRecord[]> =>
  sql<
    SpeakerRecord[]
  >`select ${speakerColumns(sql)} from speaker where meeting = ${meeting} order by place, id`

export async function findSpeaker(sql: Query, id: string): Promise<SpeakerRecord | undefined> {
  const [row] = await sql<
    SpeakerRecord[]
  >`select ${speakerColumns(sql)} from speaker where id = ${id}`
  return row
}

/** At the end of the list: {@link saveOrder} puts it where it comes. */
export async function insertSpeaker(
  tx: Tx,
  row: Omit<SpeakerRecord, 'status' | 'beganAt' | 'endedAt'>,
  person: string,
): Promise<void> {
  await tx`
    insert into speaker (id, meeting, party, on_behalf_of, kind, item, place, time_limit, person, requested_at)
    select ${row.id}, ${row.meeting}, ${row.party}, ${row.onBehalfOf}::text, ${row.kind}, ${row.item}::uuid,
      coalesce(max(place), 0) + 1, ${row.limit}::int, ${person}, ${row.requestedAt}
    from speaker where meeting = ${row.meeting}`
}

export async function saveOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`
    update speaker s set place = o.place
    from unnest(${ids as string[]}::uuid[]) with ordinality as o(id, place) where s.id = o.id`
}

export async function setSpeaker(tx: Tx, id: string, status: string, at: Date): Promise<void> {
  await (status === 'speaking'
    ? tx`update speaker set status = ${status}, began_at = ${at} where id = ${id}`
    : tx`update speaker set status = ${status}, ended_at = ${at} where id = ${id}`)
}

export async function setLimit(tx: Tx, id: string, limit: number | null): Promise<void> {
  await tx`update speaker set time_limit = ${limit} where id = ${id}`
}

/** Whoever has the floor in a meeting has had it. */
export async function endSpeech(tx: Tx, meeting: string, at: Date): Promise<void> {
  await tx`
    update speaker set status = 'spoken', ended_at = ${at}
    where meeting = ${meeting} and status = 'speaking'`
}
