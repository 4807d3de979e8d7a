import type { HubContext } from '../core/context.ts'
import type { Job } from '../core/jobs.ts'
import { closeSilence } from './close.ts'
import * as store from './store.ts'

export const silenceJob = (hub: HubContext): Job => ({
  name: 'ballots.silence',
  every: 60,
  run: () => endSilences(hub),
})

/** Closes what has been silent until its deadline, each by an entry of the log. */
export async function endSilences(hub: HubContext): Promise<void> {
  for (const id of await store.silencesOver(hub.sql, hub.clock.now())) await closeSilence(hub, id)
}
