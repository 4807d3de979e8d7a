import type { DeskItem } from '@comity/contract'
import { decide, type Party, type SignedIn } from '@comity/policy'
import { namesOf } from '../contacts/index.ts'
import type { Query } from '../core/database.ts'
import { awaitedOf, wrongOf } from './desk-store.ts'

/** Checks that desks of the asker's state have not answered, and desks that are to be corrected. */
export async function pingsOnDesk(sql: Query, { party, ...rest }: SignedIn): Promise<DeskItem[]> {
  if (!party?.startsWith('state:')) return []
  const actor = { ...rest, party }
  const may = (action: 'ping.answer' | 'contact.nominate', of: Party) =>
    decide(actor, { action, thing: { party: of } }).allow
  const state = party.slice('state:'.length)
  const [awaited, wrong] = await Promise.all([
    may('ping.answer', party) ? awaitedOf(sql, state) : [],
    may('contact.nominate', party) ? wrongOf(sql, state) : [],
  ])
  return [
    ...awaited.map(({ ping, names, since }) => ({
      ...{ kind: 'ping' as const, id: ping, names: namesOf(names) },
      since: since.toISOString(),
    })),
    ...wrong.map(({ contact, names, since }) => ({
      ...{ kind: 'correction' as const, id: contact, names: namesOf(names) },
      since: since.toISOString(),
    })),
  ]
}
