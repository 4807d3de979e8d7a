import { languages, type proceedings } from '@comity/contract'
import type { CsvLine } from '@comity/votes'

type Defect = proceedings.AgendaImported['defects'][number]
type Item = proceedings.AgendaImported['items'][number]

/**
 * Reads a table of agenda items: a column `number`, and one for the title in each language, `en`, `fr` and
 * so on. All that is wrong with it is found, and what it holds is good only where nothing is.
 */
export function readAgendaLines(
  lines: readonly CsvLine[],
  taken: ReadonlySet<string>,
): { readonly items: readonly Item[]; readonly defects: readonly Defect[] } {
  const [head, ...rows] = lines
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const columns = languages.filter((lang) => names.includes(lang))
  const defects: Defect[] = headerDefects(names)
  if (defects.length > 0) return { items: [], defects }
  const items: Item[] = []
  const seen = new Set(taken)
  for (const { line, cells } of rows) {
    const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? ''
    const wrong = (column: string, code: Defect['code'], value = '') =>
      defects.push({ line, column, code, ...(value === '' ? {} : { value: value.slice(0, 100) }) })
    const number = cell('number')
    const titles = Object.fromEntries(
      columns.flatMap((lang) => (cell(lang) === '' ? [] : [[lang, cell(lang)]])),
    )
    if (number === '') wrong('number', 'empty')
    else if (number.length > 20) wrong('number', 'too_long', number)
    else if (seen.has(number)) wrong('number', taken.has(number) ? 'taken' : 'repeated', number)
    seen.add(number)
    if (Object.keys(titles).length === 0) wrong(columns[0] ?? 'en', 'empty')
    for (const lang of columns) if (cell(lang).length > 1_000) wrong(lang, 'too_long', cell(lang))
    if (number !== '' && Object.keys(titles).length > 0) items.push({ line, number, titles })
  }
  return { items, defects }
}

/** A column that is not there, not known, or there twice. */
function headerDefects(names: readonly string[]): Defect[] {
  const known: readonly string[] = ['number', ...languages]
  const missing = names.includes('number') ? [] : ['number']
  if (!languages.some((lang) => names.includes(lang))) missing.push('en')
  return [
    ...missing.map((column) => ({ line: 1, column, code: 'column_missing' as const })),
    ...names
      .filter((name, at) => !known.includes(name) || names.indexOf(name) !== at)
      .map((value) => ({ line: 1, code: 'column_unknown' as const, value: value.slice(0, 100) })),
  ]
}
