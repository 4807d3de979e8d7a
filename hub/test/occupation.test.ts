import { access, exchange } from '@comity/contract'
import { expect, test } from 'vitest'
import { openStage, origin } from './cast.ts'
import { hold } from './held.ts'

const stage = await openStage()
const { xa, anonymous, hub } = stage

/** Asks from an address, as through a socket. */
const from = (remote: string, path: string, init: RequestInit = {}) =>
  hub.fetch(new Request(new URL(path, origin), init), { remote })

const send = (remote: string, path: string, body: object) =>
  from(remote, path, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify(body),
  })

const addressOf = (n: number) => `203.0.113.${n}`
const codeOf = async (response: Response): Promise<string> => {
  const { type } = JSON.parse(await response.text())
  return String(type)
}

test('however many follow the news without signing in, those who signed in can', async () => {
  const { items } = await anonymous.call(exchange.collections, {})
  const path = `/api/events?collection=${items[0]?.id}`
  const asked = Array.from({ length: 12 * 50 }, (_, n) => from(addressOf(n % 12), path))
  const streams = await Promise.all(asked)
  const open = streams.filter(({ status }) => status === 200)
  const more = await from(addressOf(100), path)
  const own = await xa.ask(path)
  for (const stream of [...open, own]) await stream.body?.cancel()
  expect([open.length, more.status, own.status]).toEqual([500, 503, 200])
  const again = await from(addressOf(100), path)
  await again.body?.cancel()
  expect(again.status).toBe(200)
})

test('one address follows some of the news only', async () => {
  const { items } = await anonymous.call(exchange.collections, {})
  const path = `/api/events?collection=${items[0]?.id}`
  const asked = Array.from({ length: 60 }, () => from(addressOf(1), path))
  const streams = await Promise.all(asked)
  const other = await from(addressOf(2), path)
  for (const stream of [...streams, other]) await stream.body?.cancel()
  expect(streams.filter(({ status }) => status === 200)).toHaveLength(50)
  expect(other.status).toBe(200)
})

test('whoever holds bodies back keeps nobody else from signing in', async () => {
  const body = { text: 'It was adopted.' }
  const held = Array.from({ length: 8 }, () => hold(anonymous, 'POST', '/api/claims', body))
  await Promise.all(held.map(({ reading }) => reading))
  const more = await anonymous.ask('/api/claims', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify(body),
  })
  expect([more.status, await codeOf(more)]).toEqual([429, '/problems/too-many-at-once'])
  expect((await xa.call(access.me, {})).roles).toContain('analyst')
  const wrong = await send(addressOf(9), '/api/sessions', { signInName: 'x', password: 'y' })
  expect(wrong.status).toBe(401)
  for (const one of held) await one.finish()
  expect((await send('', '/api/claims', body)).status).toBe(200)
})

test('who did not sign in sends no body larger than what is asked of them', async () => {
  const body = { text: ' '.repeat(200_000) }
  expect((await send(addressOf(3), '/api/claims', body)).status).toBe(413)
})

test('of each asker two texts are checked at once, and the others are told to wait', async () => {
  const text = 'China, '.repeat(2800)
  const asked = Array.from({ length: 6 }, () => send(addressOf(4), '/api/claims', { text }))
  const another = send(addressOf(5), '/api/claims', { text: 'It was adopted.' })
  const statuses = (await Promise.all(asked)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(2)
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  expect((await another).status).toBe(200)
})

test('decisions are searched by eight words at most', async () => {
  const words = (count: number) => `/api/decisions?q=${'security%20'.repeat(count)}`
  expect((await anonymous.ask(words(8))).status).toBe(200)
  expect((await anonymous.ask(words(9))).status).toBe(422)
})

test.each([
  ['how alike two states voted', '/api/states/BR/agreement/IN'],
  ['in what they differed', '/api/states/BR/differences/IN'],
])('of each address eight ask at once %s, and the others are told to wait', async (_, path) => {
  const told: number[] = []
  const asked = await stage.sql.begin(async (tx) => {
    await tx`lock table decision in access exclusive mode`
    const all = Array.from({ length: 11 }, async () => {
      const { status } = await from(addressOf(6), path)
      told.push(status)
      return status
    })
    await expect.poll(() => told).toEqual([429, 429, 429])
    return { all }
  })
  const statuses = await Promise.all(asked.all)
  expect(statuses.filter((status) => status === 200)).toHaveLength(8)
})
