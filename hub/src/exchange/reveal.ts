import type { JsonObject } from '@comity/json'
import { thresholdOf } from '@comity/policy'
import { classifyMarking, effectiveMarking, markingIdsOf, type ResolveMarking } from '@comity/stix'
import { type Query, type Tx, wakeAfterCommit } from '../core/database.ts'
import { groupBy } from '../core/group.ts'
import { standingTopic } from '../core/recognition.ts'
import type { Entries } from '../record/index.ts'
import type { Collection } from './collection.ts'
import { feedTopic } from './feed.ts'
import * as store from './store.ts'
import { masksOf } from './version.ts'

/**
 * When a marking definition arrives late, what waited for it becomes visible to more. Readers may
 * have passed its place in the feed, so an entry is appended for each.
 */
export async function revealResolved(
  tx: Tx,
  entries: Entries,
  collection: Collection,
  contributor: string,
  definitions: readonly string[],
): Promise<void> {
  const waiting = await store.findAwaiting(tx, collection.no, contributor, definitions)
  if (waiting.length === 0) return
  const resolve = await resolverFor(
    tx,
    collection.no,
    contributor,
    new Set(waiting.flatMap((row) => markingIdsOf(row.value))),
  )
  const resolved = waiting.flatMap((row) => {
    const { level } = effectiveMarking(row.value, { resolve, default: row.fallback })
    return level === 'unresolved' ? [] : [{ ...row, level, minReach: thresholdOf(level) }]
  })
  if (resolved.length === 0) return
  await store.resolveMarkings(tx, collection.no, resolved)
  await remask(
    tx,
    collection.no,
    resolved.map((row) => row.stixId),
  )
  const originals = resolved.map((row) => row.dateAdded)
  await appendReveals(tx, entries, collection.no, originals, null)
}

/** Appends later entries of the feed, one for each of these; `party` null is everyone who may see. */
export async function appendReveals(
  tx: Tx,
  entries: Entries,
  collection: number,
  originals: readonly number[],
  party: string | null,
): Promise<void> {
  if (originals.length === 0) return
  const rows = originals.map((original) => ({ date: entries.date(), original, party }))
  await store.insertReveals(tx, collection, rows)
  await store.markReveals(tx, collection)
  // Whether a collection has such entries is kept in memory with the collection itself.
  wakeAfterCommit(tx, standingTopic)
  wakeAfterCommit(tx, feedTopic)
}

/**
 * Works out again which representation of each object is shown to whom. Answers the dates of those
 * that are now shown, or last, for readers for whom they were not before.
 */
export async function remask(
  tx: Tx,
  collection: number,
  ids: readonly string[],
): Promise<number[]> {
  const rows = await store.findByIds(tx, collection, [...new Set(ids)])
  const updates: { dateAdded: number; shownFor: number; lastFor: number }[] = []
  const gained: number[] = []
  for (const same of groupBy(rows, (row) => row.stixId).values()) {
    const masks = masksOf(same)
    same.forEach((row, i) => {
      const mask = masks[i]
      if (!mask) return
      if (mask.shownFor !== row.shownFor || mask.lastFor !== row.lastFor)
        updates.push({ dateAdded: row.dateAdded, ...mask })
      if ((mask.shownFor & ~row.shownFor) !== 0 || (mask.lastFor & ~row.lastFor) !== 0)
        gained.push(row.dateAdded)
    })
  }
  await store.updateMasks(tx, collection, updates)
  return gained
}

/**
 * Finds marking definitions by their ids, among those that their own contributor has
 * put into the collection, and those accepted with them (`posted`). Where several stand under one id
 * (a statement's year is changed without a new id), the one that withholds most counts.
 */
export async function resolverFor(
  sql: Query,
  collection: number,
  contributor: string,
  wanted: ReadonlySet<string>,
  posted: readonly JsonObject[] = [],
): Promise<ResolveMarking> {
  const held = await store.findDefinitions(sql, collection, contributor, [...wanted])
  for (const definition of posted)
    if (typeof definition.id === 'string')
      held.set(definition.id, [...(held.get(definition.id) ?? []), definition])
  const strictest = new Map(
    [...held].flatMap(([id, all]) => {
      const unclear = all.find((definition) => classifyMarking(definition).kind === 'unresolved')
      const found = unclear ?? all[0]
      return found ? [[id, found] as const] : []
    }),
  )
  return (id) => strictest.get(id)
}
