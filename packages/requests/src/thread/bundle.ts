import { canonicalize, JsonError, type JsonObject, parseJson } from '@comity/json'
import type { RecordedAct } from '@comity/seal'
import { z } from 'zod'
import { ThreadError } from './thread-error.ts'

/** All that anybody needs to verify offline what became of a request with one addressee. */
export interface ThreadBundle {
  /** What was done to the keys of both states, in the order of the log. */
  readonly keys: readonly RecordedAct[]
  /** What happened, in the order of the log. Carrying and time are recorded without an envelope. */
  readonly acts: readonly RecordedAct[]
}

const format = 'comity.thread/1'
const object = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)
const recorded = z.strictObject({ envelope: object.optional(), receipt: z.string() })
const schema = z.strictObject({
  format: z.literal(format),
  keys: z.array(recorded),
  acts: z.array(recorded),
})

/** Writes a bundle as canonical JSON. */
export const formatThread = ({ keys, acts }: ThreadBundle): string =>
  canonicalize({
    format,
    keys: keys.map((one) => ({ ...one })),
    acts: acts.map((one) => ({ ...one })),
  })

/** Largest bundle that is read, in bytes. */
const maxBytes = 32 * 1024 * 1024

/** Reads a bundle, strictly. Nothing is verified. @throws ThreadError `bundle` */
export function parseThread(text: string | Uint8Array): ThreadBundle {
  const { data, error } = schema.safeParse(json(text))
  if (data === undefined)
    throw new ThreadError('bundle', error?.issues[0]?.path.join('.') ?? 'file', `not a ${format}`)
  return { keys: data.keys.map(withoutGaps), acts: data.acts.map(withoutGaps) }
}

const withoutGaps = ({ envelope, receipt }: z.output<typeof recorded>): RecordedAct =>
  envelope === undefined ? { receipt } : { envelope, receipt }

function json(text: string | Uint8Array) {
  try {
    return parseJson(text, { maxBytes })
  } catch (error) {
    if (error instanceof JsonError) throw new ThreadError('bundle', 'file', error.message)
    throw error
  }
}
