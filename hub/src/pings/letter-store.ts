import type { contacts, pings } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'

export interface NewLetter {
  readonly contact: string
  readonly to: string
}

/** Answers the ids of those that are to be sent. */
export async function insertLetters(
  tx: Tx,
  ping: string,
  number: number,
  letters: readonly NewLetter[],
  at: Date,
): Promise<string[]> {
  const values = tx.json(letters.map((each) => ({ id: uuidv7(), ...each })))
  const rows = await tx<{ id: string }[]>`
    insert into ping_letter (id, ping, contact, number, recipient, at, status)
    select r.id, ${ping}, r.contact, ${number}, r.to, ${at}, 'waiting'
    from jsonb_to_recordset(${values}) as r(id uuid, contact uuid, "to" text)
    on conflict (ping, contact, number, recipient) do nothing returning id`
  return rows.map(({ id }) => id)
}

type LetterStatus = pings.PingDesk['letters'][number]['status']

export interface LetterRecord {
  readonly id: string
  readonly ping: string
  readonly contact: string
  readonly number: number
  readonly to: string
  readonly at: Date
  readonly status: LetterStatus
}

/** A letter with what says whether it is still to be sent, and in which language. */
export interface DueLetter extends LetterRecord {
  readonly pingStatus: pings.PingStatus
  readonly endsAt: Date
  readonly answeredAt: Date | null
  readonly contactStatus: contacts.ContactRow['status']
  readonly desk: contacts.Desk
}

export async function findLetter(sql: Query, id: string): Promise<DueLetter | undefined> {
  const [row] = await sql<DueLetter[]>`
    select l.id, l.ping, l.contact, l.number, l.recipient as "to", l.at, l.status,
      p.status as "pingStatus", p.ends_at as "endsAt", d.answered_at as "answeredAt",
      c.status as "contactStatus", c.desk
    from ping_letter l join ping p on p.id = l.ping join contact c on c.id = l.contact
    join ping_desk d on d.ping = l.ping and d.contact = l.contact
    where l.id = ${id}`
  return row
}

export const setLetterDone = (
  tx: Tx,
  id: string,
  status: Exclude<LetterRecord['status'], 'waiting'>,
  at: Date,
  error: string | null,
) => tx`
  update ping_letter set status = ${status}, done_at = ${at}, error = ${error}
  where id = ${id} and status = 'waiting'`

export const lettersOf = (
  sql: Query,
  ping: string,
  contactIds: readonly string[],
): Promise<LetterRecord[]> => sql<LetterRecord[]>`
  select id, ping, contact, number, recipient as "to", at, status from ping_letter
  where ping = ${ping} and contact = any(${contactIds as string[]}::uuid[])
  order by number, id`
