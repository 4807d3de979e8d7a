import { type Actor, anonymous, decide } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { logOf, writeAct } from '../record/index.ts'
import { lockPingDesk, putAnswer } from './desk-store.ts'
import { lockPing } from './store.ts'

export interface Answered {
  readonly ping: string
  readonly contact: string
  /** Who is signed in; undefined for whoever holds the link of an e-mail to the desk. */
  readonly actor: Actor | undefined
  readonly wrong: readonly number[]
  readonly note: string | undefined
}

/** One answer for a desk, the first: an act of its state, in the log. */
export async function answer(hub: HubContext, given: Answered): Promise<void> {
  const { ping, contact, actor = anonymous } = given
  const at = hub.clock.now()
  await logOf(hub).append(async (tx, entries) => {
    if (actor.kind !== 'anonymous')
      await recordAct(tx, actor, { action: 'ping.answer', thing: `contact:${contact}` })
    const check = await lockPing(tx, ping)
    const desk = await lockPingDesk(tx, ping, contact)
    if (!check || !desk) throw notFound()
    const party = `state:${desk.state}` as const
    if (given.actor) refuse(decide(actor, { action: 'ping.answer', thing: { party } }))
    if (desk.answeredAt !== null)
      throw new Problem('conflict', 'ping-answered', 'This desk has answered already.', {
        params: { at: desk.answeredAt.toISOString() },
      })
    if (check.status !== 'running' || check.endsAt <= at)
      throw new Problem('conflict', 'ping-over', 'This check is over: nothing is asked any more.')
    const wrong = [...new Set(given.wrong)].sort((a, b) => a - b)
    if (wrong.some((place) => place > desk.desk.channels.length))
      throw new Problem('invalid', 'ping-place-wrong', 'The desk has no channel of this number.')
    const by = given.actor ? ('hub' as const) : ('link' as const)
    const isRight = wrong.length === 0 && given.note === undefined
    const { index } = await writeAct(tx, entries, {
      ...{ kind: 'ping.answer', party },
      facts: { ping, contact, by, says: isRight ? 'reached' : 'reached, to be corrected' },
    })
    await putAnswer(tx, ping, contact, {
      ...{ by, wrong, note: given.note ?? null, at, entry: index, epoch: entries.epoch },
      person: actor.kind === 'anonymous' ? null : actor.person,
    })
  })
}

export const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
