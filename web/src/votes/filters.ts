import type { votes } from '@comity/contract'
import { ways } from './vote-words.ts'

const modes = ['recorded', 'roll_call', 'not_recorded', 'without_vote'] as const
type Mode = (typeof modes)[number]

/** What a list of decisions is narrowed by, as it stands in the address. */
export type Filters = {
  readonly q?: string
  readonly session?: string
  readonly body?: string
  readonly mode?: Mode
  readonly from?: string
  readonly to?: string
}

export type StateFilters = Filters & {
  readonly vote?: votes.GroupResult['exceptions'][number]['vote']
}

type Given = Readonly<Record<string, unknown>>

/** Reads filters from an address or a form; what is empty or means nothing is left out. */
export function filtersFrom(given: Given): Filters {
  const mode = modes.find((one) => one === given.mode)
  return {
    ...named('q', textOf(given.q, 200)),
    ...named('session', textOf(given.session, 20)),
    ...named('body', textOf(given.body, 60)),
    ...named('mode', mode),
    ...named('from', dayOf(given.from)),
    ...named('to', dayOf(given.to)),
  }
}

export function stateFiltersFrom(given: Given): StateFilters {
  const vote = ways.find((one) => one === given.vote)
  return { ...filtersFrom(given), ...named('vote', vote) }
}

const named = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value })

function textOf(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim().slice(0, most)
  return text === '' ? undefined : text
}

function dayOf(value: unknown): string | undefined {
  const text = textOf(value, 10)
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}
