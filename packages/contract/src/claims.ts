import { z } from 'zod'
import { Figures, MemberCode, Tally, Vote } from './vote-values.ts'

/** How a text was read and what the record says of it, as data: worded by whoever shows it. */

const Votes = z.array(Vote).readonly()
const Members = z.array(MemberCode).readonly()
const Texts = z.array(z.string()).readonly()
const Base = z.enum(['members', 'recorded', 'present_and_voting'])
const Comparing = z.enum(['exactly', 'at_least', 'more_than', 'at_most', 'fewer_than', 'about'])

export const Stand = z.object({ member: MemberCode, vote: Vote })
export type Stand = z.output<typeof Stand>
const Stands = z.array(Stand).readonly()

export const OpenReason = z.enum(['causal', 'future', 'vague', 'judgement', 'motive', 'not_read'])

export const VerdictReason = z.enum([
  ...OpenReason.options,
  'base',
  'membership-date',
  'outside-record',
  'position',
  'without-vote',
  'no-decision',
  'several-decisions',
  'not-member',
  'exceptions',
  'count',
  'date',
  'subject',
  'outcome',
  'others',
  'mixed',
])
export type VerdictReason = z.output<typeof VerdictReason>

export const FoundBy = z.enum(['given', 'symbol', 'count', 'date', 'subject', 'before', 'only_one'])
export type FoundBy = z.output<typeof FoundBy>

const Quantity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all'), of: z.number().optional() }),
  z.object({ kind: z.literal('all_but'), count: z.number() }),
  z.object({ kind: z.literal('all_except'), members: Members }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('some') }),
  z.object({ kind: z.literal('most') }),
  z.object({ kind: z.literal('vague') }),
  z.object({ kind: z.literal('only') }),
  z.object({
    kind: z.literal('count'),
    how: Comparing,
    count: z.number(),
    of: z.number().optional(),
    base: Base.optional(),
  }),
  z.object({
    kind: z.literal('share'),
    how: Comparing,
    fraction: z.object({ of: z.number(), in: z.number() }),
    base: Base.optional(),
  }),
])
export type Quantity = z.output<typeof Quantity>

const Who = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({
    kind: z.literal('these'),
    groups: Texts,
    members: Members,
    saidIn: Texts.optional(),
  }),
  z.object({ kind: z.literal('outside'), groups: Texts }),
])
export type Who = z.output<typeof Who>

/** What a part of a text was read as. */
export const Claim = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stood'),
    quantity: Quantity,
    who: Who,
    stance: Votes,
    onBoth: z.tuple([z.string(), z.string()]).readonly().optional(),
  }),
  z.object({ kind: z.literal('tally'), tally: Tally.partial() }),
  z.object({
    kind: z.literal('outcome'),
    adopted: z.boolean().optional(),
    mode: z.enum(['without_vote', 'vote']).optional(),
  }),
  z.object({ kind: z.literal('unanimous'), isNot: z.boolean().optional() }),
  z.object({
    kind: z.literal('more'),
    how: z.enum(['more', 'fewer', 'as_many']),
    stance: Votes,
    than: z.object({ stance: Votes, decision: z.string().optional() }),
  }),
  z.object({
    kind: z.literal('date'),
    how: z.enum(['before', 'after']).optional(),
    year: z.number(),
    month: z.number().optional(),
    day: z.number().optional(),
  }),
  z.object({ kind: z.literal('subject'), words: Texts }),
  z.object({ kind: z.literal('proposed'), by: Members, as: z.enum(['proposer', 'sponsor']) }),
  z.object({ kind: z.literal('position'), groups: Texts, stance: Votes }),
  z.object({
    kind: z.literal('earlier'),
    who: Who,
    stance: Votes,
    when: z.enum(['before', 'ever']),
    quantity: z.enum(['always', 'never', 'at_least_once']),
  }),
  z.object({
    kind: z.literal('meeting'),
    year: z.number().optional(),
    month: z.number().optional(),
    isFirst: z.boolean(),
  }),
  z.object({ kind: z.literal('weighted') }),
  z.object({ kind: z.literal('rank') }),
  z.object({ kind: z.literal('open'), reason: OpenReason }),
])
export type Claim = z.output<typeof Claim>

const saying = <C extends string, S extends z.ZodRawShape>(code: C, shape: S) =>
  z.object({ code: z.literal(code), ...shape })
const of = { decision: z.string() }
const so = { so: z.number(), of: z.number(), stance: Votes }

/** One sentence of what the record says, as a code and what fills it. */
export const Saying = z.discriminatedUnion('code', [
  saying('open', { reason: OpenReason }),
  saying('one_vote_each', {}),
  saying('rank', {}),
  saying('no_decision', {}),
  saying('no_such_decision', { symbol: z.string() }),
  saying('count', { ...of, tally: Tally }),
  saying('none_against', {}),
  saying('no_objection', of),
  saying('nobody_counted', of),
  saying('no_count', of),
  saying('count_only', of),
  saying('no_rolls', {}),
  saying('dated', { ...of, date: z.string() }),
  saying('no_position', {}),
  saying('positions', {
    positions: z
      .array(
        z.object({
          group: z.string(),
          date: z.string(),
          stance: z.enum(['for', 'against', 'other']),
        }),
      )
      .readonly(),
  }),
  saying('outcome_unknown', {}),
  saying('outcome', { ...of, adopted: z.boolean(), by_vote: z.boolean() }),
  saying('compared', { count: z.number(), than: z.number(), other: z.string().optional() }),
  saying('about', { ...of, title: z.string() }),
  saying('about_other', {
    decisions: z
      .array(z.object({ id: z.string(), date: z.string(), tally: Tally.optional() }))
      .readonly(),
  }),
  saying('proposers', { members: Members }),
  saying('on_record', { members: Members }),
  saying('no_proposers', {}),
  saying('earlier', {
    stands: z.array(z.object({ member: MemberCode, decision: z.string() })).readonly(),
  }),
  saying('no_earlier', {}),
  saying('earlier_held', { decisions: Texts, count: z.number() }),
  saying('no_session', {}),
  saying('session', { title: z.string(), from: z.string(), to: z.string() }),
  saying('not_member', {}),
  saying('so_of_all', { ...of, stance: Votes, figures: Figures }),
  saying('stood', { ...of, stands: Stands }),
  saying('so_of', {
    ...of,
    ...so,
    who: z.enum(['so', 'otherwise']),
    stands: Stands,
    others: Members,
  }),
  saying('not_in_group', { member: MemberCode, group: z.string(), day: z.string() }),
  saying('so_in_both', { ...so, first: z.string(), second: z.string() }),
])
export type Saying = z.output<typeof Saying>
