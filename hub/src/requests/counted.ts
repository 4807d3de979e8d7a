import { look, startCounting } from '@comity/requests'
import type { Tx } from '../core/database.ts'

/**
 * Looks at the clock, and answers the milliseconds that the hub has counted by now: timers go by these, so that
 * none runs out by a clock that jumps (`packages/requests`, decision 0018).
 */
export async function countedAt(tx: Tx, now: Date): Promise<number> {
  const start = startCounting(now.getTime())
  await tx`
    insert into request_clock (ordinal, looked, counted) values (1, ${start.looked}, ${start.counted})
    on conflict do nothing`
  const [row] = await tx<{ looked: bigint; counted: bigint }[]>`
    select looked, counted from request_clock where ordinal = 1 for update`
  const before = row ? { looked: Number(row.looked), counted: Number(row.counted) } : start
  const { looked, counted } = look(before, now.getTime())
  await tx`update request_clock set looked = ${looked}, counted = ${counted} where ordinal = 1`
  return counted
}
