import type { BodyThing } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { findBody } from '../meetings/index.ts'

/** A body as far as a vote before it needs: its group's members vote. */
export interface VotingBody extends BodyThing {
  readonly group: string
}

/** A body that works in this hub; one known from the public record alone holds no votes here. */
export async function votingBody(sql: Query, id: string): Promise<VotingBody | undefined> {
  const body = await findBody(sql, id)
  if (body?.kind !== 'working' || body.group === null) return undefined
  return { body: body.id, group: body.group, audience: body.audience }
}
