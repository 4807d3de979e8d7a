import { access, directory, exchange, hub, RefusedError } from '@comity/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { client, queryClient } from './client.ts'

export const hubQuery = queryOptions({
  queryKey: ['hub'],
  queryFn: ({ signal }) => client.call(hub, {}, signal),
  staleTime: 60_000,
})

/** Who is signed in; `null` where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) =>
    client.call(access.me, {}, signal).catch((error: unknown) => {
      if (error instanceof RefusedError && error.problem.status === 401) return null
      throw error
    }),
  staleTime: 60_000,
})

export const statesQuery = queryOptions({
  queryKey: ['states'],
  queryFn: ({ signal }) => client.call(directory.states, {}, signal),
  staleTime: 10 * 60_000,
})

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: ({ signal }) => client.call(directory.groups, {}, signal),
  staleTime: 60_000,
})

export const partiesQuery = queryOptions({
  queryKey: ['parties'],
  queryFn: ({ signal }) => client.call(directory.parties, {}, signal),
  staleTime: 60_000,
})

export const collectionsQuery = queryOptions({
  queryKey: ['collections'],
  queryFn: ({ signal }) => client.call(exchange.collections, {}, signal),
})

export const collectionQuery = (collection: string) =>
  queryOptions({
    queryKey: ['collection', collection],
    queryFn: ({ signal }) => client.call(exchange.collection, { params: { collection } }, signal),
  })

export const useHub = () => useQuery(hubQuery).data
export const useMe = () => useQuery(meQuery).data ?? undefined

/** After signing in or out everything shown may differ: nothing of before is kept. */
export async function startAfresh(): Promise<void> {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'hub' })
  await queryClient.invalidateQueries()
  await queryClient.fetchQuery(meQuery)
}
