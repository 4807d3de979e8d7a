import type { Vote } from '../vote.ts'
import type { Desk, Layout } from './layout.ts'
import { enterVoeten, voetenColumns, voetenHead } from './voeten.ts'

const votesByWord: ReadonlyMap<string, Vote> = new Map([
  ['yes', 'yes'],
  ['no', 'no'],
  ['abstain', 'abstain'],
])

/** The roll calls of the R package unvotes, read before its votes. */
export const unvotesRollCalls: Layout = {
  format: 'unvotes',
  needs: [['rcid'], ['session'], ['date'], ['unres']],
  may: ['amend', 'para', 'short', 'descr'],
  start(desk: Desk) {
    const columns = voetenColumns(desk)
    return (row) => {
      const key = desk.text.of(row, columns.key)
      if (desk.sheet.find(key)) {
        desk.log.add('repeated-decision', { decision: key.slice(0, 40) }, row.line, key)
        return
      }
      const head = voetenHead(desk, row, columns)
      if (head) desk.sheet.begin(head)
    }
  },
}

/**
 * The votes of the R package unvotes: ISO alpha-2 codes, former states too, and words. Who did not
 * vote has no row, so that being away cannot be told from being no member without memberships.
 */
export const unvotes: Layout = {
  format: 'unvotes',
  needs: [['rcid'], ['country'], ['country_code'], ['vote']],
  may: [],
  start(desk: Desk) {
    const { header, text, sheet, log } = desk
    const at = {
      key: header.at('rcid'),
      name: header.at('country'),
      code: header.at('country_code'),
      vote: header.at('vote'),
    }
    return (row) => {
      const key = text.of(row, at.key)
      const entry = sheet.find(key)
      if (!entry) {
        log.add('decision-without-roll-call', { decision: key.slice(0, 40) }, row.line, key)
        return
      }
      const word = text.of(row, at.vote)
      const vote = votesByWord.get(word)
      if (!vote) {
        log.add('unknown-vote', { value: word.slice(0, 40) }, row.line, key)
        return
      }
      const found = { code: text.of(row, at.code), name: text.of(row, at.name), vote }
      enterVoeten(desk, entry, found, row.line)
    }
  },
}
