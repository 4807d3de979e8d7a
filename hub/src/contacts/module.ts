import type { Module } from '../modules.ts'
import { lapseJob } from './lapse.ts'
import { registerNominations } from './nomination-routes.ts'
import { registerContacts } from './routes.ts'

export const contacts: Module = {
  name: 'contacts',
  register(app, hub) {
    registerContacts(app, hub)
    registerNominations(app, hub)
  },
  jobs: (hub) => [lapseJob(hub)],
}
