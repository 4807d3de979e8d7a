import type { DeskItem } from '@comity/contract'
import { decide, readableBodies, type SignedIn } from '@comity/policy'
import type { Query } from '../core/database.ts'
import * as store from './store.ts'
import { bodyOf, memberOf, motionIn, partyOf } from './vote.ts'

/** Votes in which the asker's delegation has not cast, and those that the asker's secretariat conducts. */
export async function votesOnDesk(sql: Query, actor: SignedIn): Promise<DeskItem[]> {
  const filter = { ...readableBodies(actor), body: undefined, status: 'open', after: undefined }
  const found: DeskItem[] = []
  for (const row of await store.listVotes(sql, filter, 100)) {
    const kind = await kindOf(sql, actor, row)
    if (kind === undefined) continue
    const { id, rehearsal, openedAt, until } = row
    const { title } = motionIn(row).subject
    found.push({
      kind,
      id,
      title,
      rehearsal,
      since: openedAt.toISOString(),
      due: until?.toISOString(),
    })
  }
  return found
}

async function kindOf(sql: Query, actor: SignedIn, row: store.VoteRow) {
  const thing = bodyOf(row)
  if (decide(actor, { action: 'vote.preside', thing }).allow) {
    if (row.mode === 'silence') return undefined
    if (row.mode !== 'roll_call') return 'open_vote'
    const rolls = await store.listRolls(sql, row.id)
    return rolls.some(({ person }) => person === actor.person) ? 'open_vote' : 'roll'
  }
  const member = memberOf(actor.party)
  const roll = motionIn(row).members.map(partyOf)
  if (member === undefined || row.mode === 'roll_call') return undefined
  if (!decide(actor, { action: 'vote.cast', thing: { ...thing, roll } }).allow) return undefined
  if (await store.lastBallot(sql, row.id, member)) return undefined
  return row.mode === 'silence' ? 'silence' : 'ballot'
}
