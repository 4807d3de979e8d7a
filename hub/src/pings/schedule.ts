import type { BodyOf, pings as contract } from '@comity/contract'
import { type Actor, decide, type PingOwner } from '@comity/policy'
import { matchingContacts, namesOf } from '../contacts/index.ts'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { uuidv7 } from '../core/uuid.ts'
import { mailerOf } from '../mail/index.ts'
import { logOf } from '../record/index.ts'
import { timesOf } from './course.ts'
import { thingOf, writePingAct, writeScheduled } from './entry.ts'
import { insertPing, lockPing, type PingRecord, setEnded } from './store.ts'
import { begin } from './turn.ts'

/** Whose desks an actor may ask: those of its group's members, or of its own state. @throws Problem */
export function ownerOf(actor: Actor): PingOwner {
  const party = actor.kind === 'anonymous' ? undefined : actor.party
  if (party?.startsWith('state:')) return { owner: party, group: undefined }
  // A body is of one group.
  if (party?.startsWith('body:') && actor.kind !== 'anonymous')
    return { owner: party, group: actor.groups[0] }
  throw new Problem('forbidden', 'no-party', 'States and secretariats check communication.')
}

export async function schedule(
  hub: HubContext,
  actor: Actor,
  given: BodyOf<typeof contract.schedulePing>,
): Promise<string> {
  const { owner, group } = ownerOf(actor)
  const now = hub.clock.now()
  const { channels, announced, directory, kind } = given
  if (channels.includes('email') && mailerOf(hub) === undefined)
    throw new Problem(
      'conflict',
      'no-mail',
      'This hub sends no e-mail: ask its operator to name a mail server, or check here alone.',
    )
  const ping: PingRecord = {
    ...{ id: uuidv7(), owner, group: group ?? null, titles: namesOf(given.titles), announced },
    ...{ directory: directory ?? null, kind: kind ?? null, channels: [...new Set(channels)] },
    ...mutable(timesOf(now, given)),
    ...{ reminded: 0, status: 'scheduled', startedAt: null, endedAt: null },
  }
  const isDue = ping.opensAt <= now
  // What a state's people do is in the audit that all of them read: it could not stay unannounced.
  if (!announced && !isDue && group === undefined)
    throw new Problem(
      'invalid',
      'ping-unannounced-later',
      'A check of your own desks that is not announced begins at once: leave out when it begins.',
    )
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'ping.schedule', thing: `ping:${ping.id}` })
    if ((await matchingContacts(tx, ping)).length === 0)
      throw new Problem('invalid', 'ping-nobody', 'No desk in service that you may ask is so.')
    const person = actor.kind === 'anonymous' ? '' : actor.person
    await insertPing(tx, { ...ping, person, at: now })
    if (announced) await writeScheduled(tx, entries, ping)
    if (isDue) await begin(hub, tx, entries, ping, now)
  })
  return ping.id
}

const mutable = ({ opensAt, endsAt, remindAfter }: ReturnType<typeof timesOf>) => ({
  ...{ opensAt, endsAt },
  remindAfter: [...remindAfter],
})

/** Ends one that runs; cancels one that has not begun. */
export async function end(hub: HubContext, actor: Actor, id: string): Promise<void> {
  const now = hub.clock.now()
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'ping.end', thing: `ping:${id}` })
    const ping = await lockPing(tx, id)
    if (!ping) throw new Error(`The check ${id} is gone`)
    refuse(decide(actor, { action: 'ping.conduct', thing: thingOf(ping) }))
    if (ping.status === 'ended' || ping.status === 'cancelled')
      throw new Problem('conflict', 'ping-over', 'This check is over. Load it again.')
    await setEnded(tx, id, ping.status === 'running' ? 'ended' : 'cancelled', now)
    // One that nobody was told of leaves no entry that others could see.
    if (ping.status === 'running') await writePingAct(tx, entries, ping, 'end')
    else if (ping.announced) await writePingAct(tx, entries, ping, 'cancel')
  })
}
