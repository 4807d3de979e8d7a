import { agreementTable, type Decision, importVotes, pairAgreement } from '@comity/votes'
import { describe, expect, test } from 'vitest'
import { bytesOf, hasVotes, linesOf } from './votes-data.ts'

const collected = async (): Promise<Decision[]> => {
  const { decisions } = await importVotes(bytesOf('full/voeten_matrix_1946_2024.csv.gz'))
  return [...decisions]
}

describe.runIf(hasVotes)('agreement', () => {
  // The tables of 2017, 2018 and 2020 follow the formula in every row; in that of 2019 there are 17 whose
  // own counts give another figure (Maldives: 0.24 printed, 0.635 by its counts). Those of 2013-2016 have other columns, and from 2021 on the counts do not
  // give the printed figure, by this formula or another that we tried.
  test.each([
    { year: 2017, misprinted: 0 },
    { year: 2018, misprinted: 0 },
    { year: 2019, misprinted: 17 },
    { year: 2020, misprinted: 0 },
  ])('is the voting coincidence that the US State Department printed for $year', (of) => {
    const [header = '', ...lines] = linesOf(`reference/usstate/un-coincidence-${of.year}.csv`)
    const columns = header.split(',')
    const other: string[] = []
    let compared = 0
    for (const line of lines) {
      // Names may hold commas; the numbers stand at the end.
      const cells = line.split(',').slice(-columns.length + 1)
      const cell = (name: string) => Number(cells[columns.indexOf(name) - 1])
      const [same, opposite, partial] = [cell('SAME'), cell('OPPOSITE'), cell('PARTIAL')]
      const printed = cell('COINCIDENCE')
      if (![same, opposite, partial, printed].every(Number.isFinite)) continue
      compared++
      const { agreement = 0 } = pairAgreement([same, partial, opposite, 0, 0, 0, 0, 0, 0])
      if (Math.abs(agreement - printed) > 0.0051) other.push(line)
    }
    expect(compared).toBeGreaterThan(185)
    expect(other).toHaveLength(of.misprinted)
  })

  test('by habit is told from agreement beyond chance in session 73', async () => {
    const session = (await collected()).filter((one) => one.session === '73')
    const { of } = agreementTable(session)
    const [near, far] = [of('IN', 'BR'), of('US', 'RU')]
    expect(near?.agreement).toBeCloseTo(0.863, 2)
    expect(near?.kappaLinear).toBeCloseTo(0.17, 1)
    expect(near?.piLinear).toBeCloseTo(0.16, 1)
    expect(far?.agreement).toBeCloseTo(0.3, 2)
    expect(far?.kappaLinear).toBeCloseTo(-0.15, 1)
  })
})
