import { hash as digest, randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { canonicalize, parseJson } from '@comity/json'
import { statementBytes } from '@comity/ledger'
import { readingBounds, type SignedIn } from '@comity/policy'
import { microsToTimestamp, versionKey } from '@comity/stix'
import type { HubContext } from '../core/context.ts'
import { type Tx, wakeAfterCommit } from '../core/database.ts'
import { groupBy } from '../core/group.ts'
import { perHub } from '../core/per-hub.ts'
import { commit, type Entries, logOf } from '../record/index.ts'
import type { Collection } from './collection.ts'
import type { Accepted, Judged } from './intake.ts'
import { revealResolved } from './reveal.ts'
import * as store from './store.ts'
import { masksOf } from './version.ts'

/** Wakes event streams and the search index after a commit that added to a feed. */
export const feedTopic = 'feed'

/** What became of one object of a submission. */
export interface Outcome {
  readonly position: number
  readonly id?: string
  readonly type?: string
  readonly version?: string
  readonly outcome: 'added' | 'known' | 'refused'
  readonly code?: string
  readonly message?: string
  readonly level?: string
  readonly index?: number
}

export interface Submission {
  readonly id: string
  readonly actor: SignedIn
  readonly collection: Collection
  readonly requestedAt: Date
  readonly judged: readonly Judged[]
  /** Outcomes of what could not be read as an object at all. */
  readonly broken: readonly Outcome[]
}

export interface Submitted {
  readonly id: string
  readonly outcomes: readonly Outcome[]
  readonly first: number | undefined
  readonly last: number | undefined
}

interface Waiting {
  readonly submission: Submission
  readonly hashes: readonly Uint8Array[]
  resolve(result: Submitted): void
  reject(error: unknown): void
}

/** Submissions that arrive while one is being written are written together by the next. */
const mostObjectsAtOnce = 2000

/**
 * Adds judged objects to their collection. Resolves once they are durable and in the log: each then
 * has its index, and every entitled reader will be given it.
 */
export const ingestOf = perHub((hub) => {
  const queue: Waiting[] = []
  let busy = false

  async function drain(): Promise<void> {
    busy = true
    while (queue.length > 0) {
      const batch = takeBatch(queue)
      try {
        const results = await write(hub, batch)
        batch.forEach((waiting, i) => {
          const result = results[i]
          if (result) waiting.resolve(result)
        })
      } catch (error) {
        await oneByOne(hub, batch, error)
      }
    }
    busy = false
  }

  return (submission: Submission): Promise<Submitted> =>
    new Promise((resolve, reject) => {
      const hashes = submission.judged.map((judged) =>
        judged.outcome === 'acceptable'
          ? digest('sha256', judged.posted.body, 'buffer')
          : new Uint8Array(0),
      )
      queue.push({ submission, hashes, resolve, reject })
      if (!busy) void drain()
    })
})

function takeBatch(queue: Waiting[]): Waiting[] {
  const batch: Waiting[] = []
  let objects = 0
  while (queue[0] && (batch.length === 0 || objects < mostObjectsAtOnce)) {
    const next = queue.shift()
    if (!next) break
    objects += next.submission.judged.length
    batch.push(next)
  }
  return batch
}

/** One submission that the database refuses must not spoil those written with it. */
async function oneByOne(hub: HubContext, batch: readonly Waiting[], error: unknown): Promise<void> {
  if (batch.length === 1) return batch[0]?.reject(error)
  for (const waiting of batch)
    await write(hub, [waiting]).then(
      ([result]) => result && waiting.resolve(result),
      (reason) => waiting.reject(reason),
    )
}

interface Row extends store.NewRepresentation {
  readonly waiting: Waiting
}

function write(hub: HubContext, batch: readonly Waiting[]): Promise<Submitted[]> {
  return logOf(hub).append(async (tx, entries) => {
    await store.planForNow(tx)
    const results = batch.map((waiting) => ({ waiting, outcomes: [] as Outcome[] }))
    const byCollection = groupBy(results, (r) => r.waiting.submission.collection.no)
    for (const group of byCollection.values()) await writeCollection(tx, entries, group)
    const done = results.map(({ waiting, outcomes }) => submitted(waiting, outcomes))
    await Promise.all(
      done.map((result, i) => {
        const waiting = batch[i]
        return waiting
          ? store.insertSubmission(tx, submissionRow(waiting, result, entries.epoch))
          : undefined
      }),
    )
    if (done.some((result) => result.first !== undefined)) {
      wakeAfterCommit(tx, feedTopic)
    }
    return done
  })
}

type Result = { readonly waiting: Waiting; readonly outcomes: Outcome[] }

async function writeCollection(
  tx: Tx,
  entries: Entries,
  results: readonly Result[],
): Promise<void> {
  const collection = results[0]?.waiting.submission.collection
  if (!collection) return
  const ids = new Set<string>()
  for (const { waiting } of results)
    for (const judged of waiting.submission.judged)
      if (judged.outcome === 'acceptable') ids.add(judged.posted.id)
  const existing = groupBy(await store.findByIds(tx, collection.no, [...ids]), (row) => row.stixId)
  const bodies = await store.bodiesOf(tx, collection.no, rivalsOf(results, existing))

  const fresh: {
    waiting: Waiting
    accepted: Accepted
    hash: Uint8Array
    outcome: number
    result: Result
    version: string | undefined
  }[] = []
  const seen = new Map<
    string,
    { contributor: string; hash: Uint8Array; body: Uint8Array; key: string | undefined }[]
  >()
  for (const result of results) {
    const { waiting, outcomes } = result
    waiting.submission.judged.forEach((judged, i) => {
      if (judged.outcome === 'refused') {
        outcomes.push(refusedOutcome(judged))
        return
      }
      const hash = waiting.hashes[i] ?? new Uint8Array(0)
      const contributor = partyOf(waiting.submission.actor)
      const { reach } = readingBounds(waiting.submission.actor, collection)
      // Nothing that the contributor may not read may show in what it is told.
      const sees = (minReach: number) => minReach <= reach
      const { id } = judged.posted
      const known = existing.get(id) ?? []
      const same = known.find(
        (row) =>
          !row.erased &&
          row.contributor === contributor &&
          isSame(judged, hash, row.versionKey, row.hash, bodies.get(row.dateAdded)),
      )
      const sameHere = (seen.get(id) ?? []).find(
        (row) =>
          row.contributor === contributor && isSame(judged, hash, row.key, row.hash, row.body),
      )
      if (same || sameHere) {
        outcomes.push({
          ...base(judged),
          version: same?.version ?? judged.version ?? '',
          outcome: 'known',
          ...(same ? { index: same.index } : {}),
        })
        return
      }
      const twin =
        judged.version === undefined
          ? known.find((row) => sees(row.minReach) && equal(row.hash, hash))
          : undefined
      const rival =
        judged.versionKey !== undefined &&
        known.some(
          (row) =>
            !row.erased &&
            row.versionKey === judged.versionKey &&
            sees(row.minReach) &&
            !isSame(judged, hash, row.versionKey, row.hash, bodies.get(row.dateAdded)),
        )
      fresh.push({
        waiting,
        accepted: judged,
        hash,
        outcome: outcomes.length,
        result,
        version: twin?.version,
      })
      seen.set(id, [
        ...(seen.get(id) ?? []),
        { contributor, hash, body: judged.posted.body, key: judged.versionKey },
      ])
      outcomes.push({ ...base(judged), outcome: 'added', ...(rival ? { code: 'conflict' } : {}) })
    })
  }
  if (fresh.length === 0) return

  const salts = randomBytes(32 * fresh.length)
  const rows: Row[] = []
  entries.add('object.put', fresh.length, (place, index, date) => {
    const item = fresh[place]
    if (!item) throw new RangeError('more entries than objects')
    const { accepted, hash, waiting } = item
    const version = accepted.version ?? item.version ?? microsToTimestamp(BigInt(date))
    const contributor = partyOf(waiting.submission.actor)
    const salt = salts.subarray(place * 32, place * 32 + 32)
    const { id, type, body } = accepted.posted
    rows.push({
      waiting,
      ...{ dateAdded: date, index, stixId: id, type, version, contributor, hash, salt, body },
      versionKey: accepted.versionKey ?? versionKey(version),
      level: accepted.level,
      fallback: accepted.fallback,
      minReach: accepted.threshold,
      createdBy: accepted.createdBy ?? '',
      awaits: accepted.awaits,
      value: accepted.posted.value,
      ...{ shownFor: 0, lastFor: 0 },
    })
    const outcome = item.result.outcomes[item.outcome]
    if (outcome) item.result.outcomes[item.outcome] = { ...outcome, version, index }
    return commit(
      salt,
      statementBytes(store.statementOf(collection.id, { date, id, version, contributor, hash })),
    )
  })

  const { inserts, updates } = withMasks(rows, existing)
  await Promise.all([
    store.insertRepresentations(tx, collection.no, entries.epoch, inserts),
    store.updateMasks(tx, collection.no, updates),
    store.insertAwaited(tx, collection.no, rows),
  ])
  const definitions = rows.filter((row) => row.type === 'marking-definition')
  if (definitions.length > 0)
    await revealResolved(
      tx,
      entries,
      collection,
      definitions.map((row) => row.stixId),
    )
}

/** Rows under the same id and version as a posted object: their bytes tell repetition from conflict. */
function rivalsOf(
  results: readonly Result[],
  existing: Map<string, store.KnownRepresentation[]>,
): number[] {
  const dates = new Set<number>()
  for (const { waiting } of results)
    waiting.submission.judged.forEach((judged, i) => {
      if (judged.outcome !== 'acceptable') return
      for (const row of existing.get(judged.posted.id) ?? [])
        if (row.versionKey === judged.versionKey && !equal(row.hash, waiting.hashes[i]))
          dates.add(row.dateAdded)
    })
  return [...dates]
}

const equal = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  b !== undefined && Buffer.compare(a, b) === 0

/** The same bytes, or the same version with the same content in other bytes. */
function isSame(
  judged: Accepted,
  hash: Uint8Array,
  key: string | undefined,
  otherHash: Uint8Array,
  otherBody: Uint8Array | string | undefined,
): boolean {
  if (equal(otherHash, hash)) return true
  if (judged.versionKey === undefined || key !== judged.versionKey || otherBody === undefined)
    return false
  return canonicalize(judged.posted.value) === canonicalize(parseJson(otherBody))
}

function withMasks(rows: readonly Row[], existing: Map<string, store.KnownRepresentation[]>) {
  const inserts: Row[] = []
  const updates: { dateAdded: number; shownFor: number; lastFor: number }[] = []
  for (const [id, added] of groupBy(rows, (row) => row.stixId)) {
    const known = existing.get(id) ?? []
    const all = [...known, ...added.map((row) => ({ ...row, erased: false }))]
    const masks = masksOf(all)
    all.forEach((row, i) => {
      const { shownFor, lastFor } = masks[i] ?? { shownFor: 0, lastFor: 0 }
      const own = added[i - known.length]
      if (i >= known.length && own) inserts.push({ ...own, shownFor, lastFor })
      else if (row.shownFor !== shownFor || row.lastFor !== lastFor)
        updates.push({ dateAdded: row.dateAdded, shownFor, lastFor })
    })
  }
  inserts.sort((a, b) => a.dateAdded - b.dateAdded)
  return { inserts, updates }
}

const base = (judged: Accepted) => ({
  position: judged.posted.position,
  id: judged.posted.id,
  type: judged.posted.type,
  ...(judged.version === undefined ? {} : { version: judged.version }),
  level: judged.level,
})

const refusedOutcome = (judged: Extract<Judged, { outcome: 'refused' }>): Outcome => ({
  position: judged.position,
  ...(judged.id === undefined ? {} : { id: judged.id }),
  ...(judged.type === undefined ? {} : { type: judged.type }),
  ...(judged.version === undefined ? {} : { version: judged.version }),
  outcome: 'refused',
  code: judged.code,
  message: judged.message,
})

function partyOf(actor: SignedIn): string {
  if (actor.party === undefined) throw new Error('A submission is made for a party')
  return actor.party
}

function submitted(waiting: Waiting, written: readonly Outcome[]): Submitted {
  const { broken } = waiting.submission
  const outcomes =
    broken.length === 0 ? written : [...written, ...broken].sort((a, b) => a.position - b.position)
  const indexes = outcomes.flatMap((o) =>
    o.outcome === 'added' && o.index !== undefined ? [o.index] : [],
  )
  return {
    id: waiting.submission.id,
    outcomes,
    first: indexes.length === 0 ? undefined : indexes[0],
    last: indexes.at(-1),
  }
}

function submissionRow(waiting: Waiting, result: Submitted, epoch: number): store.SubmissionRow {
  const { actor, collection, requestedAt } = waiting.submission
  const failure = result.outcomes.filter((o) => o.outcome === 'refused').length
  return {
    id: result.id,
    collection: collection.no,
    party: partyOf(actor),
    person: actor.person,
    key: actor.key,
    requestedAt,
    epoch: result.first === undefined ? null : epoch,
    first: result.first ?? null,
    last: result.last ?? null,
    total: result.outcomes.length,
    success: result.outcomes.length - failure,
    failure,
    results: deflateRawSync(JSON.stringify(result.outcomes), { level: 1 }),
  }
}
