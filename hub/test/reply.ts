import { z } from 'zod'

const Detail = z.object({ id: z.string(), version: z.string(), message: z.string().optional() })

/** A TAXII status resource (TAXII 2.1 §4.3.1), as far as the tests ask for it. */
export const Status = z.object({
  id: z.string(),
  success_count: z.int(),
  failure_count: z.int(),
  successes: z.array(Detail).default([]),
  failures: z.array(Detail).default([]),
})

/** A TAXII envelope or a STIX bundle; TAXII omits `objects` where there are none. */
export const Envelope = z.object({
  more: z.boolean().optional(),
  next: z.string().optional(),
  objects: z
    .array(
      z.object({ id: z.string(), name: z.string().optional(), modified: z.string().optional() }),
    )
    .default([]),
})

/** A TAXII manifest (TAXII 2.1 §5.3.1). */
export const Manifest = z.object({ objects: z.array(z.object({ date_added: z.string() })) })

/** The JSON of an answer; throws where it has another shape. */
export const readJson = async <T>(response: Response, shape: z.ZodType<T>): Promise<T> =>
  shape.parse(await response.json())
