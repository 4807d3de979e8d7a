import type { Desk, Layout } from './layout.ts'
import { memberOf } from './member-codes.ts'
import { enterVoeten, voetenColumns, voetenHead, votesByNumber } from './voeten.ts'

/** Columns of the matrix that are no state: the row's own, and marks of six issues. */
const others = new Set(['', 'rcid', 'date', 'session', 'unres', 'me', 'nu', 'di', 'hr', 'co', 'ec'])

/**
 * Voeten's votes as a matrix: one row a vote, one column a state by ISO alpha-3. It has neither
 * symbols nor sessions, and gives each seat one code for all time (`RUS` for the Soviet Union).
 */
export const voetenMatrix: Layout = {
  format: 'voeten-matrix',
  needs: [['rcid'], ['date'], ['USA'], ['GBR'], ['BRA']],
  may: [],
  start(desk: Desk) {
    const { header, text, sheet, log } = desk
    const columns = voetenColumns(desk)
    const states = header.names
      .map((code, at) => ({ code, at }))
      .filter(({ code }) => !others.has(code))
    for (const { code } of states)
      if (memberOf(code) === undefined) log.add('unknown-member', { value: code.slice(0, 40) }, 1)
    const known = states.filter(({ code }) => memberOf(code) !== undefined)
    return (row) => {
      const key = text.of(row, columns.key)
      if (sheet.find(key)) {
        log.add('repeated-decision', { decision: key.slice(0, 40) }, row.line, key)
        return
      }
      const head = voetenHead(desk, row, columns)
      if (!head) return
      const entry = sheet.begin(head)
      for (const { code, at } of known) {
        const number = text.of(row, at)
        const vote = votesByNumber.get(number)
        if (vote === undefined)
          log.add('unknown-vote', { value: number.slice(0, 40) }, row.line, key)
        else if (vote !== 'no-member') enterVoeten(desk, entry, { code, name: '', vote }, row.line)
      }
    }
  },
}
