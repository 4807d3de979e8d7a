import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LawBook, type Laws } from '../law/law-book.ts'
import { access, day, laws, mapping, version } from '../test-laws.ts'
import { matrixCells, standingOn } from './matrix-cell.ts'

const cellsOf = (given: Laws) => matrixCells(new LawBook(given), 'XA', access)

/** Versions that follow one another, each mapped with its own status of one element. */
function history(starts: readonly string[], statuses: readonly ('met' | 'partly' | 'absent')[]) {
  const days = [...new Set(starts)].sort()
  return laws(['XA'], {
    penalties: [],
    versions: days.map((from, at) =>
      version('XA', `v${at}`, { inForceFrom: day(from), inForceTo: after(days, at) }),
    ),
    mappings: days.map((_, at) => {
      const system = statuses[at % statuses.length] ?? 'met'
      const elementStatus = { intent: 'met', without_right: 'met', access: 'met', system } as const
      return mapping('XA', [`v${at}`], { elementStatus })
    }),
  })
}
const after = (days: readonly string[], at: number) => {
  const next = days[at + 1]
  return next === undefined ? undefined : day(next)
}

describe('the cells of a state and an article', () => {
  test('are one that is not held where nothing is known', () => {
    expect(cellsOf(laws(['XB']))).toEqual([
      {
        ...{ coverage: 'not_held', notCommenced: false, doubtful: false, from: '0001-01-01' },
        ...{ low: 0, high: 1, knownShare: 0 },
      },
    ])
  })

  test('say from when something is held, and change with the law', () => {
    const [before, first, second, ...rest] = cellsOf(
      history(['2002-09-01', '2008-03-24'], ['absent', 'met']),
    )
    expect(before).toMatchObject({ coverage: 'not_held', to: '2002-09-01' })
    expect(first).toMatchObject({ from: '2002-09-01', to: '2008-03-24', coverage: 'narrower' })
    expect(first?.k).toBeCloseTo(0.75)
    expect(second).toMatchObject({ from: '2008-03-24', coverage: 'covered', k: 1 })
    expect(second?.to).toBeUndefined()
    expect(rest).toEqual([])
  })

  test('say of what was enacted and has not commenced that it has not', () => {
    const { inForceFrom, ...bare } = version('XA', 'XA-v1', { enacted: day('2024-12-24') })
    expect(inForceFrom).toBeDefined()
    const [before, enacted] = cellsOf(laws(['XA'], { versions: [bare] }))
    expect(before).toMatchObject({ notCommenced: false, to: '2024-12-24' })
    expect(enacted).toMatchObject({ coverage: 'not_held', notCommenced: true })
  })

  const someDay = fc.integer({ min: 1990, max: 2030 }).map((year) => `${year}-07-01`)
  const someStatus = fc.constantFrom('met' as const, 'partly' as const, 'absent' as const)
  const someHistory = fc.tuple(
    fc.array(someDay, { minLength: 1, maxLength: 6 }),
    fc.array(someStatus, { minLength: 1, maxLength: 6 }),
  )

  test('hold every day once, with the standing of that day', () => {
    fc.assert(
      fc.property(someHistory, someDay, ([starts, statuses], on) => {
        const given = history(starts, statuses)
        const cells = cellsOf(given)
        expect(cells[0]?.from).toBe('0001-01-01')
        for (const [at, { to }] of cells.entries()) expect(to).toBe(cells[at + 1]?.from)
        const [found, ...more] = cells.filter(
          ({ from, to }) => from <= on && (to === undefined || on < to),
        )
        expect(more).toEqual([])
        expect(found).toMatchObject(standingOn(new LawBook(given), 'XA', access, day(on)))
      }),
    )
  })

  test('stay as they were before a day from which a later version is held', () => {
    fc.assert(
      fc.property(someHistory, ([starts, statuses]) => {
        const given = history(starts, statuses)
        const last = [...starts].sort().at(-1) ?? ''
        const earlier = cellsOf({
          ...given,
          versions: given.versions.filter(({ inForceFrom }) => inForceFrom !== last),
          mappings: given.mappings.slice(0, -1),
        }).filter(({ to }) => to !== undefined && to < last)
        expect(cellsOf(given).slice(0, earlier.length)).toEqual(earlier)
      }),
    )
  })
})
