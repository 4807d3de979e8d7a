import type { Module } from '../modules.ts'
import { registerIncidents } from './routes.ts'

export const incidents: Module = { name: 'incidents', register: registerIncidents }
