import { type BodyOf, exchange } from '@comity/contract'
import type { AudienceEntry } from '@comity/policy'
import { isNamedPersonsOnly } from '@comity/policy'
import type { Hono } from 'hono'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Query, wakeAfterCommit } from '../core/database.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { membersToday } from '../directory/index.ts'
import { logOf } from '../record/index.ts'
import { differences, lowersDefault, type Members, widening } from './audience.ts'
import { type Collection, stateOf } from './collection.ts'
import { collectionsOf } from './collections.ts'
import { collectionFor, mayChange, notFound, presentCollection } from './places.ts'
import { statisticsOf } from './statistics.ts'
import * as store from './store.ts'
import { sightOf } from './visible.ts'
import { widen } from './widen.ts'

/**
 * Changes a collection, under the lock of the log's head that whoever contributes takes as well: what is
 * decided from the collection's row and from what it holds is so until the commit.
 */
export function registerChanges(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, exchange.changeCollection, async ({ actor, params, body: { seen, ...body } }) => {
    const after = await logOf(hub).append(async (tx) => {
      const before = await store.lockCollection(tx, params.collection)
      if (!before || before.archived) throw notFound('collection')
      refuse(mayChange(actor, before))
      await recordAct(tx, actor, { action: 'collection.change', thing: before.id, detail: body })
      if (seen !== undefined && seen !== stateOf(before))
        throw new Problem(
          'changed-meanwhile',
          'changed-meanwhile',
          'The collection has changed since you looked at it: look again.',
        )
      const after = changed(before, body)
      const members = await membersOf(tx, before, after)
      const refusal = await refusalOf(tx, before, after, members)
      if (refusal) throw refusals[refusal]()
      await store.updateCollection(tx, after)
      for (const entry of widening(before, after, members))
        await widen(tx, {
          ...{ collection: before.no, entry, above: lowest(before) },
          upTo: entry.startsWith('person:') ? 5 : 4,
        })
      wakeAfterCommit(tx, standingTopic)
      return after
    })
    return presentCollection(
      hub,
      actor,
      await collectionFor(hub, actor, after.id).catch(() => after),
    )
  })

  mount(app, hub, exchange.previewChange, async ({ actor, params, body: { seen: _, ...body } }) => {
    const before = (await collectionsOf(hub)).find((c) => c.id === params.collection)
    if (!before) throw notFound('collection')
    refuse(mayChange(actor, before))
    const after = changed(before, body)
    const members = await membersOf(sql, before, after)
    // Of what the asker sees: a secretariat that may not read learns no number.
    const { byLevel } = await statisticsOf(sql, before, sightOf(actor, before))
    const counts = new Map(byLevel.map(({ level, objects }) => [level, objects]))
    const refusal = await refusalOf(sql, before, after, members)
    return {
      ...differences(before, after, counts, members),
      newWriters: after.writers.filter((entry) => !before.writers.includes(entry)),
      endedWriters: before.writers.filter((entry) => !after.writers.includes(entry)),
      lowersDefault: lowersDefault(before, after),
      ...(refusal === undefined ? {} : { refusal }),
      seen: stateOf(before),
    }
  })

  mount(app, hub, exchange.archiveCollection, async ({ actor, params, body }) => {
    await logOf(hub).append(async (tx) => {
      const collection = await store.lockCollection(tx, params.collection)
      const isForOthers = collection?.archived && !mayChange(actor, collection).allow
      if (!collection || isForOthers) throw notFound('collection')
      refuse(mayChange(actor, collection))
      const action = body.archived ? 'collection.archive' : 'collection.reopen'
      await recordAct(tx, actor, { action, thing: collection.id })
      await store.setArchived(tx, collection.id, body.archived)
      wakeAfterCommit(tx, standingTopic)
    })
    return undefined
  })
}

/** The members of every group that either audience speaks of. */
async function membersOf(sql: Query, before: Collection, after: Collection): Promise<Members> {
  const named = [...before.audience, ...after.audience].flatMap((entry) =>
    entry.startsWith('group:') ? [entry.slice('group:'.length)] : [],
  )
  const groups = [...new Set([before.group, ...named])]
  return new Map(
    await Promise.all(groups.map(async (id) => [id, await membersToday(sql, id)] as const)),
  )
}

/** What stands against a change, if anything does. */
async function refusalOf(
  sql: Query,
  before: Collection,
  after: Collection,
  members: Members,
): Promise<keyof typeof refusals | undefined> {
  if (after.defaultMarking === 'red' && !isNamedPersonsOnly(after.audience))
    return 'red-needs-named-persons'
  const widens = widening(before, after, members).length > 0
  if (!widens && !lowersDefault(before, after)) return undefined
  if (!(await store.holdsOfOthers(sql, before.no, before.owner))) return undefined
  return widens ? 'audience-of-others' : 'marking-of-others'
}

export const refusals = {
  /** RED is for named persons: a default that no other audience may have. */
  'red-needs-named-persons': () =>
    new Problem(
      'invalid',
      'red-needs-named-persons',
      'TLP:RED is for named persons: name them as the audience, or choose another default.',
    ),
  'audience-of-others': () =>
    new Problem(
      'conflict',
      'audience-of-others',
      'Others have contributed to this collection for its audience. Open a new one instead.',
    ),
  'marking-of-others': () =>
    new Problem(
      'conflict',
      'marking-of-others',
      'Others contribute to this collection under its default marking, which can become stricter only.',
    ),
}

const changed = (
  before: Collection,
  body: Omit<BodyOf<typeof exchange.changeCollection>, 'seen'>,
): Collection => ({
  ...before,
  title: body.title ?? before.title,
  description: body.description ?? before.description,
  audience: (body.audience as AudienceEntry[] | undefined) ?? before.audience,
  writers: (body.writers as AudienceEntry[] | undefined) ?? before.writers,
  defaultMarking: body.defaultMarking ?? before.defaultMarking,
})

/** What somebody new to the audience could see before: what is public, or nothing. */
const lowest = (collection: Collection): number => (collection.audience.includes('public') ? 1 : 0)
