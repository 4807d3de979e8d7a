import { z } from 'zod'
import { line } from './line.ts'
import { route } from './route.ts'
import { Can, Day, GroupId, Names, Party, StateCode, Timestamp, Uuid } from './values.ts'

export const State = z.object({
  code: StateCode,
  alpha3: z.string().optional(),
  kind: z.enum(['member', 'observer', 'demonstration']),
  region: z.string().optional(),
  unSince: z.string().optional(),
  names: Names,
})
export type State = z.output<typeof State>

/** A member of the past, as recorded votes name it. */
export const FormerMember = z.object({
  code: z.string(),
  /** When it took part in the United Nations: from a day until before another. */
  periods: z.array(z.object({ from: z.string(), to: z.string() })),
  continuedBy: StateCode.optional(),
  doubt: z.string().optional(),
  names: Names,
})
export type FormerMember = z.output<typeof FormerMember>

export const states = route({
  id: 'states',
  method: 'GET',
  path: '/api/states',
  summary: 'The states, with their names in six languages, and members of the past that votes name',
  access: 'public',
  status: 200,
  reply: z.object({ items: z.array(State), former: z.array(FormerMember) }),
})

export const Membership = z.object({
  id: Uuid,
  state: StateCode,
  from: z.string().optional(),
  to: z.string().optional(),
  precision: z.enum(['day', 'month', 'year']),
  status: z.enum(['member', 'suspended']),
  source: z.string().optional(),
})

export const state = route({
  id: 'state',
  method: 'GET',
  path: '/api/states/{state}',
  summary: 'One state and its dated memberships',
  access: 'public',
  params: z.object({ state: StateCode }),
  status: 200,
  reply: State.extend({
    memberships: z.array(
      Membership.omit({ state: true }).extend({
        group: GroupId,
        names: Names,
        /** Why it is not certain, in the record’s own words. */
        doubt: z.string().optional(),
      }),
    ),
  }),
})

export const Group = z.object({
  id: GroupId,
  kind: z.enum(['organisation', 'group', 'demonstration']),
  names: Names,
  exchanges: z.boolean(),
  members: z.number(),
})
export type Group = z.output<typeof Group>

export const groups = route({
  id: 'groups',
  method: 'GET',
  path: '/api/groups',
  summary: 'Organisations and groups, with how many states are members today',
  access: 'public',
  status: 200,
  reply: z.object({ items: z.array(Group), can: Can }),
})

export const group = route({
  id: 'group',
  method: 'GET',
  path: '/api/groups/{group}',
  summary: 'One group and its dated membership',
  access: 'public',
  params: z.object({ group: GroupId }),
  status: 200,
  reply: Group.extend({
    memberships: z.array(Membership),
    bodies: z.array(z.object({ id: z.string(), names: Names })),
    can: Can,
  }),
})

export const createGroup = route({
  id: 'createGroup',
  method: 'POST',
  path: '/api/groups',
  summary: 'Found a group that exchanges information here (operator)',
  access: 'signed_in',
  body: z.object({
    id: GroupId,
    name: line(200),
    members: z.array(StateCode).min(1),
    /** The day from which these are members; today where it is not given. */
    from: Day.optional(),
    source: z.string().max(500).optional(),
  }),
  status: 201,
  reply: Group,
})

export const addMember = route({
  id: 'addMember',
  method: 'POST',
  path: '/api/groups/{group}/members',
  summary: 'Record that a state is a member of a group from a day on (operator)',
  access: 'signed_in',
  params: z.object({ group: GroupId }),
  body: z.object({
    state: StateCode,
    from: Day.optional(),
    source: z.string().max(500).optional(),
  }),
  status: 201,
  reply: Membership,
})

export const endMembership = route({
  id: 'endMembership',
  method: 'DELETE',
  path: '/api/groups/{group}/members/{state}',
  summary: 'Record that a state’s membership ended today; reading stops at once (operator)',
  access: 'signed_in',
  params: z.object({ group: GroupId, state: StateCode }),
  status: 204,
})

export const Constituent = z.object({
  id: Uuid,
  organisation: Uuid,
  name: z.string(),
  since: Timestamp,
  can: Can,
})

export const constituents = route({
  id: 'constituents',
  method: 'GET',
  path: '/api/constituents',
  summary: 'The organisations that one’s state serves',
  access: 'signed_in',
  status: 200,
  reply: z.object({ items: z.array(Constituent), can: Can }),
})

export const registerConstituent = route({
  id: 'registerConstituent',
  method: 'POST',
  path: '/api/constituents',
  summary: 'Register an organisation as one’s state’s constituent: it sees what is TLP:AMBER',
  access: 'signed_in',
  body: z.object({ name: line(200) }),
  status: 201,
  reply: Constituent,
})

export const endConstituent = route({
  id: 'endConstituent',
  method: 'DELETE',
  path: '/api/constituents/{id}',
  summary: 'End a registration; reading stops at once',
  access: 'signed_in',
  params: z.object({ id: Uuid }),
  status: 204,
})

export const parties = route({
  id: 'parties',
  method: 'GET',
  path: '/api/parties',
  summary: 'Whom one could name in an audience: groups, their states and bodies, own people',
  access: 'signed_in',
  status: 200,
  reply: z.object({
    items: z.array(
      z.object({ entry: z.string(), names: Names.optional(), name: z.string().optional() }),
    ),
  }),
})

export { Party }
