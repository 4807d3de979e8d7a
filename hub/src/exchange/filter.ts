import { type FilterKey, faultSentences, parseFilter } from '@comity/contract'
import { Problem } from '../core/problem.ts'
import { tsqueryOf } from './search-terms.ts'

/** What a filter line asks for, as the database is asked for it; times in microseconds since 1970. */
export interface Filter {
  readonly types: readonly string[]
  readonly levels: readonly string[]
  readonly by: readonly string[]
  readonly creators: readonly string[]
  readonly since: number | undefined
  readonly until: number | undefined
  readonly text: string | undefined
}

/** Reads the one filter line; what is wrong in it is refused with its place, never passed over. */
export function readFilter(line: string): Filter {
  const { terms, errors } = parseFilter(line)
  const [error] = errors
  if (error)
    throw new Problem('invalid', 'filter-wrong', faultSentences[error.fault], {
      params: { at: error.at, part: error.text, fault: error.fault },
    })
  const valuesOf = (key: FilterKey | undefined) =>
    terms.filter((term) => term.key === key).map((term) => term.value)
  const listOf = (key: FilterKey) => valuesOf(key).flatMap((value) => value.split(','))
  return {
    types: listOf('type'),
    levels: listOf('marking').map((level) => level.toLowerCase()),
    by: listOf('by').map(partyOf),
    creators: listOf('creator'),
    since: timeOf(valuesOf('since')[0]),
    until: timeOf(valuesOf('until')[0]),
    text: tsqueryOf(valuesOf(undefined), listOf('value')),
  }
}

/** `xa` and `state:xa` are the state XA; other parties are in lower case. */
function partyOf(text: string): string {
  if (!text.includes(':')) return `state:${text.toUpperCase()}`
  const [kind = '', id = ''] = text.split(':')
  const lower = kind.toLowerCase()
  return `${lower}:${lower === 'state' ? id.toUpperCase() : id.toLowerCase()}`
}

function timeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const days = /^(\d{1,4})d$/.exec(text)?.[1]
  const time = days === undefined ? Date.parse(text) : Date.now() - Number(days) * 86_400_000
  return time * 1000
}
