import type { DeskItem } from '@comity/contract'
import { decide, type Role, readableRequests, type SignedIn } from '@comity/policy'
import type { ContactStep } from '@comity/requests'
import type { Query } from '../core/database.ts'
import { listStates } from '../directory/index.ts'
import { listWaiting } from './desk-store.ts'
import type { LegRow } from './store.ts'

/** Who of an addressed state is told, by how far its silence has come. Its desk is told all along. */
const toldTo: Readonly<Record<ContactStep, readonly Role[]>> = {
  desk: ['duty_officer'],
  backup: ['duty_officer'],
  diplomatic_contact: ['duty_officer', 'delegate'],
  designating_authority: ['duty_officer', 'delegate', 'national_administrator'],
}

/** Requests that the asker's desk goes on with, and drafts of its state that the asker may clear. */
export async function requestsOnDesk(sql: Query, actor: SignedIn): Promise<DeskItem[]> {
  const own = readableRequests(actor)
  if (own === undefined) return []
  const waiting = await listWaiting(sql, own, 100)
  if (waiting.length === 0) return []
  const names = new Map(
    (await listStates(sql)).map((state) => [`state:${state.code}`, state.names]),
  )
  return waiting.flatMap((row): DeskItem[] => {
    const kind = kindOf(row, actor)
    if (kind === undefined) return []
    const other = names.get(row.asking === own ? row.addressed : row.asking)
    const since = row.course?.leg.told.at ?? row.since.toISOString()
    return [
      {
        ...{ kind, id: row.id, since, rehearsal: row.exercise },
        ...(other === undefined ? {} : { names: other }),
      },
    ]
  })
}

function kindOf(row: LegRow, actor: SignedIn): 'request' | 'clearance' | undefined {
  const { asking, state, draftedBy } = row
  if (state === 'awaiting_clearance') {
    const thing = { party: asking, draftedBy }
    return decide(actor, { action: 'request.clear', thing }).allow ? 'clearance' : undefined
  }
  if (state === 'draft' && draftedBy !== actor.person) return undefined
  const isSilent = state === 'sent' || state === 'delivered'
  const told = isSilent && row.course ? toldTo[row.course.leg.contact] : toldTo.desk
  return told.some((role) => actor.roles.includes(role)) ? 'request' : undefined
}
