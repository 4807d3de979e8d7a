import type { Actor, SignedIn } from './actor.ts'
import { anonymous } from './actor.ts'

/**
 * The people of the expected matrix, also used by the hub's tests of its routes. `demo` is a group
 * of the fictional states XA, XB and XC; XD is outside; a bank is registered by XA as constituent.
 */
const person = (name: string, more: Partial<SignedIn>): SignedIn => ({
  kind: 'session',
  key: `session-${name}`,
  person: name,
  party: undefined,
  roles: [],
  scopes: ['read', 'write', 'manage'],
  groups: [],
  servedBy: [],
  servedGroups: [],
  ...more,
})

const member = { groups: ['demo'] }

export const cast = {
  anonymous,
  'XA analyst': person('xa-analyst', { party: 'state:XA', roles: ['analyst'], ...member }),
  'XA duty officer': person('xa-duty', { party: 'state:XA', roles: ['duty_officer'], ...member }),
  'XA delegate': person('xa-delegate', { party: 'state:XA', roles: ['delegate'], ...member }),
  'XA administrator': person('xa-admin', {
    party: 'state:XA',
    roles: ['national_administrator'],
    ...member,
  }),
  'XA bank': person('xa-bank', {
    party: 'organisation:bank',
    servedBy: ['state:XA'],
    servedGroups: ['demo'],
  }),
  'XA write-only key': person('xa-feed', {
    kind: 'key',
    party: 'state:XA',
    roles: ['analyst'],
    scopes: ['write'],
    ...member,
  }),
  'XA read-only key': person('xa-reader', {
    kind: 'key',
    party: 'state:XA',
    roles: ['analyst'],
    scopes: ['read'],
    ...member,
  }),
  'XB analyst': person('xb-analyst', { party: 'state:XB', roles: ['analyst'], ...member }),
  'XC analyst': person('xc-analyst', { party: 'state:XC', roles: ['analyst'], ...member }),
  'XD analyst': person('xd-analyst', { party: 'state:XD', roles: ['analyst'] }),
  secretariat: person('secretariat', { party: 'body:demo', roles: ['secretariat'], ...member }),
  operator: person('operator', { roles: ['operator'] }),
} as const satisfies Record<string, Actor>

export type CastName = keyof typeof cast
