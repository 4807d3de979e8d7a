import { createReadCounter } from '../core/audit.ts'
import { perHub } from '../core/per-hub.ts'
import { recogniseBy } from '../core/recognition.ts'
import type { Module } from '../modules.ts'
import { createRecognition } from './recognise.ts'
import { registerAccess } from './routes.ts'
import { deleteOldSessions } from './store.ts'

/** Counts reads for the audit that each party can read for its own. */
export const readsOf = perHub((hub) =>
  createReadCounter(hub.sql, (error) => hub.log.warn({ error }, 'Reads were not counted')),
)

export const access: Module = {
  name: 'access',
  register(app, hub) {
    const now = () => hub.clock.now().getTime()
    recogniseBy(hub, createRecognition(hub.db, [hub.settings.publicUrl], now))
    registerAccess(app, hub)
  },
  jobs: (hub) => [{ name: 'access.sessions', every: 3600, run: () => deleteOldSessions(hub.sql) }],
  stop: (hub) => readsOf(hub).flush(),
}
