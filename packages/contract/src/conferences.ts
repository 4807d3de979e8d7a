import { z } from 'zod'
import { line } from './line.ts'
import { BodyId, Language, SessionMode, Texts } from './meetings.ts'
import { route } from './route.ts'
import { Can, Day, Names, Party, StateCode, Timestamp, Uuid } from './values.ts'
import { DocumentSymbol } from './votes.ts'

/** Conferences: how they stand, their rules of participation, programme and outcome. */

export const conferenceStatuses = [
  'planned',
  'confirmed',
  'open',
  'closed',
  'postponed',
  'cancelled',
] as const
export const ConferenceStatus = z.enum(conferenceStatuses)
export type ConferenceStatus = z.output<typeof ConferenceStatus>

/** How a conference stood at one time; only a postponed one may be without days. */
const Standing = z.object({
  sequence: z.number().int(),
  status: ConferenceStatus,
  from: Day.optional(),
  to: Day.optional(),
  venue: z.string().optional(),
  mode: SessionMode.optional(),
})

export const ConferenceRow = Standing.extend({
  id: Uuid,
  titles: Names,
  /** The body that organises it. */
  body: BodyId,
  bodyNames: Names,
  /** The state where it takes place. */
  host: StateCode,
  /** `group`: the members of the body’s group, and who is invited. */
  audience: z.enum(['public', 'group']),
  /** Delegations that are registered. */
  delegations: z.number().int(),
})
export type ConferenceRow = z.output<typeof ConferenceRow>

export const ConferenceChange = Standing.extend({
  reason: z.string().optional(),
  party: Party.optional(),
  recordedAt: Timestamp,
  entry: z.number().int().optional(),
  epoch: z.number().int().optional(),
})
export type ConferenceChange = z.output<typeof ConferenceChange>

/** To whom it is shown which state objects to an accreditation, and why. */
export const objectionsShown = ['everyone', 'participants', 'secretariat'] as const
/** `bars`: none is accredited over an objection; `body_decides`: the organising body decides. */
export const objectionEffects = ['bars', 'body_decides'] as const

/** The rules of participation, as far as the hub itself goes by them, and their text. */
const Rules = z.object({
  objectionsShown: z.enum(objectionsShown),
  objectionEffect: z.enum(objectionEffects),
})

/** `09:30`, on a clock where the conference is. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Slot = z.object({
  id: Uuid,
  /** The first day of the conference is 1: when its days move, the programme moves with them. */
  day: z.number().int(),
  starts: ClockTime,
  ends: ClockTime,
  titles: Names,
  room: z.string().optional(),
  /** Who speaks: ids of delegations, in their order. */
  speakers: z.array(Uuid),
  status: z.enum(['planned', 'cancelled']),
  version: z.number().int(),
  /** Left out while the days of the conference are still to be set. */
  startsAt: Timestamp.optional(),
  endsAt: Timestamp.optional(),
})
export type Slot = z.output<typeof Slot>

export const Outcome = z.object({
  id: Uuid,
  lang: Language,
  title: z.string(),
  text: z.string().optional(),
  decision: DocumentSymbol.optional(),
  at: Timestamp,
  entry: z.number().int(),
  epoch: z.number().int(),
})
export type Outcome = z.output<typeof Outcome>

export const Conference = ConferenceRow.extend({
  themes: Names,
  /** Of the IANA database: what its times are told in. */
  zone: z.string(),
  rules: Rules.extend({ texts: Names }),
  /** All that it was, the first first: nothing of it is written over. */
  changes: z.array(ConferenceChange),
  programme: z.array(Slot),
  outcomes: z.array(Outcome),
  /** The statuses that the asker may give it now. */
  next: z.array(ConferenceStatus),
  /** `within`: whether the asker is of those who take part, or of the secretariat. */
  can: Can,
})
export type Conference = z.output<typeof Conference>

const params = z.object({ conference: Uuid })
const venue = line(200)
const reason = z.string().trim().min(1).max(1_000)

export const conferences = route({
  id: 'conferences',
  method: 'GET',
  path: '/api/conferences',
  summary: 'The conferences that one may see, the latest days first',
  access: 'public',
  query: z.object({ body: BodyId.optional(), status: ConferenceStatus.optional() }),
  status: 200,
  reply: z.object({
    items: z.array(ConferenceRow),
    /** Bodies for which the asker may create one. */
    createFor: z.array(
      z.object({ id: BodyId, names: Names, audience: z.enum(['public', 'group']) }),
    ),
  }),
})

export const conference = route({
  id: 'conference',
  method: 'GET',
  path: '/api/conferences/{conference}',
  summary: 'One conference: rules of participation, programme, outcome, and all that it was before',
  access: 'public',
  params,
  status: 200,
  reply: Conference,
})

export const createConference = route({
  id: 'createConference',
  method: 'POST',
  path: '/api/conferences',
  summary: 'Create a conference of a body, by a logged act (the secretariat)',
  access: 'signed_in',
  body: Rules.partial().extend({
    body: BodyId,
    titles: Texts,
    themes: Texts.optional(),
    host: StateCode,
    zone: z.string().trim().min(1).max(64),
    audience: z.enum(['public', 'group']),
    status: z.enum(['planned', 'confirmed']).default('planned'),
    from: Day,
    to: Day,
    venue: venue.optional(),
    mode: SessionMode.optional(),
    rulesTexts: Texts.optional(),
  }),
  status: 201,
  reply: Conference,
})

export const changeConference = route({
  id: 'changeConference',
  method: 'POST',
  path: '/api/conferences/{conference}/changes',
  summary: 'Change a conference’s status, days, place or mode, by a logged act (the secretariat)',
  access: 'signed_in',
  params,
  body: z.object({
    /** The sequence of the change that this one follows, so that two at once do not cross. */
    seen: z.number().int().min(0),
    status: ConferenceStatus.optional(),
    days: z.object({ from: Day, to: Day }).nullable().optional(),
    venue: venue.nullable().optional(),
    mode: SessionMode.nullable().optional(),
    reason: reason.optional(),
  }),
  status: 201,
  reply: Conference,
})

const SlotGiven = z.object({
  day: z.number().int().min(1).max(366),
  starts: ClockTime,
  ends: ClockTime,
  titles: Texts,
  room: line(100).optional(),
  speakers: z.array(Uuid).max(50).default([]),
})

export const addSlot = route({
  id: 'addSlot',
  method: 'POST',
  path: '/api/conferences/{conference}/programme',
  summary: 'Add a slot to the programme (the secretariat)',
  access: 'signed_in',
  params,
  body: SlotGiven,
  status: 201,
  reply: Conference,
})

export const changeSlot = route({
  id: 'changeSlot',
  method: 'PUT',
  path: '/api/programme-slots/{slot}',
  summary: 'Change a slot of the programme (the secretariat)',
  access: 'signed_in',
  params: z.object({ slot: Uuid }),
  body: SlotGiven.extend({ seen: z.number().int().min(1) }),
  status: 200,
  reply: Conference,
})

export const cancelSlot = route({
  id: 'cancelSlot',
  method: 'POST',
  path: '/api/programme-slots/{slot}/cancellation',
  summary: 'Cancel a slot of the programme: it stays there as cancelled (the secretariat)',
  access: 'signed_in',
  params: z.object({ slot: Uuid }),
  status: 200,
  reply: Conference,
})

export const addOutcome = route({
  id: 'addOutcome',
  method: 'POST',
  path: '/api/conferences/{conference}/outcomes',
  summary:
    'Publish an outcome, by a logged act: a text, a decision on record, or both (secretariat)',
  access: 'signed_in',
  params,
  body: z
    .object({
      lang: Language,
      title: line(300),
      text: z.string().trim().min(1).max(100_000).optional(),
      decision: DocumentSymbol.optional(),
    })
    .refine(({ text, decision }) => (text ?? decision) !== undefined, 'a text or a decision'),
  status: 201,
  reply: Conference,
})

export const conferenceCalendar = route({
  id: 'conferenceCalendar',
  method: 'GET',
  path: '/api/conferences/{conference}/calendar.ics',
  summary: 'A conference and its programme as a calendar to subscribe to',
  access: 'public',
  params,
  query: z.object({ lang: Language.default('en') }),
  status: 200,
  produces: 'text/calendar',
})
