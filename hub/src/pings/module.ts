import type { Module } from '../modules.ts'
import { sendLetters } from './letters.ts'
import { registerPingLinks } from './link-routes.ts'
import { registerPings } from './routes.ts'
import { turnJob } from './turn.ts'

export const pings: Module = {
  name: 'pings',
  register(app, hub) {
    registerPings(app, hub)
    registerPingLinks(app, hub)
  },
  jobs: (hub) => [turnJob(hub), sendLetters(hub)],
}
