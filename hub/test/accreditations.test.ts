import { accreditations } from '@comity/contract'
import { expect, it } from 'vitest'
import { type Asker, codeOf } from './cast.ts'
import { day, listed, openConferences } from './conference.ts'

const stage = await openConferences()
const { anonymous, xa, xb, operator, secretariat, da, db, dd, analyst, clock } = stage
const { create, invite, apply } = stage

const opened = async (more: Parameters<typeof create>[0] = {}) => {
  const { id } = await create(more)
  await invite(
    id,
    { kind: 'state', state: 'XA' },
    { kind: 'state', state: 'XD', standing: 'observer' },
  )
  return id
}
const all = (asker: Asker, conference: string) =>
  asker.call(accreditations.accreditations, { params: { conference } })
const object = (asker: Asker, accreditation: string, reason?: string) =>
  asker.call(accreditations.objectToAccreditation, {
    params: { accreditation },
    body: { reason },
  })
const withdraw = (asker: Asker, accreditation: string) =>
  asker.call(accreditations.withdrawObjection, { params: { accreditation } })
const decide = (
  accreditation: string,
  status: 'accredited' | 'refused',
  reason?: string,
  asker = secretariat,
) =>
  asker.call(accreditations.decideAccreditation, {
    params: { accreditation },
    body: { status, reason },
  })
const oneDay = 86_400_000

it('an application is seen by those who take part, and by everyone once it is granted', async () => {
  const id = await opened()
  const { id: first } = await apply(id, 'An institute', day(1))
  expect((await all(xb, id)).items.map(({ name }) => name)).toEqual(['An institute'])
  for (const asker of [anonymous, operator])
    expect(await all(asker, id)).toMatchObject({ items: [], within: false })
  expect(await codeOf(apply(id, 'AN INSTITUTE'))).toBe('applied-already')
  expect(await codeOf(apply(id, 'Late', day(-1)))).toBe('deadline-past')
  expect(await codeOf(decide(first, 'accredited'))).toBe('objections-open')

  clock.advance(2 * oneDay)
  expect(await codeOf(object(da, first))).toBe('objections-closed')
  expect(await codeOf(decide(first, 'accredited', undefined, da))).toBe('forbidden')
  await decide(first, 'accredited')
  expect((await all(anonymous, id)).items).toMatchObject([{ status: 'accredited' }])
  // It comes in as an observer, which the secretariat registers.
  expect((await listed(secretariat, id)).items).toContainEqual(
    expect.objectContaining({ kind: 'organisation', standing: 'observer', status: 'invited' }),
  )
})

it('a delegate of a state that takes part in full objects, until the day is over where it is', async () => {
  const id = await opened({ zone: 'America/Bogota' })
  const until = clock.now().toISOString().slice(0, 10)
  const { id: first } = await apply(id, 'An institute', until)
  for (const asker of [db, dd, analyst, secretariat])
    expect(await codeOf(object(asker, first)), asker.name).toBe('forbidden')
  // The next day in UTC, the same evening there.
  clock.advance(oneDay - 5 * 3_600_000)
  const objected = await object(da, first, 'Not known to us')
  expect(objected).toMatchObject({ can: { object: false, withdraw: true }, complete: true })
  expect(await codeOf(object(da, first))).toBe('objected-already')
  clock.advance(oneDay)
  expect(await codeOf(decide(first, 'accredited', 'The bureau decided'))).toBe('objection-bars')
  expect(await codeOf(decide(first, 'refused'))).toBe('decision-reason-needed')
  // Taken back after the day, it no longer bars.
  expect((await withdraw(da, first)).objections[0]?.withdrawnAt).toBeDefined()
  expect(await codeOf(withdraw(da, first))).toBe('no-objection')
  expect((await decide(first, 'accredited')).status).toBe('accredited')
  expect(await codeOf(decide(first, 'refused', 'r'))).toBe('application-decided')
})

it('the organising body may decide over an objection where the rules say so, with its reason', async () => {
  const id = await opened({ objectionEffect: 'body_decides' })
  const until = clock.now().toISOString().slice(0, 10)
  const { id: first } = await apply(id, 'An institute', until)
  await object(da, first)
  clock.advance(2 * oneDay)
  expect(await codeOf(decide(first, 'accredited'))).toBe('decision-reason-needed')
  const decided = await decide(first, 'accredited', 'Decided by the bureau on 3 April')
  expect(decided.reason).toBe('Decided by the bureau on 3 April')
})

it('who objects is shown as the rules say; to others not even that anybody does', async () => {
  const until = clock.now().toISOString().slice(0, 10)
  const found: Record<string, unknown> = {}
  for (const objectionsShown of ['everyone', 'participants', 'secretariat'] as const) {
    const id = await opened({ objectionsShown, objectionEffect: 'body_decides' })
    const { id: first } = await apply(id, 'An institute', until)
    const before = JSON.stringify((await all(xb, id)).items[0])
    await object(da, first, 'Not known to us')
    const seen = async (asker: Asker) =>
      (await all(asker, id)).items[0]?.objections.map(({ reason }) => reason) ?? []
    found[objectionsShown] = {
      own: await seen(xa),
      secretariat: await seen(secretariat),
      observer: await seen(dd),
      member: await seen(xb),
    }
    if (objectionsShown === 'secretariat')
      expect(JSON.stringify((await all(xb, id)).items[0])).toBe(before)
    clock.advance(2 * oneDay)
    await decide(first, 'accredited', 'The bureau decided')
    const shown = (await all(anonymous, id)).items[0]
    expect(shown?.objections.length).toBe(objectionsShown === 'everyone' ? 1 : 0)
    clock.advance(-2 * oneDay)
  }
  const told = ['Not known to us']
  const both = { own: told, secretariat: told }
  expect(found).toEqual({
    everyone: { ...both, observer: told, member: told },
    participants: { ...both, observer: told, member: told },
    secretariat: { ...both, observer: [], member: [] },
  })
})
