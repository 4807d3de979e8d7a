import type { DeskItem } from '@comity/contract'
import { decide, readableIncidents, type SignedIn } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { listIncidents } from './store.ts'

/** Incidents that are open, of one's own state and as others share them, for those who work on them. */
export async function incidentsOnDesk(sql: Query, actor: SignedIn): Promise<DeskItem[]> {
  if (!decide(actor, { action: 'incident.write', thing: {} }).allow) return []
  const reader = readableIncidents(actor)
  const rows = await listIncidents(sql, reader, { words: [], status: 'open' }, { limit: 20 })
  return rows.map(({ id, state, written, changedAt, exercise }) => ({
    kind: `state:${state}` === actor.party ? 'incident' : 'shared_incident',
    ...{ id, title: written.title, since: changedAt.toISOString() },
    ...(exercise ? { rehearsal: true } : {}),
  }))
}
