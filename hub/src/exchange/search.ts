import { Problem } from '../core/problem.ts'
import { tsqueryOf } from './search-terms.ts'

export interface Filter {
  readonly types: readonly string[]
  readonly levels: readonly string[]
  readonly by: readonly string[]
  readonly creators: readonly string[]
  readonly since: number | undefined
  readonly until: number | undefined
  readonly text: string | undefined
}

/** Reads the one filter line: `type:indicator marking:amber by:XA since:2026-01-01 free words`. */
export function readFilter(line: string): Filter {
  const lists = { type: [], marking: [], by: [], creator: [], value: [] } as Record<
    string,
    string[]
  >
  const words: string[] = []
  const times: { since?: number; until?: number } = {}
  for (const found of line.matchAll(/\S+/g)) {
    const [part] = found
    const colon = /^(type|marking|by|creator|value|since|until):(.*)$/i.exec(part)
    const name = colon?.[1]?.toLowerCase()
    const value = colon?.[2] ?? ''
    if (name === undefined) words.push(part)
    else if (value === '') throw filterWrong(found.index, part, 'Write a value after the colon.')
    else if (name === 'since' || name === 'until') times[name] = timeOf(value, found.index)
    else lists[name]?.push(...value.split(',').filter((item) => item !== ''))
  }
  return {
    types: lists.type ?? [],
    levels: (lists.marking ?? []).map((level) => level.toLowerCase()),
    by: (lists.by ?? []).map((party) =>
      party.includes(':') ? party : `state:${party.toUpperCase()}`,
    ),
    creators: lists.creator ?? [],
    since: times.since,
    until: times.until,
    text: tsqueryOf(words, lists.value ?? []),
  }
}

function timeOf(text: string, at: number): number {
  const days = /^(\d{1,4})d$/.exec(text)?.[1]
  const time = days === undefined ? Date.parse(text) : Date.now() - Number(days) * 86_400_000
  if (Number.isNaN(time) || (days === undefined && !/^\d{4}-\d\d(-\d\d(T.*)?)?$/.test(text)))
    throw filterWrong(at, text, 'Write a day such as 2026-01-31, or 30d for the last thirty days.')
  return time * 1000
}

const filterWrong = (at: number, part: string, mend: string) =>
  new Problem('invalid', 'filter-wrong', mend, { params: { at, part } })
