import { proposals } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { on, openAssembly, read, revise, sponsor } from './assembly.ts'
import { codeOf } from './cast.ts'

const { anonymous, operator, secretariat, constituent, da, db, dd, analyst, tabled } =
  await openAssembly()
const bank = await constituent('A bank')

describe('support', () => {
  it('is given by delegates for their own state, once, and withdrawn', async () => {
    const { id } = await tabled()
    for (const asker of [analyst, dd, secretariat, operator, bank])
      expect(await codeOf(sponsor(asker, id))).toBe('forbidden')
    expect((await sponsor(db, id)).sponsors).toEqual(['XA', 'XB'])
    expect(await codeOf(sponsor(db, id))).toBe('sponsor-already')
    const without = await db.call(proposals.withdrawSupport, on(id))
    expect(without.sponsors).toEqual(['XA'])
    expect(without.support.at(-1)).toMatchObject({ member: 'XB', standing: 'withdrawn' })
    expect(await codeOf(db.call(proposals.withdrawSupport, on(id)))).toBe('not-a-sponsor')
    expect(await codeOf(da.call(proposals.withdrawSupport, on(id)))).toBe('proposer-withdraws')
  })

  it('is void once the text is changed, seen by everybody, until it is renewed', async () => {
    const { id, symbol } = await tabled()
    await sponsor(db, id)
    const revised = await revise(da, id)
    expect(revised).toMatchObject({ version: 2, symbol: `${symbol}/Rev.1`, sponsors: ['XA'] })
    const seen = await read(anonymous, id)
    expect(seen.toRenew).toEqual(['XB'])
    expect(seen.support.find(({ member }) => member === 'XB')).toMatchObject({
      ...{ version: 1, standing: 'void', voided: { by: 2 } },
    })
    expect((await read(db, id)).can).toMatchObject({ renew: true, sponsor: false })
    const changes = await anonymous.call(proposals.compareVersions, {
      ...on(id),
      query: { from: 1, to: 2 },
    })
    expect(changes.items.filter(({ change }) => change !== 'same')).toMatchObject([
      { eId: 'op_1', change: 'changed' },
    ])
    const renewed = await sponsor(db, id, 2)
    expect(renewed).toMatchObject({ sponsors: ['XA', 'XB'], toRenew: [] })
    expect(
      renewed.support.map(({ member, version, standing }) => [member, version, standing]),
    ).toEqual([
      ['XA', 1, 'renewed'],
      ['XB', 1, 'renewed'],
      ['XA', 2, 'standing'],
      ['XB', 2, 'standing'],
    ])
  })

  it('goes to the version it named, where an edit comes at the same time', async () => {
    for (let time = 0; time < 4; time += 1) {
      const { id } = await tabled()
      const [outcome] = await Promise.all([codeOf(sponsor(db, id, 1)), revise(da, id)])
      const { support, toRenew } = await read(anonymous, id)
      const given = support.filter(({ member }) => member === 'XB')
      if (outcome === 'done') {
        expect(given).toMatchObject([{ version: 1, standing: 'void' }])
        expect(toRenew).toEqual(['XB'])
      } else {
        expect(outcome).toBe('proposal-text-changed')
        expect(given).toEqual([])
      }
    }
  })

  it('is voided by an oral revision too, which the secretariat records: also that of the proposers', async () => {
    const { id, symbol } = await tabled()
    await sponsor(db, id)
    for (const asker of [db, analyst]) expect(await codeOf(revise(asker, id))).toBe('forbidden')
    const revised = await revise(secretariat, id)
    expect(revised).toMatchObject({ symbol, sponsors: [], toRenew: ['XA', 'XB'] })
    expect((await sponsor(da, id, 2)).sponsors).toEqual(['XA'])
    expect(revised.versions.at(-1)).toMatchObject({ how: 'oral_revision', by: 'body:demo' })
    expect(await codeOf(revise(da, id, 1))).toBe('proposal-text-changed')
    expect(await codeOf(revise(da, id, 2))).toBe('text-unchanged')
  })
})
