import type { Actor, Party, Role } from '@comity/policy'
import { decide } from '@comity/policy'
import type { Tx } from '../core/database.ts'
import { wakeAfterCommit } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { uuidv7 } from '../core/uuid.ts'
import { hashPassword, makePassword } from './password.ts'
import { insertMandate, insertPerson } from './store.ts'

/** Which roles fit which kind of party; the operator acts for nobody. */
const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  state: ['analyst', 'duty_officer', 'legal_adviser', 'delegate', 'national_administrator'],
  organisation: ['analyst'],
  body: ['secretariat'],
  none: ['operator'],
}

/** The roles of a party's kind that `actor` may give to its people. */
export const rolesToGive = (
  actor: Actor,
  party: Party | undefined,
  servedBy: readonly Party[] = [],
): Role[] =>
  (rolesOf[party?.split(':')[0] ?? 'none'] ?? []).filter((role) =>
    mayManagePeople(actor, party, [role], servedBy),
  )

/** Refuses roles that make no sense together, or for this kind of party. */
export function checkRoles(party: string | undefined, roles: readonly Role[]): void {
  const kind = party?.split(':')[0] ?? 'none'
  const wrong = roles.find((role) => !rolesOf[kind]?.includes(role))
  if (wrong)
    throw new Problem(
      'invalid',
      'role-unfit',
      `The role ${wrong} does not fit ${party ?? 'no party'}.`,
      {
        params: { role: wrong, party },
      },
    )
}

/** Throws the refusal that `decide` gives for managing the people of this party. */
export function mayManagePeople(
  actor: Actor,
  party: Party | undefined,
  roles: readonly Role[] = [],
  servedBy: readonly Party[] = [],
): boolean {
  return decide(actor, { action: 'party.people', thing: { party, roles, servedBy } }).allow
}

/** Makes an account with one mandate; its first password is random and has to be changed. */
export async function admit(
  tx: Tx,
  given: {
    name: string
    signInName: string
    party: string | undefined
    roles: readonly Role[]
    password?: string
    /** The person who admits; nobody where the hub itself does. */
    by?: string | undefined
  },
): Promise<{ id: string; password: string }> {
  checkRoles(given.party, given.roles)
  const id = uuidv7()
  const password = given.password ?? makePassword()
  const made = await insertPerson(tx, {
    id,
    signInName: given.signInName,
    name: given.name,
    passwordHash: await hashPassword(password),
    mustChange: given.password === undefined,
    admittedBy: given.by ?? null,
  })
  if (!made)
    throw new Problem('conflict', 'name-taken', 'Somebody signs in with this name already.')
  await insertMandate(tx, {
    id: uuidv7(),
    person: id,
    party: given.party ?? null,
    roles: given.roles,
  })
  wakeAfterCommit(tx, standingTopic)
  return { id, password }
}
