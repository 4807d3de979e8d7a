import { directory, votes } from '@comity/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'
import type { Filters, StateFilters } from './filters.ts'

/** Begins the key of all that is read from the record: an import makes all of it stale at once. */
export const recordKey = 'record-of-votes'

const first = ''
const limit = 50
const next = (page: { readonly next?: string | undefined }) => page.next

export const decisionsQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: [recordKey, 'decisions', filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      client.call(votes.decisions, { query: { ...filters, ...cursorOf(cursor), limit } }, signal),
    initialPageParam: first,
    getNextPageParam: next,
  })

const cursorOf = (cursor: string) => (cursor === '' ? {} : { cursor })

export const valuesQuery = queryOptions({
  queryKey: [recordKey, 'decision-values'],
  queryFn: ({ signal }) => client.call(votes.decisionValues, {}, signal),
  staleTime: 60_000,
})

export const decisionQuery = (symbol: string) =>
  queryOptions({
    queryKey: [recordKey, 'decision', symbol],
    queryFn: ({ signal }) => client.call(votes.decision, { query: { symbol } }, signal),
    staleTime: 60_000,
  })

export const comparisonQuery = (first: string, second: string) =>
  queryOptions({
    queryKey: [recordKey, 'comparison', first, second],
    queryFn: ({ signal }) =>
      client.call(votes.compareDecisions, { query: { first, second } }, signal),
  })

export const stateQuery = (state: string) =>
  queryOptions({
    queryKey: ['state', state],
    queryFn: ({ signal }) => client.call(directory.state, { params: { state } }, signal),
    staleTime: 60_000,
  })

export const stateRecordQuery = (state: string, filters: StateFilters) =>
  infiniteQueryOptions({
    queryKey: [recordKey, 'state-record', state, filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      client.call(
        votes.stateRecord,
        { params: { state }, query: { ...filters, ...cursorOf(cursor), limit } },
        signal,
      ),
    initialPageParam: first,
    getNextPageParam: next,
  })

export const groupRecordQuery = (group: string, filters: Filters) =>
  infiniteQueryOptions({
    queryKey: [recordKey, 'group-record', group, filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      client.call(
        votes.groupRecord,
        { params: { group }, query: { ...filters, ...cursorOf(cursor), limit } },
        signal,
      ),
    initialPageParam: first,
    getNextPageParam: next,
  })
