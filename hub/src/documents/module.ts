import type { Module } from '../modules.ts'
import { registerDraftRoutes } from './draft-routes.ts'
import { registerImport } from './import-routes.ts'
import { registerDocuments } from './routes.ts'

export const documents: Module = {
  name: 'documents',
  register(app, hub) {
    registerDocuments(app, hub)
    registerDraftRoutes(app, hub)
    registerImport(app, hub)
  },
}
