import { z } from 'zod'
import { line } from './line.ts'
import { route } from './route.ts'
import { Can, Day, GroupId, languages, Names, Party, StateCode, Timestamp, Uuid } from './values.ts'

/** Also a group's own body has the form of its id. */
export const BodyId = GroupId
export const Language = z.enum(languages)
/** Texts as somebody writes them: at least one language. */
export const Texts = z
  .partialRecord(Language, z.string().trim().min(1).max(1_000))
  .refine((texts) => Object.keys(texts).length > 0, 'a text in one language at least')

export const sessionKinds = [
  'organizational',
  'substantive',
  'intersessional',
  'informal',
  'plenary',
] as const
export const SessionKind = z.enum(sessionKinds)
export const sessionModes = ['in_person', 'remote', 'hybrid'] as const
export const SessionMode = z.enum(sessionModes)
export const sessionStatuses = [
  'planned',
  'confirmed',
  'open',
  'suspended',
  'closed',
  'postponed',
  'cancelled',
] as const
export const SessionStatus = z.enum(sessionStatuses)
export type SessionStatus = z.output<typeof SessionStatus>

/** How a session stood at one time; only a postponed one may be without days. Both days are of it. */
const Standing = z.object({
  sequence: z.number().int(),
  status: SessionStatus,
  from: Day.optional(),
  to: Day.optional(),
  venue: z.string().optional(),
  mode: SessionMode.optional(),
})

export const SessionRow = Standing.extend({
  id: Uuid,
  body: BodyId,
  bodyNames: Names,
  kind: SessionKind,
  /** Among those of its kind, where it is counted. */
  ordinal: z.number().int().optional(),
  titles: Names,
  doubt: z.string().optional(),
})
export type SessionRow = z.output<typeof SessionRow>

export const SessionChange = Standing.extend({
  reason: z.string().optional(),
  /** Who changed it; nobody where it is from the public record. */
  party: Party.optional(),
  recordedAt: Timestamp,
  /** Its entry in the log. */
  entry: z.number().int().optional(),
  epoch: z.number().int().optional(),
})
export type SessionChange = z.output<typeof SessionChange>

export const Session = SessionRow.extend({
  source: z.string().optional(),
  /** All that it was, the first first: nothing of it is written over. */
  changes: z.array(SessionChange),
  /** The statuses that the asker may give it now. */
  next: z.array(SessionStatus),
  can: Can,
})
export type Session = z.output<typeof Session>

export const officerRoles = ['chair', 'vice_chair', 'rapporteur'] as const
export const Officer = z.object({
  id: Uuid,
  role: z.enum(officerRoles),
  state: StateCode.optional(),
  name: z.string().optional(),
  from: Day.optional(),
  /** The first day no longer. */
  to: Day.optional(),
  source: z.string().optional(),
})
export type Officer = z.output<typeof Officer>

export const BodyRow = z.object({
  id: BodyId,
  /** `working` is a body of this hub; `recorded` one that is known from the public record. */
  kind: z.enum(['working', 'recorded']),
  names: Names,
  group: GroupId.optional(),
  audience: z.enum(['public', 'group']),
  /** Of the decision that set it up. */
  mandateSymbol: z.string().optional(),
  sessions: z.number().int(),
  /** The session that is under way, or the next to come. */
  upcoming: SessionRow.optional(),
})
export type BodyRow = z.output<typeof BodyRow>

export const Body = BodyRow.extend({
  mandate: Names,
  rules: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      sources: z.array(z.object({ text: z.string(), checked: z.boolean() })),
    }),
  ),
  languages: z.array(Language),
  officers: z.array(Officer),
  /** Members of its group as of the day of asking. */
  members: z.object({ asOf: Day, states: z.array(StateCode) }),
  items: z.array(SessionRow),
  source: z.string().optional(),
  doubt: z.string().optional(),
  can: Can,
})
export type Body = z.output<typeof Body>

export const bodies = route({
  id: 'bodies',
  method: 'GET',
  path: '/api/bodies',
  summary: 'The bodies that one may see: those of this hub, and those known from the public record',
  access: 'public',
  status: 200,
  reply: z.object({
    items: z.array(BodyRow),
    /** The groups in which the asker may create a body. */
    createIn: z.array(GroupId),
  }),
})

export const body = route({
  id: 'body',
  method: 'GET',
  path: '/api/bodies/{body}',
  summary: 'One body: its mandate, members, officers, decision rules and sessions',
  access: 'public',
  params: z.object({ body: BodyId }),
  status: 200,
  reply: Body,
})

export const createBody = route({
  id: 'createBody',
  method: 'POST',
  path: '/api/bodies',
  summary: 'Create a body of a group, by a logged act (the group’s secretariat)',
  access: 'signed_in',
  body: z.object({
    id: BodyId,
    group: GroupId,
    names: Texts,
    audience: z.enum(['public', 'group']),
    mandate: Texts.optional(),
    mandateSymbol: z.string().trim().min(1).max(100).optional(),
    /** Ids of decision rules. */
    rules: z.array(z.string().max(60)).max(10).default([]),
    languages: z.array(Language).default([...languages]),
    officers: z
      .array(
        Officer.omit({ id: true })
          .extend({ name: line(200).optional() })
          .refine(({ state, name }) => state !== undefined || name !== undefined, 'a state or name')
          .refine(
            ({ from, to }) => from === undefined || to === undefined || from < to,
            'days in their order',
          ),
      )
      .max(50)
      .default([]),
  }),
  status: 201,
  reply: Body,
})

export const sessions = route({
  id: 'bodySessions',
  method: 'GET',
  path: '/api/body-sessions',
  summary: 'The sessions of all bodies that one may see, by day',
  access: 'public',
  query: z.object({
    body: BodyId.optional(),
    status: SessionStatus.optional(),
    /** Those that have not ended before this day. */
    from: Day.optional(),
    /** Those that do not begin after it. */
    to: Day.optional(),
    limit: z.coerce.number().int().min(1).max(1_000).default(200),
  }),
  status: 200,
  reply: z.object({ items: z.array(SessionRow) }),
})

export const session = route({
  id: 'bodySession',
  method: 'GET',
  path: '/api/body-sessions/{session}',
  summary: 'One session with all that it was before',
  access: 'public',
  params: z.object({ session: Uuid }),
  status: 200,
  reply: Session,
})

const reason = z.string().trim().min(1).max(1_000)
const venue = line(200)

export const scheduleSession = route({
  id: 'scheduleSession',
  method: 'POST',
  path: '/api/bodies/{body}/sessions',
  summary: 'Schedule a session, by a logged act (the secretariat)',
  access: 'signed_in',
  params: z.object({ body: BodyId }),
  body: z.object({
    titles: Texts,
    kind: SessionKind,
    ordinal: z.number().int().min(1).max(10_000).optional(),
    status: z.enum(['planned', 'confirmed']).default('planned'),
    from: Day,
    to: Day,
    venue: venue.optional(),
    mode: SessionMode.optional(),
  }),
  status: 201,
  reply: Session,
})

export const changeSession = route({
  id: 'changeSession',
  method: 'POST',
  path: '/api/body-sessions/{session}/changes',
  summary: 'Change a session’s status, days, venue or mode, by a logged act (the secretariat)',
  access: 'signed_in',
  params: z.object({ session: Uuid }),
  body: z.object({
    /** The sequence of the change that this one follows, so that two at once do not cross. */
    seen: z.number().int().min(0),
    status: SessionStatus.optional(),
    /** Both days, or null for a day still to be set. */
    days: z.object({ from: Day, to: Day }).nullable().optional(),
    venue: venue.nullable().optional(),
    mode: SessionMode.nullable().optional(),
    reason: reason.optional(),
  }),
  status: 201,
  reply: Session,
})

/** RFC 5545. Names are in the language asked for, as far as they are held in it. */
const inLanguage = z.object({ lang: Language.default('en') })

export const calendar = route({
  id: 'calendar',
  method: 'GET',
  path: '/api/calendar.ics',
  summary: 'The sessions of all public bodies as a calendar to subscribe to',
  access: 'public',
  query: inLanguage,
  status: 200,
  produces: 'text/calendar',
})

export const bodyCalendar = route({
  id: 'bodyCalendar',
  method: 'GET',
  path: '/api/bodies/{body}/calendar.ics',
  summary: 'The sessions of one body as a calendar to subscribe to',
  access: 'public',
  params: z.object({ body: BodyId }),
  query: inLanguage,
  status: 200,
  produces: 'text/calendar',
})
