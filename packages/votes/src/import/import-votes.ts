import type { Decision } from '../decision.ts'
import { checkMemberships } from './check-memberships.ts'
import { checkOfficial, checkPrinted } from './check-totals.ts'
import { CsvReader, type CsvRow } from './csv-reader.ts'
import { DecisionSheet, isSymbol, type SheetEntry } from './decision-sheet.ts'
import { DefectLog } from './defect.ts'
import { layoutFor, requireColumns } from './detect.ts'
import { FieldText } from './field-text.ts'
import { ImportError } from './import-error.ts'
import {
  type ImportLimits,
  type ImportOptions,
  type ImportReport,
  importLimits,
} from './import-format.ts'
import { Header, type Layout } from './layout.ts'
import { unvotesRollCalls } from './unvotes.ts'

/** A decision with the key that its file gives it. */
export interface ImportedDecision extends Decision {
  /** Unique among all files, such as `undl:1655128`: it stays where another file has a symbol for it. */
  readonly key: string
}

/** A file that was read whole and checked. */
export interface ImportedVotes {
  readonly report: ImportReport
  /** In the order of the file, each made when it is asked for; may be gone through again. */
  readonly decisions: Iterable<ImportedDecision>
}

/**
 * Reads recorded votes from one of the known layouts of CSV, as bytes in pieces of any size (after
 * decompression), and reports everything that is not as it should be. Nothing is handed out before
 * the file has been read to its end, so that a broken file changes nothing. Memory is bounded by the
 * limits, and grows by about 1 kB for each decision, not with the rows.
 *
 * @throws ImportError where the file cannot be read; the signal's reason where it was aborted
 * @example
 * const { decisions, report } = await importVotes(bytes, { format: 'undl' })
 */
export async function importVotes(
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
): Promise<ImportedVotes> {
  const limits = { ...importLimits, ...options.limits }
  const log = new DefectLog()
  const sheet = new DecisionSheet(limits.decisions, log)
  const reading: Reading = { limits, log, sheet, text: new FieldText(options.encoding) }
  let found: ReturnType<typeof layoutFor> | undefined
  if (options.rollCalls) {
    await readFile(options.rollCalls, options, reading, (header) => {
      requireColumns(header, unvotesRollCalls)
      return unvotesRollCalls
    })
  }
  const counts = await readFile(bytes, options, reading, (header) => {
    found = layoutFor(header, options.format)
    if (found.layout.format === 'unvotes' && !options.rollCalls)
      throw new ImportError('format.needs-roll-calls')
    return found.layout
  })
  if (!found) throw new ImportError('file.empty')
  const { layout, reason } = found
  check(layout, sheet, log, options)
  const { text } = reading
  if (text.utf8Line && text.otherLine)
    log.add('mixed-encodings', { encoding: 'windows-1252' }, text.otherLine)
  const report: ImportReport = {
    format: layout.format,
    formatReason: reason,
    ...text.found,
    ...counts,
    decisions: sheet.size,
    votes: sheet.votes,
    defects: log.list(),
    defectsBeyond: log.beyond,
  }
  return { report, decisions: { [Symbol.iterator]: () => decisionsOf(sheet) } }
}

interface Reading {
  readonly limits: ImportLimits
  readonly log: DefectLog
  readonly sheet: DecisionSheet
  readonly text: FieldText
}

async function readFile(
  bytes: AsyncIterable<Uint8Array>,
  { signal, onProgress }: ImportOptions,
  { limits, log, sheet, text }: Reading,
  layoutOf: (header: Header) => Layout,
): Promise<{ readonly bytes: number; readonly rows: number }> {
  let take: ((row: CsvRow) => void) | undefined
  const reader = new CsvReader(limits, (row) => {
    if (take) {
      take(row)
      return
    }
    const names = Array.from({ length: row.fields }, (_, field) => text.of(row, field).trim())
    const header = new Header(names)
    const layout = layoutOf(header)
    for (const column of layout.may)
      if (header.at(column) < 0) log.add('missing-column', { column }, row.line)
    take = layout.start({ header, text, sheet, log })
  })
  signal?.throwIfAborted()
  for await (const chunk of bytes) {
    signal?.throwIfAborted()
    reader.push(chunk)
    const rows = Math.max(0, reader.rows - 1)
    onProgress?.({ bytes: reader.bytes, rows, decisions: sheet.size })
  }
  signal?.throwIfAborted()
  reader.end()
  return { bytes: reader.bytes, rows: reader.rows - 1 }
}

function check(layout: Layout, sheet: DecisionSheet, log: DefectLog, options: ImportOptions): void {
  const { memberships, officialTotals, group = 'UN' } = options
  const isFilled = layout.format === 'unvotes'
  if (isFilled)
    log.add(
      'absences-not-in-file',
      { filled: memberships ? 'yes' : 'no' },
      undefined,
      undefined,
      sheet.size,
    )
  if (memberships) {
    const members = [...memberships].filter((one) => one.group === group)
    checkMemberships(sheet, members, log, isFilled)
  }
  checkPrinted(sheet, log)
  if (officialTotals) checkOfficial(sheet, officialTotals, log)
}

/** The symbol is the id of the first whole decision that has it; others have the key of the file. */
function* decisionsOf(sheet: DecisionSheet): Generator<ImportedDecision> {
  const taken = new Set<string>()
  for (const entry of sheet.entries()) {
    const { symbol, on } = entry.head
    const isFirst = isSymbol(symbol) && on === 'whole' && !taken.has(symbol)
    if (isFirst) taken.add(symbol)
    yield decisionOf(sheet, entry, isFirst)
  }
}

function decisionOf(sheet: DecisionSheet, entry: SheetEntry, isFirst: boolean): ImportedDecision {
  const { head } = entry
  return {
    key: head.name,
    id: isFirst ? head.symbol : head.name,
    symbols: head.symbols,
    body: 'unga',
    session: head.session,
    date: head.date,
    ...(head.datePrecision ? { datePrecision: head.datePrecision } : {}),
    title: head.title,
    on: head.on,
    mode: 'recorded',
    adopted: head.adopted,
    rule: undefined,
    roll: sheet.rollOf(entry),
    announced: head.announced,
    subjects: head.subjects,
    sources: [head.source],
  }
}
