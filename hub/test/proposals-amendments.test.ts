import { proposals } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { amend, on, openAssembly, read, replace } from './assembly.ts'
import { type Asker, codeOf } from './cast.ts'

const { anonymous, secretariat, da, db, dc, tabled } = await openAssembly()

describe('an amendment', () => {
  it('is edits on paragraphs, with a symbol of its own and ids that were never given', async () => {
    const { id } = await tabled()
    const insert = { kind: 'insert', side: 'after', target: 'op_1', text: 'Welcomes it;' } as const
    const one = await amend(db, id, [insert])
    const two = await amend(dc, id, [insert])
    const ids = two.items.flatMap(({ redline }) => redline.map(({ eId }) => eId))
    expect(ids).toEqual(['op_1-bis', 'op_1-ter'])
    expect(one.items[0]?.id).toMatch(/^OPEN-WG\/L\.\d+$/)
    expect(two.items[1]?.id).not.toBe(one.items[0]?.id)
    // The text and its support stand: an amendment changes nothing before it is adopted.
    expect(two).toMatchObject({ version: 1, sponsors: ['XA'], toRenew: [] })
  })

  it.each([
    ['of a paragraph that is not there', [replace('op_9', 'x')], 'edits-wrong'],
    ['that contradicts itself', [replace('op_1', 'x'), replace('op_1', 'y')], 'edits-wrong'],
    ['with no address', [replace('paragraph', 'x')], 'edits-wrong'],
    [
      'that gives a title parts',
      [{ kind: 'insert', side: 'into', target: 'title_1', text: 'x' }],
      'edits-wrong',
    ],
  ] as const)('is refused %s', async (_, edits, code) => {
    const { id } = await tabled()
    expect(await codeOf(amend(db, id, [...edits]))).toBe(code)
    expect((await read(anonymous, id)).items).toEqual([])
  })

  it('stands beside forty-nine of the same member, and not more', async () => {
    const { id } = await tabled()
    for (let at = 0; at < 50; at += 1)
      await amend(db, id, [replace('op_1', `Notes it ${at} times;`)])
    expect(await codeOf(amend(db, id, [replace('op_1', 'Notes it once more;')]))).toBe(
      'amendments-enough',
    )
    const [first] = (await amend(dc, id, [replace('op_1', 'Welcomes it;')])).items
    await db.call(proposals.withdrawAmendment, { ...on(id), body: { amendment: first?.id ?? '' } })
    expect(await codeOf(amend(db, id, [replace('op_1', 'Notes it once more;')]))).toBe('done')
  })

  it('is withdrawn by who moved it alone, and stays to be seen', async () => {
    const { id } = await tabled()
    const made = await amend(db, id, [replace('op_1', 'Takes note;')])
    const amendment = made.items[0]?.id ?? ''
    const withdraw = (asker: Asker) =>
      asker.call(proposals.withdrawAmendment, { ...on(id), body: { amendment } })
    for (const asker of [da, dc, secretariat])
      expect(await codeOf(withdraw(asker))).toBe('forbidden')
    expect((await withdraw(db)).items[0]?.withdrawnAt).toBeDefined()
    expect(await codeOf(withdraw(db))).toBe('amendment-unknown')
    expect((await read(anonymous, id)).plan.votes.map((vote) => vote.id)).toEqual(['whole'])
  })

  it('that the revised text has no place for is shown, and not put', async () => {
    const { id } = await tabled()
    await amend(db, id, [replace('op_3', 'Requests nothing.')])
    const edits = [{ kind: 'delete', target: 'op_3' } as const]
    await da.call(proposals.reviseProposal, { ...on(id), body: { seen: 1, edits } })
    const { items, plan } = await read(anonymous, id)
    expect(items[0]).toMatchObject({ fits: false, redline: [{ eId: 'op_3', change: 'changed' }] })
    expect(plan.votes.map((vote) => vote.id)).toEqual(['whole'])
  })
})
