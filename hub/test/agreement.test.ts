import { agreement } from '@comity/contract'
import { decisions as facts } from '@comity/facts'
import { agreementOverTime, agreementTable, decisionOf } from '@comity/votes'
import { describe, expect, test } from 'vitest'
import { codeOf, openStage } from './cast.ts'

const { anonymous } = await openStage({ demo: false })
const decisions = facts.map(decisionOf).filter(({ roll }) => roll.size > 0)
const table = agreementTable(decisions)
/** As it is sent: what has no value is left out. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
const pair = (state: string, other: string, query = {}) =>
  anonymous.call(agreement.pairAgreement, { params: { state, other }, query })
const apart = (state: string, other: string, query = {}) =>
  anonymous.call(agreement.differences, { params: { state, other }, query })

describe('how alike states voted', () => {
  test.each([
    ['BR', 'IN'],
    ['RU', 'US'],
    ['US', 'GB'],
  ])('%s and %s, as the library counts it', async (state, other) => {
    const { windows, ...all } = await pair(state, other)
    expect(all).toEqual(plain(table.of(state, other)))
    expect(windows).toEqual(plain(agreementOverTime(decisions, state, other, 'session')))
    const byYear = await pair(state, other, { by: 'year' })
    expect(byYear.windows).toEqual(plain(agreementOverTime(decisions, state, other, 'year')))
  })

  test('one and each other', async () => {
    const { items } = await anonymous.call(agreement.stateAgreements, { params: { state: 'BR' } })
    const found = items.map(({ member, ...measures }) => [member, measures])
    const others = table.members.filter((code) => (table.of('BR', code)?.votes ?? 0) > 0)
    expect(found).toEqual(others.sort().map((code) => [code, plain(table.of('BR', code))]))
    expect(others.length).toBeGreaterThan(180)
  })

  test('in what time is asked for', async () => {
    const { windows } = await pair('BR', 'IN', { session: '73' })
    expect(windows.map(({ window }) => window)).toEqual(['73'])
    const nothing = await pair('BR', 'IN', { to: '1990-01-01' })
    expect(nothing).toEqual({ votes: 0, same: 0, partial: 0, opposite: 0, windows: [] })
  })

  test('and in which decisions they did not', async () => {
    const { items } = await apart('RU', 'US')
    const expected = decisions.filter(({ roll }) => {
      const [one, other] = [roll.get('RU'), roll.get('US')]
      const cast = ['yes', 'no', 'abstain']
      return one !== other && cast.includes(`${one}`) && cast.includes(`${other}`)
    })
    expect(items.map(({ decision }) => decision.id).sort()).toEqual(
      expected.map(({ id }) => id).sort(),
    )
    const founding = items.find(({ decision }) => decision.id === 'A/RES/73/27')
    expect(founding).toMatchObject({ first: 'yes', second: 'no' })
    const [first] = (await apart('RU', 'US', { limit: 1 })).items
    expect(first).toEqual(items[0])
    const opposite = await apart('BR', 'IN', { only: 'opposite' })
    expect(opposite.items).toHaveLength((await pair('BR', 'IN')).opposite)
    expect((await apart('BR', 'IN')).items.length).toBeGreaterThan(opposite.items.length)
  })

  test('who is no member has nothing in common with anybody, and a code that is none is refused', async () => {
    expect((await pair('BR', 'XQ')).votes).toBe(0)
    const response = await anonymous.ask('/api/states/br/agreement/IN')
    expect(response.status).toBe(422)
    expect(await codeOf(apart('BR', 'IN', { cursor: 'x' }))).toBe('cursor-wrong')
  })
})
