import type { HubContext } from '../core/context.ts'
import { transaction } from '../core/database.ts'
import { perHub } from '../core/per-hub.ts'
import { uuidv7 } from '../core/uuid.ts'
import type { Module } from '../modules.ts'
import { openSigning } from './checkpoint.ts'
import { createGaps } from './gaps.ts'
import { createLog } from './log.ts'
import { registerRecord } from './routes.ts'
import { beginEpoch, readHead, thisHub } from './store.ts'

/** Dates are 1 to 15 µs apart at random, so that they do not tell how much lies between them. */
const gap = createGaps(15)

export const logOf = perHub((hub) => {
  const log = createLog(hub.db, () => hub.clock.now().getTime() * 1000, gap)
  return log
})

/** Milliseconds between a commit and the checkpoint that covers it. */
const signingDelay = 100

/** Asked for once the hub has begun its log. */
export const signingOf = perHub((hub) => openSigning(hub))

async function beginLog(hub: HubContext): Promise<void> {
  await transaction(hub.db, async (tx) => {
    const id = await thisHub(tx, uuidv7())
    if (!(await readHead(tx))) await beginEpoch(tx, 1, originOf(id, 1))
  })
}

/** Names this hub's log for good, whatever address it is reached at. */
export const originOf = (hub: string, epoch: number): string => `comity-${hub}/log/${epoch}`

export const record: Module = {
  name: 'record',
  register: registerRecord,
  async start(hub) {
    await beginLog(hub)
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
