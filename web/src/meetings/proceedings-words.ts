import type { proceedings } from '@comity/contract'
import type { Key } from '@comity/words'

export const itemStatusWords = {
  proposed: 'proceedings.proposed',
  adopted: 'proceedings.adopted',
  withdrawn: 'proceedings.withdrawn',
} as const satisfies Record<proceedings.AgendaItem['status'], Key>

export const meetingStatusWords = {
  scheduled: 'proceedings.meetingScheduled',
  open: 'proceedings.meetingOpen',
  closed: 'proceedings.meetingClosed',
} as const satisfies Record<proceedings.Meeting['status'], Key>

export const accessWords = {
  open: 'proceedings.accessOpen',
  closed: 'proceedings.accessClosed',
} as const satisfies Record<proceedings.Meeting['access'], Key>

export const speakerKindWords = {
  statement: 'proceedings.statement',
  right_of_reply: 'proceedings.rightOfReply',
  point_of_order: 'proceedings.pointOfOrder',
} as const satisfies Record<proceedings.Speaker['kind'], Key>

export const speakerStatusWords = {
  waiting: 'proceedings.waiting',
  speaking: 'proceedings.speaking',
  spoken: 'proceedings.spoken',
  withdrawn: 'proceedings.requestWithdrawn',
} as const satisfies Record<proceedings.Speaker['status'], Key>
