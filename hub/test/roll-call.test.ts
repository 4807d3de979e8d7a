import { access, ballots } from '@comity/contract'
import { describe, expect, test } from 'vitest'
import { type Asker, codeOf } from './cast.ts'
import { openHeldVotes } from './held-votes.ts'

const held = await openHeldVotes()
const { stage, a, open, see, close, cancel, recount } = held
const { operator, secretariat, admit } = stage
const second = await admit(operator, 'second clerk', 'body:demo', ['secretariat'])

describe('a vote by roll call', () => {
  const enter = (vote: string, by: Asker, answers: Record<string, 'yes' | 'no' | 'abstain'>) =>
    by.call(ballots.enterRoll, { params: { vote }, body: { answers } })

  test('counts what two persons entered alike, and is recounted', async () => {
    const vote = await open({ mode: 'roll_call', symbol: 'DEMO/L.2' })
    const heard = { XA: 'yes', XB: 'no' } as const
    expect(await enter(vote, secretariat, heard)).toMatchObject({ agree: false, differ: [] })
    expect(await codeOf(close(vote, 1, 1, 0))).toBe('roll-not-agreed')
    const wrong = await enter(vote, second, { ...heard, XB: 'abstain' })
    expect(wrong).toMatchObject({ agree: false, differ: ['XB'] })
    expect(await enter(vote, second, heard)).toMatchObject({ agree: true, differ: [] })
    expect((await close(vote, 1, 1, 0)).outcome).toBe('tie')
    const { found } = await recount(vote)
    expect(Object.fromEntries(found.roll)).toEqual({ XA: 'yes', XB: 'no', XC: 'not_voting' })
  })

  test('tells for whom two differ once both have entered as often; then they take turns, and nobody guesses', async () => {
    const vote = await open({ mode: 'roll_call', rehearsal: true })
    await enter(vote, secretariat, { XA: 'yes', XB: 'no' })
    expect((await enter(vote, second, { XA: 'yes', XB: 'yes' })).differ).toEqual(['XB'])
    expect((await enter(vote, second, { XA: 'abstain' })).differ).toEqual([])
    expect(await codeOf(enter(vote, second, { XA: 'yes', XB: 'no' }))).toBe('roll-wait')
    expect((await enter(vote, secretariat, { XA: 'yes', XB: 'no' })).differ).toEqual(['XA', 'XB'])
    await cancel(vote)
  })

  test('an entry by whoever holds the office no longer closes nothing', async () => {
    const third = await admit(operator, 'third clerk', 'body:demo', ['secretariat'])
    const vote = await open({ mode: 'roll_call', rehearsal: true })
    await enter(vote, third, { XA: 'yes' })
    await enter(vote, secretariat, { XA: 'yes' })
    await operator.call(access.changePerson, {
      params: { id: third.person },
      body: { disabled: true },
    })
    expect(await codeOf(close(vote, 1, 0, 0))).toBe('roll-not-agreed')
    await enter(vote, second, { XA: 'yes' })
    expect((await close(vote, 1, 0, 0)).status).toBe('closed')
  })

  test('is entered by no clerk beside one whose password they gave', async () => {
    const made = await admit(secretariat, 'fourth clerk', 'body:demo', ['secretariat'])
    const vote = await open({ mode: 'roll_call', rehearsal: true })
    await enter(vote, secretariat, { XA: 'yes' })
    expect(await codeOf(enter(vote, made, { XA: 'yes' }))).toBe('second-person-made')
    expect((await enter(vote, second, { XA: 'yes' })).agree).toBe(true)
    await cancel(vote)
  })

  test('one person alone enters nothing that counts, however often', async () => {
    const vote = await open({ mode: 'roll_call', rehearsal: true })
    for (const _ of [1, 2])
      expect((await enter(vote, secretariat, { XA: 'yes' })).agree).toBe(false)
    expect((await see(vote)).board.tally.yes).toBe(0)
    expect(await codeOf(enter(vote, second, { XD: 'yes' }))).toBe('not-on-roll')
    expect(await codeOf(enter(vote, a.delegate, { XA: 'yes' }))).toBe('forbidden')
    expect(await codeOf(a.cast(vote, 'yes'))).toBe('by-roll-call')
    for (let entered = 2; entered < 20; entered += 1) await enter(vote, secretariat, { XA: 'no' })
    expect(await codeOf(enter(vote, secretariat, { XA: 'yes' }))).toBe('roll-enough')
    await cancel(vote)
  })
})
