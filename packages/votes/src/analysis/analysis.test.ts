import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Membership } from '../decision.ts'
import {
  agreementOverTime,
  agreementTable,
  agreementWithGroup,
  clusters,
  cohesionOf,
  countWithEach,
  pairAgreement,
  parseDay,
  type RollCall,
  type Vote,
} from '../index.ts'
import { allPairCounts } from './pair-counts.ts'
import { voteTable } from './vote-table.ts'

const letters: Readonly<Record<string, Vote>> = {
  y: 'yes',
  n: 'no',
  a: 'abstain',
  x: 'not_voting',
}

/** One text a member, one letter a decision; a dot is no member. */
const rollsOf = (cast: Readonly<Record<string, string>>): { roll: RollCall }[] =>
  Array.from({ length: Math.max(...Object.values(cast).map((all) => all.length)) }, (_, at) => ({
    roll: new Map(
      Object.entries(cast).flatMap(([member, all]) => {
        const vote = letters[all[at] ?? '.']
        return vote ? [[member, vote] as const] : []
      }),
    ),
  }))

const castText = (length: number) =>
  fc.string({
    unit: fc.constantFrom('y', 'n', 'a', 'x', '.'),
    minLength: length,
    maxLength: length,
  })
const three = fc
  .integer({ min: 1, max: 70 })
  .chain((length) => fc.record({ A: castText(length), B: castText(length), C: castText(length) }))

describe('the agreement of a pair', () => {
  it('is the same counted for one member with each other', () => {
    fc.assert(
      fc.property(three, (cast) => {
        const rolls = rollsOf(cast)
        const count = countWithEach('A')
        for (const { roll } of rolls) count.add(roll)
        const { of } = agreementTable(rolls)
        for (const other of ['B', 'C']) {
          const pair = of('A', other)
          expect(count.measured().get(other)).toEqual(pair?.votes ? pair : undefined)
        }
        expect(count.measured().has('A')).toBe(false)
      }),
    )
  })

  it('is by hand what it is here', () => {
    // Eight decisions; the last two not cast by both. 3 same, 2 partial, 1 opposite.
    const { of } = agreementTable(rollsOf({ A: 'yyyyanxy', B: 'yyyanyy.' }))
    const pair = of('A', 'B')
    expect(pair).toMatchObject({ votes: 6, same: 3, partial: 2, opposite: 1 })
    expect(pair?.agreement).toBeCloseTo(1 - 2 / 6, 12)
    expect(pair?.sAbsolute).toBeCloseTo(1 - 4 / 6, 12)
    expect(pair?.sSquared).toBeCloseTo(1 - 2 * (1.5 / 6), 12)
    // Both have 4 yes, 1 abstention, 1 no: chance distance (2·4·1·½ + 2·4·1·1 + 2·1·1·½) / 36 = 13/36.
    expect(pair?.kappaLinear).toBeCloseTo(1 - 2 / 6 / (13 / 36), 12)
    expect(pair?.piLinear).toBeCloseTo(1 - 2 / 6 / (13 / 36), 12)
    // The same with squares: (2·4·¼ + 2·4 + 2·¼) / 36 = 10.5/36.
    expect(pair?.kappaSquared).toBeCloseTo(1 - 1.5 / 6 / (10.5 / 36), 12)
  })

  it('can be high by habit alone, which κ takes away', () => {
    const pair = pairAgreement([81, 0, 9, 0, 0, 0, 9, 0, 1])
    expect(pair.agreement).toBeCloseTo(0.82, 12)
    expect(pair.kappaLinear).toBeCloseTo(0, 12)
  })

  it('has no value where there is no vote, and no κ where chance explains all', () => {
    expect(pairAgreement([0, 0, 0, 0, 0, 0, 0, 0, 0])).toMatchObject({
      votes: 0,
      agreement: undefined,
    })
    expect(pairAgreement([5, 0, 0, 0, 0, 0, 0, 0, 0])).toMatchObject({
      agreement: 1,
      kappaLinear: undefined,
    })
  })

  it('is symmetric, keeps its bounds, and does not depend on the order of decisions or members', () => {
    fc.assert(
      fc.property(three, (cast) => {
        const rolls = rollsOf(cast)
        const { of } = agreementTable(rolls, { members: ['A', 'B', 'C'] })
        const turned = agreementTable(rolls.toReversed(), { members: ['C', 'B', 'A'] })
        for (const [one, other] of [
          ['A', 'B'],
          ['A', 'C'],
          ['B', 'C'],
        ] as const) {
          const pair = of(one, other)
          const back = turned.of(other, one)
          for (const key of [
            'votes',
            'agreement',
            'sAbsolute',
            'sSquared',
            'kappaLinear',
            'piSquared',
          ] as const) {
            const value = pair?.[key]
            if (value === undefined) expect(back?.[key]).toBeUndefined()
            else expect(back?.[key]).toBeCloseTo(value, 10)
          }
          const {
            agreement = 0,
            sAbsolute = 0,
            sSquared = 0,
            kappaLinear = 0,
            piLinear = 0,
          } = pair ?? {}
          expect(agreement >= 0 && agreement <= 1).toBe(true)
          for (const value of [sAbsolute, sSquared]) expect(Math.abs(value)).toBeLessThanOrEqual(1)
          expect(sSquared).toBeGreaterThanOrEqual(sAbsolute)
          for (const value of [kappaLinear, piLinear]) expect(value).toBeLessThanOrEqual(1)
          // Pooled margins never expect less distance than own margins, so π ≤ κ with squares.
          if (pair?.kappaSquared !== undefined && pair.piSquared !== undefined)
            expect(pair.piSquared).toBeLessThanOrEqual(pair.kappaSquared + 1e-12)
        }
      }),
    )
  })

  it('has κ and π of 1 where two vote the same and not always alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('y', 'n', 'a'), minLength: 2 }), (all) => {
        fc.pre(new Set(all).size > 1)
        const pair = agreementTable(rollsOf({ A: all, B: all })).of('A', 'B')
        expect(pair).toMatchObject({
          agreement: 1,
          kappaLinear: 1,
          kappaSquared: 1,
          piLinear: 1,
          piSquared: 1,
        })
      }),
    )
  })

  it('counts as one does by going through the decisions', () => {
    fc.assert(
      fc.property(three, ({ A, B }) => {
        const counts = allPairCounts(voteTable(rollsOf({ A, B }), { members: ['A', 'B'] }))
        const expected = new Array<number>(9).fill(0)
        for (let at = 0; at < A.length; at++) {
          const [one, other] = ['yan'.indexOf(A[at] ?? ''), 'yan'.indexOf(B[at] ?? '')]
          if (one >= 0 && other >= 0)
            expected[one * 3 + other] = (expected[one * 3 + other] ?? 0) + 1
        }
        expect([...counts]).toEqual(expected)
      }),
    )
  })

  it('may leave out decisions on which nobody differed', () => {
    const rolls = rollsOf({ A: 'yyn', B: 'yyy', C: 'yxy' })
    expect(agreementTable(rolls).decisions).toBe(3)
    expect(agreementTable(rolls, { isWithoutUnanimous: true }).decisions).toBe(1)
  })

  it('has no member with itself and none that is not there', () => {
    const { of } = agreementTable(rollsOf({ A: 'y', B: 'y' }))
    expect(of('A', 'A')).toBeUndefined()
    expect(of('A', 'Z')).toBeUndefined()
  })
})

const day = (text: string) => {
  const read = parseDay(text)
  if (read === undefined) throw new Error(text)
  return read
}

describe('agreement over time', () => {
  it('goes by year or session in order of time', () => {
    const rolls = rollsOf({ A: 'yyn', B: 'ynn' })
    const dated = ['2019-11-01', '2018-12-01', '2019-01-01'].map((text, at) => ({
      roll: rolls[at]?.roll ?? new Map(),
      date: day(text),
      session: ['74', '73', '73'][at] ?? '',
    }))
    const seen = (by: 'year' | 'session') =>
      agreementOverTime(dated, 'A', 'B', by).map(({ window, votes, agreement }) => [
        window,
        votes,
        agreement,
      ])
    expect(seen('year')).toEqual([
      ['2018', 1, 0],
      ['2019', 2, 1],
    ])
    expect(seen('session')).toEqual([
      ['73', 2, 0.5],
      ['74', 1, 1],
    ])
  })
})

describe('cohesion', () => {
  const of = (yes: number, no: number, abstain: number) =>
    cohesionOf({ yes, no, abstain, not_voting: 3, suspended: 0 })

  it('differs by what an abstention counts for', () => {
    expect(of(4, 0, 1)).toEqual({ rice: 1, agreementIndex: 0.7, attina: expect.closeTo(0.6, 12) })
    expect(of(2, 2, 2)).toEqual({ rice: 0, agreementIndex: 0, attina: expect.closeTo(-1 / 3, 12) })
    expect(of(0, 0, 2)).toEqual({ rice: undefined, agreementIndex: 1, attina: 1 })
    expect(of(0, 0, 0)).toEqual({ rice: undefined, agreementIndex: undefined, attina: undefined })
  })

  it('keeps its bounds', () => {
    const count = fc.nat(200)
    fc.assert(
      fc.property(count, count, count, (yes, no, abstain) => {
        const { rice = 0, agreementIndex = 0, attina = 0 } = of(yes, no, abstain)
        expect(rice >= 0 && rice <= 1).toBe(true)
        expect(agreementIndex >= -1e-12 && agreementIndex <= 1).toBe(true)
        expect(attina >= -1 / 3 - 1e-12 && attina <= 1).toBe(true)
      }),
    )
  })
})

describe('agreement with a group', () => {
  it('counts the others of the group as of each day', () => {
    const member = (code: string, to?: string): Membership => ({
      group: 'g',
      member: code,
      from: undefined,
      to: to === undefined ? undefined : day(to),
      precision: 'day',
      status: 'member',
      doubt: undefined,
      source: 'made for this test',
    })
    const rolls = rollsOf({ A: 'yyx', B: 'yay', C: 'yny', D: 'nny' })
    const dated = rolls.map(({ roll }, at) => ({ roll, date: day(`2018-0${at + 1}-01`) }))
    const memberships = [
      member('A'),
      member('B'),
      member('C', '2018-02-01'),
      member('D', '2010-01-01'),
    ]
    // First B and C agree; then C has left, and B abstains; then A does not vote.
    expect(agreementWithGroup(dated, memberships, 'A', 'g')).toEqual({
      votes: 2,
      agreement: 0.75,
      positions: 2,
      asPosition: 1,
    })
  })
})

describe('clusters', () => {
  const two = { A: 'yynnyynnyynn', B: 'yynnyynnyyny', C: 'nnyynnyynnyy', D: 'nnyynnyynnya', E: 'x' }

  it('puts together who voted alike beyond chance, and says how that stands', async () => {
    const { clusters: found, unplaced } = await clusters(rollsOf(two), { seed: 1, draws: 20 })
    expect(found.map(({ members }) => members.map(({ member }) => member))).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ])
    for (const { stability } of found) expect(stability).toBeGreaterThan(0.9)
    expect(unplaced).toEqual(['E'])
  })

  it('is the same for the same seed', async () => {
    const once = await clusters(rollsOf(two), { seed: 7, draws: 5 })
    expect(await clusters(rollsOf(two), { seed: 7, draws: 5 })).toEqual(once)
  })

  it('stops when it is told to, and has said how far it was', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const running = clusters(rollsOf(two), {
      seed: 1,
      draws: 1_000,
      signal: stop.signal,
      onProgress(done) {
        seen.push(done)
        if (done === 3) stop.abort()
      },
    })
    await expect(running).rejects.toThrow('abort')
    expect(seen).toEqual([0, 1, 2, 3])
  })
})
