import { z } from 'zod'
import { line } from './line.ts'
import { Language, Texts } from './meetings.ts'
import { route } from './route.ts'
import { Can, Day, Names, StateCode, Timestamp, Uuid } from './values.ts'

/** Delegations at conferences: invited, registered with their participants, credentials examined. */

/** A state’s government, a chamber of its parliament, or an organisation. */
export const delegationKinds = ['state', 'chamber', 'organisation'] as const
export const DelegationKind = z.enum(delegationKinds)
export type DelegationKind = z.output<typeof DelegationKind>
export const delegationStandings = ['participant', 'observer'] as const
export const delegationStatuses = ['invited', 'registered', 'declined'] as const
export const participantCapacities = ['head', 'delegate', 'adviser'] as const

export const Participant = z.object({
  name: line(200),
  /** What they are at home: “Deputy Minister”, “Chair of the committee on security”. */
  function: line(200).optional(),
  /** In which they follow best. */
  lang: Language.optional(),
  capacity: z.enum(participantCapacities),
  /** Whether their own state lets everyone who may see the conference read the name. */
  released: z.boolean().default(false),
})
export type Participant = z.output<typeof Participant>

export const credentialStatuses = ['missing', 'information_received', 'in_due_form'] as const
/** Who signed them. */
export const credentialIssuers = [
  'head_of_state',
  'head_of_government',
  'foreign_minister',
  'presiding_officer',
  'other',
] as const

/** How credentials were found at one time; none is written over. */
export const Credentials = z.object({
  sequence: z.number().int(),
  status: z.enum(credentialStatuses),
  issuer: z.enum(credentialIssuers).optional(),
  /** The day that they bear. */
  dated: Day.optional(),
  note: z.string().optional(),
  at: Timestamp,
})
export type Credentials = z.output<typeof Credentials>

export const DelegationRow = z.object({
  id: Uuid,
  conference: Uuid,
  kind: DelegationKind,
  state: StateCode.optional(),
  /** Of a chamber or an organisation; a state has its own. */
  names: Names.optional(),
  standing: z.enum(delegationStandings),
  status: z.enum(delegationStatuses),
  /** As far as the asker may read them. */
  participants: z.array(Participant),
  /** Whether these are all: names are their own state’s and the secretariat’s unless released. */
  complete: z.boolean(),
  /** For those who take part: how its credentials were last found. */
  credentials: z.enum(credentialStatuses).optional(),
  /** The list was changed after its credentials were examined. */
  changedSince: z.boolean().optional(),
})
export type DelegationRow = z.output<typeof DelegationRow>

export const Delegation = DelegationRow.extend({
  conferenceTitles: Names,
  /** Of the list of participants: a change names the one that it replaces. */
  version: z.number().int(),
  reason: z.string().optional(),
  /** For its own state and the secretariat, the first first. */
  examined: z.array(Credentials),
  can: Can,
})
export type Delegation = z.output<typeof Delegation>

/** Whom an invitation goes to. */
export const Invitation = z
  .object({
    kind: DelegationKind,
    state: StateCode.optional(),
    names: Texts.optional(),
    standing: z.enum(delegationStandings).default('participant'),
  })
  .refine(({ kind, state }) => kind === 'organisation' || state !== undefined, 'the state')
  .refine(({ kind, names }) => (kind === 'state') === (names === undefined), 'a name of its own')
export type Invitation = z.output<typeof Invitation>

const ofConference = z.object({ conference: Uuid })
const params = z.object({ delegation: Uuid })

export const delegations = route({
  id: 'delegations',
  method: 'GET',
  path: '/api/conferences/{conference}/delegations',
  summary: 'The delegations at a conference: all for those who take part, else those registered',
  access: 'public',
  params: ofConference,
  status: 200,
  reply: z.object({
    items: z.array(DelegationRow),
    /** Whether these are also those that have not answered, or declined. */
    within: z.boolean(),
    can: Can,
  }),
})

export const inviteDelegations = route({
  id: 'inviteDelegations',
  method: 'POST',
  path: '/api/conferences/{conference}/delegations',
  summary:
    'Invite states, chambers of parliaments and organisations, by a logged act (secretariat)',
  access: 'signed_in',
  params: ofConference,
  body: z.object({ invitations: z.array(Invitation).min(1).max(500) }),
  status: 201,
  reply: z.object({ items: z.array(DelegationRow) }),
})

export const delegationDefectCodes = [
  'csv',
  'encoding',
  'columns',
  'too_many',
  'kind',
  'state_missing',
  'state_unknown',
  'name_missing',
  'name_not_needed',
  'name_wrong',
  'language',
  'standing',
  'twice',
  'invited_already',
] as const

export const DelegationDefect = z.object({
  /** Of the file; from 1. */
  line: z.number().int(),
  code: z.enum(delegationDefectCodes),
  /** What stands there. */
  value: z.string().optional(),
})
export type DelegationDefect = z.output<typeof DelegationDefect>

/** What the columns of a file of delegations are called. */
export const delegationColumns = ['kind', 'state', 'name', 'language', 'standing'] as const

export const importDelegations = route({
  id: 'importDelegations',
  method: 'POST',
  path: '/api/conferences/{conference}/delegations/import',
  summary: 'Invite by a CSV file: what is wrong in it is reported, and then nothing is entered',
  access: 'signed_in',
  params: ofConference,
  body: z.object({
    /** With the columns kind, state, name, language, standing in any order. */
    csv: z.string().min(1).max(300_000),
    /** False to be told only. */
    enter: z.boolean().default(false),
  }),
  status: 200,
  reply: z.object({
    rows: z.number().int(),
    defects: z.array(DelegationDefect),
    entered: z.boolean(),
  }),
})
export type DelegationImport = z.output<typeof importDelegations.reply>

export const exportDelegations = route({
  id: 'exportDelegations',
  method: 'GET',
  path: '/api/conferences/{conference}/delegations/export',
  summary: 'Delegations and participants as CSV or JSON, as far as the asker may read them',
  access: 'public',
  params: ofConference,
  query: z.object({ format: z.enum(['csv', 'json']) }),
  status: 200,
  produces: 'text/csv',
})

export const delegation = route({
  id: 'delegation',
  method: 'GET',
  path: '/api/delegations/{delegation}',
  summary: 'One delegation, with participants as far as one may read them',
  access: 'public',
  params,
  status: 200,
  reply: Delegation,
})

export const registerDelegation = route({
  id: 'registerDelegation',
  method: 'PUT',
  path: '/api/delegations/{delegation}/participants',
  summary: 'Register a delegation with its participants, or another list of them (its own state)',
  access: 'signed_in',
  params,
  body: z.object({
    /** The version of the list that is replaced. */
    seen: z.number().int().min(0),
    participants: z.array(Participant).min(1).max(300),
  }),
  status: 200,
  reply: Delegation,
})

export const declineInvitation = route({
  id: 'declineInvitation',
  method: 'POST',
  path: '/api/delegations/{delegation}/refusal',
  summary: 'Decline, or withdraw a delegation: its participants are erased (its own state)',
  access: 'signed_in',
  params,
  body: z.object({ reason: z.string().trim().min(1).max(1_000).optional() }),
  status: 200,
  reply: Delegation,
})

export const examineCredentials = route({
  id: 'examineCredentials',
  method: 'POST',
  path: '/api/delegations/{delegation}/credentials',
  summary: 'Record how a delegation’s credentials were found, by a logged act (the secretariat)',
  access: 'signed_in',
  params,
  body: z.object({
    /** How many findings there were: two at once do not cross. */
    seen: z.number().int().min(0),
    status: z.enum(credentialStatuses),
    issuer: z.enum(credentialIssuers).optional(),
    dated: Day.optional(),
    note: z.string().trim().min(1).max(1_000).optional(),
  }),
  status: 201,
  reply: Delegation,
})
