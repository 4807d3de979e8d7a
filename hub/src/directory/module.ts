import type { Module } from '../modules.ts'
import { registerDirectory } from './routes.ts'
import { seedDirectory } from './starter.ts'

export const directory: Module = {
  name: 'directory',
  register: registerDirectory,
  async start(hub) {
    await seedDirectory(hub.db)
    return []
  },
}
