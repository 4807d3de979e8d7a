import { isZone, momentAt } from '@comity/contacts'
import type {
  accreditations as accreditationContract,
  conferences as contract,
  delegations as delegationContract,
} from '@comity/contract'
import type { AccreditationRecord, ObjectionRecord } from './accreditation-store.ts'
import type { CredentialsRecord, DelegationRecord } from './delegation-store.ts'
import { dateOf } from './programme.ts'
import type { OutcomeRecord, SlotRecord } from './programme-store.ts'
import type { ChangeRecord, ConferenceRecord } from './store.ts'

/** Leaves out what is not known. */
const known = <T extends object>(row: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], null | undefined> }

export const lastOf = ({ id, changes }: ConferenceRecord): ChangeRecord => {
  const last = changes.at(-1)
  if (last === undefined) throw new Error(`Conference ${id} was entered without a change`)
  return last
}

export function conferenceRow(row: ConferenceRecord): contract.ConferenceRow {
  const { id, titles, body, bodyNames, host, audience, delegations } = row
  const { sequence, status, from, to, venue, mode } = lastOf(row)
  return {
    ...{ id, titles, body, bodyNames, host, audience, delegations, sequence, status },
    ...known({ from, to, venue, mode }),
  }
}

export const conferenceChange = ({
  sequence,
  status,
  recordedAt,
  ...row
}: ChangeRecord): contract.ConferenceChange => ({
  ...{ sequence, status, recordedAt: recordedAt.toISOString() },
  ...known(row),
})

export function slot(row: SlotRecord, of: ConferenceRecord): contract.Slot {
  const { id, day, starts, ends, titles, room, speakers, status, version } = row
  const moments = momentsOf(row, of)
  return {
    ...{ id, day, starts, ends, titles, speakers, status, version },
    ...(room === null ? {} : { room }),
    ...(moments && {
      startsAt: moments.starts.toISOString(),
      endsAt: moments.ends.toISOString(),
    }),
  }
}

/** None while the days are still to be set, nor in a zone that is unknown on this machine. */
export function momentsOf(
  { day, starts, ends }: Pick<SlotRecord, 'day' | 'starts' | 'ends'>,
  of: ConferenceRecord,
): { readonly starts: Date; readonly ends: Date } | undefined {
  const { from } = lastOf(of)
  if (from === null || !isZone(of.zone)) return undefined
  const date = dateOf(from, day)
  return { starts: momentAt(of.zone, date, starts), ends: momentAt(of.zone, date, ends) }
}

export const outcome = ({ text, decision, at, ...row }: OutcomeRecord): contract.Outcome => ({
  ...row,
  ...known({ text, decision }),
  at: at.toISOString(),
})

export function delegationRow(
  row: DelegationRecord,
  shown: {
    readonly participants: delegationContract.Participant[]
    readonly complete: boolean
    /** Whether the asker is of those who take part. */
    readonly within: boolean
  },
): delegationContract.DelegationRow {
  const { id, conference, kind, state, names, standing, status, credentials } = row
  const { participants, complete, within } = shown
  const isExamined = kind !== 'organisation'
  const { examinedVersion, version } = row
  return {
    ...{ id, conference, kind, standing, status, participants, complete },
    ...known({ state, names }),
    ...(within && isExamined ? { credentials: credentials ?? ('missing' as const) } : {}),
    ...(within && examinedVersion !== null ? { changedSince: examinedVersion < version } : {}),
  }
}

export const credentials = ({
  at,
  sequence,
  status,
  ...row
}: CredentialsRecord): delegationContract.Credentials => ({
  ...{ sequence, status, at: at.toISOString() },
  ...known(row),
})

export function accreditation(
  row: AccreditationRecord,
  shown: Pick<accreditationContract.Accreditation, 'isOpen' | 'objections' | 'complete' | 'can'>,
): accreditationContract.Accreditation {
  const { id, conference, name, lang, until, status, appliedAt, decidedAt } = row
  return {
    ...{ id, conference, name, lang, until, status, appliedAt: appliedAt.toISOString() },
    ...known({ seat: row.seat, about: row.about, reason: row.reason }),
    ...(decidedAt === null ? {} : { decidedAt: decidedAt.toISOString() }),
    ...shown,
  }
}

export const objection = ({
  state,
  reason,
  at,
  withdrawnAt,
}: ObjectionRecord): accreditationContract.Objection => ({
  ...{ state, at: at.toISOString() },
  ...(reason === null ? {} : { reason }),
  ...(withdrawnAt === null ? {} : { withdrawnAt: withdrawnAt.toISOString() }),
})
