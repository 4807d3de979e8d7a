import { readableRequests } from '@comity/policy'
import { actOpenings, type FindOpenings } from '../record/index.ts'
import { entriesOf } from './entry-store.ts'

/** Opens entries of requests to both states that they are between, and to nobody else. */
export const openRequests: FindOpenings = async (hub, actor, epoch, first, last) => {
  const own = readableRequests(actor)
  if (own === undefined) return []
  return actOpenings(hub.sql, epoch, await entriesOf(hub.sql, own, epoch, first, last))
}
