import type { DeskItem } from '@comity/contract'
import { decide, type SignedIn } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { listRequests } from './store.ts'

/** Keys that wait until the asker, who manages those of its party, certifies or declines them. */
export async function keysOnDesk(sql: Query, actor: SignedIn): Promise<DeskItem[]> {
  const { party } = actor
  if (party === undefined) return []
  if (!decide(actor, { action: 'party.keys', thing: { party } }).allow) return []
  const waiting = await listRequests(sql, party)
  const [first] = waiting
  if (!first) return []
  return [{ kind: 'keys', id: party, count: waiting.length, since: first.at.toISOString() }]
}
