import type { DeskItem } from '@comity/contract'
import { decide, type SignedIn } from '@comity/policy'
import type { Query } from '../../core/database.ts'
import { listImports } from './store.ts'

/** Files of votes that are read and wait until somebody enters or drops them. */
export async function importsOnDesk(sql: Query, actor: SignedIn): Promise<DeskItem[]> {
  if (!decide(actor, { action: 'votes.import', thing: {} }).allow) return []
  const rows = await listImports(sql, { all: true, before: undefined, limit: 50 })
  return rows
    .filter(({ status }) => status === 'held')
    .map(({ id, file, at }) => ({
      ...{ kind: 'import', id, title: file.name, since: at.toISOString() },
    }))
}
