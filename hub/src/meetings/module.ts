import type { Module } from '../modules.ts'
import { registerProceedings } from './proceedings-routes.ts'
import { registerMeetings } from './routes.ts'
import { seedMeetings } from './starter.ts'

export const meetings: Module = {
  name: 'meetings',
  register(app, hub) {
    registerMeetings(app, hub)
    registerProceedings(app, hub)
  },
  async start(hub) {
    await seedMeetings(hub.db)
    return []
  },
}
