import type { Module } from '../modules.ts'
import { carryKeysOver } from './carry-over.ts'
import { registerSeals } from './routes.ts'

export const seals: Module = {
  name: 'seals',
  register: registerSeals,
  async start(hub) {
    await carryKeysOver(hub)
    return []
  },
}
