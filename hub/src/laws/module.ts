import type { Module } from '../modules.ts'
import { registerComparison } from './comparison-routes.ts'
import { registerLaws } from './routes.ts'
import { seedLaws } from './starter.ts'
import { registerStateLaws } from './state-routes.ts'
import { registerTimelines } from './timeline-routes.ts'

export const laws: Module = {
  name: 'laws',
  register(app, hub) {
    registerLaws(app, hub)
    registerStateLaws(app, hub)
    registerComparison(app, hub)
    registerTimelines(app, hub)
  },
  async start(hub) {
    await seedLaws(hub.db)
    return []
  },
}
