import type { Party } from '@comity/policy'
import type { LegState } from '@comity/requests'
import type { Query } from '../core/database.ts'
import { columns, joined, type LegRow } from './store.ts'

/** What a state has to go on with, on either side; the longest waiting first. */
const waits: { readonly asking: readonly LegState[]; readonly addressed: readonly LegState[] } = {
  asking: [
    ...(['draft', 'awaiting_clearance', 'clarification_pending'] as const),
    ...(['conditions_offered', 'completed'] as const),
  ],
  addressed: [
    ...(['sent', 'delivered', 'acknowledged', 'under_consideration'] as const),
    ...(['accepted', 'in_progress'] as const),
  ],
}

export const listWaiting = (sql: Query, own: Party, limit: number): Promise<LegRow[]> => sql<
  LegRow[]
>`
  select ${columns(sql)} from ${joined(sql)}
  where (l.asking = ${own} and l.state = any(${[...waits.asking]}))
    or (l.addressed = ${own} and l.sent_at is not null and l.state = any(${[...waits.addressed]}))
  order by l.since, l.id limit ${limit}`
