import { documents as contract, languages, type proceedings } from '@comity/contract'
import type { CsvLine } from '@comity/votes'
import type { Lang } from './store.ts'

export interface ImportedText {
  readonly line: number
  readonly lang: Lang
  readonly title: string
  readonly text: string | undefined
  /** The name of a file that is still to come. */
  readonly file: string | undefined
}

export interface ImportedWork {
  readonly line: number
  readonly symbol: string
  readonly kind: contract.DocumentKind
  /** As the agenda numbers it. */
  readonly item: string | undefined
  readonly audience: 'public' | 'group'
  readonly date: string
  readonly texts: readonly ImportedText[]
}

export type Defect = proceedings.AgendaImported['defects'][number]

const needed = ['symbol', 'kind', 'title', 'lang', 'date'] as const
const known = [...needed, 'item', 'audience', 'text', 'file'] as const
const most = { title: 500, text: 300_000, file: 200 } as const
/** Of which rows of one symbol say the same. */
const shared = ['kind', 'item', 'audience', 'date'] as const

/**
 * Reads a table of documents: a row for each language of each document, rows of one symbol together or
 * apart. All that is wrong with it is found, and what it holds is good only where nothing is.
 */
export function readDocumentLines(
  lines: readonly CsvLine[],
  audience: 'public' | 'group',
): { readonly works: readonly ImportedWork[]; readonly defects: readonly Defect[] } {
  const [head, ...rows] = lines
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const defects: Defect[] = headerDefects(names)
  const works = new Map<string, ImportedWork & { readonly texts: ImportedText[] }>()
  if (defects.length > 0) return { works: [], defects }

  for (const { line, cells } of rows) {
    const cell = (name: (typeof known)[number]): string => cells[names.indexOf(name)]?.trim() ?? ''
    const wrong = (column: string, code: Defect['code'], value: string) =>
      defects.push({ line, column, code, ...(value === '' ? {} : { value: value.slice(0, 100) }) })
    for (const name of needed) if (cell(name) === '') wrong(name, 'empty', '')
    for (const [name, limit] of Object.entries(most))
      if (name in most && cell(nameOf(name)).length > limit) wrong(name, 'too_long', '')
    const symbol = contract.WorkSymbol.safeParse(cell('symbol'))
    const kind = contract.documentKinds.find((one) => one === cell('kind'))
    const lang = languages.find((one) => one === cell('lang'))
    const given = cell('audience') || audience
    if (cell('symbol') !== '' && !symbol.success) wrong('symbol', 'wrong', cell('symbol'))
    if (cell('kind') !== '' && kind === undefined) wrong('kind', 'wrong', cell('kind'))
    if (cell('lang') !== '' && lang === undefined) wrong('lang', 'wrong', cell('lang'))
    if (cell('date') !== '' && !isDay(cell('date'))) wrong('date', 'wrong', cell('date'))
    if (given !== 'public' && given !== 'group') wrong('audience', 'wrong', given)
    else if (given === 'public' && audience === 'group') wrong('audience', 'not_public', given)
    if (cell('text') === '' && cell('file') === '') wrong('text', 'nothing', '')
    if (!symbol.success || kind === undefined || lang === undefined) continue
    const text = {
      ...{ line, lang, title: cell('title') },
      ...{ text: cell('text') || undefined, file: cell('file') || undefined },
    }
    const key = symbol.data.toUpperCase()
    const work = {
      ...{ line, symbol: symbol.data, kind, item: cell('item') || undefined },
      ...{ audience: given === 'public' ? ('public' as const) : ('group' as const) },
      ...{ date: cell('date'), texts: [text] },
    }
    const before = works.get(key)
    if (before === undefined) {
      works.set(key, work)
      continue
    }
    for (const name of shared)
      if (before[name] !== work[name]) wrong(name, 'differs', String(work[name] ?? ''))
    if (before.texts.some((one) => one.lang === lang)) wrong('lang', 'repeated', lang)
    before.texts.push(text)
  }
  return { works: [...works.values()], defects }
}

const nameOf = (name: string): (typeof known)[number] => known.find((one) => one === name) ?? 'text'

/** A column that is not there, not known, or there twice. */
function headerDefects(names: readonly string[]): Defect[] {
  const line = 1
  return [
    ...needed
      .filter((name) => !names.includes(name))
      .map((column) => ({ line, column, code: 'column_missing' as const })),
    ...names
      .filter((name, at) => !known.some((one) => one === name) || names.indexOf(name) !== at)
      .map((value) => ({ line, code: 'column_unknown' as const, value: value.slice(0, 100) })),
  ]
}

const isDay = (text: string): boolean =>
  contract.draftDocument.body.shape.date.safeParse(text).success
