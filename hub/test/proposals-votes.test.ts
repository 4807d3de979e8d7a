import { ballots } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { amend, openAssembly, read, replace } from './assembly.ts'
import { codeOf } from './cast.ts'
import { openDelegation } from './delegation.ts'

const stage = await openAssembly()
const { anonymous, xa, xb, secretariat, db, draft, tabled, step, introduce } = stage

describe('a live vote on a step of the plan', () => {
  const open = (body: object) =>
    secretariat.ask('/api/votes', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const opened = async (id: string, step: string, more: object = {}) => {
    const reply = await open({ body: 'open-wg', proposal: { id, step }, ...more })
    const told: { id: string; type?: string } = JSON.parse(await reply.text())
    return told
  }
  const see = (vote: string) => anonymous.call(ballots.liveVote, { params: { vote } })
  const close = (vote: string, yes: number) =>
    secretariat.call(ballots.closeVote, {
      params: { vote },
      body: { announced: { yes, no: 0, abstain: 0 } },
    })

  it('puts what the plan says, and gives it the outcome when it is closed', async () => {
    const [a, b] = [await openDelegation(stage, xa, 'XA'), await openDelegation(stage, xb, 'XB')]
    const { id, symbol, text: whole } = await tabled()
    const [{ id: amendment = '' } = {}] = (await amend(db, id, [replace('op_1', 'Notes it;')]))
      .items
    await introduce(id)
    expect(await opened(id, `amendment:${amendment}`)).toMatchObject({
      type: '/problems/step-not-due',
    })
    await step(id, { kind: 'voting_began' })
    expect(await opened(id, 'whole')).toMatchObject({ type: '/problems/step-not-due' })
    const first = await opened(id, `amendment:${amendment}`)
    // While it is open, nobody decides in its stead.
    const byHand = { kind: 'outcome', vote: `amendment:${amendment}`, outcome: 'adopted' } as const
    for (const said of [
      { ...byHand, reasons: 'x' },
      { kind: 'adopted_without_vote' },
      { kind: 'adjourned' },
    ] as const)
      expect(await codeOf(step(id, said))).toBe('vote-on-it-open')
    const live = await see(first.id)
    expect(live.subject).toMatchObject({
      ...{ on: 'amendment', title: 'Imagined register', symbol: amendment },
    })
    expect(live).toMatchObject({ rule: 'unga.simple', proposal: id })
    const rows = await anonymous.call(ballots.liveVotes, { query: { body: 'open-wg' } })
    expect(rows.items.map((row) => [row.id, row.proposal])).toEqual([[first.id, id]])
    for (const one of [a, b]) await one.cast(first.id, 'yes')
    await close(first.id, 2)
    const between = await read(anonymous, id)
    expect(between.plan.votes[0]).toMatchObject({ outcome: 'adopted', vote: first.id })

    // Of a rehearsal nothing is kept.
    const tried = await opened(id, 'whole', { rehearsal: true })
    await close(tried.id, 0)
    expect((await read(anonymous, id)).plan.next).toBe('whole')

    const last = await opened(id, 'whole')
    const put = (await see(last.id)).subject
    expect(put).toMatchObject({ on: 'whole', symbol })
    for (const one of [a, b]) await one.cast(last.id, 'yes')
    await close(last.id, 2)
    const end = await read(anonymous, id)
    expect(end).toMatchObject({ stage: 'adopted', version: 2 })
    // What was voted on is the text as it stands now, with the amendment in it.
    expect(end.text.hash).toBe(put.text)
    expect(end.text.hash).not.toBe(whole.hash)
    expect(end.history.at(-1)?.facts).toMatchObject({ outcome: 'adopted', decision: last.id })
  })

  it('takes either a step of a plan, or what is put in words', async () => {
    const { id } = await tabled()
    const subject = { on: 'whole', title: 'x' }
    const proposal = { id, step: 'whole' }
    for (const more of [{}, { proposal, subject }, { proposal, rule: 'unga.simple' }, { subject }])
      expect((await open({ body: 'open-wg', ...more })).status).toBe(422)
    expect(await opened((await draft()).id, 'whole')).toMatchObject({ type: '/problems/not-found' })
  })
})
