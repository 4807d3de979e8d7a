import { ImportError } from './import-error.ts'
import type { OfficialTotal } from './import-format.ts'
import { memberOf } from './member-codes.ts'

const columns = ['ms_code', 'session', 'yes', 'no', 'abstain', 'non_voting'] as const

/**
 * Reads a table of what each state voted in each session by the body's own count:
 * `ms_code,session,yes,no,abstain,non_voting,…`. A row that cannot be read is an error, since what is
 * held against the table must be held against all of it.
 *
 * @throws ImportError `format.missing-columns`, `format.bad-value`
 * @example
 * const totals = officialTotals('ms_code,session,yes,no,abstain,non_voting\nBRA,73,80,2,12,0\n')
 */
export function officialTotals(text: string): readonly OfficialTotal[] {
  const [head = '', ...rows] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const names = head.split(',')
  const missing = columns.filter((name) => !names.includes(name))
  if (missing.length > 0) {
    const params = { format: 'totals', columns: missing.join(' ') }
    throw new ImportError('format.missing-columns', { line: 1, column: 1 }, params)
  }
  const at = (name: (typeof columns)[number]) => names.indexOf(name)
  const [code, session] = [at('ms_code'), at('session')]
  const counts = [at('yes'), at('no'), at('abstain'), at('non_voting')]
  return rows.map((row, index) => {
    const cells = row.split(',')
    const member = memberOf(cells[code] ?? '')
    const numbers = counts.map((place) => cells[place] ?? '')
    if (member === undefined || !numbers.every((one) => /^\d{1,4}$/.test(one))) {
      const params = { value: row.slice(0, 40) }
      throw new ImportError('format.bad-value', { line: index + 2, column: 1 }, params)
    }
    const [yes = 0, no = 0, abstain = 0, not_voting = 0] = numbers.map(Number)
    return { member, session: cells[session] ?? '', yes, no, abstain, not_voting }
  })
}
