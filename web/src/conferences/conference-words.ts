import type { accreditations, conferences, delegations } from '@comity/contract'
import type { Key } from '@comity/words'

export const statusWords = {
  planned: 'conferences.planned',
  confirmed: 'conferences.confirmed',
  open: 'conferences.open',
  closed: 'conferences.closed',
  postponed: 'conferences.postponed',
  cancelled: 'conferences.cancelled',
} as const satisfies Record<conferences.ConferenceStatus, Key>

type Rules = conferences.Conference['rules']

export const shownWords = {
  everyone: 'conferences.shownEveryone',
  participants: 'conferences.shownParticipants',
  secretariat: 'conferences.shownSecretariat',
} as const satisfies Record<Rules['objectionsShown'], Key>

export const effectWords = {
  bars: 'conferences.effectBars',
  body_decides: 'conferences.effectBody',
} as const satisfies Record<Rules['objectionEffect'], Key>

export const kindWords = {
  state: 'conferences.kindState',
  chamber: 'conferences.kindChamber',
  organisation: 'conferences.kindOrganisation',
} as const satisfies Record<delegations.DelegationKind, Key>

export const standingWords = {
  participant: 'conferences.participant',
  observer: 'conferences.observer',
} as const satisfies Record<delegations.DelegationRow['standing'], Key>

export const answerWords = {
  invited: 'conferences.invited',
  registered: 'conferences.registered',
  declined: 'conferences.declined',
} as const satisfies Record<delegations.DelegationRow['status'], Key>

export const credentialWords = {
  missing: 'conferences.missing',
  information_received: 'conferences.informationReceived',
  in_due_form: 'conferences.inDueForm',
} as const satisfies Record<delegations.Credentials['status'], Key>

export const issuerWords = {
  head_of_state: 'conferences.headOfState',
  head_of_government: 'conferences.headOfGovernment',
  foreign_minister: 'conferences.foreignMinister',
  presiding_officer: 'conferences.presidingOfficer',
  other: 'conferences.otherIssuer',
} as const satisfies Record<NonNullable<delegations.Credentials['issuer']>, Key>

export const capacityWords = {
  head: 'conferences.head',
  delegate: 'conferences.delegate',
  adviser: 'conferences.adviser',
} as const satisfies Record<delegations.Participant['capacity'], Key>

export const accreditationWords = {
  applied: 'conferences.applied',
  accredited: 'conferences.accredited',
  refused: 'conferences.refused',
} as const satisfies Record<accreditations.Accreditation['status'], Key>
