import { votes } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'

export const decisionsQuery = (q: string | undefined) =>
  queryOptions({
    queryKey: ['decisions', q ?? ''],
    queryFn: ({ signal }) => client.call(votes.decisions, { query: { q, limit: 200 } }, signal),
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
