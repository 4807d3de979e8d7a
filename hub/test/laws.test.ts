import { type CallOf, lawComparison, laws } from '@comity/contract'
import { laws as facts } from '@comity/facts'
import {
  askDual,
  type Day,
  LawBook,
  parseDay,
  readConduct,
  readLaws,
  sameReach,
  scenarios,
  standingOn,
} from '@comity/laws'
import { describe, expect, test } from 'vitest'
import { seedLaws } from '../src/laws/starter.ts'
import { openStage } from './cast.ts'

const { anonymous, db, sql, logged } = await openStage({ demo: false })
const book = new LawBook(readLaws(facts))
/** As it is sent: what has no value is left out. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
const day = (text: string): Day => {
  const found = parseDay(text)
  if (found === undefined) throw new RangeError(text)
  return found
}
const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => 'nothing',
    (error) => error.code,
  )
const matrix = (query: NonNullable<CallOf<typeof laws.lawMatrix>['query']>) =>
  anonymous.call(laws.lawMatrix, { query })
const articleOf = (id: string) => {
  const article = book.article(id)
  if (article === undefined) throw new RangeError(id)
  return article
}

describe('the record of laws', () => {
  test('is entered once, and read as it was', async () => {
    await seedLaws(db)
    const states = book.states()
    const [first, second] = [states.slice(0, 20), states.slice(20)]
    const ask = async (some: readonly string[]) =>
      readLaws(await anonymous.call(laws.lawRecord, { query: { states: some.join(',') } }))
    const [one, other] = [await ask(first), await ask(second)]
    expect(one.references).toEqual(facts.references)
    expect(one.articles).toEqual(facts.articles)
    const byId = (all: readonly { readonly id: string }[]) =>
      [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const kind of ['statutes', 'provisions', 'versions', 'mappings'] as const)
      expect(byId([...one[kind], ...other[kind]])).toEqual(byId(facts[kind]))
    expect(new LawBook(one).states()).toEqual(first)
    const own = facts.penalties.filter(({ versionId }) =>
      one.versions.some(({ id }) => id === versionId),
    )
    expect(one.penalties).toHaveLength(own.length)
  })

  test('tells what laws are held against, and of how many states', async () => {
    const { references, articles, states } = await anonymous.call(laws.lawReferences, {})
    expect(references.map(({ id }) => id)).toEqual(['bc', 'uncc'])
    expect(articles).toHaveLength(facts.articles.length)
    expect(articles.find(({ id }) => id === 'bc-2')?.states).toBe(26)
    expect(states).toEqual(book.states())
  })
})

describe('the matrix', () => {
  test.each(['2001-01-01', '2008-03-23', '2008-03-24', '2024-06-01'])(
    'as the law stood on %s is what the library makes of it',
    async (on) => {
      const { cells, articles, states } = await matrix({ on, reference: 'bc' })
      expect(articles.map(({ id }) => id)).toEqual([
        ...['bc-2', 'bc-3', 'bc-4', 'bc-5', 'bc-6', 'bc-7', 'bc-8', 'bc-35'],
      ])
      expect(states).toEqual(book.states())
      for (const { state, article, from, to, ...standing } of cells) {
        expect(from <= on && (to === undefined || on < to)).toBe(true)
        expect(standing).toEqual(plain(standingOn(book, state, articleOf(article), day(on))))
      }
      const pairs = new Set(book.laws.mappings.map((one) => `${one.stateId} ${one.articleId}`))
      expect(cells).toHaveLength(pairs.size)
    },
  )

  test('takes the members of a group as of the day, also those of whom nothing is held', async () => {
    const before = await matrix({ group: 'eu', article: 'bc-2', on: '2019-01-01' })
    const after = await matrix({ group: 'eu', article: 'bc-2', on: '2021-01-01' })
    expect(before.states).toContain('GB')
    expect(after.states).not.toContain('GB')
    expect(after.states).toContain('CY')
    expect(after.cells.some(({ state }) => state === 'CY')).toBe(false)
    const [sum] = before.sums
    expect(sum).toMatchObject({ article: 'bc-2', asked: 28 })
    const known = before.cells.flatMap(({ k }) => k ?? [])
    expect(sum?.known).toBe(known.length)
    expect(sum?.minimum).toBe(Math.min(...known))
  })

  test('says from when something is held, which is no finding', async () => {
    const { cells } = await matrix({ article: 'bc-2', on: '2008-03-23' })
    const of = (state: string) => cells.find((cell) => cell.state === state)
    expect(of('DE')).toMatchObject({ coverage: 'not_held', to: '2022-03-26' })
    expect(of('EE')).toMatchObject({ coverage: 'narrower', max: 0, k: 0.5, to: '2008-03-24' })
  })

  test('has articles on which nothing is held where they are asked for', async () => {
    const { articles } = await matrix({ reference: 'uncc', all: 'true' })
    expect(articles.length).toBeGreaterThan(50)
    expect((await matrix({ reference: 'uncc' })).articles).toEqual([])
    expect(await refused(matrix({ reference: 'nothing' }))).toBe('law-article-unknown')
    expect(await refused(matrix({ group: 'nothing' }))).toBe('group-unknown')
  })

  test('is a table with a row for each state and article, and no formula in it', async () => {
    const reply = await anonymous.open(laws.lawMatrixTable, {
      query: { article: 'bc-2', group: 'csto', on: '2025-06-01' },
    })
    const [head, ...rows] = (await reply.text()).trimEnd().split('\r\n')
    expect(head).toMatch(/^on,state,article,coverage,/)
    expect(rows).toHaveLength(6)
    expect(rows[0]).toMatch(/^2025-06-01,AM,bc-2,not_held,,/)
    expect(rows.find((row) => row.includes(',RU,'))).toMatch(/272.*No legal advice/)
  })
})

describe('a cell', () => {
  test('leads to its elements, versions, sources and whoever coded it', async () => {
    const { article, cell, material, periods, compliance, notice } = await anonymous.call(
      laws.lawCell,
      { params: { state: 'EE', article: 'bc-2' }, query: { on: '2008-03-23' } },
    )
    expect(article.elements).toEqual(articleOf('bc-2').elements)
    expect(cell.k).toBe(compliance.k)
    const [mapping] = material.mappings
    expect(mapping).toMatchObject({ id: cell.mappingId, proposedBy: { person: 'coder-1' } })
    expect(material.recorded[mapping?.id ?? '']).toMatch(/^\d{4}-/)
    expect(material.versions.map(({ id }) => id)).toEqual(mapping?.versionIds)
    const cited = material.versions.map(({ sourceId }) => sourceId)
    expect(material.sources.map(({ id }) => id)).toEqual([...new Set(cited)])
    expect(periods.map(({ from }) => from)).toContain('2008-03-24')
    expect(notice).toMatch(/^No legal advice/)
  })

  test('of which nothing is held is answered as such', async () => {
    const params = { state: 'CY', article: 'bc-2' }
    const { cell, material } = await anonymous.call(laws.lawCell, { params })
    expect(cell).toMatchObject({ coverage: 'not_held', from: '0001-01-01', low: 0, high: 1 })
    expect(material.mappings).toEqual([])
    const ask = (state: string, article: string) =>
      refused(anonymous.call(laws.lawCell, { params: { state, article } }))
    expect(await ask('ZZ', 'bc-2')).toBe('state-unknown')
    expect(await ask('EE', 'bc-99')).toBe('law-article-unknown')
  })

  test('leads to each version of a provision', async () => {
    const { material } = await anonymous.call(laws.stateLaws, { params: { state: 'EE' } })
    for (const { id } of material.versions) {
      const { version, history, articles } = await anonymous.call(laws.provisionVersion, {
        params: { version: id },
      })
      expect(version.id).toBe(id)
      expect(history.map((one) => one.id)).toContain(id)
      const mapped = material.mappings.filter(({ versionIds }) => versionIds.includes(id))
      expect(new Set(articles.map((one) => one.id))).toEqual(
        new Set(mapped.map(({ articleId }) => articleId)),
      )
    }
    const params = { version: 'nothing' }
    expect(await refused(anonymous.call(laws.provisionVersion, { params }))).toBe(
      'law-version-unknown',
    )
  })
})

describe('two laws', () => {
  test('are compared as the library does', async () => {
    const query = { first: 'FR', second: 'EE', article: 'bc-2', on: '2010-01-01' }
    const { reach, cases, first, second } = await anonymous.call(lawComparison.compareLaws, {
      query,
    })
    const expected = sameReach(book, ['FR', 'EE'], 'bc-2', day('2010-01-01'), scenarios)
    expect(reach).toEqual(plain(expected))
    expect(cases).toHaveLength(reach.asked)
    expect([first.cell.state, second.cell.state]).toEqual(['FR', 'EE'])
    const same = { ...query, second: 'ZZ' }
    expect(await refused(anonymous.call(lawComparison.compareLaws, { query: same }))).toBe(
      'state-unknown',
    )
  })

  test('come closer by laws that are named', async () => {
    const query = { first: 'FR', second: 'BR', article: 'bc-2', to: '2023-01-01' }
    const { points, amendments } = await anonymous.call(lawComparison.pairTimeline, { query })
    expect(points.map(({ on }) => on)).toContain('2021-05-28')
    expect(points.at(-1)?.on).toBe('2023-01-01')
    const reform = amendments.find((one) => one.day === '2021-05-28')
    expect(reform).toMatchObject({ state: 'BR', kind: 'begins', changedBy: 'Lei 14.155/2021' })
    const [before, after] = ['2021-05-27', '2021-05-28'].map((on) =>
      sameReach(book, ['FR', 'BR'], 'bc-2', day(on), scenarios),
    )
    const at = points.findIndex(({ on }) => on === '2021-05-28')
    expect(points.slice(at - 1, at + 1).map(({ reach }) => reach)).toEqual(plain([before, after]))
  })

  test('of one state change over time, with what that changed in the matrix', async () => {
    const params = { state: 'EE' }
    const { amendments } = await anonymous.call(lawComparison.lawTimeline, { params })
    const days = amendments.map((one) => one.day)
    expect(days).toEqual([...days].sort())
    const reform = amendments.filter((one) => one.day === '2008-03-24')
    const access = reform.flatMap(({ articles }) => articles).find((one) => one.article === 'bc-2')
    expect(access?.before).toMatchObject({ k: 0.5, to: '2008-03-24' })
    expect(access?.after).toMatchObject({ k: 1, from: '2008-03-24' })
  })
})

describe('dual criminality', () => {
  const facts = {
    intentional: true,
    without_right: true,
    access_gained: true,
    computer_system: true,
  }
  const question = { requesting: 'FR', requested: ['EE'], on: '2010-01-01', articles: ['bc-2'] }
  const ask = (body: object) =>
    anonymous.call(lawComparison.askDual, { body: { ...question, facts, ...body } })

  test('is answered as the library answers it, to the hash of all that it rests on', async () => {
    const reply = await ask({})
    const expected = askDual(book, {
      ...{ requesting: 'FR', requested: ['EE'], date: day('2010-01-01'), kind: 'mla' },
      ...{ articleIds: ['bc-2'], facts: readConduct(facts), referenceId: 'bc' },
    })
    expect(reply.inputsHash).toBe(expected.inputsHash)
    expect(reply.overall).toBe(expected.overall)
    expect(reply.unknownsThatWouldDecide).toEqual(expected.unknownsThatWouldDecide)
    const deciding = reply.requesting.path.filter(({ decides }) => decides)
    expect(deciding).toHaveLength(expected.requesting.reasons.length)
    const named = reply.material.mappings.map(({ id }) => id)
    expect(named).toEqual(expect.arrayContaining([...reply.requesting.mappingIds]))
  })

  test('is asked in the facts of the list, of states and offences that there are', async () => {
    expect(await refused(ask({ facts: { hacked: true } }))).toBe('fact-unknown')
    const against = { security_bypassed: true, security_present: false }
    expect(await refused(ask({ facts: against }))).toBe('fact-contradiction')
    expect(await refused(ask({ requested: ['FR'] }))).toBe('dual-query-invalid')
    expect(await refused(ask({ articles: ['bc-35'] }))).toBe('dual-query-invalid')
    expect(await refused(ask({ requested: ['ZZ'] }))).toBe('state-unknown')
  })

  test('leaves nothing of a case behind', async () => {
    const count = async () => {
      const rows = await sql<{ table: string; rows: number }[]>`
        select relname as table, (xpath('/row/n/text()', query_to_xml(
          format('select count(*) as n from %I', relname), false, true, '')))[1]::text::int as rows
        from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1`
      return rows.map(({ table, rows: held }) => `${table} ${held}`)
    }
    const before = await count()
    await ask({})
    expect(await count()).toEqual(before)
    expect(logged()).toContain('/api/laws/dual')
    expect(logged()).not.toMatch(/access_gained|without_right/)
  })
})
