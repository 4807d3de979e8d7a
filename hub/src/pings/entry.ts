import type { Party } from '@comity/policy'
import type { Tx } from '../core/database.ts'
import { type Entries, writeAct } from '../record/index.ts'
import type { PingRecord } from './store.ts'

/** What happened to a check: for the group that is told of it, or for the state that runs it. */
export async function writePingAct(
  tx: Tx,
  entries: Entries,
  { id, owner, group }: PingRecord,
  kind: 'schedule' | 'start' | 'end' | 'cancel',
  facts: Readonly<Record<string, string>> = {},
): Promise<void> {
  await writeAct(tx, entries, {
    ...{ kind: `ping.${kind}`, party: group === null ? owner : `group:${group}` },
    facts: { ping: id, by: owner, ...facts },
  })
}

/**
 * That it is scheduled, as planned: at once where it is announced, else when it begins. The kinds of entries
 * are in the public log, and would tell of it.
 */
export const writeScheduled = (tx: Tx, entries: Entries, ping: PingRecord): Promise<void> =>
  writePingAct(tx, entries, ping, 'schedule', {
    channels: ping.channels.join(' '),
    opens: ping.opensAt.toISOString(),
    ends: ping.endsAt.toISOString(),
  })

/** A check as deciding needs it. */
export const thingOf = (ping: PingRecord) => ({
  owner: partyOf(ping.owner),
  group: ping.group ?? undefined,
  shown: ping.announced || ping.startedAt !== null,
})

/** As it was entered: `body:…` or `state:…`. */
function partyOf(owner: string): Party {
  const [kind, id] = owner.split(':')
  return kind === 'state' ? `state:${id}` : `body:${id}`
}
