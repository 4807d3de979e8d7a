import { isJsonObject, JsonError, type JsonObject, type OpenItem, openEnvelope } from '@comity/json'
import type { Actor, Decision, Level, Party } from '@comity/policy'
import { decide, isTeam } from '@comity/policy'
import type { RemoveMatch } from '@comity/taxii'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { groupBy } from '../core/group.ts'
import { Problem } from '../core/problem.ts'
import { createStretch } from '../core/stretch.ts'
import { isUuid, uuidv7 } from '../core/uuid.ts'
import { logOf, writeAct } from '../record/index.ts'
import { listBindings } from './binding-store.ts'
import type { Collection } from './collection.ts'
import { collectionsOf } from './collections.ts'
import { eraseMatching } from './erase.ts'
import { ingestOf, type Submitted } from './ingest.ts'
import {
  type Examined,
  examine,
  type IntakeRules,
  type Judged,
  judge,
  type PostedObject,
} from './intake.ts'
import type { BrokenOutcome } from './outcome.ts'
import { checkPermit, type Permit } from './permit.ts'
import { appendReveals, remask, resolverFor } from './reveal.ts'
import { roomForObjects } from './room.ts'
import * as store from './store.ts'
import { sightOf } from './visible.ts'

/** Objects of one bundle; larger ones are sent in parts. */
const mostObjects = 100_000

/** What was posted, in order. An element is read when it is asked for; keep none of their values. */
export interface Posted {
  readonly count: number
  readonly elements: () => Iterable<PostedObject | BrokenOutcome>
}

/** A bundle or an envelope. */
export function readBundle(bytes: Uint8Array): Posted {
  const { value: outer, items } = openEnvelope(bytes)
  if (outer.objects !== undefined && !Array.isArray(outer.objects))
    throw new Problem('malformed', 'bundle-unreadable', 'A bundle holds a list of objects.')
  if (items.length > mostObjects)
    throw new Problem(
      'too-large',
      'too-many-objects',
      `Send at most ${mostObjects} objects at once.`,
      {
        params: { limit: mostObjects },
      },
    )
  return {
    count: items.length,
    *elements() {
      for (const [position, item] of items.entries()) yield readElement(item, position)
    },
  }
}

function readElement(item: OpenItem, position: number): PostedObject | BrokenOutcome {
  const broken = (message: string) =>
    ({ position, outcome: 'refused', code: 'not_an_object', message }) as const
  try {
    const value = item.read()
    if (!isJsonObject(value) || typeof value.id !== 'string' || typeof value.type !== 'string')
      return broken('Not an object with an id and a type')
    return { position, id: value.id, type: value.type, value, body: item.bytes }
  } catch (error) {
    if (error instanceof JsonError) return broken(error.message)
    throw error
  }
}

/** Reads and examines each element; what is no object is an outcome already. */
async function examineAll(posted: Posted) {
  const examined: Examined[] = []
  const broken: BrokenOutcome[] = []
  const rest = createStretch()
  for (const element of posted.elements()) {
    if ('outcome' in element) broken.push(element)
    else examined.push(examine(element))
    await rest()
  }
  return { examined, broken }
}

/** Judges what was posted by everything that can be known before it is written. */
export async function judgeAll(
  hub: HubContext,
  permit: Permit,
  posted: Posted,
  remark: Level | undefined,
): Promise<{ judged: Judged[]; broken: readonly BrokenOutcome[] }> {
  await checkPermit(hub, permit)
  const { actor, collection } = permit
  const contributor = actor.party ?? ''
  const { examined, broken } = await examineAll(posted)
  const boundTo = await bindingsFor(hub, collection, contributor, examined)
  const judgeBy = async (some: readonly Examined[], definitions: readonly JsonObject[]) => {
    const wanted = new Set(some.flatMap(idsOfMarkings))
    const resolve = await resolverFor(hub.sql, collection.no, contributor, wanted, definitions)
    const rules: IntakeRules = { actor, collection, remark, resolve, boundTo }
    return some.map((one) => judge(one, rules))
  }
  // Definitions first: one that is refused opens nothing of what it marks.
  const isDefinition = (one: Examined) => one.definition !== undefined
  const definitions = await judgeBy(examined.filter(isDefinition), [])
  const accepted = definitions.flatMap(({ outcome, posted: { definition } }) =>
    outcome === 'acceptable' && definition !== undefined ? [definition] : [],
  )
  const others = await judgeBy(
    examined.filter((one) => !isDefinition(one)),
    accepted,
  )
  if (definitions.length === 0) return { judged: others, broken }
  const judged = [...definitions, ...others].sort((a, b) => a.posted.position - b.posted.position)
  return { judged, broken }
}

const idsOfMarkings = ({ markings }: Examined): string[] =>
  markings.flatMap(({ ref }) => (ref === undefined ? [] : [ref]))

/**
 * Which party alone adds versions of an object: the one its creator is bound to, or the creator under
 * which it is held already, or the object itself where it is an identity.
 */
async function bindingsFor(
  hub: HubContext,
  collection: Collection,
  contributor: string,
  items: readonly Examined[],
) {
  const bound = new Map((await listBindings(hub.sql)).map((row) => [row.identity, row.party]))
  if (bound.size === 0) return () => undefined
  const ids = items.map((item) => item.id)
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
  permit: Permit,
  posted: Posted,
  { requestedAt = hub.clock.now(), remark }: SubmitOptions = {},
): Promise<Submitted> {
  const leave = await roomForObjects(hub).enter(posted.count)
  try {
    const { judged, broken } = await judgeAll(hub, permit, posted, remark)
    return await ingestOf(hub)({ id: uuidv7(), permit, requestedAt, judged, broken })
  } finally {
    leave()
  }
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
