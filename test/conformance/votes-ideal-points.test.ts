import { idealPoints, type Observation, type Observations } from '@comity/votes'
import { describe, expect, test } from 'vitest'
import { hasVotes, linesOf } from './votes-data.ts'

// The estimator's own input for the "Important" set, and the estimates published from it (April
// 2020). 400 sweeps are compared within wide bounds; COMITY_CONFORMANCE_FULL=1 asks for 5,000,
// which meet the goal with this seed and miss it narrowly with another: see not-there-yet.md.
const isFull = process.env.COMITY_CONFORMANCE_FULL === '1'
const run = isFull
  ? { iterations: 5_000, burnIn: 1_000, thin: 10, correlation: 0.999, difference: 0.03 }
  : { iterations: 400, burnIn: 80, thin: 1, correlation: 0.995, difference: 0.065 }

/** Where the estimator began: the United States, Canada, the United Kingdom, Israel; Russia, the GDR. */
const beginnings = new Map([
  ...['2', '20', '200', '666'].map((code) => [code, 3] as const),
  ...['365', '265'].map((code) => [code, -2] as const),
])

const input = (name: string) => linesOf(`reference/bsv_${name}_Important_Apr2020.txt`)

function observations(): Observations {
  const sessions = input('SessionList')
  const points = input('CountryList').map((member, at) => ({ member, session: sessions[at] ?? '' }))
  const places = new Map(points.map(({ member, session }, at) => [`${member} ${session}`, at]))
  const items = new Map(input('VoteList').map((id, at) => [id, at]))
  const votes: readonly Observation['vote'][] = ['yes', 'abstain', 'no']
  const found = linesOf('reference/bsv_AllData_Important_Apr2020.txt.gz').map((line) => {
    const [, member = '', session = '', , id = '', vote = ''] = line.split(' ')
    const [point, item, cast] = [
      places.get(`${member} ${session}`),
      items.get(id),
      votes[Number(vote) - 1],
    ]
    if (point === undefined || item === undefined || cast === undefined) throw new Error(line)
    return { point, item, vote: cast }
  })
  return { points, items: items.size, observations: found }
}

describe.runIf(hasVotes)('ideal points', () => {
  test('are those that were published', async () => {
    const published = new Map(
      linesOf('reference/voeten_IdealpointestimatesImportant_Apr2020.csv.gz').map((line) => {
        const [, member, session, , estimate] = line.split(',')
        return [`${member} ${session}`, Number(estimate)]
      }),
    )
    const { points } = await idealPoints(observations(), { ...run, seed: 1, beginnings })
    const pairs = points.flatMap(({ member, session, mean }): [number, number][] => {
      const theirs = published.get(`${member} ${session}`)
      return theirs === undefined ? [] : [[mean, theirs]]
    })
    expect(pairs.length).toBe(6_443)
    expect(correlation(pairs)).toBeGreaterThan(run.correlation)
    const apart = pairs.reduce((sum, [ours, theirs]) => sum + Math.abs(ours - theirs), 0)
    expect(apart / pairs.length).toBeLessThan(run.difference)
  })
})

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length
  const [x, y] = [mean(0), mean(1)]
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((total, pair) => total + of(pair[0] - x, pair[1] - y), 0)
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b))
}
