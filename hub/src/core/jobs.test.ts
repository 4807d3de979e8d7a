import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { fixedClock } from './clock.ts'
import { transaction } from './database.ts'
import { enqueue, enqueueAll, type Job, Jobs, type JobsOptions } from './jobs.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'

const { db, sql } = await testDatabase()
await sql`create table done (what text)`
// The clock of the database says when a job that was asked for at once is due.
const clock = fixedClock(new Date(Date.now() + 60_000))
beforeEach(async () => {
  await sql`truncate job, done`
})

function jobs(list: Job[], options: Partial<JobsOptions> = {}): Jobs {
  return new Jobs({
    db,
    clock,
    log: createLog('silent'),
    metrics: createMetrics(),
    jobs: list,
    ...options,
  })
}

const write: Job = {
  name: 'write',
  async run({ payload }) {
    await sql`insert into done values (${JSON.stringify(payload)})`
  },
}

const ask = (what: string, options = {}) =>
  transaction(db, (tx) => enqueue(tx, 'write', { what }, options))

const done = async () => (await sql`select what from done`).map(({ what }) => JSON.parse(what).what)

test('does what was asked for in a committed transaction, and forgets it', async () => {
  await ask('a')
  const refused = transaction(db, async (tx) => {
    await enqueue(tx, 'write', { what: 'never' })
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  expect(await jobs([write]).drain()).toBe(1)
  expect(await done()).toEqual(['a'])
  expect(await sql`select from job`).toHaveLength(0)
})

test('starts as soon as the transaction is committed', async () => {
  const running = jobs([write])
  await running.start()
  onTestFinished(() => running.stop())
  await ask('a')
  while ((await done()).length < 1) await new Promise((next) => setTimeout(next, 5))
})

test('waits until the hour that was named', async () => {
  await ask('later', { runAt: new Date(clock.now().getTime() + 5_000) })
  const running = jobs([write])
  expect(await running.drain()).toBe(0)
  clock.advance(5_000)
  expect(await running.drain()).toBe(1)
})

test('keeps one of several that wait under one key', async () => {
  await ask('a', { key: 'k' })
  await ask('b', { key: 'k' })
  await ask('c', { key: 'other' })
  await jobs([write]).drain()
  expect((await done()).sort()).toEqual(['a', 'c'])
})

test('takes many at once, and each key once', async () => {
  await ask('a', { key: 'k', runAt: clock.now() })
  const many = ['k', 'l', 'm'].map((key) => ({ key, payload: { what: `many ${key}` } }))
  await transaction(db, (tx) => enqueueAll(tx, 'write', many, clock.now()))
  expect(await jobs([write]).drain()).toBe(3)
  expect((await done()).sort()).toEqual(['a', 'many l', 'many m'])
})

test('runs again what was asked for while it ran', async () => {
  let asked = false
  const running = jobs([
    {
      name: 'write',
      async run(run) {
        if (!asked) await ask('again', { key: 'k' })
        asked = true
        await write.run(run)
      },
    },
  ])
  await ask('first', { key: 'k' })
  expect(await running.drain()).toBe(2)
  expect(await done()).toEqual(['first', 'again'])
})

test('tries again later and later, then parks', async () => {
  let attempts = 0
  const failing: Job = {
    name: 'write',
    attempts: 3,
    async run() {
      attempts += 1
      throw new Error('cannot')
    },
  }
  await ask('a')
  const running = jobs([failing])
  for (const wait of [0, 999, 1, 1_999, 1, 60_000]) {
    clock.advance(wait)
    await running.drain()
  }
  expect(attempts).toBe(3)
  expect(await sql`select attempts, last_error, parked_at is not null as parked from job`).toEqual([
    { attempts: 3, last_error: 'Error: cannot', parked: true },
  ])
})

test('happens exactly once when it is completed with its effects', async () => {
  const once: Job = {
    name: 'write',
    async run({ complete }) {
      await transaction(db, async (tx) => {
        await tx`insert into done values ('{"what":"effect"}')`
        await complete(tx)
      })
      throw new Error('the hub was killed here')
    },
  }
  await ask('a')
  await jobs([once]).drain()
  clock.advance(600_000)
  await jobs([once]).drain()
  expect(await done()).toEqual(['effect'])
})

test('takes over from a hub that was killed, once its lease has run out', async () => {
  await ask('a')
  await sql`update job set attempts = 1, leased_until = ${new Date(clock.now().getTime() + 60_000)}`
  const running = jobs([write])
  expect(await running.drain()).toBe(0)
  clock.advance(60_001)
  expect(await running.drain()).toBe(1)
})

test('gives each job to one of many workers', async () => {
  for (let index = 0; index < 40; index++) await ask(String(index))
  const ran = await Promise.all([1, 2, 3, 4].map(() => jobs([write]).drain()))
  expect(ran.reduce((sum, one) => sum + one)).toBe(40)
  expect(new Set(await done()).size).toBe(40)
})

test('repeats what recurs, one run at a time, and never gives up on it', async () => {
  let runs = 0
  const recurring: Job = {
    name: 'sweep',
    every: 60,
    attempts: 1,
    async run() {
      runs += 1
      if (runs === 2) throw new Error('this time not')
    },
  }
  const running = jobs([recurring])
  expect(await running.drain()).toBe(1)
  expect(await jobs([recurring]).drain()).toBe(0)
  clock.advance(60_000)
  await running.drain()
  clock.advance(1_000)
  await running.drain()
  expect(runs).toBe(3)
  expect(await sql`select from job`).toHaveLength(1)
})

test('leaves alone what this program does not know', async () => {
  await ask('a')
  expect(await jobs([]).drain()).toBe(0)
  expect(await sql`select attempts from job`).toEqual([{ attempts: 0 }])
})
