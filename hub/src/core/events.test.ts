import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { fixedClock } from './clock.ts'
import { transaction } from './database.ts'
import { announce, Events, type EventsOptions, type Listener } from './events.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'

const { db, sql } = await testDatabase()
const clock = fixedClock('2026-01-01T00:00:00Z')
await sql`create table heard (seq bigint, what text)`
beforeEach(async () => {
  await sql`truncate event, event_cursor, event_parked, heard`
  await sql`update event_head set seq = 0`
})

function events(listeners: Listener[], options: Partial<EventsOptions> = {}): Events {
  return new Events({
    db,
    clock,
    log: createLog('silent'),
    metrics: createMetrics(),
    listeners,
    ...options,
  })
}

const listener: Listener = {
  name: 'writer',
  types: ['said'],
  async handle(tx, { seq, payload }) {
    await tx`insert into heard values (${seq}, ${JSON.stringify(payload)})`
  },
}

const say = (what: string) => transaction(db, async (tx) => announce(tx, 'said', { what }))

const heard = async () =>
  (await sql`select what from heard order by seq`).map(({ what }) => JSON.parse(what).what)

test('tells what was committed, once and in order, and nothing else', async () => {
  const running = events([listener])
  await transaction(db, async (tx) => {
    announce(tx, 'said', { what: 'a' })
    announce(tx, 'other', {})
    announce(tx, 'said', { what: 'b' })
  })
  const refused = transaction(db, async (tx) => {
    announce(tx, 'said', { what: 'never' })
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  await say('c')
  expect(await running.drain()).toBe(3)
  expect(await heard()).toEqual(['a', 'b', 'c'])
  expect(await events([listener]).drain()).toBe(0)
  expect(await sql`select seq, type from event order by seq`).toEqual([
    { seq: 1n, type: 'said' },
    { seq: 2n, type: 'other' },
    { seq: 3n, type: 'said' },
    { seq: 4n, type: 'said' },
  ])
  expect(await sql`select seq from event_cursor`).toEqual([{ seq: 4n }])
})

test('loses nothing when many announce at once and a listener reads meanwhile', async () => {
  const running = events([listener])
  running.start()
  onTestFinished(() => running.stop())
  const said = Array.from({ length: 200 }, (_, index) => String(index))
  await Promise.all(said.map(say))
  while ((await heard()).length < said.length) await new Promise((done) => setTimeout(done, 5))
  expect((await heard()).sort()).toEqual(said.sort())
  const [row] = await sql`select count(*)::int as events, max(seq)::int as last from event`
  expect(row).toEqual({ events: 200, last: 200 })
})

test('hands an event to one of two nodes only', async () => {
  for (let index = 0; index < 20; index++) await say(String(index))
  const [one, other] = [events([listener]), events([listener])]
  await Promise.all([one.drain(), other.drain()])
  expect((await heard()).length).toBe(20)
})

test('keeps nothing of a failed attempt, waits, and tries the same event again', async () => {
  let failures = 2
  const unsteady: Listener = {
    ...listener,
    async handle(tx, event) {
      await listener.handle(tx, event)
      if (failures-- > 0) throw new Error('not now')
    },
  }
  await say('a')
  await say('b')
  const running = events([unsteady])
  expect(await running.drain()).toBe(0)
  expect(await running.drain()).toBe(0)
  expect(await heard()).toEqual([])
  clock.advance(1_000)
  expect(await running.drain()).toBe(0)
  expect(await sql`select attempts, last_error from event_cursor`).toEqual([
    { attempts: 2, last_error: 'Error: not now' },
  ])
  clock.advance(2_000)
  expect(await running.drain()).toBe(2)
  expect(await heard()).toEqual(['a', 'b'])
})

test('parks an event that fails for ever, and goes on', async () => {
  const stubborn: Listener = {
    ...listener,
    async handle(tx, event) {
      if (JSON.stringify(event.payload).includes('poison')) throw new Error('cannot')
      await listener.handle(tx, event)
    },
  }
  for (const what of ['a', 'poison', 'b']) await say(what)
  const running = events([stubborn], { attempts: 2 })
  await running.drain()
  clock.advance(1_000)
  await running.drain()
  expect(await heard()).toEqual(['a', 'b'])
  expect(await sql`select listener, seq, error from event_parked`).toEqual([
    { listener: 'writer', seq: 2n, error: 'Error: cannot' },
  ])
})

test('refuses to announce outside of a transaction that can carry it', async () => {
  await expect(sql.begin(async (tx) => announce(tx, 'said', {}))).rejects.toThrow(
    'Open this transaction with transaction(db, …)',
  )
})
