import { type Matched, matchingContacts } from '../contacts/index.ts'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { enqueueAll, type Job } from '../core/jobs.ts'
import { type Entries, logOf } from '../record/index.ts'
import { stepAt } from './course.ts'
import { insertPingDesks, listPingDesks, type PingDeskRecord } from './desk-store.ts'
import { writePingAct, writeScheduled } from './entry.ts'
import { insertLetters, type NewLetter } from './letter-store.ts'
import { letterJob } from './letters.ts'
import * as store from './store.ts'

export const turnJob = (hub: HubContext): Job => ({
  name: 'pings.turn',
  every: 15,
  run: () => turn(hub),
})

/** Begins, reminds and ends what is due. */
export async function turn(hub: HubContext): Promise<void> {
  const now = hub.clock.now()
  for (const found of await store.livePings(hub.sql)) {
    if (stepAt(now, found) === undefined) continue
    await logOf(hub).append(async (tx, entries) => {
      // As it is now: whoever runs it may have ended it meanwhile.
      const ping = await store.lockPing(tx, found.id)
      const step = ping && stepAt(now, ping)
      if (!ping || step === undefined) return
      switch (step.kind) {
        case 'start':
          return begin(hub, tx, entries, ping, now)
        case 'remind':
          return remind(tx, ping, step.number, now)
        case 'end':
          await store.setEnded(tx, ping.id, 'ended', now)
          return writePingAct(tx, entries, ping, 'end')
        case 'miss':
          await store.setEnded(tx, ping.id, 'cancelled', now)
          return ping.announced ? writePingAct(tx, entries, ping, 'cancel') : undefined
      }
    })
  }
}

/** Asks every desk that matches now, and sends to each address that it names. */
export async function begin(
  hub: HubContext,
  tx: Tx,
  entries: Entries,
  ping: store.PingRecord,
  now: Date,
): Promise<void> {
  if (!ping.announced) await writeScheduled(tx, entries, ping)
  const matched = await matchingContacts(tx, ping)
  await store.setStarted(tx, ping.id, now)
  await insertPingDesks(tx, ping.id, matched)
  const toDesk = ({ id, desk }: Matched) => addressesOf(desk).map((to) => ({ contact: id, to }))
  await send(tx, ping, 0, matched.flatMap(toDesk), now)
  await writePingAct(tx, entries, ping, 'start', { asked: String(matched.length) })
  hub.log.info({ ping: ping.id, asked: matched.length }, 'A check of communication began')
}

async function remind(tx: Tx, ping: store.PingRecord, number: number, now: Date): Promise<void> {
  await store.setReminded(tx, ping.id, number)
  const filter = { state: undefined, waiting: true, limit: 1_000_000 }
  const silent = await listPingDesks(tx, ping.id, filter)
  const toDesk = ({ contact, desk }: PingDeskRecord) =>
    addressesOf(desk).map((to) => ({ contact, to }))
  await send(tx, ping, number, silent.flatMap(toDesk), now)
}

/** The addresses that a desk itself names, each once. */
const addressesOf = ({ channels }: Matched['desk']): string[] => [
  ...new Map(
    channels.flatMap(({ type, value }) =>
      type === 'email' ? [[value.toLowerCase(), value] as const] : [],
    ),
  ).values(),
]

async function send(
  tx: Tx,
  { id, channels }: store.PingRecord,
  number: number,
  letters: readonly NewLetter[],
  now: Date,
): Promise<void> {
  if (!channels.includes('email') || letters.length === 0) return
  const ids = await insertLetters(tx, id, number, letters, now)
  const jobs = ids.map((letter) => ({ key: letter, payload: { letter } }))
  await enqueueAll(tx, letterJob, jobs, now)
}
