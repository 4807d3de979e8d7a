import { z } from 'zod'
import { ContactKind, channelTypes, contactDirectories, Texts } from './contacts.ts'
import { line } from './line.ts'
import { route } from './route.ts'
import { Can, GroupId, Names, Party, pageOf, StateCode, Timestamp, Uuid } from './values.ts'

/** Checks of communication: desks are asked whether they are reached, and answer by an act of their own. */

export const pingChannels = ['hub', 'email'] as const
export const PingStatus = z.enum(['scheduled', 'running', 'ended', 'cancelled'])
export type PingStatus = z.output<typeof PingStatus>

const Plan = z.object({
  /** Of desks that are listed there alone. */
  directory: z.enum(contactDirectories).optional(),
  kind: ContactKind.optional(),
  channels: z.array(z.enum(pingChannels)).min(1).max(pingChannels.length),
  /** One that is not announced is told to nobody else before it begins. */
  announced: z.boolean(),
  /** Hours after it began at which desks that have not answered are reminded by e-mail. */
  remindAfter: z.array(z.number().int().min(1).max(2_160)).max(5),
})

export const PingRow = Plan.extend({
  id: Uuid,
  /** The secretariat that runs it, or a state that does over its own desks. */
  owner: Party,
  ownerNames: Names,
  /** The group whose members' desks are asked. */
  group: GroupId.optional(),
  titles: Names,
  opensAt: Timestamp,
  endsAt: Timestamp,
  status: PingStatus,
  startedAt: Timestamp.optional(),
  endedAt: Timestamp.optional(),
})
export type PingRow = z.output<typeof PingRow>

/** Of all desks together; times in seconds from when it began. */
export const PingResults = z.object({
  asked: z.number().int(),
  states: z.number().int(),
  answered: z.number().int(),
  /** Answered, and something that is written of the desk is wrong. */
  corrections: z.number().int(),
  byHub: z.number().int(),
  byLink: z.number().int(),
  median: z.number().optional(),
  /** Within this time nine of ten answers came. */
  p90: z.number().optional(),
})
export type PingResults = z.output<typeof PingResults>

export const Ping = PingRow.extend({
  /** Once it began; others than its owner are told nothing where so few states were asked that it would name one. */
  results: PingResults.optional(),
  tooFew: z.boolean(),
  can: Can,
})
export type Ping = z.output<typeof Ping>

export const PingLetter = z.object({
  /** 0 for the first, then the reminders. */
  number: z.number().int(),
  /** `dropped`: the desk had answered by then, or no longer names this address. */
  status: z.enum(['waiting', 'sent', 'refused', 'failed', 'dropped']),
  at: Timestamp,
  /** For the desk's own state alone. */
  to: z.string().optional(),
})

/** What is wrong with a desk that was reached all the same. */
const Correction = z.object({
  /** Places of its channels, the first is 1. */
  wrong: z.array(z.number().int().min(1).max(20)).max(20).default([]),
  note: line(500).optional(),
})

/** One desk, for its own state and for whoever runs the check. */
export const PingDesk = z.object({
  contact: Uuid,
  state: StateCode,
  stateNames: Names,
  kind: ContactKind,
  names: Names,
  answeredAt: Timestamp.optional(),
  seconds: z.number().optional(),
  /** Signed in here, or by the link of an e-mail. */
  by: z.enum(['hub', 'link']).optional(),
  /** Something that is written of it is wrong, and has not been changed or confirmed since. */
  isWrong: z.boolean(),
  letters: z.array(PingLetter),
  /** For its own state alone. */
  own: Correction.extend({
    person: z.string().optional(),
    entry: z.number().int().optional(),
    epoch: z.number().int().optional(),
    ways: z.array(z.object({ place: z.number().int(), type: z.enum(channelTypes) })),
  }).optional(),
  can: Can,
})
export type PingDesk = z.output<typeof PingDesk>

export const pings = route({
  id: 'pings',
  method: 'GET',
  path: '/api/pings',
  summary: 'Checks of communication that one’s own party runs or that its groups are told of',
  access: 'signed_in',
  query: z.object({
    cursor: Uuid.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  /** `email`: whether this hub sends any. */
  reply: pageOf(PingRow).extend({ can: Can, email: z.boolean() }),
})

export const ping = route({
  id: 'ping',
  method: 'GET',
  path: '/api/pings/{ping}',
  summary: 'One check of communication, with what came of it over all desks',
  access: 'signed_in',
  params: z.object({ ping: Uuid }),
  status: 200,
  reply: Ping,
})

export const pingDesks = route({
  id: 'pingDesks',
  method: 'GET',
  path: '/api/pings/{ping}/desks',
  summary: 'What came of it at each desk: of one’s own state, or of all for whoever runs it',
  access: 'signed_in',
  params: z.object({ ping: Uuid }),
  query: z.object({
    /** Those that have not answered alone. */
    waiting: z.stringbool().default(false),
    cursor: Uuid.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: pageOf(PingDesk),
})

export const schedulePing = route({
  id: 'schedulePing',
  method: 'POST',
  path: '/api/pings',
  summary:
    'Schedule a check: a secretariat over desks of its group’s members that are shared with it, a state over its own',
  access: 'signed_in',
  body: Plan.extend({
    titles: Texts(200),
    announced: Plan.shape.announced.default(true),
    remindAfter: Plan.shape.remindAfter.default([]),
    /** At once where it is not given. */
    opensAt: z.iso.datetime({ offset: true }).optional(),
    endsAt: z.iso.datetime({ offset: true }),
  }),
  status: 201,
  reply: Ping,
})

export const endPing = route({
  id: 'endPing',
  method: 'POST',
  path: '/api/pings/{ping}/end',
  summary: 'End a check, or cancel it before it has begun, by a logged act',
  access: 'signed_in',
  params: z.object({ ping: Uuid }),
  status: 200,
  reply: Ping,
})

export const answerPing = route({
  id: 'answerPing',
  method: 'POST',
  path: '/api/pings/{ping}/desks/{contact}/answer',
  summary:
    'Answer that a desk is reached, and what is wrong with it, by a logged act (its own state)',
  access: 'signed_in',
  params: z.object({ ping: Uuid, contact: Uuid }),
  body: Correction,
  status: 201,
  reply: PingDesk,
})

const Token = z.object({ token: z.string().min(1).max(200) })

/** What a page tells whoever holds the link of an e-mail: enough to know which desk is meant. */
export const PingLink = z.object({
  ownerNames: Names,
  state: StateCode,
  stateNames: Names,
  names: Names,
  endsAt: Timestamp,
  status: PingStatus,
  answeredAt: Timestamp.optional(),
  ways: z.array(z.object({ place: z.number().int(), type: z.enum(channelTypes) })),
})
export type PingLink = z.output<typeof PingLink>

/** By POST, so that the token stands in no address that a server logs. It changes nothing. */
export const readPingLink = route({
  id: 'readPingLink',
  method: 'POST',
  path: '/api/ping-links',
  summary: 'Which desk the link of an e-mail is for; this answers nothing',
  access: 'public',
  body: Token,
  status: 200,
  reply: PingLink,
})

export const answerPingLink = route({
  id: 'answerPingLink',
  method: 'POST',
  path: '/api/ping-links/answers',
  summary: 'Answer by the link of an e-mail, once, by a logged act of the desk’s state',
  access: 'public',
  body: Token.extend(Correction.shape),
  status: 201,
  reply: PingLink,
})
