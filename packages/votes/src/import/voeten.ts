import { type Day, parseDay } from '../day.ts'
import type { Decision } from '../decision.ts'
import type { Vote } from '../vote.ts'
import type { CsvRow } from './csv-reader.ts'
import type { SheetEntry, SheetHead } from './decision-sheet.ts'
import { countOf, type Desk } from './layout.ts'
import { memberOf, memberOnDay } from './member-codes.ts'

/** Before this day, dates in the data of Voeten stand for the month, not the day. */
const exactFrom = '1985-01-01'

/** Voeten's numbers; 9, not a member, has no entry in a roll call. */
export const votesByNumber: ReadonlyMap<string, Vote | 'no-member'> = new Map([
  ['1', 'yes'],
  ['2', 'abstain'],
  ['3', 'no'],
  ['8', 'not_voting'],
  ['9', 'no-member'],
  // As pandas writes a column with gaps.
  ['1.0', 'yes'],
  ['2.0', 'abstain'],
  ['3.0', 'no'],
  ['8.0', 'not_voting'],
  ['9.0', 'no-member'],
])

/** What one of Voeten's files says of a vote as a whole; -1 for a column it has not. */
export interface VoetenColumns {
  readonly key: number
  readonly date: number
  readonly session: number
  readonly symbol: number
  readonly amendment: number
  readonly paragraph: number
  readonly short: number
  readonly description: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

export const voetenColumns = ({ header }: Desk): VoetenColumns => ({
  key: header.at('rcid'),
  date: header.at('date'),
  session: header.at('session'),
  symbol: header.at('unres'),
  amendment: header.at('amend'),
  paragraph: header.at('para'),
  short: header.at('short'),
  description: header.at('descr'),
  yes: header.at('yes'),
  no: header.at('no'),
  abstain: header.at('abstain'),
})

/** The head of one of Voeten's votes; what the file does not say goes into the log. */
export function voetenHead(
  { text, log }: Desk,
  row: CsvRow,
  at: VoetenColumns,
): SheetHead | undefined {
  const key = text.of(row, at.key)
  const dateText = present(text.of(row, at.date))
  const date = parseDay(dateText)
  if (date === undefined) {
    log.add('bad-date', { value: dateText.slice(0, 40) }, row.line, key)
    return undefined
  }
  const isPlaceholder = date < exactFrom
  if (isPlaceholder) log.add('placeholder-date', { before: exactFrom }, row.line, key)
  log.add('adoption-not-in-file', {}, row.line, key)
  const given = present(text.of(row, at.session)).replace(/\.0$/, '')
  if (given === '') log.add('session-derived', {}, row.line, key)
  const written = present(text.of(row, at.symbol))
  const symbol = symbolOf(written)
  const printed: SheetEntry['head']['printed'] = {}
  for (const vote of ['yes', 'no', 'abstain'] as const) {
    const count = countOf(text.of(row, at[vote]))
    if (count !== undefined) printed[vote] = count
  }
  return {
    key,
    symbol,
    symbols: symbol === written ? [symbol].filter((one) => one !== '') : [symbol, written],
    session: given === '' ? sessionOn(date) : given,
    date,
    ...(isPlaceholder ? { datePrecision: 'month' as const } : {}),
    title: present(text.of(row, at.description)) || present(text.of(row, at.short)),
    on: partOf(text.of(row, at.amendment), text.of(row, at.paragraph)),
    adopted: undefined,
    announced: undefined,
    subjects: [present(text.of(row, at.short))].filter((one) => one !== ''),
    source: { name: `Voeten, roll call ${key}`, url: 'https://doi.org/10.7910/DVN/LEJUQZ' },
    name: `voeten:${key}`,
    printed,
    line: row.line,
  }
}

/** R writes what is missing as NA. */
const present = (text: string): string => (text === 'NA' ? '' : text)

const isSet = (flag: string): boolean => /^(1|1\.0|TRUE|True|true)$/.test(flag)

function partOf(amendment: string, paragraph: string): Decision['on'] {
  if (isSet(paragraph)) return 'paragraph'
  return isSet(amendment) ? 'amendment' : 'whole'
}

/**
 * `R/73/27` is A/RES/73/27. Before the 31st session the number in it is not that of the resolution
 * (and symbols had Roman numerals), so there it stays as it is.
 */
function symbolOf(written: string): string {
  const parts = /^R\/(\d{2,3})\/(\d+[A-Z]?)$/.exec(written)
  return parts && Number(parts[1]) >= 31 ? `A/RES/${parts[1]}/${parts[2]}` : written
}

/**
 * The regular session that a day falls into: the first met in two parts in 1946, later ones open in
 * September. Emergency special sessions cannot be told from the date.
 */
export function sessionOn(day: Day): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return String(year <= 1946 ? 1 : year - (month >= 9 ? 1945 : 1946))
}

/** Enters one vote under the code its member has on the day, and says where that differs. */
export function enterVoeten(
  { sheet, log }: Desk,
  entry: SheetEntry,
  found: { readonly code: string; readonly name: string; readonly vote: Vote },
  line: number,
): void {
  const { key, date } = entry.head
  const written = memberOf(found.code, found.name)
  if (written === undefined) {
    const value = (found.code || found.name).slice(0, 40)
    log.add('unknown-member', { value }, line, key)
    return
  }
  const member = memberOnDay(written, date)
  if (member !== written)
    log.add('state-recoded', { from: found.code, to: member, reason: 'code-of-the-day' }, line, key)
  sheet.enter(entry, member, found.vote, line, found.code)
}
