import { z } from 'zod'
import { line } from './line.ts'
import { route } from './route.ts'
import { Can, Names, Party, Role, Scope, StateCode, Timestamp, Uuid } from './values.ts'

export const Me = z.object({
  person: z.object({ id: Uuid, name: z.string(), signInName: z.string() }),
  /** Who is acted for; absent for the operator. */
  party: Party.optional(),
  partyNames: Names.optional(),
  roles: z.array(Role),
  scopes: z.array(Scope),
  groups: z.array(z.string()),
  /** All mandates the person holds; sign-in takes the first, `act` changes it. */
  mandates: z.array(z.object({ id: Uuid, party: Party.optional(), roles: z.array(Role) })),
  mustChangePassword: z.boolean(),
  totp: z.boolean(),
  demonstration: z.boolean(),
})
export type Me = z.output<typeof Me>

export const signIn = route({
  id: 'signIn',
  method: 'POST',
  path: '/api/sessions',
  summary: 'Sign in with a name, a password and, where enrolled, a one-time code',
  access: 'public',
  body: z.object({
    signInName: z.string().min(1).max(200),
    password: z.string().min(1).max(1000),
    code: z
      .string()
      .regex(/^[0-9]{6}$/)
      .optional(),
  }),
  status: 200,
  // `code_required`: the password was right, and the one-time code is asked for.
  reply: z.object({ outcome: z.enum(['signed_in', 'code_required']) }),
})

export const enterDemonstration = route({
  id: 'enterDemonstration',
  method: 'POST',
  path: '/api/demonstration/sessions',
  summary: 'See a demonstration hub as one of its fictional states (from this machine only)',
  access: 'public',
  // A fictional state or the second person of it, one of the two clerks of the group's secretariat, or the one who runs the hub.
  body: z
    .object({ state: StateCode, second: z.boolean().optional() })
    .or(z.object({ role: z.enum(['operator', 'secretariat', 'second-clerk']) })),
  status: 200,
  reply: z.object({ outcome: z.literal('signed_in') }),
})

export const signOut = route({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/sessions/current',
  summary: 'Sign out',
  access: 'signed_in',
  status: 204,
})

export const me = route({
  id: 'me',
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in, for whom, and with which roles',
  access: 'signed_in',
  status: 200,
  reply: Me,
})

export const changePassword = route({
  id: 'changePassword',
  method: 'PUT',
  path: '/api/me/password',
  summary: 'Change one’s password; other sessions end',
  access: 'signed_in',
  body: z.object({
    current: z.string().min(1).max(1000),
    next: z.string().min(12).max(1000),
  }),
  status: 204,
})

export const beginTotp = route({
  id: 'beginTotp',
  method: 'POST',
  path: '/api/me/totp',
  summary: 'Begin to enrol a one-time code: a secret that counts once a first code is confirmed',
  access: 'signed_in',
  body: z.object({ password: z.string().min(1).max(1000) }),
  status: 201,
  reply: z.object({ secret: z.string(), uri: z.string() }),
})

export const confirmTotp = route({
  id: 'confirmTotp',
  method: 'PUT',
  path: '/api/me/totp',
  summary: 'Confirm the enrolment with a first code',
  access: 'signed_in',
  body: z.object({ code: z.string().regex(/^[0-9]{6}$/) }),
  status: 204,
})

export const removeTotp = route({
  id: 'removeTotp',
  method: 'DELETE',
  path: '/api/me/totp',
  summary: 'Remove the one-time code',
  access: 'signed_in',
  body: z.object({ password: z.string().min(1).max(1000) }),
  status: 204,
})

export const Key = z.object({
  id: z.string(),
  name: z.string(),
  party: Party,
  scopes: z.array(Scope),
  createdAt: Timestamp,
  expiresAt: Timestamp.optional(),
  usedAt: Timestamp.optional(),
  person: z.object({ id: Uuid, name: z.string() }),
})
export type Key = z.output<typeof Key>

export const keys = route({
  id: 'keys',
  method: 'GET',
  path: '/api/keys',
  summary: 'One’s own API keys; an administrator sees those of the whole party',
  access: 'signed_in',
  status: 200,
  reply: z.object({ items: z.array(Key), can: Can }),
})

export const createKey = route({
  id: 'createKey',
  method: 'POST',
  path: '/api/keys',
  summary: 'Make an API key; its secret is shown this once',
  access: 'signed_in',
  body: z.object({
    name: line(100),
    scopes: z.array(Scope).min(1),
    /** Days until it expires; none means it does not. */
    days: z.number().int().min(1).max(3650).optional(),
  }),
  status: 201,
  reply: z.object({ key: Key, secret: z.string() }),
})

export const revokeKey = route({
  id: 'revokeKey',
  method: 'DELETE',
  path: '/api/keys/{id}',
  summary: 'Revoke an API key at once',
  access: 'signed_in',
  params: z.object({ id: z.string() }),
  status: 204,
})

export const Person = z.object({
  id: Uuid,
  name: z.string(),
  signInName: z.string(),
  party: Party.optional(),
  roles: z.array(Role),
  disabled: z.boolean(),
  totp: z.boolean(),
  /** The roles that the asker may give this person. */
  mayGive: z.array(Role),
  can: Can,
})
export type Person = z.output<typeof Person>

export const people = route({
  id: 'people',
  method: 'GET',
  path: '/api/people',
  summary: 'The people of one’s party; for the operator, the administrators of every party',
  access: 'signed_in',
  status: 200,
  reply: z.object({
    items: z.array(Person),
    /** The roles that the asker may give, by the kind of party that somebody is admitted to. */
    mayGive: z.object({
      state: z.array(Role),
      organisation: z.array(Role),
      body: z.array(Role),
      nobody: z.array(Role),
    }),
    can: Can,
  }),
})

export const admitPerson = route({
  id: 'admitPerson',
  method: 'POST',
  path: '/api/people',
  summary: 'Admit a person to a party with roles; a first password is shown this once',
  access: 'signed_in',
  body: z.object({
    name: line(200),
    signInName: line(200),
    party: Party.optional(),
    roles: z.array(Role).min(1),
  }),
  status: 201,
  reply: z.object({ person: Person, password: z.string() }),
})

export const changePerson = route({
  id: 'changePerson',
  method: 'PATCH',
  path: '/api/people/{id}',
  summary: 'Change a person’s roles, or close or reopen the account; takes effect at once',
  access: 'signed_in',
  params: z.object({ id: Uuid }),
  body: z.object({ roles: z.array(Role).min(1).optional(), disabled: z.boolean().optional() }),
  status: 200,
  reply: Person,
})

export const resetPassword = route({
  id: 'resetPassword',
  method: 'POST',
  path: '/api/people/{id}/password',
  summary: 'Give a person a new first password, shown this once; their sessions end',
  access: 'signed_in',
  params: z.object({ id: Uuid }),
  status: 200,
  reply: z.object({ password: z.string() }),
})

export const setUp = route({
  id: 'setUp',
  method: 'POST',
  path: '/api/setup',
  summary: 'Make the first administrator of a hub that started empty, with the printed code',
  access: 'public',
  body: z.object({
    code: z.string().min(1).max(200),
    name: line(200),
    signInName: line(200),
    password: z.string().min(12).max(1000),
  }),
  status: 201,
  reply: z.object({ outcome: z.literal('signed_in') }),
})

export const AuditRow = z.object({
  at: Timestamp,
  person: z.string().optional(),
  key: z.string().optional(),
  action: z.string(),
  thing: z.string().optional(),
  outcome: z.enum(['done', 'refused']),
  detail: z.record(z.string(), z.unknown()).optional(),
})
export const ReadRow = z.object({
  hour: Timestamp,
  person: z.string().optional(),
  key: z.string(),
  collection: Uuid,
  requests: z.number(),
  objects: z.number(),
})

export const audit = route({
  id: 'audit',
  method: 'GET',
  path: '/api/audit',
  summary: 'What one’s own party’s people and keys did and read, newest first',
  access: 'signed_in',
  query: z.object({
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  status: 200,
  reply: z.object({
    acts: z.array(AuditRow),
    reads: z.array(ReadRow),
    next: z.string().optional(),
  }),
})
