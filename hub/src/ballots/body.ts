import type { Query } from '../core/database.ts'
import { findBody } from '../directory/index.ts'

/** What a vote needs to know of the body before which it is held. */
export interface VotingBody {
  readonly id: string
  /** Whose members vote. */
  readonly group: string
  /** Whether anybody may follow its votes. */
  readonly isPublic: boolean
}

export async function votingBody(sql: Query, id: string): Promise<VotingBody | undefined> {
  const body = await findBody(sql, id)
  return body && { id: body.id, group: body.groupId, isPublic: true }
}
