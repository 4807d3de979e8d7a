import { proposals } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { amend, openAssembly, read, replace, sponsor } from './assembly.ts'
import { codeOf } from './cast.ts'

const { anonymous, xa, operator, da, db, dc, tabled, step, introduce } = await openAssembly()

describe('the meeting', () => {
  it('is recorded by the secretariat, in the order of the rules', async () => {
    const { id } = await tabled()
    for (const asker of [da, xa, operator])
      expect(await codeOf(step(id, { kind: 'introduced' }, asker))).toBe('forbidden')
    expect(await codeOf(step(id, { kind: 'voting_began' }))).toBe('proposal-step-impossible')
    await introduce(id)
    const adopted = await step(id, { kind: 'adopted_without_vote' })
    expect(adopted.stage).toBe('adopted')
    expect(adopted.history.map(({ kind }) => kind)).toEqual([
      ...['tabled', 'introduced', 'action_opened', 'decided'],
    ])
    expect(adopted.history[1]?.cites?.text).toBe('GA rule 120')
  })

  it('puts two amendments in the order of the chair, with reasons, and then the text they make', async () => {
    const { id } = await tabled()
    const far = await amend(db, id, [{ kind: 'delete', target: 'op_2' }])
    const near = await amend(dc, id, [replace('op_3', 'Requests a report within two years.')])
    const [a, b] = [far.items[0]?.id ?? '', near.items[1]?.id ?? '']
    await introduce(id)
    await step(id, { kind: 'voting_began' })
    expect((await read(anonymous, id)).plan.waitsFor).toBe('chairs_order')
    const order = (amendments: string[], reasons = 'The first leaves out a paragraph.') =>
      step(id, { kind: 'order', amendments, reasons })
    expect(await codeOf(order([a, 'L.none']))).toBe('amendment-unknown')
    const planned = await order([a, b])
    expect(planned.plan).toMatchObject({ next: `amendment:${a}`, order: { amendments: [a, b] } })
    const decide = (vote: string, outcome: 'adopted' | 'rejected') =>
      step(id, { kind: 'outcome', vote, outcome, reasons: 'By show of hands' })
    expect(await codeOf(decide('whole', 'adopted'))).toBe('step-not-due')
    expect(await codeOf(sponsor(db, id))).toBe('voting-has-begun')
    await decide(`amendment:${a}`, 'adopted')
    await decide(`amendment:${b}`, 'rejected')
    const end = await decide('whole', 'adopted')
    expect(end).toMatchObject({ stage: 'adopted', version: 2, sponsors: [], toRenew: ['XA'] })
    expect(end.text.blocks.map(({ eId }) => eId)).not.toContain('op_2')
    expect(end.versions.at(-1)?.how).toBe('amended')
    expect(end.plan.votes.map(({ id: vote, outcome }) => [vote, outcome])).toEqual([
      [`amendment:${a}`, 'adopted'],
      [`amendment:${b}`, 'rejected'],
      ['whole', 'adopted'],
    ])
  })

  it('puts parts by division, and rejects all where every operative part is', async () => {
    const { id } = await tabled()
    await introduce(id)
    const division = { kind: 'division' as const, by: 'XB', objections: [] }
    const twice = [['op_1'], ['op_1', 'op_2']]
    expect(await codeOf(step(id, { ...division, parts: twice }))).toBe('plan-wrong')
    await step(id, { ...division, parts: [['op_1', 'op_2', 'op_3']] })
    await step(id, { kind: 'voting_began' })
    const end = await step(id, {
      ...{ kind: 'outcome', vote: 'part:division-1:1', outcome: 'rejected', reasons: 'Counted' },
    })
    expect(end.stage).toBe('rejected')
  })

  it('takes no action where that motion is carried', async () => {
    const { id } = await tabled()
    await introduce(id)
    await step(id, { kind: 'motion', motion: 'no_action', by: 'XC' })
    expect(await codeOf(step(id, { kind: 'voting_began' }))).toBe('motion-pending')
    const carried = { kind: 'outcome', outcome: 'adopted', reasons: 'By show of hands' } as const
    const end = await step(id, { ...carried, vote: 'motion:motion-1' })
    expect(end.stage).toBe('not_acted_on')
  })
})

it('of the demonstration is fictional, with two sponsors and one amendment', async () => {
  const { items } = await anonymous.call(proposals.proposals, { query: { body: 'demo-wg' } })
  expect(items).toMatchObject([
    { symbol: 'DEMO-WG/L.1', sponsors: ['XA', 'XB'], toRenew: [], amendments: 1 },
  ])
  const one = await read(anonymous, items[0]?.id ?? '')
  expect(one.title).toContain('fictional')
  expect(one.items).toMatchObject([{ by: 'XC', fits: true, redline: [{ eId: 'op_2' }] }])
  expect(one.history.every(({ entry }) => entry === undefined)).toBe(true)
})
