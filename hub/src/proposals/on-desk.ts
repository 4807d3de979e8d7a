import type { DeskItem } from '@comity/contract'
import { readableBodies, readableDrafts, type SignedIn } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { memberOf } from './course.ts'
import { proposalRow } from './present.ts'
import * as store from './store.ts'

/** A delegate's own drafts, and the texts whose support by its state an edit has made void. */
export async function proposalsOnDesk(sql: Query, actor: SignedIn): Promise<DeskItem[]> {
  const party = readableDrafts(actor)
  const drafter = party && memberOf(party)
  if (drafter === undefined) return []
  const filter = { reader: readableBodies(actor), drafter, body: undefined, before: undefined }
  const rows = await store.listProposals(sql, filter, 200)
  const ids = rows.map(({ id }) => id)
  const happened = await store.listHappened(sql, ids)
  return rows.flatMap((record): DeskItem[] => {
    const row = proposalRow(record, happened.get(record.id) ?? [])
    const { id, title } = row
    if (record.tabledAt === null) return [{ kind: 'draft', id, title }]
    if (!row.toRenew.includes(drafter)) return []
    return [{ kind: 'renew', id, title: row.symbol ? `${row.symbol} ${title}` : title }]
  })
}
