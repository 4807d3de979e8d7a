import { isJsonObject, parseEnvelope } from '@comity/json'
import type { Actor, Decision, Level, Party } from '@comity/policy'
import { decide } from '@comity/policy'
import type { RemoveMatch } from '@comity/taxii'
import { signedIn } from '../access/index.ts'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { isUuid, uuidv7 } from '../core/uuid.ts'
import { logOf, writeAct } from '../record/index.ts'
import type { Collection } from './collection.ts'
import { collectionsOf } from './collections.ts'
import { eraseMatching } from './erase.ts'
import { ingestOf, type Submitted } from './ingest.ts'
import { type IntakeRules, type Judged, judge, type PostedObject } from './intake.ts'
import type { Outcome } from './outcome.ts'
import { appendReveals, remask, resolverFor } from './reveal.ts'
import * as store from './store.ts'
import { sightOf } from './visible.ts'

/** What a bundle or an envelope holds, in order; what is no object is an outcome already. */
export function readBundle(bytes: Uint8Array): { items: PostedObject[]; broken: Outcome[] } {
  const items: PostedObject[] = []
  const broken: Outcome[] = []
  const { value: outer, items: posted } = parseEnvelope(bytes)
  if (outer.objects !== undefined && !Array.isArray(outer.objects))
    throw new Problem('malformed', 'bundle-unreadable', 'A bundle holds a list of objects.')
  posted.forEach((item, position) => {
    const value = item.error === undefined ? item.value : undefined
    if (!isJsonObject(value) || typeof value.id !== 'string' || typeof value.type !== 'string') {
      const message = item.error?.message ?? 'Not an object with an id and a type'
      broken.push({ position, outcome: 'refused', code: 'not_an_object', message })
    } else items.push({ position, id: value.id, type: value.type, value, body: item.bytes })
  })
  return { items, broken }
}

/** Judges what was posted by everything that can be known before it is written. */
export async function judgeAll(
  hub: HubContext,
  actor: Actor,
  collection: Collection,
  items: readonly PostedObject[],
  remark: Level | undefined,
): Promise<Judged[]> {
  const resolve = await resolverFor(
    hub.sql,
    collection.no,
    items.map((item) => item.value),
  )
  const rules: IntakeRules = {
    ...{ actor, collection, remark, resolve },
    boundTo: await bindingsFor(hub, items),
  }
  return items.map((item) => judge(item, rules))
}

async function bindingsFor(hub: HubContext, items: readonly PostedObject[]) {
  const creators = new Set<string>()
  for (const { value, id, type } of items) {
    if (typeof value.created_by_ref === 'string') creators.add(value.created_by_ref)
    if (type === 'identity') creators.add(id)
  }
  const rows = creators.size === 0 ? [] : await store.listBindings(hub.sql, [...creators])
  const bound = new Map(rows.map((row) => [row.identity, row.party as Party]))
  return (identity: string) => bound.get(identity)
}

export interface SubmitOptions {
  readonly requestedAt?: Date
  readonly remark?: Level | undefined
}

/** Judges, writes, and answers each object's outcome in the order in which they were posted. */
export async function submit(
  hub: HubContext,
  actor: Actor,
  collection: Collection,
  items: readonly PostedObject[],
  broken: readonly Outcome[],
  { requestedAt = hub.clock.now(), remark }: SubmitOptions = {},
): Promise<Submitted> {
  const who = signedIn(actor)
  const judged = await judgeAll(hub, actor, collection, items, remark)
  return ingestOf(hub)({ id: uuidv7(), actor: who, collection, requestedAt, judged, broken })
}

export async function find(
  hub: HubContext,
  id: string,
): Promise<{ row: store.SubmissionRow; collection: Collection } | undefined> {
  if (!isUuid(id)) return undefined
  const row = await store.findSubmission(hub.sql, id)
  const collection = (await collectionsOf(hub)).find((c) => c.no === row?.collection)
  return row && collection && { row, collection }
}

/**
 * Withdraws one's own representations of an object. Payload and salt are destroyed and a tombstone
 * is logged; posting the same again later is a new representation with an index of its own.
 */
export async function remove(
  hub: HubContext,
  actor: Actor,
  collection: Collection,
  id: string,
  match: RemoveMatch,
): Promise<number | Decision> {
  const rows = await eraseMatching.find(hub.sql, collection, sightOf(actor, collection), id, match)
  const refusal = (): Decision => ({ allow: false, refusal: 'absent', reason: 'not_in_audience' })
  if (rows.length === 0) return refusal()
  const own: typeof rows = []
  let refused: Decision | undefined
  for (const row of rows) {
    const decision = decide(actor, {
      action: 'object.remove',
      thing: { collection, threshold: row.threshold, contributor: row.contributor as Party },
    })
    if (decision.allow) own.push(row)
    else refused ??= decision
  }
  if (own.length === 0) return refused ?? refusal()
  return logOf(hub).append(async (tx, entries) => {
    const erased = await eraseMatching.erase(
      tx,
      collection.no,
      own.map((row) => row.dateAdded),
    )
    for (const row of erased)
      await writeAct(tx, entries, {
        kind: 'object.delete',
        party: row.contributor,
        facts: { collection: collection.id, entry: String(row.index) },
      })
    // Where another representation takes its place, readers may have passed that one's.
    const successors = await remask(tx, collection.no, [id])
    await appendReveals(tx, entries, collection.no, successors, null)
    await recordAct(tx, actor, {
      action: 'object.withdraw',
      thing: id,
      detail: { collection: collection.id, representations: erased.length },
    })
    return erased.length
  })
}
