import { directory, votes } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { openStage } from './cast.ts'

const stage = await openStage({ demo: false })
const { anonymous } = stage
const founding = 'A/RES/73/27'

const one = (symbol: string) => anonymous.call(votes.decision, { query: { symbol } })
const isAbstained = (item: { vote?: string | undefined }) => item.vote === 'abstain'
const names = (of: readonly { member: string }[]) => of.map((each) => each.member)

describe('the public record', () => {
  it('is read without signing in, on a hub without demonstration too', async () => {
    const { items, total } = await anonymous.call(votes.decisions, { query: {} })
    expect(items.find((row) => row.id === founding)?.rivals).toMatchObject([
      { id: 'A/RES/73/266', tally: { yes: 138, no: 12, abstain: 16 } },
    ])
    expect(total).toBe(items.length)
    expect(items.map((row) => row.id)).toContain(founding)
    expect(items.map((row) => row.date)).toEqual([...items.map((row) => row.date)].sort().reverse())
  })

  it('counts the vote over its three bases and says by which rule', async () => {
    const decision = await one(founding)
    expect(decision.tally).toEqual({
      ...{ yes: 119, no: 46, abstain: 14 },
      ...{ not_voting: 14, suspended: 0 },
    })
    const { over } = decision.figures ?? { over: undefined }
    expect([
      over?.members.percent,
      over?.recorded.percent,
      over?.present_and_voting.percent,
    ]).toEqual(['61.7', '66.5', '72.1'])
    expect(decision.rule?.sources.length).toBeGreaterThan(0)
    expect(decision.proposedBy).toEqual(['RU'])
  })

  it('gives the result of a group as of the day, with who stood otherwise', async () => {
    const { groups } = await one(founding)
    const of = (id: string) => groups.find((group) => group.group === id)
    expect(of('brics')?.members).toEqual(['BR', 'CN', 'IN', 'RU', 'ZA'])
    expect(of('brics')?.exceptions).toEqual([{ member: 'BR', vote: 'abstain' }])
    expect(of('sco')?.exceptions).toEqual([{ member: 'UZ', vote: 'not_voting' }])
    expect(of('csto')?.exceptions).toEqual([])
    expect(names(of('nato')?.exceptions ?? [])).toEqual(['TR'])
  })

  it('never shows the text without its rival, nor a committee without its plenary', async () => {
    const related = (await one(founding)).related.map((each) => [each.kind, each.decision.id])
    expect(related).toContainEqual(['rival', 'A/RES/73/266'])
    expect(related).toContainEqual(['committee', 'A/C.1/73/L.27/Rev.1'])
    const back = (await one('A/RES/73/266')).related.map((each) => [each.kind, each.decision.id])
    expect(back).toContainEqual(['rival', founding])
    const committee = await one('a/c.1/73/l.27/rev.1')
    expect(committee.related.map((each) => each.kind)).toEqual(['plenary'])
    expect([committee.tally?.yes, committee.roll.yes]).toEqual([109, []])
  })

  it('counts nobody where a text was adopted without a vote', async () => {
    const decision = await one('A/RES/76/19')
    expect([decision.tally, decision.figures, decision.groups]).toEqual([undefined, undefined, []])
    expect(decision.doubt).toMatch(/recalled/)
  })

  it('sets one vote against another', async () => {
    const query = { first: founding, second: 'A/RES/73/266' }
    const { cells } = await anonymous.call(votes.compareDecisions, { query })
    const both = cells.find((cell) => cell.first === 'yes' && cell.second === 'yes')
    expect(both?.members).toHaveLength(77)
    expect(cells.reduce((sum, cell) => sum + cell.members.length, 0)).toBe(193)
  })

  it('lists how one state stood', async () => {
    const { items } = await anonymous.call(votes.stateRecord, { params: { state: 'BR' } })
    expect(items.map((item) => [item.decision.id, item.vote])).toContainEqual([founding, 'abstain'])
    expect(items.every((item) => item.decision.mode === 'recorded')).toBe(true)
  })

  it('says in how many decisions a state stood how, and of how many', async () => {
    const read = (query: object) =>
      anonymous.call(votes.stateRecord, { params: { state: 'BR' }, query })
    const all = await read({ limit: 200 })
    expect(all.total).toBe(all.items.length)
    expect(all.counts).toMatchObject({ abstain: all.items.filter(isAbstained).length })
    expect(all.held).toBeGreaterThanOrEqual(all.total)
    const abstained = await read({ vote: 'abstain', session: '73' })
    expect(abstained.items.map((item) => item.decision.id)).toContain(founding)
    expect(abstained.items.every(isAbstained)).toBe(true)
    expect(abstained.total).toBe(abstained.items.length)
    // The base stays that of the session: the vote asked for does not narrow it.
    expect(abstained.held).toBe((await read({ session: '73' })).held)
    const status = async (path: string) => (await anonymous.ask(path)).status
    expect(await status('/api/states/BR/votes?vote=perhaps')).toBe(422)
  })

  it('gives the result of a group in each decision, with members as of its day', async () => {
    const read = (query: object) =>
      anonymous.call(votes.groupRecord, { params: { group: 'brics' }, query })
    const { items, total, held } = await read({ limit: 200 })
    expect([items.length, held]).toEqual([total, total])
    for (const { decision, result } of items)
      expect(result.members.includes('ET')).toBe(decision.date >= '2024-01-01')
    const first = items.find(({ decision }) => decision.id === founding)
    expect(first?.result.exceptions).toEqual([{ member: 'BR', vote: 'abstain' }])
    expect((await one(founding)).groups).toContainEqual(first?.result)
    const { items: some, next } = await read({ limit: 2 })
    const { items: more } = await read({ limit: 2, cursor: next })
    expect([...some, ...more]).toEqual(items.slice(0, 4))
    expect((await anonymous.ask('/api/groups/nobody/votes')).status).toBe(404)
  })

  it('says of which sessions and bodies it holds decisions', async () => {
    const { sessions, bodies, total } = await anonymous.call(votes.decisionValues, {})
    const [latest] = sessions
    const query = { session: latest?.session }
    expect((await anonymous.call(votes.decisions, { query })).total).toBe(latest?.decisions)
    expect(bodies.map(({ body }) => body)).toContain('unga')
    expect(total).toBe((await anonymous.call(votes.decisions, {})).total)
  })

  it('gives a state with its dated memberships', async () => {
    const { code, memberships } = await anonymous.call(directory.state, { params: { state: 'BR' } })
    expect([code, memberships.map(({ group }) => group)]).toEqual([
      'BR',
      expect.arrayContaining(['brics', 'un']),
    ])
    expect((await anonymous.ask('/api/states/ZZ')).status).toBe(404)
  })

  it('is found by words of title and subject, whatever their case, and in pages', async () => {
    const { items } = await anonymous.call(votes.decisions, {
      query: { q: 'CYBERCRIME convention' },
    })
    expect(items.map((row) => row.id)).toEqual(['A/RES/79/243', 'A/RES/75/282', 'A/RES/74/247'])
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await anonymous.call(votes.decisions, { query: { limit: 3, cursor } })
      ids.push(...page.items.map((row) => row.id))
      cursor = page.next
    } while (cursor !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain(founding)
  })

  it('takes % and _ in words as they are', async () => {
    const { items } = await anonymous.call(votes.decisions, { query: { q: '%' } })
    expect(items).toEqual([])
  })

  it('leaves as CSV, a row for each member', async () => {
    const path = `/api/decision/export?symbol=${encodeURIComponent(founding)}&format=csv`
    const response = await anonymous.ask(path)
    expect(response.headers.get('content-disposition')).toContain('A-RES-73-27.csv')
    const rows = (await response.text()).trimEnd().split('\r\n')
    expect(rows).toHaveLength(194)
    expect(rows).toContainEqual(expect.stringMatching(/,BR,abstain$/))
  })

  it('says so of what it does not hold, and of a cursor that is none', async () => {
    const status = async (path: string) => (await anonymous.ask(path)).status
    expect(await status('/api/decision?symbol=A/RES/1/1')).toBe(404)
    expect(await status('/api/decision')).toBe(422)
    expect(await status('/api/decisions?cursor=zzz')).toBe(400)
    expect(await status('/api/decisions?limit=0')).toBe(422)
    expect(await status('/api/states/ZZ/votes')).toBe(200)
  })

  it('says what it holds of a sentence, part by part, and keeps nothing', async () => {
    const check = (text: string, on?: string) =>
      anonymous.call(votes.checkClaim, { body: { text, on } })
    const right = await check('119 states voted for the resolution', founding)
    expect([right.verdict, right.numbers?.found]).toEqual(['true', 119])
    const wrong = await check('All BRICS states voted for it.', founding)
    expect(wrong.parts[0]?.exceptions).toEqual([{ member: 'BR', vote: 'abstain' }])
    expect(wrong.parts[0]?.says).toMatchObject([
      { code: 'so_of', so: 4, of: 5, stands: [{ member: 'BR', vote: 'abstain' }] },
    ])
    // A rival text is shown beside it, though nobody spoke of it.
    expect(wrong.decisions.map((row) => row.id)).toEqual([founding, 'A/RES/73/266'])
    const found = await check('On 22 December 2018 a text was adopted by 138 votes to 12.')
    expect([found.decision, found.verdict]).toEqual(['A/RES/73/266', 'true'])
  })

  it('refuses a text that is too long, and a decision that it does not hold', async () => {
    const status = async (body: object) => {
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      return (await anonymous.ask('/api/claims', init)).status
    }
    expect(await status({ text: 'x'.repeat(20_001) })).toBe(422)
    expect(await status({ text: '' })).toBe(422)
    expect(await status({ text: 'it was adopted', on: 'A/RES/1/1' })).toBe(404)
  })

  it('enters the starter record once', async () => {
    const { seedVotes } = await import('../src/votes/starter.ts')
    const before = await anonymous.call(votes.decisions, { query: {} })
    await seedVotes(stage.db)
    expect(await anonymous.call(votes.decisions, { query: {} })).toEqual(before)
  })
})

it('what the record does not hold is not kept as missing by a cache', async () => {
  const response = await anonymous.ask('/api/decision?symbol=A/RES/99/999')
  expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
})
