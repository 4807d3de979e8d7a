import { z } from 'zod'
import { line } from './line.ts'
import { route } from './route.ts'
import { Envelope } from './seals.ts'
import { Can, pageOf, Timestamp, Uuid } from './values.ts'
import { MemberCode, Tally, Vote } from './votes.ts'

/** Votes that are held here: opened, cast from each delegation's desk, closed, recounted by anyone. */

export const Choice = z.enum(['yes', 'no', 'abstain'])
const BodyId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const VoteSubject = z.object({
  on: z.enum(['whole', 'paragraph', 'amendment', 'motion']),
  title: line(300),
  symbol: z.string().max(100).optional(),
  /** SHA-256 in hex of the text that is put to the vote. */
  text: Hash.optional(),
  paragraphs: z.array(z.string().max(60)).max(200).default([]),
})

export const VoteRow = z.object({
  id: Uuid,
  body: BodyId,
  status: z.enum(['open', 'closed', 'cancelled']),
  mode: z.enum(['recorded', 'roll_call', 'silence']),
  /** When a silence is over: adopted then, unless a delegation has objected. */
  until: Timestamp.optional(),
  subject: VoteSubject,
  /** Of whose plan it is a step; absent for what was put in words. */
  proposal: Uuid.optional(),
  /** Nothing of a rehearsal is entered in the record. */
  rehearsal: z.boolean(),
  openedAt: Timestamp,
  endedAt: Timestamp.optional(),
  tally: Tally,
  outcome: z.string().optional(),
})
export type VoteRow = z.output<typeof VoteRow>

export const Board = z.object({
  /** Index of the last entry of the log that it counts. */
  index: z.number(),
  tally: Tally,
  stands: z.array(z.object({ member: MemberCode, vote: Vote })),
})
export type Board = z.output<typeof Board>

/** What the board's stream tells: `stands` holds everybody at first, then who stands otherwise. */
export const BoardNews = Board.extend({ status: VoteRow.shape.status })
export type BoardNews = z.output<typeof BoardNews>

export const Reason = z.object({
  code: z.string(),
  numbers: z.record(z.string(), z.number()),
  members: z.array(MemberCode),
  word: z.string().optional(),
  cites: z.object({ text: z.string(), checked: z.boolean() }).optional(),
  /** In English. */
  sentence: z.string(),
})

export const LiveVote = VoteRow.extend({
  /** The motion in canonical form, as every ballot's hash is of. */
  motion: z.string(),
  motionHash: Hash,
  rule: z.string(),
  day: z.string(),
  present: z.number().optional(),
  opened: z.number(),
  closed: z.number().optional(),
  board: Board,
  /** Why the outcome is what it is, step by step; once the vote is closed. */
  reasons: z.array(Reason),
  cancelled: z.string().optional(),
  /** The asking delegation's own stand; absent for who is on no roll. */
  own: z
    .object({
      member: MemberCode,
      choice: Choice.optional(),
      sequence: z.number(),
      index: z.number().optional(),
    })
    .optional(),
  /** How many persons have entered a roll call, and where the last two entries differ. */
  rolls: z.object({ entered: z.number(), byMe: z.boolean(), agree: z.boolean() }).optional(),
  intentions: z.array(z.object({ member: MemberCode, intended: Choice, at: Timestamp })),
  /** Symbol under which the public record holds it. */
  decision: z.string().optional(),
  can: Can,
})
export type LiveVote = z.output<typeof LiveVote>

export const liveVotes = route({
  id: 'liveVotes',
  method: 'GET',
  path: '/api/votes',
  summary: 'Votes held here that one may follow, the latest first',
  access: 'public',
  query: z.object({
    body: BodyId.optional(),
    status: z.enum(['open', 'closed', 'cancelled']).optional(),
    cursor: z.string().max(100).optional(),
  }),
  status: 200,
  reply: pageOf(VoteRow).extend({ can: Can }),
})

const params = z.object({ vote: Uuid })

export const liveVote = route({
  id: 'liveVote',
  method: 'GET',
  path: '/api/votes/{vote}',
  summary: 'One vote: what is put, the board, and what one may do',
  access: 'public',
  params,
  status: 200,
  reply: LiveVote,
})

export const voteBoard = route({
  id: 'voteBoard',
  method: 'GET',
  path: '/api/votes/{vote}/board',
  summary: 'The board as server-sent events: whole at first, then what changed',
  access: 'public',
  params,
  status: 200,
  produces: 'text/event-stream',
})

export const openVote = route({
  id: 'openVote',
  method: 'POST',
  path: '/api/votes',
  summary: 'Open a vote: its roll is the members of today, frozen',
  access: 'signed_in',
  /** What is put, with the rule; or a step of a proposal's plan, from which both are taken. */
  body: z
    .object({
      body: BodyId,
      subject: VoteSubject.optional(),
      rule: z.string().max(60).optional(),
      proposal: z.object({ id: Uuid, step: z.string().min(1).max(200) }).optional(),
      question: z.string().max(60).default('substantive'),
      forum: z.enum(['plenary', 'committee']).default('plenary'),
      mode: z.enum(['recorded', 'roll_call', 'silence']).default('recorded'),
      /** Of a silence alone. */
      until: Timestamp.optional(),
      /** Delegations counted as there. */
      present: z.number().int().min(0).max(10_000).optional(),
      rehearsal: z.boolean().default(false),
    })
    .refine(
      ({ subject, rule, proposal }) =>
        proposal === undefined
          ? subject !== undefined && rule !== undefined
          : subject === undefined && rule === undefined,
      'either subject and rule, or a step of a proposal',
    ),
  status: 201,
  reply: z.object({ id: Uuid, index: z.number(), motionHash: Hash }),
})

export const castBallot = route({
  id: 'castBallot',
  method: 'POST',
  path: '/api/votes/{vote}/ballots',
  summary: 'Cast one’s delegation’s signed ballot; the last before the close counts',
  access: 'signed_in',
  params,
  body: z.object({ envelope: Envelope }),
  status: 201,
  reply: z.object({
    index: z.number(),
    at: Timestamp,
    member: MemberCode,
    choice: Choice,
    sequence: z.number(),
  }),
})

export const enterRoll = route({
  id: 'enterRoll',
  method: 'POST',
  path: '/api/votes/{vote}/rolls',
  summary: 'Enter the answers of a roll call; two persons do, and must have heard the same',
  access: 'signed_in',
  params,
  body: z.object({ answers: z.record(MemberCode, Choice) }),
  status: 201,
  reply: z.object({
    index: z.number(),
    agree: z.boolean(),
    /** Members for whom the other person's last entry is another. Only whom, not what. */
    differ: z.array(MemberCode),
  }),
})

export const closeVote = route({
  id: 'closeVote',
  method: 'POST',
  path: '/api/votes/{vote}/close',
  summary: 'Close a vote with the figures as announced; refused where the board shows others',
  access: 'signed_in',
  params,
  body: z.object({
    announced: z.object({
      yes: z.number().int().min(0),
      no: z.number().int().min(0),
      abstain: z.number().int().min(0),
    }),
  }),
  status: 200,
  reply: LiveVote,
})

export const cancelVote = route({
  id: 'cancelVote',
  method: 'POST',
  path: '/api/votes/{vote}/cancel',
  summary: 'End an open vote without a result, with the reason on record',
  access: 'signed_in',
  params,
  body: z.object({ reason: line(500) }),
  status: 200,
  reply: LiveVote,
})

export const fileIntention = route({
  id: 'fileIntention',
  method: 'POST',
  path: '/api/votes/{vote}/intentions',
  summary: 'File after the close how one’s delegation had intended to vote; no tally changes',
  access: 'signed_in',
  params,
  body: z.object({ envelope: Envelope }),
  status: 201,
  reply: z.object({ index: z.number(), at: Timestamp }),
})

export const voteBundle = route({
  id: 'voteBundle',
  method: 'GET',
  path: '/api/votes/{vote}/bundle',
  summary:
    'All that recounts a closed vote offline: motion, keys, ballots, close, with their proofs',
  access: 'public',
  params,
  status: 200,
  produces: 'application/json',
})
