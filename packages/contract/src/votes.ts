import { z } from 'zod'
import { Claim, FoundBy, Saying, Stand, VerdictReason } from './claims.ts'
import { route } from './route.ts'
import { Day, GroupId, Names, pageOf } from './values.ts'
import { Figures, MemberCode, Tally, Vote } from './vote-values.ts'

export type { Claim, FoundBy, Quantity, Saying, Stand, VerdictReason, Who } from './claims.ts'
export { Figures, MemberCode, Share, Tally, Vote } from './vote-values.ts'

/** The public record of decisions. All of it is read without signing in. */

/**
 * The symbol of a document: `A/RES/73/27`. A hub writes it in its addresses as it is. A vote that has
 * none is called by the key of the file that it came in: `voeten:5550`.
 */
export const DocumentSymbol = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9/.()[\]:_ -]{0,99}$/)

export const Source = z.object({ name: z.string(), url: z.string().optional() })

export const DecisionRow = z.object({
  id: DocumentSymbol,
  symbols: z.array(z.string()),
  body: z.string(),
  session: z.string(),
  date: z.string(),
  title: z.string(),
  on: z.enum(['whole', 'paragraph', 'amendment', 'motion']),
  mode: z.enum(['recorded', 'roll_call', 'not_recorded', 'without_vote']),
  adopted: z.boolean().optional(),
  /** Absent where there was no vote. */
  tally: Tally.optional(),
  doubt: z.string().optional(),
  /** Texts on the same subject that were put beside it: never shown one without the other. */
  rivals: z.array(z.object({ id: DocumentSymbol, tally: Tally.optional() })).optional(),
})
export type DecisionRow = z.output<typeof DecisionRow>

export const GroupResult = z.object({
  group: GroupId,
  names: Names,
  /** Members on the day of the decision. */
  members: z.array(MemberCode),
  tally: Tally,
  most: Vote.optional(),
  exceptions: z.array(Stand),
  /** Members of the group that the body did not have. */
  outside: z.array(MemberCode),
  doubtful: z.array(
    z.object({
      member: MemberCode,
      vote: Vote.optional(),
      doubt: z.string(),
      counted: z.boolean(),
    }),
  ),
})
export type GroupResult = z.output<typeof GroupResult>

export const Decision = DecisionRow.extend({
  /** By which rule it was decided, where it is written, and whether that was seen or is recalled. */
  rule: z
    .object({
      id: z.string(),
      name: z.string(),
      sources: z.array(z.object({ text: z.string(), checked: z.boolean() })),
    })
    .optional(),
  /** Who stood how, by code in order; empty where the record holds no roll call. */
  roll: z.object({
    yes: z.array(MemberCode),
    no: z.array(MemberCode),
    abstain: z.array(MemberCode),
    not_voting: z.array(MemberCode),
    suspended: z.array(MemberCode),
  }),
  figures: Figures.optional(),
  groups: z.array(GroupResult),
  subjects: z.array(z.string()),
  proposedBy: z.array(MemberCode),
  sources: z.array(Source),
  notes: z.array(z.string()),
  related: z.array(
    z.object({
      kind: z.enum(['rival', 'successor', 'predecessor', 'committee', 'plenary', 'same_session']),
      decision: DecisionRow,
    }),
  ),
})
export type Decision = z.output<typeof Decision>

/** What a list of decisions is narrowed by: all of it holds at once. */
export const filters = {
  q: z.string().max(200).optional(),
  session: z.string().max(20).optional(),
  body: z.string().max(60).optional(),
  mode: z.enum(['recorded', 'roll_call', 'not_recorded', 'without_vote']).optional(),
  from: Day.optional(),
  to: Day.optional(),
}
export const paging = {
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

export const decisions = route({
  id: 'decisions',
  method: 'GET',
  path: '/api/decisions',
  summary:
    'The decisions on record, newest first, by words of title and subjects, session and kind',
  access: 'public',
  query: z.object({ ...filters, ...paging }),
  status: 200,
  reply: pageOf(DecisionRow).extend({ total: z.number() }),
})

export const decisionValues = route({
  id: 'decisionValues',
  method: 'GET',
  path: '/api/decisions/values',
  summary: 'Sessions and bodies that the decisions on record are of, with how many each',
  access: 'public',
  status: 200,
  reply: z.object({
    total: z.number(),
    /** The latest first. */
    sessions: z.array(z.object({ session: z.string(), decisions: z.number() })),
    bodies: z.array(z.object({ body: z.string(), decisions: z.number() })),
  }),
})

export const decision = route({
  id: 'decision',
  method: 'GET',
  path: '/api/decision',
  summary:
    'One decision by a symbol: roll call, shares, results of the groups of that day, relations',
  access: 'public',
  query: z.object({ symbol: DocumentSymbol }),
  status: 200,
  reply: Decision,
})

export const decisionExport = route({
  id: 'decisionExport',
  method: 'GET',
  path: '/api/decision/export',
  summary: 'One decision as CSV, one row for each member, or as JSON',
  access: 'public',
  query: z.object({ symbol: DocumentSymbol, format: z.enum(['csv', 'json']) }),
  status: 200,
  produces: 'text/csv',
})

export const compareDecisions = route({
  id: 'compareDecisions',
  method: 'GET',
  path: '/api/decisions/compare',
  summary: 'Who stood how in one decision against who stood how in another',
  access: 'public',
  query: z.object({ first: DocumentSymbol, second: DocumentSymbol }),
  status: 200,
  reply: z.object({
    first: DecisionRow,
    second: DecisionRow,
    cells: z.array(z.object({ first: Vote, second: Vote, members: z.array(MemberCode) })),
    onlyFirst: z.array(MemberCode),
    onlySecond: z.array(MemberCode),
  }),
})
export type DecisionComparison = z.output<typeof compareDecisions.reply>

export const stateRecord = route({
  id: 'stateRecord',
  method: 'GET',
  path: '/api/states/{state}/votes',
  summary: 'How one state stood in each decision on record, newest first, and in how many of them',
  access: 'public',
  params: z.object({ state: MemberCode }),
  query: z.object({ ...filters, vote: Vote.optional(), ...paging }),
  status: 200,
  reply: pageOf(z.object({ vote: Vote.optional(), decision: DecisionRow })).extend({
    total: z.number(),
    /** In how many it stood how, by all that was asked for but the vote. */
    counts: Tally,
    /** Of how many: decisions by the same filters whose roll call is held, whoever is on it. */
    held: z.number(),
  }),
})
export type StateRecord = z.output<typeof stateRecord.reply>

export const groupRecord = route({
  id: 'groupRecord',
  method: 'GET',
  path: '/api/groups/{group}/votes',
  summary: 'How the members of a group, as of each day, stood in each decision on record',
  access: 'public',
  params: z.object({ group: GroupId }),
  query: z.object({ ...filters, ...paging }),
  status: 200,
  reply: pageOf(z.object({ result: GroupResult, decision: DecisionRow })).extend({
    total: z.number(),
    /** Of how many: decisions by the same filters whose roll call is held, whoever is on it. */
    held: z.number(),
  }),
})
export type GroupRecord = z.output<typeof groupRecord.reply>

export const Verdict = z.enum(['true', 'false', 'needs-definition'])

export const Numbers = z.object({
  tally: Tally.optional(),
  claimed: z.number().optional(),
  found: z.number().optional(),
  figures: Figures.optional(),
  stands: z.array(Stand),
})

/** One part of a text: how it was read, and what the record says of it. */
export const ClaimPart = z.object({
  /** Offsets into the text, in UTF-16 units. */
  start: z.number(),
  end: z.number(),
  text: z.string(),
  /** How it was read, in English. */
  read_as: z.string(),
  /** The kind of claim it was read as. */
  kind: z.string(),
  /** The claim it was read as. */
  claim: Claim,
  decision: z.string().optional(),
  found_by: FoundBy.optional(),
  verdict: Verdict,
  reason: VerdictReason.optional(),
  /** What the record says, to be worded. */
  says: z.array(Saying).readonly(),
  /** The same in English. */
  sentence: z.string(),
  numbers: Numbers,
  exceptions: z.array(Stand),
  groups: z.array(GroupResult),
  /** Decisions to be read beside it. */
  beside: z.array(z.string()),
})
export type ClaimPart = z.output<typeof ClaimPart>

export const checkClaim = route({
  id: 'checkClaim',
  method: 'POST',
  path: '/api/claims',
  summary:
    'What the record says of a sentence or a paragraph in English, part by part; nothing is kept',
  access: 'public',
  body: z.object({
    text: z.string().min(1).max(20_000),
    /** The decision it is about, where the text does not say. */
    on: DocumentSymbol.optional(),
  }),
  status: 200,
  reply: z.object({
    verdict: Verdict,
    reason: VerdictReason.optional(),
    read_as: z.string(),
    decision: z.string().optional(),
    numbers: Numbers.optional(),
    parts: z.array(ClaimPart),
    /** The decisions that the parts are about or bear on, to be shown beside them. */
    decisions: z.array(DecisionRow),
  }),
})
export type Checked = z.output<typeof checkClaim.reply>
