import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { registerAccount } from './routes-account.ts'
import { registerAudit } from './routes-audit.ts'
import { registerKeys } from './routes-keys.ts'
import { registerPeople } from './routes-people.ts'

export function registerAccess(app: Hono, hub: HubContext): void {
  registerAccount(app, hub)
  registerKeys(app, hub)
  registerPeople(app, hub)
  registerAudit(app, hub)
}
