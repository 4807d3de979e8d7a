import { ballots, desk, votes } from '@comity/contract'
import { describe, expect, test } from 'vitest'
import { endSilences } from '../src/ballots/end-silences.ts'
import { fixedClock } from '../src/core/clock.ts'
import { codeOf } from './cast.ts'
import { sent } from './delegation.ts'
import { openHeldVotes, put } from './held-votes.ts'

const clock = fixedClock(new Date())
const held = await openHeldVotes({ clock })
const { stage, a, b, open, see, close, cancel, recount } = held
const { secretariat, anonymous } = stage
const { context } = stage.hub
// The clock is moved here: nothing else may look at it meanwhile.
await stage.hub.jobs.stop()
const hour = 3_600_000
const ahead = (hours: number) => new Date(clock.now().getTime() + hours * hour).toISOString()
const silent = (more: Parameters<typeof put>[0] = {}) =>
  ({ mode: 'silence', rule: 'osce', until: ahead(24), ...more }) as const
const pass = async (hours: number) => {
  clock.advance(hours * hour)
  await endSilences(context)
}

describe('a text under silence', () => {
  test('is adopted at its deadline where nobody objects, and nobody has voted for it', async () => {
    const vote = await open(silent({ symbol: 'DEMO/L.20' }))
    await pass(23)
    expect((await see(vote)).status).toBe('open')
    await pass(2)
    const found = await see(vote)
    expect(found).toMatchObject({ status: 'closed', outcome: 'adopted', decision: 'DEMO/L.20' })
    expect((await recount(vote)).found.outcome.outcome).toBe('adopted')
    const decision = await anonymous.call(votes.decision, { query: { symbol: 'DEMO/L.20' } })
    expect(decision).toMatchObject({ adopted: true, mode: 'without_vote', roll: {} })
  })

  test('is not adopted where one objects; the chair may end it then, and not before', async () => {
    const vote = await open(silent({ symbol: 'DEMO/L.21' }))
    expect(await codeOf(close(vote, 0, 0, 0))).toBe('silence-lasts')
    await b.cast(vote, 'no')
    const live = await see(vote)
    expect(live.board.stands).toContainEqual({ member: 'XB', vote: 'no' })
    await close(vote, 0, 1, 0)
    const { found } = await recount(vote)
    expect(found.outcome.outcome).toBe('not_adopted')
    expect(found.outcome.reasons.find(({ code }) => code === 'objection')?.members).toEqual(['XB'])
  })

  test('takes an objection and nothing else, until the time is over', async () => {
    const vote = await open(silent())
    for (const choice of ['yes', 'abstain'] as const)
      expect(await codeOf(a.cast(vote, choice))).toBe('silence-objects')
    const late = await a.ballot(vote, 'no')
    clock.advance(25 * hour)
    const body = { envelope: sent(late) }
    const cast = a.delegate.call(ballots.castBallot, { params: { vote }, body })
    expect(await codeOf(cast)).toBe('silence-over')
    await endSilences(context)
    expect((await see(vote)).outcome).toBe('adopted')
  })

  test('leads to a vote under a rule that says so, and the record then holds nothing', async () => {
    const vote = await open(
      silent({ rule: 'ga.remote.75_510', until: ahead(73), symbol: 'DEMO/L.22' }),
    )
    await a.cast(vote, 'no')
    await pass(74)
    const found = await see(vote)
    expect(found).toMatchObject({ status: 'closed', outcome: 'vote_needed' })
    expect(found.decision).toBeUndefined()
  })

  test('lies beside another vote before the body, and waits on the desk of who may object', async () => {
    const vote = await open(silent())
    const other = await open({})
    const kinds = async () => {
      const { items } = await b.delegate.call(desk, {})
      return items.filter(({ id }) => id === vote).map(({ kind, due }) => [kind, due])
    }
    expect(await kinds()).toEqual([['silence', (await see(vote)).until]])
    await b.cast(vote, 'no')
    expect(await kinds()).toEqual([])
    await cancel(other)
    await cancel(vote)
  })

  test('is refused under a rule without silence, for too short a time, or with none', async () => {
    const opening = (more: Parameters<typeof put>[0]) =>
      codeOf(secretariat.call(ballots.openVote, put(silent(more))))
    expect(await opening({ rule: 'unga.simple' })).toBe('no-silence')
    expect(await opening({ until: ahead(-1) })).toBe('silence-time')
    expect(await opening({ until: ahead(24 * 400) })).toBe('silence-time')
    expect(await opening({ rule: 'ga.remote.75_510', until: ahead(71) })).toBe('silence-time')
    expect(
      await codeOf(secretariat.call(ballots.openVote, put({ mode: 'silence', rule: 'osce' }))),
    ).toBe('silence-time')
  })
})
