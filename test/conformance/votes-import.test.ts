import { type Decision, type ImportOptions, importVotes, tallyOf } from '@comity/votes'
import { describe, expect, test } from 'vitest'
import { bytesOf, hasVotes, officialTotals } from './votes-data.ts'

const imported = async (path: string, options: ImportOptions = {}) => {
  const { report, decisions } = await importVotes(bytesOf(path), options)
  const count = (code: string) =>
    report.defects.filter((one) => one.code === code).reduce((sum, one) => sum + one.count, 0)
  return { report, decisions, count }
}

describe.runIf(hasVotes)('the collected votes', () => {
  test('three votes in the layout of the UN Digital Library have no defect', async () => {
    const { report, decisions } = await imported('formats/undl_2026_layout_three_real_votes.csv')
    expect(report).toMatchObject({
      format: 'undl',
      rows: 579,
      decisions: 3,
      votes: 579,
      defects: [],
    })
    const tallies = [...decisions].map(({ id, roll }) => {
      const { yes, no, abstain, not_voting } = tallyOf(roll.values())
      return [id, yes, no, abstain, not_voting]
    })
    expect(tallies).toEqual([
      ['A/RES/73/27', 119, 46, 14, 14],
      ['A/RES/78/16', 161, 9, 11, 12],
      ['A/RES/78/237', 104, 53, 7, 29],
    ])
  })

  test('the matrix lost votes of four states in session 78', async () => {
    const { report, count } = await imported('full/voeten_matrix_1946_2024.csv.gz', {
      officialTotals: officialTotals(),
    })
    const lost = report.defects.filter(
      ({ code, params }) => code === 'votes-lost' && params.session === '78',
    )
    expect(lost.map(({ params }) => params.member).sort()).toEqual(['TR', 'YE', 'ZM', 'ZW'])
    for (const session of ['74', '75', '76', '77'])
      expect(
        report.defects.filter((one) => one.code === 'votes-lost' && one.params.session === session),
      ).toEqual([])
    expect(report).toMatchObject({ format: 'voeten-matrix', rows: 6_551, decisions: 6_547 })
    // Four numbers of roll calls stand on two rows each, and one seat has two columns until 1971.
    expect(count('repeated-decision')).toBe(4)
    expect(count('seat-held-twice')).toBe(9)
    expect(count('placeholder-date')).toBe(2_844)
  })

  test('the long form holds the same rolls as the matrix', async () => {
    const [long, matrix] = await Promise.all(
      ['full/voeten_long_1946_2024.csv.gz', 'full/voeten_matrix_1946_2024.csv.gz'].map((path) =>
        imported(path),
      ),
    )
    expect(long?.report).toMatchObject({ format: 'voeten-long', rows: 1_015_674 })
    // Where a number stands on two rows the long form cannot tell them apart.
    const doubled = new Set(
      matrix?.report.defects
        .filter(({ code }) => code === 'repeated-decision')
        .map(({ params }) => `voeten:${params.decision}`),
    )
    const nameOf = ({ sources }: Decision) => sources[0]?.name.replace(/.* /, 'voeten:') ?? ''
    const rolls = new Map([...(matrix?.decisions ?? [])].map((one) => [nameOf(one), one.roll]))
    const other = [...(long?.decisions ?? [])].filter((one) => {
      const same = rolls.get(nameOf(one))
      return !doubled.has(nameOf(one)) && !isSame(one.roll, same ?? new Map())
    })
    expect(other.map(nameOf)).toEqual([])
  })

  test('unvotes has Yugoslavia in 2018, which is told and mended', async () => {
    const { report, decisions } = await imported('full/unvotes_votes_1946_2019.csv.gz', {
      rollCalls: bytesOf('full/unvotes_roll_calls_1946_2019.csv.gz'),
    })
    expect(report).toMatchObject({
      format: 'unvotes',
      rows: 870_109,
      decisions: 6_203,
      votes: 870_109,
    })
    const recoded = report.defects.filter(({ code }) => code === 'state-recoded')
    expect(recoded.map(({ params }) => `${params.from} ${params.to}`).sort()).toEqual([
      'RU SUHH',
      'TW CN',
      'TZ EAT',
      'YU CSXX',
      'YU RS',
    ])
    expect([...decisions].find(({ id }) => id === 'A/RES/73/27')?.roll.get('RS')).toBe('yes')
  })
})

const isSame = (one: Decision['roll'], other: Decision['roll']): boolean =>
  one.size === other.size && [...one].every(([member, vote]) => other.get(member) === vote)
