import { roles, scopes } from '@comity/policy'
import { z } from 'zod'

export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const

/** A text in one language, with where it comes from and whether a person has confirmed it. */
export const Text = z.object({ text: z.string(), source: z.string(), reviewed: z.boolean() })
export const Names = z.partialRecord(z.enum(languages), Text)
export type Names = z.output<typeof Names>

export const StateCode = z.string().regex(/^[A-Z]{2}$/)
export const GroupId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
export const Uuid = z.uuid()
export const Party = z
  .string()
  .regex(/^(state:[A-Z]{2}|organisation:[0-9a-f-]{36}|body:[a-z0-9-]{1,63})$/)
export const AudienceEntry = z
  .string()
  .regex(
    /^(public|group:[a-z0-9-]{1,63}|person:[0-9a-f-]{36}|state:[A-Z]{2}|organisation:[0-9a-f-]{36}|body:[a-z0-9-]{1,63})$/,
  )
export const Role = z.enum(roles)
export const Scope = z.enum(scopes)
export const Level = z.enum(['clear', 'green', 'amber', 'amber+strict', 'red'])
export const Timestamp = z.string()

/** A STIX identifier: `type--uuid`. */
export const StixId = z.string().regex(/^[a-z0-9-]{3,250}--[0-9a-f-]{36}$/)

/** One page: `next` continues where it ended and is absent on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional() })

/** What the asking person may do with a thing; the interface never decides again. */
export const Can = z.record(z.string(), z.boolean())

/** RFC 9457; `type` is `/problems/<code>`, worded by `words` from code and params. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
})
export type Problem = z.output<typeof Problem>

/** A day, `2018-12-05`, of the years 0001 to 9999, which is what PostgreSQL takes. */
export const Day = z.iso.date().refine((day) => !day.startsWith('0000'), 'the first year is 0001')

/** Which epoch of the log an index is in; left out for the one that is open. */
export const Epoch = z.coerce.number().int().min(1).max(32_767).optional()
