import type { Vote } from '../vote.ts'
import type { Desk, Layout } from './layout.ts'
import { enterVoeten, voetenColumns, voetenHead } from './voeten.ts'

const votesByLetter: ReadonlyMap<string, Vote> = new Map([
  ['Y', 'yes'],
  ['N', 'no'],
  ['A', 'abstain'],
  ['X', 'not_voting'],
])

/** Voeten's votes in long form, `rcid,date,unres,iso3,vote`: one row a member and vote. */
export const voetenLong: Layout = {
  format: 'voeten-long',
  needs: [['rcid'], ['date'], ['iso3'], ['vote']],
  may: ['unres'],
  start(desk: Desk) {
    const { header, text, sheet, log } = desk
    const columns = voetenColumns(desk)
    const [code, letterAt] = [header.at('iso3'), header.at('vote')]
    const leftOut = new Set<string>()
    return (row) => {
      const key = text.of(row, columns.key)
      if (leftOut.has(key)) return
      let entry = sheet.find(key)
      if (!entry) {
        const head = voetenHead(desk, row, columns)
        if (!head) {
          leftOut.add(key)
          return
        }
        entry = sheet.begin(head)
      }
      const letter = text.of(row, letterAt)
      const vote = votesByLetter.get(letter)
      if (vote) enterVoeten(desk, entry, { code: text.of(row, code), name: '', vote }, row.line)
      else log.add('unknown-vote', { value: letter.slice(0, 40) }, row.line, key)
    }
  },
}
