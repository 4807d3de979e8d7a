import { proposals, record } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { amend, on, openAssembly, read, replace, sponsor } from './assembly.ts'
import { type Asker, codeOf } from './cast.ts'

const {
  anonymous,
  xa,
  xd,
  operator,
  secretariat,
  constituent,
  da,
  db,
  dd,
  analyst,
  draft,
  table,
  tabled,
  step,
} = await openAssembly()
const bank = await constituent('A bank')

describe('a draft', () => {
  const others = { anonymous, analyst, db, dd, secretariat, operator, bank }

  it.each(Object.entries(others))('does not exist for %s, in no place', async (_, asker) => {
    const { id } = await draft()
    const absent = '00000000-0000-7000-8000-000000000000'
    for (const path of ['', '/redline?from=1&to=1']) {
      const [there, not] = await Promise.all(
        [id, absent].map((one) => asker.ask(`/api/proposals/${one}${path}`)),
      )
      expect(there?.status).toBe(404)
      expect(await there?.text()).toBe(await not?.text())
    }
    for (const path of ['/api/proposals', '/api/proposals?body=open-wg', '/api/acts'])
      expect(await (await asker.ask(path)).text()).not.toContain(id)
    if (asker !== anonymous) {
      expect(await codeOf(sponsor(asker, id))).toBe('not-found')
      expect(await codeOf(step(id, { kind: 'introduced' }, asker))).toBe('not-found')
    }
  })

  it('is read and written anew by its own delegation, on the text it saw', async () => {
    const made = await draft()
    expect(made).toMatchObject({ stage: 'draft', proposers: ['XA'], can: { table: true } })
    expect(made.symbol).toBeUndefined()
    expect(made.text.blocks.map(({ eId }) => eId)).toEqual([
      ...['title_1', 'formula_1', 'pp_1', 'op_1', 'op_2', 'op_3'],
    ])
    const edit = (seen: string) =>
      da.call(proposals.editDraft, {
        ...on(made.id),
        body: { seen, title: 'Another', lang: 'en', text: 'Another\n\nThe group,\n\n1. Decides.' },
      })
    const next = await edit(made.text.hash)
    expect(next.title).toBe('Another')
    expect(await codeOf(edit(made.text.hash))).toBe('proposal-text-changed')
    const { items } = await da.call(proposals.proposals, { query: { body: 'open-wg' } })
    expect(items.map(({ id }) => id)).toContain(made.id)
  })

  it.each([
    ['of a state outside', dd, 'open-wg', 'forbidden'],
    ['of who is no delegate', analyst, 'open-wg', 'forbidden'],
    ['of the secretariat', secretariat, 'open-wg', 'forbidden'],
    ['before a body one may not see', dd, 'closed-wg', 'not-found'],
    ['before a body that does not work here', da, 'oewg-2019', 'forbidden'],
    ['before no body', da, 'no-such', 'not-found'],
  ] as const)('is refused %s', async (_, asker, body, code) => {
    expect(await codeOf(draft(asker, body))).toBe(code)
  })

  it('is taken up to its longest in a script of three bytes, and each paragraph of it changed', async () => {
    const opening = '工作组，\n\n1. '
    const long = `${opening}${'字'.repeat(proposals.draftLimit - opening.length)}`
    const given = { body: 'open-wg', title: 'x', lang: 'zh' as const }
    const ask = (words: string) =>
      da.call(proposals.draftProposal, { body: { ...given, text: words } })
    expect(await codeOf(ask(`${long}字`))).toBe('invalid-input')
    const { id } = await ask(long)
    await table(id)
    const words = '词'.repeat(proposals.draftLimit - 10)
    const edits = [replace('op_1', words)]
    const revised = await da.call(proposals.reviseProposal, { ...on(id), body: { seen: 1, edits } })
    expect(revised.version).toBe(2)
  })

  it('is refused with characters that are not seen, or without words', async () => {
    const given = { body: 'open-wg', title: 'x', lang: 'en' as const }
    const ask = (words: string) =>
      codeOf(da.call(proposals.draftProposal, { body: { ...given, text: words } }))
    expect(await ask('1. \n\n2. Decides.')).toBe('text-wrong')
  })
})

describe('what is tabled', () => {
  it('has a symbol and is read by everybody, where its body is public', async () => {
    const { id, symbol } = await tabled()
    expect(symbol).toMatch(/^OPEN-WG\/L\.\d+$/)
    const seen = await read(anonymous, id)
    expect(seen).toMatchObject({ symbol, stage: 'tabled', proposers: ['XA'], sponsors: ['XA'] })
    expect(Object.values(seen.can)).not.toContain(true)
    const { items } = await xd.call(record.acts, {})
    const act = items.find(({ statement }) => statement.proposal === id)
    expect(act?.statement).toMatchObject({ kind: 'proposal.tabled', by: 'state:XA', symbol })
    expect(await codeOf(table(id))).toBe('proposal-step-impossible')
  })

  it('is for the group alone, where its body is', async () => {
    const { id } = await tabled('closed-wg')
    for (const asker of [anonymous, xd, operator, bank]) {
      expect((await asker.ask(`/api/proposals/${id}`)).status).toBe(404)
      for (const path of ['/api/proposals', '/api/proposals?body=closed-wg', '/api/acts'])
        expect(await (await asker.ask(path)).text()).not.toContain(id)
    }
    for (const asker of [xa, db, secretariat]) expect((await read(asker, id)).id).toBe(id)
  })

  it('takes one symbol each, also where two are tabled at once', async () => {
    const drafts = await Promise.all([draft(), draft(db)])
    const [one, two] = await Promise.all([
      table(drafts[0]?.id ?? ''),
      table(drafts[1]?.id ?? '', db),
    ])
    expect(one.symbol).not.toBe(two.symbol)
  })

  it('gets another symbol from the secretariat, with its reason, and each symbol once', async () => {
    const [one, two] = [await tabled(), await tabled()]
    const give = (asker: Asker, id: string) =>
      asker.call(proposals.giveSymbol, {
        ...on(id),
        body: { symbol: 'WG/2027/L.7', reasons: 'The series of the session' },
      })
    expect(await codeOf(give(da, one.id))).toBe('forbidden')
    expect((await give(secretariat, one.id)).symbol).toBe('WG/2027/L.7')
    expect(await codeOf(give(secretariat, two.id))).toBe('symbol-taken')
    const { history } = await read(anonymous, one.id)
    expect(history.at(-1)?.facts).toEqual({
      ...{ symbol: 'WG/2027/L.7', reasons: 'The series of the session' },
    })
  })

  it('is withdrawn by its own delegation before the voting begins, and by nobody else', async () => {
    const { id } = await tabled()
    const withdraw = (asker: Asker) => asker.call(proposals.withdrawProposal, on(id))
    for (const asker of [db, secretariat, analyst])
      expect(await codeOf(withdraw(asker))).toBe('forbidden')
    expect((await withdraw(da)).stage).toBe('withdrawn')
    expect(await codeOf(sponsor(db, id))).toBe('proposal-step-impossible')
    expect(await codeOf(amend(db, id, [replace('op_1', 'x')]))).toBe('proposal-step-impossible')
  })
})
