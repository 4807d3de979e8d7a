import type { Role, Scope } from '@comity/policy'
import type { Query, Tx } from '../core/database.ts'

export interface PersonRow {
  readonly id: string
  readonly signInName: string
  readonly name: string
  readonly passwordHash: string | null
  readonly mustChange: boolean
  readonly totpSecret: string | null
  readonly totpSince: Date | null
  readonly totpStep: bigint | null
  readonly disabledAt: Date | null
}

const personColumns = (sql: Query) => sql`
  p.id, p.sign_in_name as "signInName", p.name, p.password_hash as "passwordHash",
  p.must_change as "mustChange", p.totp_secret as "totpSecret", p.totp_since as "totpSince",
  p.totp_step as "totpStep", p.disabled_at as "disabledAt"`

export async function findPersonByName(sql: Query, name: string): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow[]>`
    select ${personColumns(sql)} from person p where p.sign_in_name = ${name.toLowerCase()}`
  return row
}

export async function findPerson(sql: Query, id: string): Promise<PersonRow | undefined> {
  const [row] = await sql<
    PersonRow[]
  >`select ${personColumns(sql)} from person p where p.id = ${id}`
  return row
}

/** Holds the account as it stands until the transaction ends. */
export async function holdPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  const [row] = await tx<PersonRow[]>`
    select ${personColumns(tx)} from person p where p.id = ${id} for share`
  return row
}

export async function insertPerson(
  tx: Tx,
  person: {
    id: string
    signInName: string
    name: string
    passwordHash: string
    mustChange: boolean
    admittedBy: string | null
  },
): Promise<boolean> {
  const rows = await tx`
    insert into person (id, sign_in_name, name, password_hash, password_set, must_change, admitted_by)
    values (${person.id}, ${person.signInName.toLowerCase()}, ${person.name},
      ${person.passwordHash}, now(), ${person.mustChange}, ${person.admittedBy})
    on conflict (sign_in_name) do nothing returning id`
  return rows.length === 1
}

/** Whether a party, which a query names, has somebody who holds a role today. */
export const isInRole = (sql: Query, party: ReturnType<Query>, role: Role) => sql`
  exists (
    select from mandate m join person p on p.id = m.person_id
    where m.party = ${party} and ${role} = any(m.roles) and p.disabled_at is null
      and m.valid_from <= now() and coalesce(m.valid_to > now(), true))`

export async function hasPersonInRole(sql: Query, party: string, role: Role): Promise<boolean> {
  const [row] = await sql<{ has: boolean }[]>`select ${isInRole(sql, sql`${party}`, role)} as has`
  return row?.has === true
}

export const countPeople = async (sql: Query): Promise<number> => {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from person`
  return row?.n ?? 0
}

export async function setPassword(
  tx: Tx,
  person: string,
  passwordHash: string,
  mustChange: boolean,
  /** Who gave it, where it is not the person's own choice. */
  by?: string,
): Promise<void> {
  await tx`
    update person set password_hash = ${passwordHash}, password_set = now(), must_change = ${mustChange},
      password_by = coalesce(${by ?? null}, password_by)
    where id = ${person}`
}

/**
 * Whether one of two people made the other's account or gave it a password: one of them may then act in
 * the name of both.
 */
export async function madeOneAnother(tx: Tx, one: string, other: string): Promise<boolean> {
  const rows = await tx`
    select from person
    where (id = ${one} and ${other}::uuid in (admitted_by, password_by))
      or (id = ${other} and ${one}::uuid in (admitted_by, password_by))`
  return rows.length > 0
}

export async function setDisabled(tx: Tx, person: string, disabled: boolean): Promise<void> {
  await tx`
    update person set disabled_at = case when ${disabled} then coalesce(disabled_at, now()) end
    where id = ${person}`
}

/** A new secret has no steps used; the one that confirmed it stays used. */
export async function setTotp(
  tx: Tx,
  person: string,
  totp: { secret: string | null; since: Date | null },
): Promise<void> {
  await tx`
    update person set totp_secret = ${totp.secret}, totp_since = ${totp.since},
      totp_step = ${totp.since === null ? null : tx`totp_step`}
    where id = ${person}`
}

/** Takes a time step for a person once; false where it, or a later one, was used before. */
export async function takeTotpStep(tx: Tx, person: string, step: number): Promise<boolean> {
  const rows = await tx`
    update person set totp_step = ${step}
    where id = ${person} and (totp_step is null or totp_step < ${step}) returning id`
  return rows.length === 1
}

export interface MandateRow {
  readonly id: string
  readonly personId: string
  readonly party: string | null
  readonly roles: Role[]
}

const isHeld = (sql: Query) => sql`
  m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())`

export const mandatesOf = (sql: Query, person: string): Promise<MandateRow[]> => sql<MandateRow[]>`
  select m.id, m.person_id as "personId", m.party, m.roles from mandate m
  where m.person_id = ${person} and ${isHeld(sql)} order by m.valid_from, m.id`

export async function insertMandate(
  tx: Tx,
  mandate: { id: string; person: string; party: string | null; roles: readonly Role[] },
): Promise<void> {
  await tx`
    insert into mandate (id, person_id, party, roles)
    values (${mandate.id}, ${mandate.person}, ${mandate.party}, ${mandate.roles as string[]})`
}

/** Roles are dated like all else: the old mandate ends, a new one begins. */
export async function endMandates(tx: Tx, person: string, party: string | null): Promise<void> {
  await tx`
    update mandate set valid_to = now()
    where person_id = ${person} and party is not distinct from ${party} and valid_to is null`
}

/** A change of roles keeps sessions and keys, which now act through the new mandate. */
export async function moveToMandate(tx: Tx, person: string, mandate: string): Promise<void> {
  await tx`update session set mandate_id = ${mandate} where person_id = ${person}`
  await tx`
    update api_key k set mandate_id = ${mandate}
    from mandate old, mandate new
    where k.person_id = ${person} and k.revoked_at is null and old.id = k.mandate_id
      and new.id = ${mandate} and old.party is not distinct from new.party`
}

export interface PersonOfParty {
  readonly id: string
  readonly name: string
  readonly signInName: string
  readonly party: string | null
  readonly roles: Role[]
  readonly disabled: boolean
  readonly totp: boolean
}

export const listPeople = (
  sql: Query,
  whose: { party: string } | 'administrators',
): Promise<PersonOfParty[]> => sql<PersonOfParty[]>`
  select p.id, p.name, p.sign_in_name as "signInName", m.party, m.roles,
    p.disabled_at is not null as disabled, p.totp_since is not null as totp
  from person p join mandate m on m.person_id = p.id and ${isHeld(sql)}
  where ${
    whose === 'administrators'
      ? sql`m.roles && array['national_administrator', 'secretariat', 'operator']`
      : sql`m.party = ${whose.party}`
  }
  order by m.party nulls first, p.name, p.id`

export async function personOfParty(sql: Query, id: string): Promise<PersonOfParty | undefined> {
  const [row] = await sql<PersonOfParty[]>`
    select p.id, p.name, p.sign_in_name as "signInName", m.party, m.roles,
      p.disabled_at is not null as disabled, p.totp_since is not null as totp
    from person p join mandate m on m.person_id = p.id and ${isHeld(sql)}
    where p.id = ${id} order by m.valid_from limit 1`
  return row
}

export interface SessionRow {
  readonly id: string
  readonly personId: string
  readonly mandateId: string | null
  readonly awaitsCode: boolean
}

export async function insertSession(
  tx: Tx,
  session: {
    tokenHash: Buffer
    id: string
    person: string
    mandate: string | null
    expires: Date
  },
): Promise<void> {
  await tx`
    insert into session (token_hash, id, person_id, mandate_id, expires_at)
    values (${session.tokenHash}, ${session.id}, ${session.person}, ${session.mandate}, ${session.expires})`
}

export async function endSession(tx: Query, id: string): Promise<void> {
  await tx`delete from session where id = ${id}`
}

export async function endSessionsOf(tx: Tx, person: string, except?: string): Promise<void> {
  await tx`
    delete from session where person_id = ${person} and id is distinct from ${except ?? null}`
}

export async function deleteOldSessions(sql: Query): Promise<void> {
  await sql`delete from session where expires_at < now()`
  await sql`delete from sign_in_failure where last_at < now() - interval '1 day'`
}

export interface Holder {
  readonly key: string
  readonly person: string
  readonly party: string | null
  readonly roles: Role[]
  readonly scopes: Scope[]
  readonly secretHash: Buffer
}

/** Who holds an API key that is neither revoked nor expired, through a mandate that still holds. */
export async function holderOfKey(sql: Query, id: string): Promise<Holder | undefined> {
  const [row] = await sql<Holder[]>`
    select k.id as key, k.person_id as person, m.party, m.roles, k.scopes, k.secret_hash as "secretHash"
    from api_key k
    join person p on p.id = k.person_id and p.disabled_at is null
    join mandate m on m.id = k.mandate_id and ${isHeld(sql)}
    where k.id = ${id} and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`
  return row
}

const idle = '12 hours'

export async function holderOfSession(
  sql: Query,
  which: { readonly tokenHash: Buffer } | { readonly id: string },
): Promise<(Omit<Holder, 'scopes' | 'secretHash'> & { readonly mustChange: boolean }) | undefined> {
  const [row] = await sql<
    { key: string; person: string; party: string | null; roles: Role[]; mustChange: boolean }[]
  >`
    update session s set seen_at = now()
    from person p, mandate m
    where ${'id' in which ? sql`s.id = ${which.id}` : sql`s.token_hash = ${which.tokenHash}`}
      and s.expires_at > now() and s.seen_at > now() - ${idle}::interval
      and p.id = s.person_id and p.disabled_at is null
      and m.id = s.mandate_id and ${isHeld(sql)}
    returning s.id as key, p.id as person, m.party, m.roles, p.must_change as "mustChange"`
  return row
}

export interface KeyRow {
  readonly id: string
  readonly name: string
  readonly party: string
  readonly scopes: Scope[]
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly usedAt: Date | null
  readonly person: string
  readonly personName: string
}

export const listKeys = (
  sql: Query,
  whose: { person: string } | { party: string },
): Promise<KeyRow[]> => sql<KeyRow[]>`
  select k.id, k.name, m.party, k.scopes, k.created_at as "createdAt", k.expires_at as "expiresAt",
    k.used_at as "usedAt", p.id as person, p.name as "personName"
  from api_key k join person p on p.id = k.person_id join mandate m on m.id = k.mandate_id
  where k.revoked_at is null
    and ${'person' in whose ? sql`k.person_id = ${whose.person}` : sql`m.party = ${whose.party}`}
  order by k.created_at desc, k.id`

export async function insertKey(
  tx: Tx,
  key: {
    id: string
    secretHash: Buffer
    person: string
    mandate: string
    name: string
    scopes: readonly Scope[]
    expires: Date | null
  },
): Promise<void> {
  await tx`
    insert into api_key (id, secret_hash, person_id, mandate_id, name, scopes, expires_at)
    values (${key.id}, ${key.secretHash}, ${key.person}, ${key.mandate}, ${key.name},
      ${key.scopes as string[]}, ${key.expires})`
}

export async function revokeKey(tx: Tx, id: string): Promise<void> {
  await tx`update api_key set revoked_at = now() where id = ${id} and revoked_at is null`
}

export async function revokeKeysOf(tx: Tx, person: string): Promise<void> {
  await tx`update api_key set revoked_at = now() where person_id = ${person} and revoked_at is null`
}

export interface Failures {
  readonly failures: number
  readonly lastAt: Date
}

export async function failuresOf(sql: Query, subject: string): Promise<Failures | undefined> {
  const [row] = await sql<Failures[]>`
    select failures, last_at as "lastAt" from sign_in_failure where subject = ${subject}`
  return row
}

export async function countFailure(sql: Query, subject: string): Promise<void> {
  await sql`
    insert into sign_in_failure (subject, failures, last_at) values (${subject}, 1, now())
    on conflict (subject) do update set last_at = now(),
      failures = case when sign_in_failure.last_at < now() - interval '1 hour' then 1
        else sign_in_failure.failures + 1 end`
}

export async function forgetFailures(sql: Query, subject: string): Promise<void> {
  await sql`delete from sign_in_failure where subject = ${subject}`
}
