import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, laws, mapping, penalty, problemOf, sample, version } from '../test-laws.ts'
import { checkHistory, isInForce, versionOn } from './in-force.ts'
import { LawBook } from './law-book.ts'

const first = version('XA', 'v1', { inForceTo: day('2008-03-24') })
const second = version('XA', 'v2', { inForceFrom: day('2008-03-24') })

describe('the version as of a date', () => {
  test('changes on the first day of the next one', () => {
    expect(versionOn([second, first], day('2008-03-23'))?.id).toBe('v1')
    expect(versionOn([second, first], day('2008-03-24'))?.id).toBe('v2')
    expect(versionOn([second, first], day('1999-12-31'))).toBeUndefined()
  })

  test('is not one that was enacted and has not commenced', () => {
    const { inForceFrom, ...rest } = version('XA', 'v3', { enacted: day('2021-06-01') })
    expect(inForceFrom).toBeDefined()
    expect(isInForce(rest, day('2026-01-01'))).toBe(false)
    expect(versionOn([rest], day('2026-01-01'))).toBeUndefined()
  })

  test('may be had in each official language', () => {
    const french = version('XA', 'f1', { lang: 'fr' })
    expect(versionOn([french, second], day('2010-01-01'), 'fr')?.id).toBe('f1')
    expect(versionOn([french, second], day('2010-01-01'))?.id).toBe('v2')
  })

  test('is refused where two are in force on one day, with the day', () => {
    const late = version('XA', 'v3', { inForceFrom: day('2008-03-01') })
    const problem = problemOf(() => versionOn([first, late], day('2001-01-01')))
    expect(problem?.code).toBe('version.overlap')
    expect(problem?.params).toEqual({ version: 'v1', other: 'v3', from: '2008-03-01' })
  })

  test('is refused where a version ends before it begins, or never began', () => {
    const { inForceFrom, ...never } = first
    expect(inForceFrom).toBeDefined()
    const same = version('XA', 'v4', { inForceTo: day('2000-01-01') })
    expect(problemOf(() => checkHistory([same]))?.code).toBe('version.empty')
    expect(problemOf(() => checkHistory([never]))?.code).toBe('version.empty')
  })

  test('is one at most, whatever histories pass', () => {
    const days = fc.integer({ min: 1990, max: 2030 }).map((year) => day(`${year}-01-01`))
    const histories = fc.array(fc.tuple(days, fc.option(days, { nil: undefined })), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(histories, days, (periods, on) => {
        const versions = periods.map(([inForceFrom, inForceTo], at) =>
          version('XA', `v${at}`, { inForceFrom, inForceTo }),
        )
        const inForce = versions.filter((each) => isInForce(each, on)).length
        const passes = problemOf(() => checkHistory(versions))?.code === undefined
        if (inForce > 1) expect(passes).toBe(false)
        if (passes) expect(inForce).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('laws', () => {
  const span = {
    ...{ elementId: 'access', versionId: 'XA-v1' },
    ...{ start: 18, end: 24, quote: sample.slice(18, 24) },
  }
  const quoting = (more: Partial<typeof span>) =>
    laws(['XA'], { mappings: [mapping('XA', ['XA-v1'], { spans: [{ ...span, ...more }] })] })

  test('quote exactly what their version says', () => {
    expect(span.quote).toBe('enters')
    expect(new LawBook(quoting({})).mappings('XA', 'ref-2')).toHaveLength(1)
    for (const wrong of [
      { quote: 'enter' },
      { start: 17 },
      { end: 999 },
      { start: -1 },
      { start: 24 },
    ])
      expect(problemOf(() => new LawBook(quoting(wrong)))?.code).toBe('span.mismatch')
  })

  test('quote nothing from a version whose text is not held', () => {
    const { text, ...bare } = version('XA', 'XA-v1')
    expect(text).toBe(sample)
    expect(problemOf(() => new LawBook({ ...quoting({}), versions: [bare] }))?.code).toBe(
      'span.no_text',
    )
  })

  test('have statuses only of elements of their article', () => {
    const wrong = mapping('XA', ['XA-v1'], { elementStatus: { acces: 'met' } })
    expect(problemOf(() => new LawBook(laws(['XA'], { mappings: [wrong] })))?.code).toBe(
      'mapping.element',
    )
    expect(problemOf(() => new LawBook(quoting({ elementId: 'nothing' })))?.code).toBe(
      'mapping.element',
    )
  })

  test('say since when something is absent', () => {
    const absent = mapping('XA', [], { elementStatus: { access: 'absent' } })
    expect(problemOf(() => new LawBook(laws(['XA'], { mappings: [absent] })))?.code).toBe(
      'mapping.undated',
    )
    const dated = { ...absent, validFrom: day('2002-09-01'), validTo: day('2008-03-24') }
    const book = new LawBook(laws(['XA'], { mappings: [dated] }))
    expect(book.mappingsOn('XA', 'ref-2', day('2008-03-23'))).toHaveLength(1)
    expect(book.mappingsOn('XA', 'ref-2', day('2008-03-24'))).toHaveLength(0)
  })

  test('refer to nothing that is not there, to no other state, and have each id once', () => {
    const penalties = [penalty('nothing', 1)]
    expect(problemOf(() => new LawBook(laws(['XA'], { penalties })))?.code).toBe('id.unknown')
    const foreign = [mapping('XA', ['XB-v1'])]
    expect(problemOf(() => new LawBook(laws(['XA', 'XB'], { mappings: foreign })))?.code).toBe(
      'mapping.state',
    )
    expect(problemOf(() => new LawBook(laws(['XA', 'XA'])))?.code).toBe('id.repeated')
  })

  test('are mapped on a day by what is in force, and never by what was superseded', () => {
    const versions = [
      { ...first, id: 'XA-v1' },
      { ...second, id: 'XA-v2' },
    ]
    const mappings = [
      mapping('XA', ['XA-v1']),
      mapping('XA', ['XA-v2']),
      mapping('XA', ['XA-v2'], { id: 'old', state: 'superseded' }),
    ]
    const book = new LawBook(laws(['XA'], { versions, mappings }))
    const idsOn = (on: string) => book.mappingsOn('XA', 'ref-2', day(on)).map(({ id }) => id)
    expect(idsOn('2007-01-01')).toEqual(['XA-m-XA-v1'])
    expect(idsOn('2009-01-01')).toEqual(['XA-m-XA-v2'])
    expect(idsOn('1990-01-01')).toEqual([])
    expect(book.states()).toEqual(['XA'])
  })
})
