import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../analysis/random.ts'
import {
  idealPoints,
  type Observations,
  observationsOf,
  parseDay,
  positionOrder,
  rankRanges,
  type Vote,
} from '../index.ts'
import { normalAt, normalBelow } from './normal.ts'

describe('the normal distribution', () => {
  it('agrees with qnorm and pnorm of R 4.2', () => {
    expect(normalAt(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(normalAt(1e-20)).toBeCloseTo(-9.262340089798409, 12)
    expect(normalBelow(1)).toBeCloseTo(0.8413447460685429, 15)
    expect(normalBelow(-10) / 7.619853024160527e-24).toBeCloseTo(1, 7)
  })

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
        expect(normalBelow(normalAt(share))).toBeCloseTo(share, 12)
      }),
    )
  })
})

describe('observations', () => {
  it('leave out unanimous decisions and tie repetitions to one item', () => {
    const decision = (id: string, session: string, date: string, cast: Record<string, Vote>) => {
      const day = parseDay(date)
      if (day === undefined) throw new Error(date)
      return { id, session, date: day, roll: new Map(Object.entries(cast)) }
    }
    const data = observationsOf(
      [
        decision('b', '74', '2019-12-01', { A: 'no', B: 'yes', C: 'not_voting' }),
        decision('a', '73', '2018-12-01', { A: 'yes', B: 'no' }),
        decision('c', '74', '2019-12-02', { A: 'yes', B: 'yes' }),
      ],
      () => 'the same question',
    )
    expect(data.points.map(({ member, session }) => `${member} ${session}`)).toEqual([
      'A 73',
      'A 74',
      'B 73',
      'B 74',
    ])
    expect(data.items).toBe(1)
    expect(data.observations.map(({ point, vote }) => [point, vote])).toEqual([
      [0, 'yes'],
      [2, 'no'],
      [1, 'no'],
      [3, 'yes'],
    ])
  })
})

/** Votes drawn from the model itself, for members at known positions over some sessions. */
function drawn(positions: readonly number[], sessions: number, itemsEach: number): Observations {
  const random = randomFrom(11)
  const points = positions.flatMap((_, member) =>
    Array.from({ length: sessions }, (_, session) => ({
      member: `M${member}`,
      session: String(session),
    })),
  )
  const observations = Array.from({ length: sessions * itemsEach }, (_, item) => {
    const session = Math.floor(item / itemsEach)
    const slope = 1.5 * random.normal()
    const cut = random.normal() / 2
    return positions.map((position, member) => {
      const latent = slope * position + random.normal()
      const vote =
        latent < cut
          ? ('yes' as const)
          : latent < cut + 0.5
            ? ('abstain' as const)
            : ('no' as const)
      return { point: member * sessions + session, item, vote }
    })
  })
  return { points, items: sessions * itemsEach, observations: observations.flat() }
}

describe('ideal points', () => {
  const positions = [-2, -1.2, -0.8, -0.3, 0, 0.2, 0.7, 1.1, 2]
  const data = drawn(positions, 3, 60)
  const beginnings = new Map([
    ['M0', -2],
    ['M8', 2],
  ])
  const options = { seed: 5, iterations: 400, burnIn: 100, thin: 3, beginnings }

  it('find the positions that the votes were drawn from', async () => {
    const { points, acceptance, keptDraws } = await idealPoints(data, options)
    const means = positions.map((_, member) => points[member * 3 + 1]?.mean ?? Number.NaN)
    const deviation = Math.sqrt(
      positions.reduce((sum, one) => sum + one * one, 0) / positions.length,
    )
    for (const [member, position] of positions.entries())
      expect(Math.abs((means[member] ?? 9) - position / deviation), `M${member}`).toBeLessThan(0.45)
    for (const { low, mean, high } of points) expect(low < mean && mean < high).toBe(true)
    expect(acceptance > 0.2 && acceptance < 1).toBe(true)
    expect(keptDraws).toBe(100)
  })

  it('are the same for the same seed, and others for another', async () => {
    const short = { ...options, iterations: 20, burnIn: 5, thin: 1 }
    const once = await idealPoints(data, short)
    expect(await idealPoints(data, short)).toEqual(once)
    expect(await idealPoints(data, { ...short, seed: 6 })).not.toEqual(once)
  })

  it('stop when they are told to', async () => {
    const stop = new AbortController()
    const running = idealPoints(data, {
      ...options,
      iterations: 1_000_000,
      signal: stop.signal,
      onProgress: (done) => done > 0 && stop.abort(),
    })
    await expect(running).rejects.toThrow('abort')
  })
})

describe('the order of positions', () => {
  const at = (low: number, high: number) => ({
    member: 'A',
    session: '1',
    votes: 9,
    mean: (low + high) / 2,
    low,
    high,
  })

  it('is not said where intervals overlap', () => {
    expect(positionOrder(at(0, 1), at(2, 3))).toBe('before')
    expect(positionOrder(at(2, 3), at(0, 1))).toBe('after')
    expect(positionOrder(at(0, 2), at(1, 3))).toBe('not-told-apart')
    expect(positionOrder(at(0, 1), at(1, 2))).toBe('not-told-apart')
  })

  it('leaves open the places that the intervals leave open', () => {
    const places = rankRanges([at(0, 1), at(0.5, 2), at(3, 4)]).map(({ from, to }) => [from, to])
    expect(places).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ])
  })
})
