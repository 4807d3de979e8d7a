import type { Module } from '../modules.ts'
import { registerStatements } from './routes.ts'

export const statements: Module = { name: 'statements', register: registerStatements }
