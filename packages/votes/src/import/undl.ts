import { parseDay } from '../day.ts'
import type { Vote } from '../vote.ts'
import type { CsvRow } from './csv-reader.ts'
import type { SheetEntry } from './decision-sheet.ts'
import { countOf, type Desk, type Layout } from './layout.ts'
import { memberOf } from './member-codes.ts'

const votesByLetter: Readonly<Record<string, Vote>> = {
  Y: 'yes',
  N: 'no',
  A: 'abstain',
  X: 'not_voting',
  NV: 'not_voting',
}

const totals = {
  yes: ['total_yes', 'total_yeses'],
  no: ['total_no', 'total_noes', 'total_nos'],
  abstain: ['total_abstentions', 'total_abstention'],
  not_voting: ['total_non_voting', 'total_non_votings'],
} as const

/**
 * Voting data of the General Assembly from the UN Digital Library (record 4060887). The file of 2026
 * has 20 columns, that of 2025 no `vote_note`, that of 2024 `modality` too and other spellings. It
 * holds adopted resolutions as a whole: no paragraph votes, amendments or rejected drafts. States have
 * the code and name of the time.
 */
export const undl: Layout = {
  format: 'undl',
  needs: [['undl_id'], ['ms_code'], ['ms_vote'], ['date'], ['session'], ['resolution']],
  may: ['title', 'subjects', 'draft', 'vote_note'],
  start,
}

function start({ header, text, sheet, log }: Desk) {
  const at = {
    id: header.at('undl_id'),
    member: header.at('ms_code'),
    vote: header.at('ms_vote'),
    date: header.at('date'),
    session: header.at('session'),
    resolution: header.at('resolution'),
    draft: header.at('draft'),
    title: header.at('title', 'titles'),
    subjects: header.at('subjects', 'subject'),
    link: header.at('undl_link'),
  }
  const printedAt = Object.entries(totals).map(([vote, names]) => ({
    vote,
    at: header.at(...names),
  }))
  const leftOut = new Set<string>()
  const symbols = new Set<string>()

  return (row: CsvRow) => {
    const key = text.of(row, at.id)
    const known = sheet.find(key)
    const entry = known ?? begin(row, key)
    if (!entry) return
    if (known) {
      const isSame =
        text.of(row, at.date) === known.head.date &&
        text.of(row, at.resolution) === known.head.symbol
      if (!isSame) log.add('conflicting-decision', {}, row.line, key)
    }
    const letter = text.of(row, at.vote)
    const vote = votesByLetter[letter]
    if (!vote) {
      log.add('unknown-vote', { value: letter.slice(0, 40) }, row.line, key)
      return
    }
    const code = text.of(row, at.member)
    const member = memberOf(code)
    if (member === undefined) {
      log.add('unknown-member', { value: code.slice(0, 40) }, row.line, key)
      return
    }
    if (code === 'GER')
      log.add('state-recoded', { from: code, to: member, reason: 'same-state' }, row.line, key)
    sheet.enter(entry, member, vote, row.line, code)
  }

  function begin(row: CsvRow, key: string) {
    if (leftOut.has(key)) return undefined
    const date = parseDay(text.of(row, at.date))
    if (date === undefined) {
      leftOut.add(key)
      log.add('bad-date', { value: text.of(row, at.date).slice(0, 40) }, row.line, key)
      return undefined
    }
    const symbol = text.of(row, at.resolution)
    if (symbol !== '' && symbols.has(symbol))
      log.add('repeated-symbol', { symbol: symbol.slice(0, 80) }, row.line, key)
    symbols.add(symbol)
    const printed = printedIn(row, key)
    const { yes, no, abstain, not_voting } = printed
    const isWhole =
      yes !== undefined && no !== undefined && abstain !== undefined && not_voting !== undefined
    const subjects = text.of(row, at.subjects)
    return sheet.begin({
      key,
      symbol,
      symbols: [symbol, text.of(row, at.draft)].filter((one) => one !== ''),
      session: text.of(row, at.session),
      date,
      title: text.of(row, at.title),
      on: 'whole',
      adopted: true,
      announced: isWhole ? { yes, no, abstain, not_voting, suspended: 0 } : undefined,
      subjects: subjects === '' ? [] : subjects.split('|'),
      source: { name: `UN Digital Library ${key}`, url: webAddress(text.of(row, at.link)) },
      name: `undl:${key}`,
      printed,
      line: row.line,
    })
  }

  function printedIn(row: CsvRow, key: string) {
    const printed: SheetEntry['head']['printed'] = {}
    for (const { vote, at: place } of printedAt) {
      const value = text.of(row, place)
      const count = countOf(value)
      if (count !== undefined) Object.assign(printed, { [vote]: count })
      else if (value !== '') log.add('bad-total', { value: value.slice(0, 40) }, row.line, key)
    }
    return printed
  }
}

/** What a reader may follow: a file may hold any text there, scripts as well. */
const webAddress = (text: string): string | undefined =>
  /^https?:\/\/[^\s]+$/i.test(text) ? text : undefined
