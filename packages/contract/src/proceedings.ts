import { z } from 'zod'
import { CsvGiven, LineDefect } from './csv-lines.ts'
import { line } from './line.ts'
import { BodyId, Texts } from './meetings.ts'
import { route } from './route.ts'
import { Can, GroupId, Names, Party, StateCode, Timestamp, Uuid } from './values.ts'

/** What happens within a session: its agenda, its meetings, and who has the floor. */

const inSession = z.object({ session: Uuid })
const inMeeting = z.object({ meeting: Uuid })

export const AgendaItem = z.object({
  id: Uuid,
  session: Uuid,
  /** As it is cited: `1`, `4 (a)`. */
  number: z.string(),
  titles: Names,
  /** Adopted item by item; a withdrawn one stays on the page as withdrawn. */
  status: z.enum(['proposed', 'adopted', 'withdrawn']),
  decidedAt: Timestamp.optional(),
})
export type AgendaItem = z.output<typeof AgendaItem>

export const agenda = route({
  id: 'agenda',
  method: 'GET',
  path: '/api/body-sessions/{session}/agenda',
  summary: 'The agenda of a session, item by item',
  access: 'public',
  params: inSession,
  status: 200,
  reply: z.object({ items: z.array(AgendaItem), can: Can }),
})

export const addAgendaItem = route({
  id: 'addAgendaItem',
  method: 'POST',
  path: '/api/body-sessions/{session}/agenda',
  summary: 'Propose an item for the agenda (the secretariat)',
  access: 'signed_in',
  params: inSession,
  body: z.object({ number: line(20), titles: Texts }),
  status: 201,
  reply: AgendaItem,
})

export const importAgenda = route({
  id: 'importAgenda',
  method: 'POST',
  path: '/api/body-sessions/{session}/agenda/import',
  summary: 'Propose the items of a CSV table, all of them or none (the secretariat)',
  access: 'signed_in',
  params: inSession,
  body: CsvGiven,
  status: 200,
  reply: z.object({
    kept: z.boolean(),
    items: z.array(z.object({ line: z.number().int(), number: z.string(), titles: Texts })),
    defects: z.array(LineDefect),
  }),
})
export type AgendaImported = z.output<typeof importAgenda.reply>

export const decideAgendaItem = route({
  id: 'decideAgendaItem',
  method: 'POST',
  path: '/api/agenda-items/{item}/decision',
  summary: 'Record that an item was adopted in an open meeting, or withdrawn (the secretariat)',
  access: 'signed_in',
  params: z.object({ item: Uuid }),
  body: z.object({ status: z.enum(['adopted', 'withdrawn']) }),
  status: 201,
  reply: AgendaItem,
})

export const Meeting = z.object({
  id: Uuid,
  session: Uuid,
  /** From 1 in each session. */
  number: z.number().int(),
  /** A closed meeting is for the members of the body’s group; to others it does not show. */
  access: z.enum(['open', 'closed']),
  status: z.enum(['scheduled', 'open', 'closed']),
  startsAt: Timestamp,
  openedAt: Timestamp.optional(),
  closedAt: Timestamp.optional(),
  /** Seconds that a statement may take, where there is a limit. */
  speakingLimit: z.number().int().optional(),
})
export type Meeting = z.output<typeof Meeting>

export const speakerKinds = ['statement', 'right_of_reply', 'point_of_order'] as const
export const speakerStatuses = ['waiting', 'speaking', 'spoken', 'withdrawn'] as const

export const Speaker = z.object({
  id: Uuid,
  party: Party,
  /** A group for which it speaks as well. */
  onBehalfOf: GroupId.optional(),
  kind: z.enum(speakerKinds),
  item: Uuid.optional(),
  status: z.enum(speakerStatuses),
  /** Seconds. */
  limit: z.number().int().optional(),
  requestedAt: Timestamp,
  beganAt: Timestamp.optional(),
  endedAt: Timestamp.optional(),
  can: Can,
})
export type Speaker = z.output<typeof Speaker>

export const MeetingPage = Meeting.extend({
  body: BodyId,
  bodyNames: Names,
  titles: Names,
  /** In the order in which they speak: who has spoken stays where they spoke. */
  speakers: z.array(Speaker),
  agenda: z.array(AgendaItem),
  /** The hub’s clock, for what is left of a speaking time. */
  now: Timestamp,
  /** Groups for which the asker’s state could speak. */
  speaksFor: z.array(GroupId),
  can: Can,
})
export type MeetingPage = z.output<typeof MeetingPage>

export const sessionMeetings = route({
  id: 'sessionMeetings',
  method: 'GET',
  path: '/api/body-sessions/{session}/meetings',
  summary: 'The meetings of a session that one may see',
  access: 'public',
  params: inSession,
  status: 200,
  reply: z.object({ items: z.array(Meeting), can: Can }),
})

const seconds = z.number().int().min(10).max(7_200)

export const scheduleMeeting = route({
  id: 'scheduleMeeting',
  method: 'POST',
  path: '/api/body-sessions/{session}/meetings',
  summary: 'Schedule the next meeting of a session (the secretariat)',
  access: 'signed_in',
  params: inSession,
  body: z.object({
    access: z.enum(['open', 'closed']),
    startsAt: z.iso.datetime({ offset: true }),
    speakingLimit: seconds.optional(),
  }),
  status: 201,
  reply: Meeting,
})

export const meeting = route({
  id: 'meeting',
  method: 'GET',
  path: '/api/meetings/{meeting}',
  summary: 'One meeting: its agenda, and who has the floor and who waits for it',
  access: 'public',
  params: inMeeting,
  status: 200,
  reply: MeetingPage,
})

export const changeMeeting = route({
  id: 'changeMeeting',
  method: 'POST',
  path: '/api/meetings/{meeting}/status',
  summary: 'Open or close a meeting, by a logged act (the secretariat)',
  access: 'signed_in',
  params: inMeeting,
  body: z.object({ status: z.enum(['open', 'closed']) }),
  status: 201,
  reply: MeetingPage,
})

export const requestFloor = route({
  id: 'requestFloor',
  method: 'POST',
  path: '/api/meetings/{meeting}/speakers',
  summary: 'Request the floor for one’s state; the secretariat enters any member',
  access: 'signed_in',
  params: inMeeting,
  body: z.object({
    kind: z.enum(speakerKinds).default('statement'),
    item: Uuid.optional(),
    onBehalfOf: GroupId.optional(),
    /** Whom the secretariat enters; a delegate’s own state where it is left out. */
    state: StateCode.optional(),
  }),
  status: 201,
  reply: MeetingPage,
})

export const changeSpeaker = route({
  id: 'changeSpeaker',
  method: 'POST',
  path: '/api/speakers/{speaker}/status',
  summary: 'Give the floor, end a speech (the secretariat), or withdraw a request',
  access: 'signed_in',
  params: z.object({ speaker: Uuid }),
  body: z.object({ status: z.enum(['speaking', 'spoken', 'withdrawn']) }),
  status: 201,
  reply: MeetingPage,
})

export const moveSpeaker = route({
  id: 'moveSpeaker',
  method: 'POST',
  path: '/api/speakers/{speaker}/place',
  summary: 'Put one who waits before another or last, and set the speaking time (the secretariat)',
  access: 'signed_in',
  params: z.object({ speaker: Uuid }),
  body: z.object({
    /** One who waits too; null for the end of the list; left out to stay. */
    before: Uuid.nullable().optional(),
    limit: seconds.nullable().optional(),
  }),
  status: 201,
  reply: MeetingPage,
})
