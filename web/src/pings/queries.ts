import { pings } from '@comity/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

export const pingsQuery = infiniteQueryOptions({
  queryKey: ['pings'],
  queryFn: ({ signal, pageParam }) =>
    client.call(pings.pings, { query: { cursor: pageParam } }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
})

export const pingQuery = (ping: string) =>
  queryOptions({
    queryKey: ['ping', ping],
    queryFn: ({ signal }) => client.call(pings.ping, { params: { ping } }, signal),
  })

export const pingDesksQuery = (ping: string, waiting: boolean) =>
  infiniteQueryOptions({
    queryKey: ['ping-desks', ping, waiting],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        pings.pingDesks,
        { params: { ping }, query: { cursor: pageParam, waiting: waiting ? 'true' : 'false' } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

/** Something of checks has changed: all that is shown of them is asked for again. */
export async function refreshPings(): Promise<void> {
  const changed = ['pings', 'ping', 'ping-desks', 'desk']
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => changed.includes(String(queryKey[0])),
  })
}
