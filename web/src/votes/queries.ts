import { directory, votes } from '@comity/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'
import type { Filters, StateFilters } from './filters.ts'

const first = ''
const limit = 50
const next = (page: { readonly next?: string | undefined }) => page.next

export const decisionsQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['decisions', filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      client.call(votes.decisions, { query: { ...filters, ...cursorOf(cursor), limit } }, signal),
    initialPageParam: first,
    getNextPageParam: next,
  })

const cursorOf = (cursor: string) => (cursor === '' ? {} : { cursor })

export const valuesQuery = queryOptions({
  queryKey: ['decision-values'],
  queryFn: ({ signal }) => client.call(votes.decisionValues, {}, signal),
  staleTime: 60_000,
})

export const decisionQuery = (symbol: string) =>
  queryOptions({
    queryKey: ['decision', symbol],
    queryFn: ({ signal }) => client.call(votes.decision, { query: { symbol } }, signal),
    staleTime: 60_000,
  })

export const comparisonQuery = (first: string, second: string) =>
  queryOptions({
    queryKey: ['comparison', first, second],
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
    queryKey: ['state-record', state, filters],
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
    queryKey: ['group-record', group, filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      client.call(
        votes.groupRecord,
        { params: { group }, query: { ...filters, ...cursorOf(cursor), limit } },
        signal,
      ),
    initialPageParam: first,
    getNextPageParam: next,
  })
