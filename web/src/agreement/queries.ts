import { agreement } from '@comity/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'
import type { Filters } from '../votes/filters.ts'
import { recordKey } from '../votes/queries.ts'

export interface Pair {
  readonly state: string
  readonly other: string
}

export const pairQuery = ({ state, other }: Pair, filters: Filters, by: 'year' | 'session') =>
  queryOptions({
    queryKey: [recordKey, 'agreement', state, other, filters, by],
    queryFn: ({ signal }) =>
      client.call(
        agreement.pairAgreement,
        { params: { state, other }, query: { ...filters, by } },
        signal,
      ),
    staleTime: 60_000,
  })

export const eachQuery = (state: string, filters: Filters) =>
  queryOptions({
    queryKey: [recordKey, 'agreement', state, filters],
    queryFn: ({ signal }) =>
      client.call(agreement.stateAgreements, { params: { state }, query: filters }, signal),
    staleTime: 60_000,
  })

export const differencesQuery = ({ state, other }: Pair, filters: Filters, isOpposite: boolean) =>
  infiniteQueryOptions({
    queryKey: [recordKey, 'differences', state, other, filters, isOpposite],
    queryFn: ({ pageParam, signal }) =>
      client.call(
        agreement.differences,
        {
          params: { state, other },
          query: {
            ...filters,
            ...(isOpposite ? { only: 'opposite' as const } : {}),
            ...(pageParam === '' ? {} : { cursor: pageParam }),
            limit: 20,
          },
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page: { readonly next?: string | undefined }) => page.next,
  })
