import type { Module } from '../modules.ts'
import { registerVotes } from './routes.ts'
import { seedVotes } from './starter.ts'

export const votes: Module = {
  name: 'votes',
  register: registerVotes,
  async start(hub) {
    await seedVotes(hub.db)
    return []
  },
}
