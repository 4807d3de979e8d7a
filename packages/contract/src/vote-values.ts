import { z } from 'zod'

/** A member by its code in the record: ISO 3166-1, ISO 3166-3 for one that is no more. */
export const MemberCode = z.string().regex(/^[A-Z]{2,4}$/)

export const Vote = z.enum(['yes', 'no', 'abstain', 'not_voting', 'suspended'])

export const Tally = z.object({
  yes: z.number(),
  no: z.number(),
  abstain: z.number(),
  not_voting: z.number(),
  suspended: z.number(),
})
export type Tally = z.output<typeof Tally>

/** One count over one base: exact, and as the percentage that is shown; none of nothing. */
export const Share = z.object({
  part: z.number(),
  whole: z.number(),
  percent: z.string().optional(),
})

/** A count over the members, over those recorded, and over those present and voting. */
export const Figures = z.object({
  part: z.number(),
  over: z.object({ members: Share, recorded: Share, present_and_voting: Share }),
})
export type Figures = z.output<typeof Figures>
