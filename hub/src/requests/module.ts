import type { Module } from '../modules.ts'
import { openingsFrom } from '../record/index.ts'
import { carrierOf } from './carry.ts'
import { openRequests } from './receipts.ts'
import { registerRequests } from './routes.ts'

export const requests: Module = {
  name: 'requests',
  register(app, hub) {
    registerRequests(app, hub)
    openingsFrom(hub, openRequests)
  },
  async start(hub) {
    await carrierOf(hub).start()
    return []
  },
  stop: (hub) => carrierOf(hub).stop(),
}
