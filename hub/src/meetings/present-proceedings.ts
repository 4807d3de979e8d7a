import type { proceedings as contract } from '@comity/contract'
import type { ItemRecord, MeetingRecord, SpeakerRecord } from './proceedings-store.ts'

export function presentItem({ decidedAt, ...row }: ItemRecord): contract.AgendaItem {
  return { ...row, ...(decidedAt === null ? {} : { decidedAt: decidedAt.toISOString() }) }
}

export function presentMeeting(row: MeetingRecord): contract.Meeting {
  const { id, session, number, access, startsAt, openedAt, closedAt, speakingLimit } = row
  return {
    ...{ id, session, number, access, startsAt: startsAt.toISOString() },
    status: closedAt ? 'closed' : openedAt ? 'open' : 'scheduled',
    ...(openedAt === null ? {} : { openedAt: openedAt.toISOString() }),
    ...(closedAt === null ? {} : { closedAt: closedAt.toISOString() }),
    ...(speakingLimit === null ? {} : { speakingLimit }),
  }
}

export function presentSpeaker(row: SpeakerRecord, mayWithdraw: boolean): contract.Speaker {
  const { id, party, kind, status, onBehalfOf, item, limit, requestedAt, beganAt, endedAt } = row
  return {
    ...{ id, party, kind, status, requestedAt: requestedAt.toISOString() },
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    ...(item === null ? {} : { item }),
    ...(limit === null ? {} : { limit }),
    ...(beganAt === null ? {} : { beganAt: beganAt.toISOString() }),
    ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
    can: { withdraw: mayWithdraw && status === 'waiting' },
  }
}
