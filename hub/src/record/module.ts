import type { Clock } from '../core/clock.ts'
import { type Database, transaction } from '../core/database.ts'
import { perHub } from '../core/per-hub.ts'
import type { Module } from '../modules.ts'
import { openSigning } from './checkpoint.ts'
import { announceEpoch, beginLog, earlierEpochs } from './epoch.ts'
import { createGaps } from './gaps.ts'
import { createLog, type Log } from './log.ts'
import { registerRecord } from './routes.ts'
import { readHead } from './store.ts'

/** Dates are 1 to 15 µs apart at random, so that they do not tell how much lies between them. */
const gap = createGaps(15)

export const logOf = perHub(({ db, clock }) => openLog(db, clock))

export const openLog = (db: Database, clock: Clock): Log =>
  createLog(db, () => clock.now().getTime() * 1000, gap)

/** Milliseconds between a commit and the checkpoint that covers it. */
const signingDelay = 100

/** Asked for once the hub has begun its log. */
export const signingOf = perHub((hub) => openSigning(hub))

/** No epoch ends while a hub runs. */
export const earlierOf = perHub((hub) => earlierEpochs(hub.db))

export const record: Module = {
  name: 'record',
  register: registerRecord,
  async start(hub) {
    await transaction(hub.db, beginLog)
    await announceEpoch(hub.db, logOf(hub))
    const signing = await signingOf(hub)
    // Many commits in a moment share one signature; whoever needs a receipt sooner asks for it.
    let waiting: NodeJS.Timeout | undefined
    logOf(hub).onCommit((head) => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        signing
          .checkpointOf(head.edge.size)
          .catch((error: unknown) => hub.log.warn({ error }, 'A checkpoint was not signed'))
      }, signingDelay)
      waiting.unref()
    })
    const head = await readHead(hub.sql)
    if (head) await signing.checkpointOf(head.size)
    return []
  },
}
