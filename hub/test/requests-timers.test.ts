import { desk, hub as hubRoute, requests, type requestValues } from '@comity/contract'
import { parseVkey } from '@comity/ledger'
import { parseThread, verifyThread } from '@comity/requests'
import { beforeAll, expect, test } from 'vitest'
import { fixedClock } from '../src/core/clock.ts'
import { carry } from '../src/requests/index.ts'
import { type Asker, openStage } from './cast.ts'
import { openState, requestsOn, type WritingState } from './requests.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

// From now on: sessions of the test's people end by the database's own clock.
const clock = fixedClock(new Date())
const stage = await openStage({ clock })
const { xa, xb, hub } = stage
const on = requestsOn(stage)
let a: WritingState
let b: WritingState
beforeAll(async () => {
  a = await openState(stage, xa, 'XA')
  b = await openState(stage, xb, 'XB')
}, 60_000)

/** Lets true minutes pass; the hub looks at its clock in each, which may be wrong by then. */
async function pass(minutes: number, wrongBy: (passed: number) => number = () => 0): Promise<void> {
  let wrong = 0
  for (let passed = 1; passed <= minutes; passed++) {
    const now = wrongBy(passed)
    clock.advance(minute + now - wrong)
    wrong = now
    await carry(hub.context)
  }
  clock.advance(-wrong)
}

const read = (id: string) => a.officer.call(requests.request, { params: { leg: id } })
const kindsOf = async (id: string) => (await read(id)).entries.map(({ kind }) => kind)
const onDesk = async (by: Asker, id: string) =>
  (await by.call(desk, {})).items.some((item) => item.id === id)

/** The bundle of a request still verifies, whatever the clock did. */
async function verified({ id }: Pick<requestValues.RequestLeg, 'id'>) {
  const text = await (await a.officer.open(requests.requestBundle, { params: { leg: id } })).text()
  const { log } = await xa.call(hubRoute, {})
  return verifyThread(parseThread(text.trimEnd()), parseVkey(log.verifier))
}

test('silence is told to one contact after the other, and the state of the request stays', async () => {
  const leg = await on.send(a, b.party)
  await pass(239)
  expect(await kindsOf(leg.id)).toEqual(['send', 'deliver'])
  expect(await onDesk(b.chief, leg.id)).toBe(false)
  await pass(1)
  expect(await kindsOf(leg.id)).toEqual(['send', 'deliver', 'escalate'])
  await pass(2 * 240)
  expect(await read(leg.id)).toMatchObject({ state: 'delivered', contact: 'designating_authority' })
  // By now those who designate the desk are told as well as the desk itself.
  for (const by of [b.officer, b.chief, b.administrator])
    expect(await onDesk(by, leg.id), by.name).toBe(true)
  await pass(300)
  expect(await kindsOf(leg.id)).toEqual(['send', 'deliver', ...Array(3).fill('escalate')])
  await on.acknowledge(b, leg.entries.length === 2 ? await read(leg.id) : leg)
  expect(await onDesk(b.chief, leg.id)).toBe(false)
  expect((await verified(leg)).leg.contact).toBe('designating_authority')
}, 60_000)

test.each([
  ['a day ahead and stays there', (passed: number) => (passed >= 30 ? day : 0)],
  ['a day ahead and back', (passed: number) => (passed >= 30 && passed < 60 ? day : 0)],
  ['a day back and stays there', (passed: number) => (passed >= 30 ? -day : 0)],
  ['a day back and forth each minute', (passed: number) => (passed % 40 < 2 ? day : 0)],
])(
  'a clock that jumps %s escalates nothing in the first three hours',
  async (_, wrongBy) => {
    const leg = await on.send(a, b.party)
    await pass(180, wrongBy)
    expect(await kindsOf(leg.id)).toEqual(['send', 'deliver'])
    expect((await verified(leg)).leg.state).toBe('delivered')
  },
  60_000,
)

test('a day for an answer is over by the count and by the date, whatever the clock did before', async () => {
  const by = new Date(clock.now().getTime() + 2 * hour)
  const respond_by = `${by.toISOString().slice(0, -5)}Z`
  const leg = await on.send(a, b.party, { respond_by, respond_within: 2 * hour })
  // A jump counts ten minutes at most.
  await pass(105, (passed) => (passed >= 30 && passed < 60 ? day : 0))
  expect((await read(leg.id)).state).toBe('delivered')
  await pass(20)
  expect((await read(leg.id)).state).toBe('lapsed')
  expect((await verified(leg)).leg.state).toBe('lapsed')
}, 60_000)

test('a hub that stood still for a night does not take it for silence', async () => {
  const leg = await on.send(a, b.party)
  await pass(60)
  clock.advance(9 * hour)
  await carry(hub.context)
  expect(await kindsOf(leg.id)).toEqual(['send', 'deliver'])
  await pass(180)
  expect(await kindsOf(leg.id)).toEqual(['send', 'deliver', 'escalate'])
}, 60_000)

test('what is completed is closed in time unless somebody objects, and a hub that looks twice does it once', async () => {
  let leg = await on.acknowledge(b, await on.send(a, b.party, { confirm_within: 2 * hour }))
  leg = await on.act(b, leg, { kind: 'accept', extent: 'full' })
  leg = await on.act(b, leg, { kind: 'start' })
  leg = await on.act(b, leg, { kind: 'complete' })
  await pass(110)
  expect((await read(leg.id)).state).toBe('completed')
  await pass(10)
  await Promise.all([carry(hub.context), carry(hub.context), carry(hub.context)])
  const { state, entries } = await read(leg.id)
  expect([state, entries.filter(({ kind }) => kind === 'close').length]).toEqual(['closed', 1])
  expect((await verified(leg)).leg.state).toBe('closed')
}, 60_000)
