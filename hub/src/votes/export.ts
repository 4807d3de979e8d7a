import type { votes as contract } from '@comity/contract'
import { votes } from '@comity/votes'

/** One row for each member, as RFC 4180 has it; the decision's own facts in each row. */
export function csvOf(decision: contract.Decision): string {
  const head = ['symbol', 'date', 'title', 'member', 'vote']
  const rows = votes.flatMap((vote) =>
    decision.roll[vote].map((member) => [decision.id, decision.date, decision.title, member, vote]),
  )
  rows.sort((a, b) => ((a[3] ?? '') < (b[3] ?? '') ? -1 : 1))
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A text that begins as a formula would be run by a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A name for the file that any system takes. */
export const fileName = (symbol: string, format: string): string =>
  `${symbol.replace(/[^A-Za-z0-9.]+/g, '-')}.${format}`
