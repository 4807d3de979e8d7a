import type { DeskItem } from '@comity/contract'
import { readableStatementDrafts, type SignedIn } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { listStatements } from './store.ts'

/** Statements that the asker's delegation or secretariat has begun and not published. */
export async function statementsOnDesk(sql: Query, actor: SignedIn): Promise<DeskItem[]> {
  const drafts = readableStatementDrafts(actor)
  if (drafts === undefined) return []
  const reader = { bodies: { readsPublic: false, groups: [] }, drafts }
  const rows = await listStatements(sql, reader, { party: drafts }, 100)
  return rows.map(({ id, title }) => ({ kind: 'statement', id, title }))
}
