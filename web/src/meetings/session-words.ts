import type { meetings } from '@comity/contract'
import type { Key } from '@comity/words'

export const statusWords = {
  planned: 'meetings.planned',
  confirmed: 'meetings.confirmed',
  open: 'meetings.open',
  suspended: 'meetings.suspended',
  closed: 'meetings.closed',
  postponed: 'meetings.postponed',
  cancelled: 'meetings.cancelled',
} as const satisfies Record<meetings.SessionStatus, Key>

export const kindWords = {
  organizational: 'meetings.organizational',
  substantive: 'meetings.substantive',
  intersessional: 'meetings.intersessional',
  informal: 'meetings.informal',
  plenary: 'meetings.plenary',
} as const satisfies Record<meetings.SessionRow['kind'], Key>

export const modeWords = {
  in_person: 'meetings.inPerson',
  remote: 'meetings.remote',
  hybrid: 'meetings.hybrid',
} as const satisfies Record<(typeof meetings.sessionModes)[number], Key>

export const officerWords = {
  chair: 'meetings.chair',
  vice_chair: 'meetings.viceChair',
  rapporteur: 'meetings.rapporteur',
} as const satisfies Record<meetings.Officer['role'], Key>
