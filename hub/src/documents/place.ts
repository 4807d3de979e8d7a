import type { Actor } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import {
  type BodyRecord,
  bodyOfSession,
  findBody,
  readableBody,
  readableItem,
} from '../meetings/index.ts'

/** Where a document belongs, for one who may see that. @throws Problem `not-found`, `item-unknown` */
export async function placeOf(
  { sql }: HubContext,
  actor: Actor,
  given: {
    readonly body: string
    readonly session?: string | undefined
    readonly item?: string | undefined
  },
): Promise<{
  readonly of: BodyRecord
  readonly session: string | null
  readonly item: string | null
}> {
  const of = readableBody(actor, await findBody(sql, given.body))
  const { session, item } = given
  if (session !== undefined && readableBody(actor, await bodyOfSession(sql, session)).id !== of.id)
    throw new Problem('invalid', 'session-unknown', 'This is no session of that body.')
  if (item === undefined) return { of, session: session ?? null, item: null }
  const found = await readableItem(sql, actor, item)
  if (found.of.id !== of.id || (session !== undefined && found.item.session !== session))
    throw new Problem('invalid', 'item-unknown', 'This is no item of the session’s agenda.')
  return { of, session: found.item.session, item }
}
