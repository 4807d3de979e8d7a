import type { Module } from '../modules.ts'
import { registerMeetings } from './routes.ts'
import { seedMeetings } from './starter.ts'

export const meetings: Module = {
  name: 'meetings',
  register: registerMeetings,
  async start(hub) {
    await seedMeetings(hub.db)
    return []
  },
}
