import { z } from 'zod'
import {
  CooperationKind,
  CoopRule,
  LawArticle,
  LawId,
  LawKey,
  LawReference,
  LawSpan,
  MatrixCell,
  MaxYears,
  RefusalGround,
} from './law-values.ts'
import { LawCell, LawMaterial, LawNotice } from './laws.ts'
import { route } from './route.ts'
import { Day, StateCode } from './values.ts'

/** Laws beside one another. All of it is read without signing in, and nothing that is asked is kept. */

export const Outcome = z.enum(['offence', 'not', 'needs_person'])

/** How alike two laws decide the standing cases of an article. */
export const SameReach = z.object({
  asked: z.number().int(),
  decided: z.number().int(),
  alike: z.number().int(),
  offenceInBoth: z.number().int(),
  p: z.number().optional(),
  d: z.number().optional(),
  onlyFirst: z.array(z.string()),
  onlySecond: z.array(z.string()),
})
export type SameReach = z.output<typeof SameReach>

const pair = { first: StateCode, second: StateCode, article: LawKey }

export const compareLaws = route({
  id: 'compareLaws',
  method: 'GET',
  path: '/api/laws/comparison',
  summary: 'The laws of two states on one article as of a day, element by element and case by case',
  access: 'public',
  query: z.object({ ...pair, on: Day.optional() }),
  status: 200,
  reply: z.object({
    on: Day,
    article: LawArticle,
    reference: LawReference,
    first: LawCell,
    second: LawCell,
    reach: SameReach,
    /** Each standing case, and what either law makes of it. */
    cases: z.array(
      z.object({
        id: z.string(),
        text: z.record(z.string(), z.string()),
        first: Outcome,
        second: Outcome,
      }),
    ),
    notice: LawNotice,
  }),
})
export type LawComparison = z.output<typeof compareLaws.reply>

/** A change of law, with what it changed in the matrix. */
export const Amendment = z.object({
  state: StateCode,
  day: Day,
  versionId: LawId,
  /** `known_from`: the first day it is known of; nothing may have changed. */
  kind: z.enum(['begins', 'ends', 'known_from']),
  /** The law that made the change. */
  changedBy: z.string().optional(),
  articles: z.array(z.object({ article: LawKey, before: MatrixCell, after: MatrixCell })),
})
export type Amendment = z.output<typeof Amendment>

export const lawTimeline = route({
  id: 'lawTimeline',
  method: 'GET',
  path: '/api/states/{state}/law-timeline',
  summary:
    'How the law of one state changed, by which amendments, and what they changed in the matrix',
  access: 'public',
  params: z.object({ state: StateCode }),
  query: z.object({ article: LawKey.optional() }),
  status: 200,
  reply: z.object({
    /** The first first. */
    amendments: z.array(Amendment),
    articles: z.array(
      LawArticle.pick({ id: true, referenceId: true, number: true, title: true, group: true }),
    ),
    material: LawMaterial,
    notice: LawNotice,
  }),
})
export type LawTimeline = z.output<typeof lawTimeline.reply>

export const pairTimeline = route({
  id: 'pairTimeline',
  method: 'GET',
  path: '/api/laws/pair-timeline',
  summary:
    'How the reach of two laws on one article came closer or moved apart, and by which amendments',
  access: 'public',
  query: z.object({ ...pair, from: Day.optional(), to: Day.optional() }),
  status: 200,
  reply: z.object({
    /** On the first day asked for, on each amendment since, and on the last. */
    points: z.array(z.object({ on: Day, reach: SameReach })),
    /** P at the end less P at the beginning; absent where one of them has none. */
    change: z.number().optional(),
    amendments: z.array(Amendment.omit({ articles: true })),
    material: LawMaterial,
    notice: LawNotice,
  }),
})
export type PairTimeline = z.output<typeof pairTimeline.reply>

/** One step of a law that was run: what it asks, whether that is so, and what it rests on. */
export const LawStep = z.object({
  mappingId: LawId,
  element: z.string(),
  fact: z.string().optional(),
  reason: z.string().optional(),
  truth: z.enum(['true', 'false', 'unclear']),
  basis: z.union([
    z.object({ kind: z.literal('quote'), span: LawSpan }),
    z.object({ kind: z.literal('coding'), versionIds: z.array(LawId) }),
  ]),
  /** Whether the answer hangs on it. */
  decides: z.boolean(),
})
export type LawStep = z.output<typeof LawStep>

const PenaltyMax = z.object({ years: MaxYears.optional(), open: z.boolean() })

export const StateOutcome = z.object({
  stateId: StateCode,
  outcome: Outcome,
  path: z.array(LawStep),
  mappingIds: z.array(LawId),
  unsettledIds: z.array(LawId),
  articlesNotHeld: z.array(LawKey),
  penalty: PenaltyMax,
})
export type StateOutcome = z.output<typeof StateOutcome>

export const DualCondition = z.enum(['met', 'not_met', 'needs_person', 'not_asked'])

export const DualAnswer = z.object({
  requested: StateOutcome,
  ruleIds: z.array(LawId),
  dualCriminality: z.enum(['mandatory', 'ground', 'excluded', 'not_held']),
  transposed: z.boolean(),
  condition: DualCondition,
  thresholds: z.array(
    z.object({
      ruleId: LawId,
      neededYears: z.number(),
      bothStates: z.boolean(),
      requesting: PenaltyMax,
      requested: PenaltyMax,
      reached: z.enum(['true', 'false', 'unclear']),
    }),
  ),
  refusalGroundsToCheck: z.array(RefusalGround),
  unknownsThatWouldDecide: z.array(z.string()),
  unknowns: z.array(z.string()),
})
export type DualAnswer = z.output<typeof DualAnswer>

export const askDual = route({
  id: 'askDual',
  method: 'POST',
  path: '/api/laws/dual',
  summary:
    'Whether conduct is an offence in two states or more, step by step; nothing is kept, and a person decides',
  access: 'public',
  body: z.object({
    requesting: StateCode,
    requested: z.array(StateCode).min(1).max(10),
    on: Day.optional(),
    kind: CooperationKind.default('mla'),
    articles: z.array(LawKey).min(1).max(10),
    /** By the closed list of facts; one that is left out is unknown. */
    facts: z.record(z.string().max(60), z.union([z.boolean(), z.literal('unknown')])),
  }),
  status: 200,
  reply: z.object({
    on: Day,
    requesting: StateOutcome,
    answers: z.array(DualAnswer),
    overall: DualCondition,
    unknownsThatWouldDecide: z.array(z.string()),
    /** SHA-256 over the question and all that it was answered from. */
    inputsHash: z.string(),
    rulesetVersion: z.string(),
    articles: z.array(LawArticle),
    rules: z.array(CoopRule),
    material: LawMaterial,
    notice: LawNotice,
  }),
})
export type DualReply = z.output<typeof askDual.reply>
