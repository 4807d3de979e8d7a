import type { requestValues } from '@comity/contract'
import type { Party } from '@comity/policy'
import { type Course, type LegState, nextDue, terminalStates } from '@comity/requests'
import type { Query, Tx } from '../core/database.ts'

export interface LegRow {
  readonly id: string
  readonly request: string
  readonly asking: Party
  readonly addressed: Party
  readonly state: LegState
  readonly since: Date
  readonly movedAt: Date
  readonly exercise: boolean
  readonly letter: string
  readonly terms: requestValues.Terms
  readonly draftedBy: string
  readonly drafter: string
  readonly draftedAt: Date
  readonly clearer: string | null
  readonly returned: string | null
  readonly sentAt: Date | null
  readonly epoch: number | null
  /** Null until it is sent. */
  readonly course: Course | null
}

/** One that was sent. */
export type SentLeg = LegRow & {
  readonly epoch: number
  readonly course: Course
  readonly sentAt: Date
}
export const isSent = (row: LegRow): row is SentLeg => row.course !== null

export const columns = (sql: Query) => sql`
  l.id, l.request, l.asking, l.addressed, l.state, l.since, l.moved_at as "movedAt", l.exercise, l.letter,
  l.terms, l.drafted_by as "draftedBy", d.name as drafter, l.drafted_at as "draftedAt", c.name as clearer,
  l.returned, l.sent_at as "sentAt", l.epoch, l.course`
export const joined = (sql: Query) => sql`
  request_leg l join person d on d.id = l.drafted_by left join person c on c.id = l.cleared_by`

export async function findLeg(sql: Query, id: string): Promise<LegRow | undefined> {
  const [row] = await sql<LegRow[]>`select ${columns(sql)} from ${joined(sql)} where l.id = ${id}`
  return row
}

/** Held until the transaction ends. */
export async function lockLeg(tx: Tx, id: string): Promise<LegRow | undefined> {
  await tx`select from request_leg where id = ${id} for update`
  return findLeg(tx, id)
}

/** Of one request, in the order in which its addressees were named. */
export const legsOf = (sql: Query, request: string): Promise<LegRow[]> => sql<LegRow[]>`
  select ${columns(sql)} from ${joined(sql)} where l.request = ${request} order by l.addressed`

export async function legByLetter(
  sql: Query,
  asking: string,
  letter: string,
): Promise<LegRow | undefined> {
  const [row] = await sql<LegRow[]>`
    select ${columns(sql)} from ${joined(sql)} where l.asking = ${asking} and l.letter = ${letter}`
  return row
}

export interface LegFilter {
  readonly side?: 'asking' | 'addressed' | undefined
  readonly state?: string | undefined
  readonly open: boolean
  readonly request?: string | undefined
  readonly after: { readonly at: Date; readonly id: string } | undefined
}

/** Those of one state on either side, what moved last first; each side by its own index. */
export async function listLegs(
  sql: Query,
  own: Party,
  { side, state, open, request, after }: LegFilter,
  limit: number,
): Promise<LegRow[]> {
  const where = sql`
    ${state === undefined ? sql`true` : sql`l.state = ${state}`}
    and ${open ? sql`not l.state = any(${[...terminalStates]})` : sql`true`}
    and ${request === undefined ? sql`true` : sql`l.request = ${request} and l.asking = ${own}`}
    and ${after === undefined ? sql`true` : sql`(l.moved_at, l.id) < (${after.at}, ${after.id}::uuid)`}`
  const page = sql`order by l.moved_at desc, l.id desc limit ${limit}`
  const asking = sql`l.asking = ${own} and ${side === 'addressed' ? sql`false` : sql`true`}`
  const addressed = sql`
    l.addressed = ${own} and l.sent_at is not null and ${side === 'asking' ? sql`false` : sql`true`}`
  return sql<LegRow[]>`
    select ${columns(sql)} from (
      (select l.* from request_leg l where ${asking} and ${where} ${page})
      union all
      (select l.* from request_leg l where ${addressed} and ${where} ${page})
    ) l join person d on d.id = l.drafted_by left join person c on c.id = l.cleared_by
    ${page}`
}

/** False where this state has drafted a request with this letter before. */
export async function insertLeg(
  tx: Tx,
  row: Pick<LegRow, 'id' | 'request' | 'asking' | 'addressed' | 'exercise' | 'letter' | 'terms'> & {
    readonly person: string
    readonly at: Date
  },
): Promise<boolean> {
  const rows = await tx`
    insert into request_leg (id, request, asking, addressed, state, since, moved_at, exercise, letter, terms,
      drafted_by, drafted_at)
    values (${row.id}, ${row.request}, ${row.asking}, ${row.addressed}, 'awaiting_clearance', ${row.at},
      ${row.at}, ${row.exercise}, ${row.letter}, ${tx.json(row.terms)}, ${row.person}, ${row.at})
    on conflict (asking, letter) do nothing returning id`
  return rows.length === 1
}

/** Puts a draft up anew, with the letter it then has. */
export async function resubmit(
  tx: Tx,
  id: string,
  row: Pick<LegRow, 'exercise' | 'letter' | 'terms'> & {
    readonly person: string
    readonly at: Date
  },
): Promise<void> {
  await tx`
    update request_leg set state = 'awaiting_clearance', since = ${row.at}, moved_at = ${row.at},
      exercise = ${row.exercise}, letter = ${row.letter}, terms = ${tx.json(row.terms)},
      drafted_by = ${row.person}, drafted_at = ${row.at}, returned = null
    where id = ${id}`
}

export async function returnDraft(tx: Tx, id: string, why: string | null, at: Date): Promise<void> {
  await tx`
    update request_leg set state = 'draft', since = ${at}, moved_at = ${at}, returned = ${why}
    where id = ${id}`
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx`delete from sealed_letter where leg = ${id}`
  await tx`delete from request_leg where id = ${id} and sent_at is null`
}

/** How far a request has come, by one entry more. */
export async function saveCourse(tx: Tx, course: Course, epoch: number): Promise<void> {
  const { leg } = course
  await tx`
    update request_leg set state = ${leg.state}, since = ${leg.since.at}, moved_at = ${leg.last.at},
      course = ${tx.json(JSON.parse(JSON.stringify(course)))}, epoch = ${epoch},
      due = ${nextDue(leg) ?? null}, sent_at = coalesce(sent_at, ${leg.sent?.at ?? null})
    where id = ${leg.id}`
}

export async function setClearer(tx: Tx, id: string, person: string): Promise<void> {
  await tx`update request_leg set cleared_by = ${person} where id = ${id}`
}
