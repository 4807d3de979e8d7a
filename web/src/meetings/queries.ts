import { meetings } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

export const bodiesQuery = queryOptions({
  queryKey: ['bodies'],
  queryFn: ({ signal }) => client.call(meetings.bodies, {}, signal),
})

export const bodyQuery = (body: string) =>
  queryOptions({
    queryKey: ['body', body],
    queryFn: ({ signal }) => client.call(meetings.body, { params: { body } }, signal),
  })

/** Sessions that have not ended before this day. */
export const aheadQuery = (from: string) =>
  queryOptions({
    queryKey: ['sessions-ahead', from],
    queryFn: ({ signal }) => client.call(meetings.sessions, { query: { from } }, signal),
  })

export const sessionQuery = (session: string) =>
  queryOptions({
    queryKey: ['body-session', session],
    queryFn: ({ signal }) => client.call(meetings.session, { params: { session } }, signal),
  })

/** Bodies or sessions have changed: what is shown of them is asked for again. */
export async function refreshMeetings(): Promise<void> {
  const changed = ['bodies', 'body', 'sessions-ahead', 'body-session']
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => changed.includes(String(queryKey[0])),
  })
}
