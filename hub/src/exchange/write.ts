import { randomBytes } from 'node:crypto'
import { microsToTimestamp, versionKey } from '@comity/stix'
import type { Tx } from '../core/database.ts'
import { groupBy } from '../core/group.ts'
import type { Added, Entries } from '../record/index.ts'
import { type Arrival, type Fresh, type Known, rivalsOf, sortArrivals } from './arrivals.ts'
import type { Collection } from './collection.ts'
import { acceptedOutcome } from './outcome.ts'
import { putCommitments } from './put-statement.ts'
import { revealResolved } from './reveal.ts'
import * as store from './store.ts'
import { masksOf, soleMasks } from './version.ts'

/**
 * Writes what is new of these submissions to one collection, in the transaction that holds the head
 * of the log, and fills in the outcome of each object.
 *
 * @param held what the collection holds under the ids of these objects, read under that lock
 */
export async function writeArrivals(
  tx: Tx,
  entries: Entries,
  collection: Collection,
  arrivals: readonly Arrival[],
  held: readonly store.KnownRepresentation[],
): Promise<void> {
  const known = groupBy(held, (row) => row.stixId)
  const bodies = await store.bodiesOf(tx, collection.no, rivalsOf(arrivals, known))
  const fresh = sortArrivals(arrivals, known, bodies)
  if (fresh.length === 0) return

  const added = entries.add('object.put', fresh.length)
  const rows = placed(fresh, added)
  const updates = withMasks(rows, known)
  const committing = committed(rows, added, collection)
  await store.insertRepresentations(tx, collection.no, entries.epoch, committing)
  await store.updateMasks(tx, collection.no, updates)
  await store.insertAwaited(tx, collection.no, rows)
  const definitions = rows.filter((row) => row.type === 'marking-definition')
  for (const [contributor, own] of groupBy(definitions, (row) => row.contributor)) {
    const ids = own.map((row) => row.stixId)
    await revealResolved(tx, entries, collection, contributor, ids)
  }
}

/** Gives each its index and date, and tells its contributor. */
function placed(fresh: readonly Fresh[], added: Added): store.NewRepresentation[] {
  return fresh.map(({ arrival, accepted, place, version: twin, conflict }, n) => {
    const { posted, level, fallback, threshold, awaits } = accepted
    const dateAdded = added.dates[n] ?? 0
    const index = added.first + n
    const version = posted.version ?? twin ?? microsToTimestamp(BigInt(dateAdded))
    const outcome = acceptedOutcome(accepted, 'added', version, index)
    arrival.outcomes[place] = conflict ? { ...outcome, code: 'conflict' } : outcome
    return {
      dateAdded,
      index,
      stixId: posted.id,
      type: posted.type,
      version,
      versionKey: posted.versionKey ?? versionKey(version),
      contributor: arrival.contributor,
      level,
      fallback,
      minReach: threshold,
      shownFor: 0,
      lastFor: 0,
      createdBy: posted.createdBy,
      sha256: posted.sha256,
      body: posted.body,
      awaits,
    }
  })
}

/** Works out who is shown what, now that these have come; earlier rows may have to give way. */
function withMasks(rows: readonly store.NewRepresentation[], known: Known) {
  const updates: { dateAdded: number; shownFor: number; lastFor: number }[] = []
  for (const [id, added] of groupBy(rows, (row) => row.stixId)) {
    const earlier = known.get(id) ?? []
    const [only] = added
    if (earlier.length === 0 && added.length === 1 && only) {
      Object.assign(only, soleMasks(only.minReach))
      continue
    }
    const masks = masksOf([...earlier, ...added.map((row) => ({ ...row, erased: false }))])
    earlier.forEach((row, i) => {
      const mask = masks[i]
      if (mask && (mask.shownFor !== row.shownFor || mask.lastFor !== row.lastFor))
        updates.push({ dateAdded: row.dateAdded, ...mask })
    })
    added.forEach((row, i) => {
      Object.assign(row, masks[earlier.length + i])
    })
  }
  return updates
}

/** Commits to each as it goes to the database, which takes in the ones before meanwhile. */
function* committed(
  rows: readonly store.NewRepresentation[],
  added: Added,
  collection: Collection,
): Generator<store.Salted> {
  const commitTo = putCommitments(collection.id)
  const salts = randomBytes(32 * rows.length)
  for (const [n, row] of rows.entries()) {
    const { dateAdded, stixId, version, contributor, sha256 } = row
    const put = { date: dateAdded, id: stixId, version, contributor, sha256 }
    const salt = salts.subarray(n * 32, n * 32 + 32)
    added.commit(n, commitTo(salt, put))
    yield { row, salt }
  }
}
