import type { Query, Tx } from '../core/database.ts'

export interface LetterRow {
  readonly party: string
  readonly sha256: string
  readonly size: number
  readonly bucket: number
  readonly suite: 'hybrid' | 'classic'
  readonly recipients: number
}

/** Kept once for a state: the same letter sent again is the one that is there. */
export async function insertLetter(
  tx: Tx,
  row: Omit<LetterRow, 'size'> & {
    readonly bytes: Uint8Array
    readonly at: Date
    readonly counted: number
  },
): Promise<void> {
  await tx`
    insert into sealed_letter (party, sha256, bytes, bucket, suite, recipients, at, counted)
    values (${row.party}, ${row.sha256}, ${Buffer.from(row.bytes)}, ${row.bucket}, ${row.suite},
      ${row.recipients}, ${row.at}, ${row.counted})
    on conflict do nothing`
}

/** Ties a letter to a request that names it; false where it is not there, or tied to another. */
export async function takeLetter(
  tx: Tx,
  party: string,
  sha256: string,
  leg: string,
): Promise<boolean> {
  const rows = await tx`
    update sealed_letter set leg = ${leg}
    where party = ${party} and sha256 = ${sha256} and (leg is null or leg = ${leg}) returning party`
  return rows.length === 1
}

export const listLetters = (sql: Query, leg: string): Promise<LetterRow[]> => sql<LetterRow[]>`
  select party, sha256, length(bytes) as size, bucket, suite, recipients from sealed_letter
  where leg = ${leg} order by at, sha256`

export async function letterBytes(
  sql: Query,
  leg: string,
  sha256: string,
): Promise<Uint8Array | undefined> {
  const [row] = await sql<{ bytes: Uint8Array }[]>`
    select bytes from sealed_letter where leg = ${leg} and sha256 = ${sha256} limit 1`
  return row?.bytes
}

export async function deleteLetters(tx: Tx, leg: string): Promise<void> {
  await tx`delete from sealed_letter where leg = ${leg}`
}

/** What a state has here that is not sent. */
export async function waitingOf(
  sql: Query,
  party: string,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const [row] = await sql<{ count: number; bytes: number }[]>`
    select count(*)::int as count, coalesce(sum(length(s.bytes)), 0)::float8 as bytes
    from sealed_letter s left join request_leg l on l.id = s.leg
    where s.party = ${party} and l.sent_at is null`
  return row ?? { count: 0, bytes: 0 }
}

/** Letters that nothing has named, and that came before a count of time. */
export async function deleteForgotten(sql: Query, before: number): Promise<void> {
  await sql`delete from sealed_letter where leg is null and counted < ${before}`
}
