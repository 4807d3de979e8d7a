import type { Module } from '../modules.ts'
import { registerProposals } from './routes.ts'

export const proposals: Module = { name: 'proposals', register: registerProposals }
