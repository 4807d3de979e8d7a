import { lawComparison, laws } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'
import type { CompareSearch, MatrixSearch } from './search.ts'

/** Begins the key of all that is read of laws. */
const key = 'laws'
const staleTime = 60_000

export const referencesQuery = queryOptions({
  queryKey: [key, 'references'],
  queryFn: ({ signal }) => client.call(laws.lawReferences, {}, signal),
  staleTime,
})

export const matrixQuery = (search: MatrixSearch) =>
  queryOptions({
    queryKey: [key, 'matrix', search],
    queryFn: ({ signal }) => client.call(laws.lawMatrix, { query: search }, signal),
    staleTime,
  })

export const cellQuery = (state: string, article: string, on: string | undefined) =>
  queryOptions({
    queryKey: [key, 'cell', state, article, on],
    queryFn: ({ signal }) =>
      client.call(
        laws.lawCell,
        { params: { state, article }, query: on === undefined ? {} : { on } },
        signal,
      ),
    staleTime,
  })

export const versionQuery = (version: string) =>
  queryOptions({
    queryKey: [key, 'version', version],
    queryFn: ({ signal }) => client.call(laws.provisionVersion, { params: { version } }, signal),
    staleTime,
  })

export const stateLawsQuery = (state: string) =>
  queryOptions({
    queryKey: [key, 'state', state],
    queryFn: ({ signal }) => client.call(laws.stateLaws, { params: { state } }, signal),
    staleTime,
  })

export const timelineQuery = (state: string) =>
  queryOptions({
    queryKey: [key, 'timeline', state],
    queryFn: ({ signal }) => client.call(lawComparison.lawTimeline, { params: { state } }, signal),
    staleTime,
  })

export const comparisonQuery = (search: Required<Omit<CompareSearch, 'on'>> & CompareSearch) =>
  queryOptions({
    queryKey: [key, 'comparison', search],
    queryFn: ({ signal }) => client.call(lawComparison.compareLaws, { query: search }, signal),
    staleTime,
  })

export const pairTimelineQuery = (first: string, second: string, article: string) =>
  queryOptions({
    queryKey: [key, 'pair', first, second, article],
    queryFn: ({ signal }) =>
      client.call(lawComparison.pairTimeline, { query: { first, second, article } }, signal),
    staleTime,
  })
