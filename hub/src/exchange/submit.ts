import { setImmediate } from 'node:timers/promises'
import { isJsonObject, type JsonObject, parseEnvelope } from '@comity/json'
import type { Actor, Decision, Level, Party } from '@comity/policy'
import { decide, isTeam } from '@comity/policy'
import type { RemoveMatch } from '@comity/taxii'
import { signedIn } from '../access/index.ts'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { groupBy } from '../core/group.ts'
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

/** Objects of one bundle; larger ones are sent in parts. */
const mostObjects = 100_000

/** What a bundle or an envelope holds, in order; what is no object is an outcome already. */
export function readBundle(bytes: Uint8Array): { items: PostedObject[]; broken: Outcome[] } {
  const items: PostedObject[] = []
  const broken: Outcome[] = []
  const { value: outer, items: posted } = parseEnvelope(bytes)
  if (outer.objects !== undefined && !Array.isArray(outer.objects))
    throw new Problem('malformed', 'bundle-unreadable', 'A bundle holds a list of objects.')
  if (posted.length > mostObjects)
    throw new Problem(
      'too-large',
      'too-many-objects',
      `Send at most ${mostObjects} objects at once.`,
      {
        params: { limit: mostObjects },
      },
    )
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
  const contributor = signedIn(actor).party ?? ''
  const boundTo = await bindingsFor(hub, collection, contributor, items)
  const judgeBy = async (some: readonly PostedObject[], posted: readonly JsonObject[]) => {
    const values = some.map((item) => item.value)
    const resolve = await resolverFor(hub.sql, collection.no, contributor, values, posted)
    const rules: IntakeRules = { actor, collection, remark, resolve, boundTo }
    const judged: Judged[] = []
    for (const [i, item] of some.entries()) {
      // Others want to be served while a large bundle is judged.
      if (i % 500 === 499) await setImmediate()
      judged.push(judge(item, rules))
    }
    return judged
  }
  // Definitions first: one that is refused opens nothing of what it marks.
  const isDefinition = (item: PostedObject) => item.type === 'marking-definition'
  const definitions = await judgeBy(items.filter(isDefinition), [])
  const accepted = definitions.flatMap((one) =>
    one.outcome === 'acceptable' ? [one.posted.value] : [],
  )
  const others = await judgeBy(
    items.filter((item) => !isDefinition(item)),
    accepted,
  )
  const place = (one: Judged) => (one.outcome === 'refused' ? one.position : one.posted.position)
  return [...definitions, ...others].sort((a, b) => place(a) - place(b))
}

/**
 * Which party alone adds versions of an object: the one its creator is bound to, or the creator under
 * which it is held already, or the object itself where it is an identity.
 */
async function bindingsFor(
  hub: HubContext,
  collection: Collection,
  contributor: string,
  items: readonly PostedObject[],
) {
  const bound = new Map((await store.listBindings(hub.sql)).map((row) => [row.identity, row.party]))
  const ids = bound.size === 0 ? [] : items.map((item) => item.id)
  const held = groupBy(await store.heldCreators(hub.sql, collection.no, ids), (row) => row.id)
  return (id: string, creator: string | undefined): Party | undefined => {
    const parties = [
      creator === undefined ? undefined : bound.get(creator),
      bound.get(id),
      ...(held.get(id) ?? []).map((row) => row.party),
    ].filter((party) => party !== undefined)
    return (parties.find((party) => party !== contributor) ?? parties[0]) as Party | undefined
  }
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

/** A submission tells what its objects are: for whoever made it, or the team that may read them. */
export function maySeeSubmission(
  actor: Actor,
  { row, collection }: { row: store.SubmissionRow; collection: Collection },
): boolean {
  if (actor.kind === 'anonymous' || actor.party !== row.party) return false
  if (actor.key === row.key) return true
  return sightOf(actor, collection).reach >= teamReach && isTeam(actor)
}

const teamReach = 4

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
