import { randomBytes } from 'node:crypto'
import { statementBytes } from '@comity/ledger'
import { microsToTimestamp, versionKey } from '@comity/stix'
import type { Tx } from '../core/database.ts'
import { groupBy } from '../core/group.ts'
import { commit, type Entries } from '../record/index.ts'
import { type Arrival, type Fresh, type Known, rivalsOf, sortArrivals } from './arrivals.ts'
import type { Collection } from './collection.ts'
import { revealResolved } from './reveal.ts'
import * as store from './store.ts'
import { masksOf } from './version.ts'

/**
 * Writes what is new of these submissions to one collection, in the transaction that holds the head
 * of the log, and fills in the outcome of each object.
 */
export async function writeArrivals(
  tx: Tx,
  entries: Entries,
  collection: Collection,
  arrivals: readonly Arrival[],
): Promise<void> {
  const ids = new Set<string>()
  for (const { judged } of arrivals)
    for (const one of judged) if (one.outcome === 'acceptable') ids.add(one.posted.id)
  const known = groupBy(await store.findByIds(tx, collection.no, [...ids]), (row) => row.stixId)
  const bodies = await store.bodiesOf(tx, collection.no, rivalsOf(arrivals, known))
  const fresh = sortArrivals(arrivals, known, bodies)
  if (fresh.length === 0) return

  const rows = enterIntoLog(entries, collection, fresh)
  const { inserts, updates } = withMasks(rows, known)
  await Promise.all([
    store.insertRepresentations(tx, collection.no, entries.epoch, inserts),
    store.updateMasks(tx, collection.no, updates),
    store.insertAwaited(tx, collection.no, rows),
  ])
  const definitions = rows.filter((row) => row.type === 'marking-definition')
  for (const [contributor, own] of groupBy(definitions, (row) => row.contributor)) {
    const ids = own.map((row) => row.stixId)
    await revealResolved(tx, entries, collection, contributor, ids)
  }
}

/** Gives each its index and date, and commits to what it is, who put it, and where. */
function enterIntoLog(
  entries: Entries,
  collection: Collection,
  fresh: readonly Fresh[],
): store.NewRepresentation[] {
  const salts = randomBytes(32 * fresh.length)
  const rows: store.NewRepresentation[] = []
  entries.add('object.put', fresh.length, (place, index, date) => {
    const item = fresh[place]
    if (!item) throw new RangeError('more entries than objects')
    const { accepted, arrival, hash } = item
    const { contributor } = arrival
    const { id, type, body } = accepted.posted
    const version = accepted.version ?? item.version ?? microsToTimestamp(BigInt(date))
    const salt = salts.subarray(place * 32, place * 32 + 32)
    rows.push({
      ...{ dateAdded: date, index, stixId: id, type, version, contributor, hash, salt, body },
      versionKey: accepted.versionKey ?? versionKey(version),
      level: accepted.level,
      fallback: accepted.fallback,
      minReach: accepted.threshold,
      createdBy: accepted.createdBy ?? '',
      awaits: accepted.awaits,
      ...{ shownFor: 0, lastFor: 0 },
    })
    const outcome = arrival.outcomes[item.place]
    if (outcome) arrival.outcomes[item.place] = { ...outcome, version, index }
    const statement = store.statementOf(collection.id, { date, id, version, contributor, hash })
    return commit(salt, statementBytes(statement))
  })
  return rows
}

/** Works out who is shown what, now that these have come; earlier rows may have to give way. */
function withMasks(rows: readonly store.NewRepresentation[], known: Known) {
  const inserts: store.NewRepresentation[] = []
  const updates: { dateAdded: number; shownFor: number; lastFor: number }[] = []
  for (const [id, added] of groupBy(rows, (row) => row.stixId)) {
    const earlier = known.get(id) ?? []
    const masks = masksOf([...earlier, ...added.map((row) => ({ ...row, erased: false }))])
    earlier.forEach((row, i) => {
      const mask = masks[i]
      if (mask && (mask.shownFor !== row.shownFor || mask.lastFor !== row.lastFor))
        updates.push({ dateAdded: row.dateAdded, ...mask })
    })
    added.forEach((row, i) => {
      inserts.push({ ...row, ...masks[earlier.length + i] })
    })
  }
  inserts.sort((a, b) => a.dateAdded - b.dateAdded)
  return { inserts, updates }
}
