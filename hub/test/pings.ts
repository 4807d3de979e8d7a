import { type BodyOf, type pings as contract, pings } from '@comity/contract'
import type { fixedClock } from '../src/core/clock.ts'
import { turn } from '../src/pings/turn.ts'
import { type Asker, openStage } from './cast.ts'
import { openAuthority } from './contacts.ts'

export const hour = 3_600_000

type Clock = ReturnType<typeof fixedClock>

/** A hub on which members of a group share desks with its secretariat, which asks whether they are reached. */
export async function openPings(clock: Clock, settings: Readonly<Record<string, string>> = {}) {
  const stage = await openStage({ clock, settings })
  const { secretariat, xa, xb, xc, hub } = stage
  const [a, b, c] = [
    await openAuthority(stage, xa, 'XA'),
    await openAuthority(stage, xb, 'XB'),
    await openAuthority(stage, xc, 'XC'),
  ]
  return {
    ...{ stage, a, b, c },
    /** Runs one; it begins at once and takes two days unless a test says otherwise. */
    run: (change: Partial<BodyOf<typeof contract.schedulePing>> = {}, by: Asker = secretariat) =>
      by.call(pings.schedulePing, {
        body: {
          ...{ titles: { en: 'Autumn check' }, channels: ['hub', 'email'] },
          endsAt: new Date(clock.now().getTime() + 48 * hour).toISOString(),
          ...change,
        },
      }),
    get: (asker: Asker, ping: string) => asker.call(pings.ping, { params: { ping } }),
    list: async (asker: Asker) =>
      (await asker.call(pings.pings, { query: { limit: 200 } })).items.map(({ id }) => id),
    desks: async (asker: Asker, ping: string) =>
      (await asker.call(pings.pingDesks, { params: { ping }, query: { limit: 200 } })).items,
    answer: (
      asker: Asker,
      ping: string,
      contact: string,
      body: BodyOf<typeof pings.answerPing> = { wrong: [] },
    ) => asker.call(pings.answerPing, { params: { ping, contact }, body }),
    end: (asker: Asker, ping: string) => asker.call(pings.endPing, { params: { ping } }),
    /** Time passes; what is due is done, letters too. */
    async pass(hours: number) {
      clock.advance(hours * hour)
      await turn(hub.context)
      await hub.jobs.drain()
    },
    /** All letters that wait are tried. */
    sent: () => hub.jobs.drain(),
  }
}
