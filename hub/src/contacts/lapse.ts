import type { HubContext } from '../core/context.ts'
import type { Job } from '../core/jobs.ts'
import { logOf } from '../record/index.ts'
import { awaitedFor, lapsed } from './course.ts'
import { writeContactAct } from './enter.ts'
import { duePast, lockContact, setStatus } from './store.ts'

export const lapseJob = (hub: HubContext): Job => ({
  name: 'contacts.lapse',
  every: 3_600,
  run: () => lapse(hub),
})

/** How many are looked at in one transaction. */
const atOnce = 100

/** Awaits the confirmations that are due, and suspends what was awaited in vain: each by a logged act. */
export async function lapse(hub: HubContext): Promise<void> {
  const now = hub.clock.now()
  const past = { due: now, awaitedSince: new Date(now.getTime() - awaitedFor) }
  for (;;) {
    const due = await duePast(hub.sql, past, atOnce)
    if (due.length === 0) return
    await logOf(hub).append(async (tx, entries) => {
      for (const { id } of due) {
        // As it is now: its state may have confirmed it meanwhile.
        const contact = await lockContact(tx, id)
        const kind = contact && lapsed(now, contact)
        if (!contact || kind === undefined) continue
        await setStatus(tx, id, kind === 'stale' ? 'stale' : 'suspended', now)
        const { state, version } = contact
        await writeContactAct(tx, entries, {
          ...{ kind, contact: id, state, version, at: now },
          ...{ desk: null, nomination: null, person: null },
        })
      }
    })
  }
}
