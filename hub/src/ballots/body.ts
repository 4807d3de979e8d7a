import type { Query } from '../core/database.ts'
import { findBody } from '../meetings/index.ts'

/** What a vote needs to know of the body before which it is held. */
export interface VotingBody {
  readonly id: string
  /** Whose members vote. */
  readonly group: string
  /** Whether anybody may follow its votes. */
  readonly isPublic: boolean
}

/** A body that works in this hub; one known from the public record alone holds no votes here. */
export async function votingBody(sql: Query, id: string): Promise<VotingBody | undefined> {
  const body = await findBody(sql, id)
  if (body?.kind !== 'working' || body.group === null) return undefined
  return { id: body.id, group: body.group, isPublic: body.audience === 'public' }
}
