import { exchange } from '@comity/contract'
import type { Level } from '@comity/policy'
import { type Collection, type Connection, retrying, taxiiAddress } from './connection.ts'
import { batches, envelope } from './envelopes.ts'
import type { FileItem } from './stix-file.ts'

/** What became of one object; `position` is its place among those given. */
export interface Outcome {
  readonly position: number
  readonly id?: string | undefined
  readonly version?: string | undefined
  readonly outcome: 'added' | 'known' | 'refused'
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly level?: string | undefined
  readonly index?: number | undefined
}

export interface Submitted {
  /** How many objects, from the first on, are dealt with now. */
  readonly done: number
  readonly outcomes: readonly Outcome[]
}

/** Sends objects in envelopes, and yields after each of them: what was sent twice is known already. */
export async function* submitAll(
  connection: Connection,
  collection: Collection,
  items: readonly FileItem[],
  options: { readonly remark?: Level | undefined; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Submitted> {
  const largest = await largestBody(connection, collection)
  const readable = items.flatMap((item, position) =>
    item.error === undefined ? [{ position, bytes: item.bytes }] : [],
  )
  const broken = items.flatMap((item, position): Outcome[] =>
    item.error === undefined
      ? []
      : [{ position, outcome: 'refused', code: item.error.code, message: item.error.message }],
  )
  if (broken.length > 0) yield { done: 0, outcomes: broken }
  for (const batch of batches(readable, largest)) {
    const last = batch.items.at(-1)?.position ?? 0
    if (batch.tooLarge) {
      const message = `It is larger than the ${largest} bytes that the hub reads`
      const refused = { position: last, outcome: 'refused' as const, code: 'too_large', message }
      yield { done: last + 1, outcomes: [refused] }
      continue
    }
    const call = {
      params: { collection: collection.id },
      query: options.remark === undefined ? {} : { remark: options.remark },
      body: envelope(batch.items),
    }
    const { client } = connection
    const reply = await retrying(() => client.call(exchange.submitBundle, call, options.signal))
    const outcomes = reply.outcomes.map((outcome) => ({
      ...outcome,
      position: batch.items[outcome.position]?.position ?? outcome.position,
    }))
    yield { done: last + 1, outcomes }
  }
}

async function largestBody(connection: Connection, collection: Collection): Promise<number> {
  const root = new URL('../../', taxiiAddress(connection, collection))
  const { maxContentLength } = await connection.taxii.apiRoot(root)
  return maxContentLength ?? 1024 * 1024
}
