import type { Module } from '../modules.ts'
import { readImports, resumeImports } from './imports/job.ts'
import { registerImports } from './imports/routes.ts'
import { registerVotes } from './routes.ts'
import { seedVotes } from './starter.ts'

export const votes: Module = {
  name: 'votes',
  register(app, hub) {
    registerVotes(app, hub)
    registerImports(app, hub)
  },
  jobs: (hub) => [readImports(hub)],
  async start(hub) {
    await seedVotes(hub.db)
    await resumeImports(hub)
    return []
  },
}
