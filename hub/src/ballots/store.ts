import type { Choice, MemberCode, Tally, VoteMode } from '@comity/votes'
import type { Query, Tx } from '../core/database.ts'

export interface VoteRow {
  readonly id: string
  readonly body: string
  readonly groupId: string
  readonly isPublic: boolean
  readonly rehearsal: boolean
  readonly mode: VoteMode
  /** When a silence is over. */
  readonly until: Date | undefined
  readonly motion: string
  readonly motionHash: string
  readonly epoch: number
  readonly openedIndex: number
  readonly openedAt: Date
  readonly status: 'open' | 'closed' | 'cancelled'
  readonly endedIndex: number | undefined
  readonly endedAt: Date | undefined
  readonly tally: Tally | undefined
  readonly outcome: string | undefined
  readonly reason: string | undefined
  readonly decision: string | undefined
}

type Row = {
  [Field in keyof VoteRow]: VoteRow[Field] extends number
    ? bigint
    : undefined extends VoteRow[Field]
      ? Exclude<VoteRow[Field], undefined> | null
      : VoteRow[Field]
} & { readonly endedIndex: bigint | null }

const columns = (sql: Query) => sql`
  v.id, v.body, v.group_id as "groupId", v.is_public as "isPublic", v.rehearsal, v.mode, v.until, v.motion,
  v.motion_hash as "motionHash", v.epoch, v.opened_index as "openedIndex", v.opened_at as "openedAt",
  v.status, v.ended_index as "endedIndex", v.ended_at as "endedAt",
  v.tally, v.outcome, v.reason, v.decision`

const rowOf = (row: Row): VoteRow => ({
  ...row,
  epoch: Number(row.epoch),
  openedIndex: Number(row.openedIndex),
  endedIndex: row.endedIndex === null ? undefined : Number(row.endedIndex),
  endedAt: row.endedAt ?? undefined,
  until: row.until ?? undefined,
  tally: row.tally ?? undefined,
  outcome: row.outcome ?? undefined,
  reason: row.reason ?? undefined,
  decision: row.decision ?? undefined,
})

export async function findVote(sql: Query, id: string): Promise<VoteRow | undefined> {
  const [row] = await sql<Row[]>`select ${columns(sql)} from live_vote v where v.id = ${id}`
  return row && rowOf(row)
}

/** The vote, held until the transaction ends: nobody else casts, enters or closes meanwhile. */
export async function lockVote(tx: Tx, id: string): Promise<VoteRow | undefined> {
  const [row] = await tx<Row[]>`
    select ${columns(tx)} from live_vote v where v.id = ${id} for update`
  return row && rowOf(row)
}

export interface VoteFilter {
  readonly body: string | undefined
  readonly status: string | undefined
  readonly readsPublic: boolean
  /** Groups of whose bodies the reader may see all. */
  readonly groups: readonly string[]
  readonly after: { readonly at: Date; readonly id: string } | undefined
}

/** The latest first. */
export async function listVotes(sql: Query, filter: VoteFilter, limit: number): Promise<VoteRow[]> {
  const { body, status, readsPublic, groups, after } = filter
  const rows = await sql<Row[]>`
    select ${columns(sql)} from live_vote v
    where ((v.is_public and ${readsPublic}) or v.group_id = any(${groups as string[]}))
      and ${body === undefined ? sql`true` : sql`v.body = ${body}`}
      and ${status === undefined ? sql`true` : sql`v.status = ${status}`}
      and ${after ? sql`(v.opened_at, v.id) < (${after.at}, ${after.id})` : sql`true`}
    order by v.opened_at desc, v.id desc limit ${limit}`
  return rows.map(rowOf)
}

/** The question that is before a body; a text under silence lies beside it. */
export async function openVoteOf(sql: Query, body: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    select id from live_vote where body = ${body} and status = 'open' and mode <> 'silence'`
  return row?.id
}

export async function insertVote(
  tx: Tx,
  vote: Pick<
    VoteRow,
    | ('id' | 'body' | 'groupId' | 'isPublic' | 'rehearsal' | 'mode' | 'until')
    | ('motion' | 'motionHash' | 'epoch' | 'openedIndex' | 'openedAt')
  >,
): Promise<void> {
  await tx`
    insert into live_vote (id, body, group_id, is_public, rehearsal, mode, until, motion, motion_hash,
      epoch, opened_index, opened_at)
    values (${vote.id}, ${vote.body}, ${vote.groupId}, ${vote.isPublic}, ${vote.rehearsal}, ${vote.mode},
      ${vote.until ?? null}, ${vote.motion}, ${vote.motionHash}, ${vote.epoch}, ${vote.openedIndex}, ${vote.openedAt})`
}

export async function endVote(
  tx: Tx,
  id: string,
  end: {
    readonly status: 'closed' | 'cancelled'
    readonly index: number
    readonly at: Date
    readonly tally?: Tally
    readonly outcome?: string
    readonly reason?: string
    readonly decision?: string | undefined
  },
): Promise<void> {
  await tx`
    update live_vote set status = ${end.status}, ended_index = ${end.index}, ended_at = ${end.at},
      tally = ${end.tally ? tx.json({ ...end.tally }) : null}, outcome = ${end.outcome ?? null},
      reason = ${end.reason ?? null}, decision = ${end.decision ?? null}
    where id = ${id}`
}

export interface BallotRow {
  readonly delegation: MemberCode
  readonly sequence: number
  readonly choice: Choice
  readonly envelope: string
  readonly index: number
  readonly at: Date
  readonly seenSize: number
  readonly seenRoot: string
}

export async function insertBallot(
  tx: Tx,
  vote: string,
  ballot: BallotRow & { readonly person: string },
): Promise<void> {
  await tx`
    insert into ballot (vote, delegation, sequence, choice, envelope, person_id, index, seen_size,
      seen_root, at)
    values (${vote}, ${ballot.delegation}, ${ballot.sequence}, ${ballot.choice}, ${ballot.envelope},
      ${ballot.person}, ${ballot.index}, ${ballot.seenSize}, ${ballot.seenRoot}, ${ballot.at})`
}

const ballotColumns = (sql: Query) => sql`
  delegation, sequence, choice, envelope, index, at, seen_size as "seenSize", seen_root as "seenRoot"`

type BallotColumns = Omit<BallotRow, 'index' | 'seenSize'> & {
  readonly index: bigint
  readonly seenSize: bigint
}
const ballotOf = (row: BallotColumns): BallotRow => ({
  ...row,
  index: Number(row.index),
  seenSize: Number(row.seenSize),
})

/** Every ballot, in the order of the log. */
export async function listBallots(sql: Query, vote: string): Promise<BallotRow[]> {
  const rows = await sql<BallotColumns[]>`
    select ${ballotColumns(sql)} from ballot where vote = ${vote} order by index`
  return rows.map(ballotOf)
}

/** The last ballot of each delegation, as the board shows it. */
export async function lastBallots(
  sql: Query,
  vote: string,
): Promise<Pick<BallotRow, 'delegation' | 'choice' | 'index'>[]> {
  const rows = await sql<Pick<BallotColumns, 'delegation' | 'choice' | 'index'>[]>`
    select distinct on (delegation) delegation, choice, index from ballot
    where vote = ${vote} order by delegation, sequence desc`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

export const countBallots = async (
  sql: Query,
  vote: string,
  delegation?: MemberCode,
): Promise<number> => {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from ballot
    where vote = ${vote} and ${delegation === undefined ? sql`true` : sql`delegation = ${delegation}`}`
  return row?.n ?? 0
}

/** The last ballot of a delegation. */
export async function lastBallot(
  sql: Query,
  vote: string,
  delegation: MemberCode,
): Promise<BallotRow | undefined> {
  const [row] = await sql<BallotColumns[]>`
    select ${ballotColumns(sql)} from ballot
    where vote = ${vote} and delegation = ${delegation} order by sequence desc limit 1`
  return row && ballotOf(row)
}

export interface RollRow {
  readonly index: number
  readonly person: string
  readonly entry: string
  readonly at: Date
}

export async function insertRoll(tx: Tx, vote: string, roll: RollRow): Promise<void> {
  await tx`
    insert into roll_entry (vote, index, person_id, entry, at)
    values (${vote}, ${roll.index}, ${roll.person}, ${roll.entry}, ${roll.at})`
}

export async function listRolls(sql: Query, vote: string): Promise<RollRow[]> {
  const rows = await sql<(Omit<RollRow, 'index'> & { readonly index: bigint })[]>`
    select index, person_id as person, entry, at from roll_entry where vote = ${vote} order by index`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

export interface IntentionRow {
  readonly index: number
  readonly delegation: MemberCode
  readonly intended: Choice
  readonly envelope: string
  readonly at: Date
}

export async function insertIntention(
  tx: Tx,
  vote: string,
  intention: IntentionRow & { readonly person: string },
): Promise<void> {
  await tx`
    insert into vote_intention (vote, index, delegation, intended, envelope, person_id, at)
    values (${vote}, ${intention.index}, ${intention.delegation}, ${intention.intended},
      ${intention.envelope}, ${intention.person}, ${intention.at})`
}

export async function listIntentions(sql: Query, vote: string): Promise<IntentionRow[]> {
  const rows = await sql<(Omit<IntentionRow, 'index'> & { readonly index: bigint })[]>`
    select index, delegation, intended, envelope, at from vote_intention
    where vote = ${vote} order by index`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

/** Texts under silence whose deadline has passed, the longest waiting first. */
export async function silencesOver(sql: Query, now: Date): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from live_vote where status = 'open' and mode = 'silence' and until <= ${now}
    order by until`
  return rows.map((row) => row.id)
}

export async function countIntentions(sql: Query, vote: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from vote_intention where vote = ${vote}`
  return row?.count ?? 0
}

/** Votes that were open in an epoch of the log that has ended. */
export async function openInEarlierEpochs(sql: Query, epoch: number): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from live_vote where status = 'open' and epoch < ${epoch} order by opened_at`
  return rows.map((row) => row.id)
}
