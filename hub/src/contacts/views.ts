import type { Names } from '@comity/contract'
import type { Actor } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import type { Query } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { uuidv7 } from '../core/uuid.ts'
import { logOf, writeAct } from '../record/index.ts'
import { mayRead } from './reading.ts'
import { type ContactRecord, lockContact } from './store.ts'

/** Shows the channels to another party: the act, and the row for the contact's own state, before the answer. */
export async function viewChannels(
  hub: HubContext,
  actor: Actor,
  id: string,
): Promise<{ contact: ContactRecord; at: string }> {
  const party = actor.kind === 'anonymous' ? '' : (actor.party ?? '')
  const person = actor.kind === 'anonymous' ? '' : actor.person
  return logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'contact.view', thing: `contact:${id}` })
    // As it is now: between request and turn it may have been changed, or taken from this reader.
    const contact = await lockContact(tx, id)
    refuse(mayRead(actor, contact))
    if (!contact) throw new Problem('not-found', 'not-found', 'There is no such thing here.')
    const { index, at } = await writeAct(tx, entries, {
      ...{ kind: 'contact.view', party: `state:${contact.state}` },
      facts: { contact: id, version: String(contact.version), by: party, how: 'view' },
    })
    await tx`
      insert into contact_view (id, contact, version, state_code, party, person, how, at, entry, epoch)
      values (${uuidv7()}, ${id}, ${contact.version}, ${contact.state}, ${party}, ${person}, 'view',
        ${at}, ${index}, ${entries.epoch})`
    return { contact, at }
  })
}

export interface ViewRecord {
  readonly id: string
  readonly contact: string
  readonly names: Names
  readonly party: string
  readonly how: 'view' | 'export'
  readonly at: Date
  readonly entry: number | null
  readonly epoch: number | null
}

type Texts = Partial<Record<keyof Names, string>>

/** The latest first, from after one of them on. */
export async function listViews(
  sql: Query,
  state: string,
  {
    contact,
    cursor,
    limit,
  }: { contact?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<(Omit<ViewRecord, 'names'> & { readonly names: Texts })[]> {
  const rows = await sql<
    (Omit<ViewRecord, 'names' | 'entry'> & { names: Texts; entry: bigint | null })[]
  >`
    select v.id, v.contact, c.desk->'names' as names, v.party, v.how, v.at, v.entry, v.epoch
    from contact_view v join contact c on c.id = v.contact
    where v.state_code = ${state}
      and ${contact === undefined ? sql`true` : sql`v.contact = ${contact}`}
      and ${cursor === undefined ? sql`true` : sql`v.id < ${cursor}`}
    order by v.id desc limit ${limit}`
  return rows.map((row) => ({ ...row, entry: row.entry === null ? null : Number(row.entry) }))
}
