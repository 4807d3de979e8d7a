import { z } from 'zod'

/** A line of an imported table that cannot be taken, and why; nothing of the table is kept. */
export const LineDefect = z.object({
  line: z.number().int(),
  column: z.string().optional(),
  code: z.enum([
    ...(['column_missing', 'column_unknown', 'empty', 'too_long', 'wrong', 'repeated'] as const),
    ...(['taken', 'unknown_item', 'differs', 'text_wrong', 'nothing', 'not_public'] as const),
  ]),
  value: z.string().optional(),
})
export type LineDefect = z.output<typeof LineDefect>
export const CsvGiven = z.object({
  csv: z.string().min(1).max(1_000_000),
  /** Left out, the table is looked at and nothing is kept. */
  keep: z.boolean().default(false),
})
