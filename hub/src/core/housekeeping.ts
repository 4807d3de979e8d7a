import type { HubContext } from './context.ts'
import type { Listener } from './events.ts'
import type { Job } from './jobs.ts'

/** Without listeners nobody is waited for. */
const lastSeq = 2n ** 63n - 1n
const kept = 7 * 24 * 3_600_000

/** Forgets the events that every listener has passed a week ago, except those that are parked. */
export function housekeeping(
  { sql, clock }: HubContext,
  listeners: readonly Listener[],
): readonly Job[] {
  const names = listeners.map(({ name }) => name)
  return [
    {
      name: 'forget-old-events',
      every: 3_600,
      async run() {
        const before = new Date(clock.now().getTime() - kept)
        await sql`
          delete from event
          where  at < ${before}
            and  seq <= (
                   select coalesce(min(coalesce(c.seq, 0)), ${lastSeq}) from unnest(${names}::text[]) as n (name)
                   left join event_cursor c on c.listener = n.name)
            and  not exists (select from event_parked p where p.seq = event.seq)`
      },
    },
  ]
}
