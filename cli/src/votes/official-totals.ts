import { memberOf, type OfficialTotal } from '@comity/votes'
import { usage } from '../failure.ts'

/**
 * Reads `ms_code,session,yes,no,abstain,non_voting,…`, one row for each state and session. A row that
 * cannot be read is an error: what is held against it must be whole.
 */
export function officialTotals(file: string, text: string): readonly OfficialTotal[] {
  const [head = '', ...rows] = text.trim().split(/\r?\n/)
  const names = head.split(',')
  const at = (name: string) => {
    const found = names.indexOf(name)
    if (found < 0) throw usage(`${file} has no column ${name}.`)
    return found
  }
  const [code, session] = [at('ms_code'), at('session')]
  const counts = [at('yes'), at('no'), at('abstain'), at('non_voting')]
  return rows.map((row, index) => {
    const cells = row.split(',')
    const member = memberOf(cells[code] ?? '')
    const numbers = counts.map((place) => cells[place] ?? '')
    if (member === undefined || !numbers.every((one) => /^\d+$/.test(one)))
      throw usage(`${file}, line ${index + 2}: no state and counts are there.`)
    const [yes = 0, no = 0, abstain = 0, not_voting = 0] = numbers.map(Number)
    return { member, session: cells[session] ?? '', yes, no, abstain, not_voting }
  })
}
