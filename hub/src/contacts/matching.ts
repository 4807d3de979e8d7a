import type { contacts } from '@comity/contract'
import type { Query } from '../core/database.ts'
import { membersToday } from '../directory/index.ts'

export interface Match {
  /** A secretariat: those that are shared with it. A state: its own. */
  readonly owner: string
  /** Of today's members of this group alone. */
  readonly group: string | null
  readonly directory: string | null
  readonly kind: string | null
}

export interface Matched {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly desk: contacts.Desk
}

/** The contacts in service that a party may ask whether they are reached, as `decide` lets it read them. */
export async function matchingContacts(
  sql: Query,
  { owner, group, directory, kind }: Match,
): Promise<Matched[]> {
  const members = group === null ? [] : await membersToday(sql, group)
  const whose =
    group === null
      ? sql`'state:' || c.state_code = ${owner}`
      : sql`c.audience && ${[owner]} and c.state_code = any(${members})`
  return sql<Matched[]>`
    select c.id, c.state_code as state, c.version, c.desk from contact c
    where c.status in ('active', 'stale') and ${whose}
      and ${directory === null ? sql`true` : sql`${directory} = any(c.directories)`}
      and ${kind === null ? sql`true` : sql`c.kind = ${kind}`}
    order by c.state_code, c.id`
}
