import { type Laws, parseDay } from '@comity/laws'
import { describe, expect, test } from 'vitest'
import { transaction } from '../src/core/database.ts'
import { bookOf } from '../src/laws/read-store.ts'
import { refreshCells, refreshStale } from '../src/laws/refresh.ts'
import { seedLaws } from '../src/laws/starter.ts'
import { insertLaws } from '../src/laws/write-store.ts'
import { openStage } from './cast.ts'

const { db, sql } = await openStage({ demo: false })

/** Each row with the transaction that wrote it: a row that was written anew has another. */
const written = async () => {
  const rows = await sql<{ at: string; article: string; state: string; row: string }[]>`
    select xmin::text as at, article, state, article || ' ' || state || ' ' || valid_from as row
    from law_cell order by row`
  return rows
}

const none: Laws = {
  ...{
    references: [],
    articles: [],
    participations: [],
    sources: [],
    statutes: [],
    provisions: [],
  },
  ...{ versions: [], penalties: [], mappings: [], rules: [], coopRules: [] },
}

/** From 2026 on, access is not held to be an offence in Estonia any more: made up for the test. */
async function amend(): Promise<void> {
  const book = await bookOf(sql, ['EE'], ['bc-2'])
  const [version] = book.laws.versions.filter(({ inForceTo }) => inForceTo === undefined)
  const [mapping] = book.laws.mappings.filter((one) => one.versionIds.includes(version?.id ?? ''))
  if (version === undefined || mapping === undefined) throw new RangeError('the record has changed')
  const inForceFrom = parseDay('2026-02-01')
  const later = { ...version, id: 'later', changedBy: 'An act of 2026', inForceFrom }
  await transaction(db, async (tx) => {
    await tx`update provision_version set in_force_to = '2026-02-01' where id = ${version.id}`
    await insertLaws(tx, {
      ...none,
      versions: [later],
      mappings: [
        { ...mapping, id: 'later', versionIds: ['later'], elementStatus: { access: 'absent' } },
      ],
    })
    await refreshCells(tx, 'EE', ['bc-2'])
  })
}

describe('the cells of the matrix', () => {
  test('are not made anew by a start that brings nothing', async () => {
    const before = await written()
    await seedLaws(db)
    expect(await written()).toEqual(before)
    expect(before.length).toBeGreaterThan(200)
  })

  test('are made anew by an amendment where it touches them, and nowhere else', async () => {
    const before = await written()
    await amend()
    const after = await written()
    const isTouched = (one: (typeof after)[number]) => one.state === 'EE' && one.article === 'bc-2'
    expect(after.filter((one) => !isTouched(one))).toEqual(before.filter((one) => !isTouched(one)))
    const [last, previous] = await sql`
      select valid_from, valid_to::text, k from law_cell
      where state = 'EE' and article = 'bc-2' order by valid_from desc`
    expect(last).toMatchObject({ valid_from: '2026-02-01', valid_to: 'infinity', k: 0 })
    expect(previous).toMatchObject({ valid_to: '2026-02-01', k: 1 })
  })

  test('are made anew for every state once they are made by other measures', async () => {
    await sql`update law_cells_made set measures = '0' where state = 'FR'`
    const before = await written()
    await refreshStale(db)
    const after = await written()
    expect(after.map(({ row }) => row)).toEqual(before.map(({ row }) => row))
    const anew = after.filter((one, at) => one.at !== before[at]?.at)
    expect(new Set(anew.map(({ state }) => state))).toEqual(new Set(['FR']))
  })
})
