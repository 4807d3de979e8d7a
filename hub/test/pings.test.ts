import { contacts, desk, pings, record } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../src/core/clock.ts'
import { createLog } from '../src/core/log.ts'
import { createHub } from '../src/hub.ts'
import { readSettings } from '../src/settings.ts'
import { type Asker, codeOf, origin } from './cast.ts'
import { desk as deskOf } from './contacts.ts'
import { openPings } from './pings.ts'

const clock = fixedClock('2026-11-20T03:00:00Z')
const { stage, a, b, c, run, get, list, desks, answer, end, pass } = await openPings(clock)
const { anonymous, xa, xb, xc, xd, operator, secretariat, admit } = stage
const officer = await admit(xb, 'XB officer', 'state:XB', ['duty_officer'])
const analyst = await admit(xb, 'XB analyst', 'state:XB', ['analyst'])

const shared = { audience: ['states', 'body:demo'] }
const ofA = await a.nominate({ ...shared, names: { en: 'Shared of A' }, kind: 'judicial' })
const ofB = await b.nominate({ ...shared, names: { en: 'Shared of B' }, kind: 'judicial' })
const ofC = await c.nominate({ ...shared, names: { en: 'Shared of C' }, kind: 'judicial' })
const unshared = await a.nominate({ names: { en: 'For states' }, kind: 'judicial' })
await b.nominate({ audience: ['group:demo'], names: { en: 'For the group' }, kind: 'judicial' })
const judicial = { kind: 'judicial' as const }

const onDesk = async (asker: Asker, kind: string) =>
  (await asker.call(desk, {})).items.filter((each) => each.kind === kind).map(({ id }) => id)

describe('a check of a secretariat', () => {
  it('asks the desks of its members that are shared with it, and no others', async () => {
    const { id, results } = await run(judicial)
    expect(results).toMatchObject({ asked: 3, states: 3, answered: 0 })
    const asked = await desks(secretariat, id)
    expect(asked.map(({ contact }) => contact)).toEqual([ofA.id, ofB.id, ofC.id])
    expect((await desks(xa, id)).map(({ contact }) => contact)).toEqual([ofA.id])
    // Nobody is shown how a desk of others is reached, nor what it wrote.
    expect(JSON.stringify(asked)).not.toMatch(/xa\.example|"own"|"to"/)
    expect((await desks(xa, id))[0]).toMatchObject({ own: { ways: [{}, { type: 'email' }] } })
    expect(await desks(secretariat, id)).toHaveLength(3)
    for (const asker of [xd, operator]) {
      expect(await codeOf(get(asker, id))).toBe('not-found')
      expect(await codeOf(desks(asker, id))).toBe('not-found')
      expect(await list(asker)).toEqual([])
    }
    expect(await codeOf(get(anonymous, id))).toBe('unauthenticated')
    await end(secretariat, id)
  })

  it('is scheduled and ended by it alone', async () => {
    const { id } = await run(judicial)
    for (const asker of [xa, xb]) expect(await codeOf(end(asker, id))).toBe('forbidden')
    expect(await codeOf(end(xd, id))).toBe('not-found')
    expect(await codeOf(run({}, operator))).toBe('no-party')
    expect(await codeOf(run({}, await stage.constituent('A bank')))).toBe('no-party')
    expect(await codeOf(run({}, anonymous))).toBe('unauthenticated')
    for (const asker of [officer, analyst]) expect(await codeOf(run({}, asker))).toBe('forbidden')
    expect((await end(secretariat, id)).status).toBe('ended')
    expect(await codeOf(end(secretariat, id))).toBe('ping-over')
  })

  it('that nobody could answer is refused, as are times that make no sense', async () => {
    expect(await codeOf(run({ kind: 'parliamentary' }))).toBe('ping-nobody')
    expect(await codeOf(run({ endsAt: clock.now().toISOString() }))).toBe('ping-times-wrong')
    expect(await codeOf(run({ channels: [] }))).toBe('invalid-input')
  })

  it('that is announced is seen before it begins; it can be cancelled until then', async () => {
    const opensAt = new Date(clock.now().getTime() + 24 * 3_600_000).toISOString()
    const { id, status, results } = await run({ ...judicial, opensAt })
    expect([status, results]).toEqual(['scheduled', undefined])
    expect(await list(xa)).toContain(id)
    expect(await onDesk(officer, 'ping')).toEqual([])
    expect((await end(secretariat, id)).status).toBe('cancelled')
    await pass(25)
    expect((await get(xa, id)).status).toBe('cancelled')
    expect(await desks(secretariat, id)).toEqual([])
  })

  it('that is not announced is told to nobody else, in no list and no log, before it begins', async () => {
    const entries = async (asker: Asker) =>
      (await asker.call(record.acts, {})).items.filter(({ statement }) =>
        String(statement.kind).startsWith('ping.'),
      ).length
    const [before, headBefore] = [await entries(xa), await head()]
    const opensAt = new Date(clock.now().getTime() + 24 * 3_600_000).toISOString()
    const { id } = await run({ ...judicial, announced: false, opensAt })
    expect(await list(secretariat)).toContain(id)
    for (const asker of [xa, officer]) {
      expect(await list(asker)).not.toContain(id)
      expect(await codeOf(get(asker, id))).toBe('not-found')
      expect(await codeOf(answer(asker, id, ofB.id))).toBe('not-found')
    }
    expect([await entries(xa), await head()]).toEqual([before, headBefore])
    await pass(25)
    expect(await list(xa)).toContain(id)
    // That it was scheduled, and that it began.
    expect(await entries(xa)).toBe(before + 2)
    expect(await onDesk(officer, 'ping')).toEqual([id])
    await end(secretariat, id)
    expect(await onDesk(officer, 'ping')).toEqual([])
  })

  const head = async () => (await xa.call(record.acts, {})).items[0]?.index

  it('ends by itself, and one that the hub slept through is never held', async () => {
    const opensAt = new Date(clock.now().getTime() + 3_600_000).toISOString()
    const { id } = await run(judicial)
    const { id: missed } = await run({ ...judicial, opensAt })
    clock.advance(24 * 3_600_000)
    await pass(25)
    expect((await get(xa, id)).status).toBe('ended')
    expect((await get(xa, missed)).status).toBe('cancelled')
    expect(await codeOf(answer(officer, id, ofB.id))).toBe('ping-over')
  })
})

describe('an answer', () => {
  it('is given once, by whoever may for that state, as an entry of the log with a receipt', async () => {
    const { id } = await run(judicial)
    expect(await onDesk(officer, 'ping')).toEqual([id])
    expect(await codeOf(answer(analyst, id, ofB.id))).toBe('forbidden')
    for (const asker of [xa, xc, secretariat])
      expect(await codeOf(answer(asker, id, ofB.id))).toBe('not-found')
    expect(await codeOf(answer(anonymous, id, ofB.id))).toBe('unauthenticated')
    expect(await codeOf(answer(xa, id, unshared.id))).toBe('not-found')
    clock.advance(90_000)
    const codes = await Promise.all([
      codeOf(answer(officer, id, ofB.id)),
      codeOf(answer(b.second, id, ofB.id)),
    ])
    expect(codes.sort()).toEqual(['done', 'ping-answered'])
    const [mine] = await desks(xb, id)
    expect(mine).toMatchObject({ by: 'hub', seconds: 90, isWrong: false })
    expect(mine?.own?.person).toMatch(/^XB /)
    expect(await onDesk(officer, 'ping')).toEqual([])
    const receipt = await xb.open(record.receipt, { params: { index: mine?.own?.entry ?? -1 } })
    expect(await receipt.text()).toContain('— ')
    const [ofSecretariat] = (await desks(secretariat, id)).filter(({ state }) => state === 'XB')
    expect(ofSecretariat).toMatchObject({ seconds: 90 })
    expect(ofSecretariat?.own).toBeUndefined()
    await end(secretariat, id)
  })

  it('may say that something is wrong: that waits for who changes it, until it is changed or confirmed', async () => {
    const { id } = await run(judicial)
    const wrong = { wrong: [1], note: 'The number ends in 0101' }
    expect(await codeOf(answer(officer, id, ofB.id, { wrong: [3] }))).toBe('ping-place-wrong')
    await answer(officer, id, ofB.id, wrong)
    await answer(xc, id, ofC.id, { wrong: [], note: 'Closed on Fridays' })
    expect((await desks(officer, id))[0]).toMatchObject({ isWrong: true, own: wrong })
    expect(await onDesk(b.second, 'correction')).toEqual([ofB.id])
    // A duty officer answers, and does not nominate.
    expect(await onDesk(officer, 'correction')).toEqual([])
    const seen = await desks(secretariat, id)
    expect(seen.map(({ isWrong }) => isWrong)).toEqual([false, true, true])
    expect(JSON.stringify(seen)).not.toMatch(/0101|Fridays/)
    const change = { act: 'change' as const, contact: ofB.id, seen: 1 }
    const { id: nomination } = await b.propose([
      { ...change, desk: deskOf({ ...shared, kind: 'judicial' }) },
    ])
    await b.approve(nomination)
    expect(await onDesk(b.second, 'correction')).toEqual([])
    clock.advance(1_000)
    expect(await onDesk(xc, 'correction')).toEqual([ofC.id])
    await xc.call(contacts.confirmContact, { params: { contact: ofC.id }, body: { seen: 1 } })
    expect(await onDesk(xc, 'correction')).toEqual([])
    expect((await get(xa, id)).results).toMatchObject({ answered: 2, corrections: 2 })
    await end(secretariat, id)
  })
})

describe('what came of it', () => {
  it('is told over all desks to everybody it is for, with the times that half and nine of ten took', async () => {
    const { id } = await run(judicial)
    clock.advance(60_000)
    await answer(xa, id, ofA.id)
    clock.advance(60_000)
    await answer(xb, id, ofB.id)
    clock.advance(180_000)
    await answer(xc, id, ofC.id)
    const results = { asked: 3, states: 3, answered: 3, corrections: 0, byHub: 3, byLink: 0 }
    for (const asker of [xa, analyst, secretariat])
      expect(await get(asker, id)).toMatchObject({
        ...{ tooFew: false, results: { ...results, median: 120, p90: 300 } },
      })
    await end(secretariat, id)
  })

  it('is not told where so few states were asked that it would name one', async () => {
    await b.nominate({ ...shared, kind: 'policy' })
    await c.nominate({ ...shared, kind: 'policy' })
    const { id, results } = await run({ kind: 'policy' })
    expect(results).toMatchObject({ asked: 2, states: 2 })
    expect(await get(xb, id)).toMatchObject({ tooFew: true, can: { desks: false } })
    expect((await get(xb, id)).results).toBeUndefined()
    expect(await desks(xb, id)).toHaveLength(1)
    await end(secretariat, id)
  })

  it('is told desk by desk in pages, those alone that have not answered where asked for', async () => {
    const { id } = await run(judicial)
    await answer(xa, id, ofA.id)
    const ask = (query: { limit?: number; cursor?: string | undefined; waiting?: string }) =>
      secretariat.call(pings.pingDesks, { params: { ping: id }, query })
    const first = await ask({ limit: 2 })
    const rest = await ask({ limit: 2, cursor: first.next })
    expect([...first.items, ...rest.items].map(({ state }) => state)).toEqual(['XA', 'XB', 'XC'])
    expect(rest.next).toBeUndefined()
    const waiting = await ask({ waiting: 'true' })
    expect(waiting.items.map(({ state }) => state)).toEqual(['XB', 'XC'])
    await end(secretariat, id)
  })
})

describe('a check of a state over its own desks', () => {
  it('asks all of them in service, whoever they are for, and is its own', async () => {
    const { id, results } = await run(judicial, a.second)
    expect(results?.asked).toBe(2)
    expect((await desks(xa, id)).map(({ contact }) => contact).sort()).toEqual(
      [ofA.id, unshared.id].sort(),
    )
    for (const asker of [xb, secretariat]) {
      expect(await codeOf(get(asker, id))).toBe('not-found')
      expect(await list(asker)).not.toContain(id)
    }
    expect((await end(a.second, id)).status).toBe('ended')
  })

  it('begins at once where it is not announced: the audit that all of the state read would tell of it', async () => {
    const opensAt = new Date(clock.now().getTime() + 3_600_000).toISOString()
    const quiet = { ...judicial, announced: false }
    expect(await codeOf(run({ ...quiet, opensAt }, a.second))).toBe('ping-unannounced-later')
    const { id } = await run(quiet, a.second)
    await end(a.second, id)
  })
})

it('a hub that sends no e-mail says so, and asks here alone', async () => {
  const settings = readSettings({ COMITY_DEMO: '0', DATA_DIR: '/nowhere' })
  const hub = createHub(settings, { db: stage.db, log: createLog('silent'), clock })
  const ask = (body: object) =>
    hub.fetch(
      new Request(`${origin}/api/pings`, {
        method: 'POST',
        headers: { ...secretariat.headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
  const endsAt = new Date(clock.now().getTime() + 48 * 3_600_000).toISOString()
  const plan = { ...judicial, titles: { en: 'x' }, endsAt }
  const refused = await ask({ ...plan, channels: ['hub', 'email'] })
  expect(await refused.json()).toMatchObject({ type: '/problems/no-mail' })
  expect((await ask({ ...plan, channels: ['hub'] })).status).toBe(201)
})
