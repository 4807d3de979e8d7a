import { z } from 'zod'
import { route } from './route.ts'
import { pageOf } from './values.ts'
import { MemberCode, Vote } from './vote-values.ts'
import { DecisionRow, filters, paging } from './votes.ts'

/** How alike members voted in the decisions on record. All of it is read without signing in. */

/**
 * Measures over the votes that both cast; one that has no value is absent. What each is, and its
 * source, is said at `PairAgreement` of `@comity/votes`.
 */
export const Measures = z.object({
  votes: z.number(),
  same: z.number(),
  /** One of the two abstained. */
  partial: z.number(),
  /** Yes against no. */
  opposite: z.number(),
  agreement: z.number().optional(),
  sAbsolute: z.number().optional(),
  sSquared: z.number().optional(),
  kappaLinear: z.number().optional(),
  kappaSquared: z.number().optional(),
  piLinear: z.number().optional(),
  piSquared: z.number().optional(),
})
export type Measures = z.output<typeof Measures>

export const pairAgreement = route({
  id: 'pairAgreement',
  method: 'GET',
  path: '/api/states/{state}/agreement/{other}',
  summary: 'How alike two states voted, over all and year by year or session by session',
  access: 'public',
  params: z.object({ state: MemberCode, other: MemberCode }),
  query: z.object({ ...filters, by: z.enum(['year', 'session']).default('session') }),
  status: 200,
  reply: Measures.extend({
    /** In order of the first decision of each. */
    windows: z.array(Measures.extend({ window: z.string() })),
  }),
})
export type PairAgreement = z.output<typeof pairAgreement.reply>

export const stateAgreements = route({
  id: 'stateAgreements',
  method: 'GET',
  path: '/api/states/{state}/agreement',
  summary: 'How alike one state and each other voted, by code',
  access: 'public',
  params: z.object({ state: MemberCode }),
  query: z.object(filters),
  status: 200,
  reply: z.object({ items: z.array(Measures.extend({ member: MemberCode })) }),
})
export type StateAgreements = z.output<typeof stateAgreements.reply>

export const differences = route({
  id: 'differences',
  method: 'GET',
  path: '/api/states/{state}/differences/{other}',
  summary: 'The decisions in which two states cast otherwise, newest first',
  access: 'public',
  params: z.object({ state: MemberCode, other: MemberCode }),
  query: z.object({
    ...filters,
    /** `opposite`: yes against no alone. */
    only: z.enum(['opposite']).optional(),
    ...paging,
  }),
  status: 200,
  reply: pageOf(z.object({ first: Vote, second: Vote, decision: DecisionRow })),
})
export type Differences = z.output<typeof differences.reply>
