import { dueNow, isCarriedStep } from '@comity/requests'
import type { HubContext } from '../core/context.ts'
import { transaction } from '../core/database.ts'
import { perHub } from '../core/per-hub.ts'
import { logOf, readHead } from '../record/index.ts'
import { isThere } from './acts.ts'
import { listDue, listUndelivered } from './carry-store.ts'
import { countedAt } from './counted.ts'
import { type Desk, enterCarried, openDesk } from './enter.ts'
import { deleteForgotten } from './letter-store.ts'
import { isSent, lockLeg, type SentLeg } from './store.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** How many are moved in one transaction. */
const atOnce = 100

/**
 * Looks at the clock, delivers what can be delivered by now, and records what time has brought about. By a timer of
 * the machine and not by the jobs' queue: that goes by the clock, and would wait a day for one that is set back.
 */
export async function carry(hub: HubContext): Promise<void> {
  const { db, sql, clock } = hub
  const counted = await transaction(db, (tx) => countedAt(tx, clock.now()))
  const epoch = (await readHead(sql))?.epoch
  if (epoch === undefined) return
  await deleteForgotten(sql, counted - day)
  await each(hub, (after) => listUndelivered(sql, epoch, after, atOnce), deliver)
  await each(hub, (after) => listDue(sql, { epoch, counted }, after, atOnce), bringAbout)
}

async function deliver(desk: Desk, row: SentLeg): Promise<void> {
  if (row.state === 'sent' && (await isThere(desk.tx, row.addressed)))
    await enterCarried(desk, row, 'deliver')
}

async function bringAbout(desk: Desk, row: SentLeg): Promise<void> {
  const { leg } = row.course
  const { counted, now } = desk
  const due = dueNow(leg, { index: leg.last.index + 1, at: now.toISOString(), counted })
  if (due !== undefined && isCarriedStep(due)) await enterCarried(desk, row, due)
}

/** Page by page, each in one transaction; what has moved meanwhile is looked at as it is by then. */
async function each(
  hub: HubContext,
  page: (after: string | undefined) => Promise<readonly string[]>,
  work: (desk: Desk, row: SentLeg) => Promise<void>,
): Promise<void> {
  let after: string | undefined
  for (;;) {
    const ids = await page(after)
    after = ids.at(-1)
    if (after === undefined) return
    await logOf(hub).append(async (tx, entries) => {
      const desk = await openDesk(hub, tx, entries)
      for (const id of ids) {
        const row = await lockLeg(tx, id)
        if (row && isSent(row) && row.epoch === entries.epoch) await work(desk, row)
      }
    })
  }
}

/** Carries each minute, one run after the other, from the start of a hub to its end. */
export const carrierOf = perHub((hub) => {
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const run = () => {
    running = running
      .then(() => carry(hub))
      .catch((error: unknown) => hub.log.warn({ error }, 'Requests could not be carried'))
    return running
  }
  return {
    async start(): Promise<void> {
      await run()
      timer = setInterval(run, minute).unref()
    },
    async stop(): Promise<void> {
      clearInterval(timer)
      await running
    },
  }
})
