import type { Desk, Layout } from './layout.ts'
import { enterVoeten, voetenColumns, voetenHead, votesByNumber } from './voeten.ts'

/**
 * The `UNVotes` file of Voeten, Strezhnev and Bailey: one row a country and vote with numbers of the
 * Correlates of War, in Latin-1. `8` did not vote, `9` was no member. `ccode` 345 stands for
 * Yugoslavia and its successors, and may come twice in a vote.
 */
export const voetenRaw: Layout = {
  format: 'voeten-raw',
  needs: [['rcid'], ['ccode'], ['vote'], ['date']],
  may: ['session', 'unres', 'amend', 'para', 'descr'],
  start(desk: Desk) {
    const { header, text, sheet, log } = desk
    const columns = voetenColumns(desk)
    const at = {
      code: header.at('ccode'),
      name: header.at('Countryname', 'Country'),
      vote: header.at('vote'),
    }
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
      const number = text.of(row, at.vote)
      const vote = votesByNumber.get(number)
      if (vote === undefined) log.add('unknown-vote', { value: number.slice(0, 40) }, row.line, key)
      else if (vote !== 'no-member') {
        const code = text.of(row, at.code).replace(/\.0$/, '')
        enterVoeten(desk, entry, { code, name: text.of(row, at.name), vote }, row.line)
      }
    }
  },
}
