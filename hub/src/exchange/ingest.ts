import { deflateRawSync } from 'node:zlib'
import { readingBounds, type SignedIn } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import { wakeAfterCommit } from '../core/database.ts'
import { groupBy } from '../core/group.ts'
import { perHub } from '../core/per-hub.ts'
import { logOf } from '../record/index.ts'
import type { Arrival } from './arrivals.ts'
import { feedTopic } from './feed.ts'
import type { Judged } from './intake.ts'
import type { Outcome } from './outcome.ts'
import { holdPermit, type Permit } from './permit.ts'
import * as store from './store.ts'
import { WaitingLine } from './waiting-line.ts'
import { writeArrivals } from './write.ts'

export interface Submission {
  readonly id: string
  readonly permit: Permit
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
  resolve(result: Submitted): void
  reject(error: unknown): void
}

/**
 * Submissions that arrive while one is being written are written together by the next: so many
 * objects at once. A larger one is still written in one transaction, as it is acknowledged as one.
 */
const mostObjectsAtOnce = 2000

/**
 * Adds judged objects to their collection. Resolves once they are durable and in the log: each then
 * has its index, and every entitled reader will be given it.
 */
export const ingestOf = perHub((hub) => {
  const line = new WaitingLine<Waiting>(
    ({ submission }) => submission.judged.length,
    mostObjectsAtOnce,
  )
  let busy = false

  async function drain(): Promise<void> {
    busy = true
    for (let batch = line.next(); batch.length > 0; batch = line.next()) {
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
      line.join({ submission, resolve, reject })
      if (!busy) void drain()
    })
})

/** One submission that the database refuses must not spoil those written with it. */
async function oneByOne(hub: HubContext, batch: readonly Waiting[], error: unknown): Promise<void> {
  if (batch.length === 1) return batch[0]?.reject(error)
  for (const waiting of batch)
    await write(hub, [waiting]).then(
      ([result]) => result && waiting.resolve(result),
      (reason) => waiting.reject(reason),
    )
}

function write(hub: HubContext, batch: readonly Waiting[]): Promise<Submitted[]> {
  const parts = groupBy(batch, ({ submission }) => submission.permit.collection.no)
  return logOf(hub).appendAfter(
    async (tx) => {
      // Sent first, and all are waited for at once: where one fails, so do the others.
      const planned = store.planForNow(tx)
      const open = store.openCollections(tx, [...parts.keys()])
      const known = [...parts].map(([collection, part]) =>
        store.findByIds(tx, collection, idsOf(part)),
      )
      const [, collections, ...found] = await Promise.all([planned, open, ...known])
      return { collections, found }
    },
    async (tx, entries, { collections, found }) => {
      for (const { submission } of batch) {
        const { no } = submission.permit.collection
        // Under the lock that whoever changes a collection takes as well: nothing comes between.
        await holdPermit(
          hub,
          submission.permit,
          collections.find((c) => c.no === no),
        )
      }
      const arrivals = new Map(batch.map((waiting) => [waiting, arrivalOf(waiting)]))
      for (const [n, part] of [...parts.values()].entries()) {
        const [collection] = part.map(({ submission }) => submission.permit.collection)
        const own = part.flatMap((waiting) => arrivals.get(waiting) ?? [])
        if (collection) await writeArrivals(tx, entries, collection, own, found[n] ?? [])
      }
      const results = [...arrivals].map(([waiting, { outcomes }]) => {
        const result = submitted(waiting, outcomes)
        const row = submissionRow(waiting, result, entries.epoch)
        entries.beside(() => store.insertSubmission(tx, row))
        return result
      })
      if (results.some(({ first }) => first !== undefined)) wakeAfterCommit(tx, feedTopic)
      return results
    },
  )
}

function idsOf(batch: readonly Waiting[]): string[] {
  const ids = new Set<string>()
  for (const { submission } of batch)
    for (const one of submission.judged) if (one.outcome === 'acceptable') ids.add(one.posted.id)
  return [...ids]
}

/** Made anew for each try: a transaction that could not be ordered is run again. */
function arrivalOf({ submission }: Waiting): Arrival {
  const { judged, permit } = submission
  const { actor, collection } = permit
  const { reach } = readingBounds(actor, collection)
  return { contributor: partyOf(actor), reach, judged, outcomes: [] }
}

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
  const { permit, requestedAt } = waiting.submission
  const { actor, collection } = permit
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
