import type { Module } from '../modules.ts'
import { registerAccreditations } from './accreditation-routes.ts'
import { registerDelegations } from './delegation-routes.ts'
import { registerConferences } from './routes.ts'

export const conferences: Module = {
  name: 'conferences',
  register(app, hub) {
    registerConferences(app, hub)
    registerDelegations(app, hub)
    registerAccreditations(app, hub)
  },
}
