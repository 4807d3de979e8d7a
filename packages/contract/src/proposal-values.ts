import { z } from 'zod'
import { BodyId, Language } from './meetings.ts'
import { Can, Party, StateCode, Timestamp, Uuid } from './values.ts'
import { MemberCode } from './votes.ts'

/**
 * The most that a text has, in UTF-16 units: about a hundred pages, which in any language are less than the
 * bytes that a request may have.
 */
export const draftLimit = 300_000

/** The address of a paragraph: `op_1__para_8`; in what one sends also as it is cited, `op_1.8`. */
export const EId = z.string().regex(/^[a-z0-9_.-]{4,120}$/)
export const TextHash = z.string().regex(/^[0-9a-f]{64}$/)
export const ProposalSymbol = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9./()-]{0,79}$/)

export const Block = z.object({ eId: EId, num: z.string().optional(), text: z.string() })

/** A change by the id of its paragraph. What is inserted gets its id from the hub. */
export const EditGiven = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('replace'), target: EId },
    text: z.string().trim().min(1).max(draftLimit),
  }),
  z.object({ kind: z.literal('delete'), target: EId }),
  z.object({
    ...{ kind: z.literal('insert'), target: EId },
    side: z.enum(['before', 'after', 'into']),
    text: z.string().trim().min(1).max(draftLimit),
    /** As printed before it. */
    num: z.string().trim().min(1).max(20).optional(),
  }),
])
export type EditGiven = z.output<typeof EditGiven>
export const EditsGiven = z.array(EditGiven).min(1).max(200)

/** A change as it is kept: what is inserted has its id. */
export const Edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace'), target: EId, text: z.string() }),
  z.object({ kind: z.literal('delete'), target: EId }),
  z.object({
    ...{ kind: z.literal('insert'), target: EId, side: z.enum(['before', 'after', 'into']) },
    blocks: z.array(Block),
  }),
])

export const RedlineBlock = z.object({
  eId: EId,
  change: z.enum(['same', 'changed', 'inserted', 'deleted']),
  moved: z.boolean(),
  num: z.object({ before: z.string().optional(), after: z.string().optional() }),
  /** Without what was inserted the earlier text, without what was deleted the later. */
  parts: z.array(z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() })),
})
export type RedlineBlock = z.output<typeof RedlineBlock>

export const ProposalStage = z.enum([
  ...['draft', 'tabled', 'introduced', 'action_pending', 'voting', 'adjourned'],
  ...['adopted', 'rejected', 'not_acted_on', 'withdrawn'],
] as const)
export type ProposalStage = z.output<typeof ProposalStage>
export const PlannedOutcome = z.enum(['adopted', 'rejected'])

const Cites = z.object({ text: z.string(), checked: z.boolean() })

export const ProposalRow = z.object({
  id: Uuid,
  body: BodyId,
  /** From when it is tabled on. */
  symbol: z.string().optional(),
  title: z.string(),
  lang: Language,
  stage: ProposalStage,
  version: z.number().int(),
  proposers: z.array(MemberCode),
  /** Who supports the text as it now is. */
  sponsors: z.array(MemberCode),
  /** Whose support is void since the text changed. */
  toRenew: z.array(MemberCode),
  amendments: z.number().int(),
  tabledAt: Timestamp.optional(),
})
export type ProposalRow = z.output<typeof ProposalRow>

export const ProposalVersion = z.object({
  version: z.number().int(),
  how: z.enum(['first', 'revision', 'oral_revision', 'amended']),
  /** SHA-256 in hex of the canonical form of its blocks. */
  hash: TextHash,
  by: Party.optional(),
  at: Timestamp,
  reason: z.string().optional(),
})

export const Support = z.object({
  member: MemberCode,
  /** The version that was supported. */
  version: z.number().int(),
  from: Timestamp,
  /** `void`: the text has changed since, and it counts for nothing until it is renewed. */
  standing: z.enum(['standing', 'void', 'renewed', 'withdrawn']),
  voided: z.object({ by: z.number().int(), at: Timestamp }).optional(),
  withdrawnAt: Timestamp.optional(),
})
export type Support = z.output<typeof Support>

export const Amendment = z.object({
  /** Its symbol. */
  id: z.string(),
  by: MemberCode,
  /** The version it was submitted to. */
  version: z.number().int(),
  at: Timestamp,
  /** The amendment that it amends. */
  amends: z.string().optional(),
  withdrawnAt: Timestamp.optional(),
  edits: z.array(Edit),
  /** Whether it can be made in the text as it now is; what cannot is not put until it is submitted anew. */
  fits: z.boolean(),
  /** What it changes, paragraph by paragraph; of one that fits no longer, in the text it was submitted to. */
  redline: z.array(RedlineBlock),
  outcome: PlannedOutcome.optional(),
  can: Can,
})
export type Amendment = z.output<typeof Amendment>

export const PlannedVote = z.object({
  id: z.string(),
  on: z.enum(['motion', 'division', 'amendment', 'part', 'approved_parts', 'whole']),
  of: z.string().optional(),
  part: z.array(EId),
  rule: z.string(),
  cites: z.array(Cites),
  status: z.enum(['due', 'waiting', 'decided', 'left_out']),
  outcome: PlannedOutcome.optional(),
  /** The live vote on it. */
  vote: Uuid.optional(),
  why: z
    .object({ code: z.string(), by: z.string().optional(), reasons: z.string().optional() })
    .optional(),
})
export type PlannedVote = z.output<typeof PlannedVote>

const Reasons = z.string().trim().min(1).max(2_000)
export const proceduralMotions = [
  'suspend_meeting',
  'adjourn_meeting',
  'no_action',
  'adjourn_debate',
  'close_debate',
] as const

export const VotingPlan = z.object({
  votes: z.array(PlannedVote),
  /** Id of the vote that is put now. */
  next: z.string().optional(),
  /** Something that the chair has to give first. */
  waitsFor: z.enum(['chairs_order']).optional(),
  findings: z.array(z.object({ code: z.string(), about: z.string() })),
  /** Amendments that bear on the same paragraphs; whether one excludes another the chair says. */
  overlaps: z.array(
    z.object({
      amendments: z.array(z.string()),
      code: z.enum(['conflict', 'same_place']),
      eIds: z.array(EId),
    }),
  ),
  order: z.object({ amendments: z.array(z.string()), reasons: z.string() }).optional(),
  exclusions: z.array(z.object({ adopted: z.string(), excludes: z.string(), reasons: z.string() })),
  motions: z.array(z.object({ id: z.string(), kind: z.enum(proceduralMotions), by: MemberCode })),
  divisions: z.array(
    z.object({
      ...{ id: z.string(), by: MemberCode, of: z.string().optional() },
      ...{ parts: z.array(z.array(EId)), objections: z.array(MemberCode) },
    }),
  ),
})
export type VotingPlan = z.output<typeof VotingPlan>

export const ProposalAct = z.object({
  kind: z.string(),
  at: Timestamp,
  party: Party,
  /** The rule by which it could happen. */
  cites: Cites.optional(),
  /** Its entry in the log. */
  entry: z.number().int().optional(),
  /** What was said with it: a version, a symbol, an amendment, reasons. */
  facts: z.record(z.string(), z.string()),
})
export type ProposalAct = z.output<typeof ProposalAct>

export const Proposal = ProposalRow.extend({
  forum: z.enum(['plenary', 'committee']),
  rule: z.string(),
  text: z.object({
    blocks: z.array(Block),
    hash: TextHash,
    /** Ids of paragraphs that were deleted from it: they are not given again. */
    retired: z.array(EId),
  }),
  versions: z.array(ProposalVersion),
  support: z.array(Support),
  items: z.array(Amendment),
  plan: VotingPlan,
  history: z.array(ProposalAct),
  can: Can,
})
export type Proposal = z.output<typeof Proposal>

/** What the secretariat enters of what was done in the meeting. */
export const Recorded = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['introduced', 'action_opened', 'voting_began', 'adjourned', 'resumed']),
    note: z.string().trim().min(1).max(500).optional(),
  }),
  z.object({ kind: z.literal('vote_requested'), by: StateCode }),
  z.object({ kind: z.literal('adopted_without_vote'), note: Reasons.optional() }),
  z.object({ kind: z.literal('motion'), motion: z.enum(proceduralMotions), by: StateCode }),
  z.object({
    ...{ kind: z.literal('division'), by: StateCode, of: z.string().max(100).optional() },
    parts: z.array(z.array(EId).min(1).max(2_000)).min(1).max(50),
    objections: z.array(StateCode).max(200).default([]),
  }),
  z.object({
    ...{ kind: z.literal('order'), reasons: Reasons },
    amendments: z.array(z.string().max(100)).min(1).max(200),
  }),
  z.object({
    ...{ kind: z.literal('exclusion'), reasons: Reasons },
    ...{ adopted: z.string().max(100), excludes: z.string().max(100) },
  }),
  /** Of a planned vote that was not held through this hub. */
  z.object({
    ...{ kind: z.literal('outcome'), vote: z.string().max(200) },
    ...{ outcome: PlannedOutcome, reasons: Reasons },
  }),
])
export type Recorded = z.output<typeof Recorded>
