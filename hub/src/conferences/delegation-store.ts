import type { delegations as contract, Names } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'

export interface DelegationRecord {
  readonly id: string
  readonly conference: string
  readonly kind: contract.DelegationKind
  readonly state: string | null
  readonly names: Names | null
  readonly nameKey: string
  readonly standing: 'participant' | 'observer'
  readonly status: 'invited' | 'registered' | 'declined'
  readonly version: number
  readonly reason: string | null
  /** How its credentials were last found; null where nobody has looked. */
  readonly credentials: contract.Credentials['status'] | null
  /** The version of the list that was examined then. */
  readonly examinedVersion: number | null
}

const columns = (sql: Query) => sql`
  d.id, d.conference, d.kind, d.state_code as state, d.names, d.name_key as "nameKey", d.standing, d.status,
  d.version, d.reason, e.status as credentials, e.list_version as "examinedVersion"`

const from = (sql: Query) => sql`
  conference_delegation d
  left join lateral (
    select status, list_version from conference_credentials
    where delegation = d.id order by sequence desc limit 1) as e on true`

/** States first, then chambers, then organisations, each by state and name; all, or those registered. */
export const listDelegations = (
  sql: Query,
  conference: string,
  within: boolean,
): Promise<DelegationRecord[]> => sql<DelegationRecord[]>`
  select ${columns(sql)} from ${from(sql)}
  where d.conference = ${conference} and (${within} or d.status = 'registered')
  order by array_position(array['state', 'chamber', 'organisation'], d.kind), d.state_code, d.name_key, d.id`

export async function findDelegation(
  sql: Query,
  id: string,
): Promise<DelegationRecord | undefined> {
  const [row] = await sql<DelegationRecord[]>`
    select ${columns(sql)} from ${from(sql)} where d.id = ${id}`
  return row
}

/** Held until the transaction ends. */
export async function lockDelegation(tx: Tx, id: string): Promise<DelegationRecord | undefined> {
  await tx`select from conference_delegation where id = ${id} for update`
  return findDelegation(tx, id)
}

/** False where it is there already. */
export async function insertDelegation(
  tx: Tx,
  row: Pick<DelegationRecord, 'id' | 'conference' | 'kind' | 'state' | 'names'> &
    Pick<DelegationRecord, 'nameKey' | 'standing'>,
  { at, accreditation }: { readonly at: Date; readonly accreditation?: string },
): Promise<boolean> {
  const names = row.names === null ? null : tx.json(row.names)
  const rows = await tx`
    insert into conference_delegation (id, conference, kind, state_code, names, name_key, standing,
      accreditation, invited_at)
    values (${row.id}, ${row.conference}, ${row.kind}, ${row.state}, ${names}, ${row.nameKey},
      ${row.standing}, ${accreditation ?? null}, ${at})
    on conflict do nothing returning id`
  return rows.length === 1
}

export async function setAnswer(
  tx: Tx,
  id: string,
  { status, reason, at }: { status: 'registered' | 'declined'; reason: string | null; at: Date },
): Promise<void> {
  await tx`
    update conference_delegation set status = ${status}, reason = ${reason}, answered_at = ${at},
      version = version + 1
    where id = ${id}`
}

/** In the place of those that stood there, of whom nothing is kept. */
export async function replaceParticipants(
  tx: Tx,
  delegation: string,
  list: readonly contract.Participant[],
): Promise<void> {
  await tx`delete from conference_participant where delegation = ${delegation}`
  for (const [at, one] of list.entries())
    await tx`
      insert into conference_participant (delegation, place, name, function, lang, capacity, released)
      values (${delegation}, ${at + 1}, ${one.name}, ${one.function ?? null}, ${one.lang ?? null},
        ${one.capacity}, ${one.released})`
}

/** Whose names a reader is given: all, those of one state's delegations, and those released. */
export interface NamesReader {
  readonly all: boolean
  readonly own: string | undefined
}

type ParticipantRow = {
  readonly delegation: string
  readonly name: string
  readonly function: string | null
  readonly lang: contract.Participant['lang'] | null
  readonly capacity: contract.Participant['capacity']
  readonly released: boolean
}

/** By delegation, each in the order of its list: the reading half of `delegation.names`. */
export async function listParticipants(
  sql: Query,
  delegations: readonly string[],
  { all, own }: NamesReader,
): Promise<Map<string, contract.Participant[]>> {
  const rows = await sql<ParticipantRow[]>`
    select p.delegation, p.name, p.function, p.lang, p.capacity, p.released
    from conference_participant p
    join conference_delegation d on d.id = p.delegation
    where p.delegation = any(${delegations as string[]})
      and (${all} or p.released or d.state_code = ${own ?? null})
    order by p.delegation, p.place`
  const found = new Map<string, contract.Participant[]>()
  for (const { delegation, function: does, lang, ...rest } of rows) {
    const list = found.get(delegation) ?? []
    list.push({
      ...rest,
      ...(does === null ? {} : { function: does }),
      ...(lang === null ? {} : { lang }),
    })
    found.set(delegation, list)
  }
  return found
}

export interface CredentialsRecord {
  readonly sequence: number
  readonly status: contract.Credentials['status']
  readonly issuer: NonNullable<contract.Credentials['issuer']> | null
  readonly dated: string | null
  readonly note: string | null
  readonly at: Date
}

/** The first first. */
export const listCredentials = (sql: Query, delegation: string): Promise<CredentialsRecord[]> =>
  sql<CredentialsRecord[]>`
    select sequence, status, issuer, dated, note, at from conference_credentials
    where delegation = ${delegation} order by sequence`

export async function insertCredentials(
  tx: Tx,
  delegation: string,
  row: CredentialsRecord & {
    readonly listVersion: number
    readonly person: string | null
    readonly entry: number
    readonly epoch: number
  },
): Promise<void> {
  await tx`
    insert into conference_credentials (delegation, sequence, status, issuer, dated, note, list_version,
      person, at, entry, epoch)
    values (${delegation}, ${row.sequence}, ${row.status}, ${row.issuer}, ${row.dated}::date, ${row.note},
      ${row.listVersion}, ${row.person}, ${row.at}, ${row.entry}, ${row.epoch})`
}
