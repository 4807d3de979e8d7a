import type { BodyOf, statements as contract } from '@comity/contract'
import type { Actor, BodyThing, StatementPlace } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { membersOn } from '../directory/index.ts'
import { type BodyRecord, bodyThingOf, readableItem, readableMeeting } from '../meetings/index.ts'
import { findDecision } from '../votes/index.ts'

type Given = Pick<BodyOf<typeof contract.writeStatement>, 'meeting' | 'item' | 'decision'>

/** What a statement is made on, as one sees it who may. */
export interface Place {
  readonly body: string | null
  readonly session: string | null
  readonly meeting: string | null
  readonly item: string | null
  readonly decision: string | null
  /** The group of the body, where this hub keeps it. */
  readonly group: string | null
  /** Whether all who read what is public see the place as well. */
  readonly isPublic: boolean
  readonly within: StatementPlace['within']
}

/** @throws Problem `not-found`, `item-unknown`, `decision-unknown` */
export async function placeOf(hub: HubContext, actor: Actor, given: Given): Promise<Place> {
  const { sql } = hub
  const { meeting, item } = given
  const inMeeting = meeting === undefined ? undefined : await readableMeeting(sql, actor, meeting)
  const onItem = item === undefined ? undefined : await readableItem(sql, actor, item)
  const session = inMeeting?.meeting.session ?? onItem?.item.session
  if (onItem && onItem.item.session !== session)
    throw new Problem('invalid', 'item-unknown', 'This is no item of the session’s agenda.')
  const of = inMeeting?.of ?? onItem?.of
  const within = of && (await bodyOf(hub, of))
  return {
    ...{ body: of?.id ?? null, session: session ?? null },
    ...{ meeting: meeting ?? null, item: item ?? null, decision: await decisionOf(hub, given) },
    ...{ group: within?.group ?? null, within },
    isPublic: (of?.audience ?? 'public') === 'public' && inMeeting?.meeting.access !== 'closed',
  }
}

/** By any of its symbols; its id is what is kept. */
export async function decisionIdOf(hub: HubContext, symbol: string): Promise<string> {
  const found = await findDecision(hub.sql, symbol)
  if (found) return found.id
  throw new Problem('not-found', 'decision-unknown', `The record holds no ${symbol}.`, {
    params: { symbol },
  })
}

const decisionOf = async (hub: HubContext, { decision }: Given) =>
  decision === undefined ? null : decisionIdOf(hub, decision)

async function bodyOf(hub: HubContext, body: BodyRecord) {
  const thing: BodyThing = bodyThingOf(body)
  const day = hub.clock.now().toISOString().slice(0, 10)
  const members = thing.group === undefined ? [] : await membersOn(hub.sql, thing.group, day)
  return { ...thing, members: members.map(({ state }) => `state:${state}` as const) }
}
