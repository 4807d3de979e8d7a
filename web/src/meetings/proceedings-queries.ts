import { proceedings } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

export const agendaQuery = (session: string) =>
  queryOptions({
    queryKey: ['agenda', session],
    queryFn: ({ signal }) => client.call(proceedings.agenda, { params: { session } }, signal),
  })

export const sessionMeetingsQuery = (session: string) =>
  queryOptions({
    queryKey: ['session-meetings', session],
    queryFn: ({ signal }) =>
      client.call(proceedings.sessionMeetings, { params: { session } }, signal),
  })

/** Asked for again every few seconds, until the meeting is closed. */
export const meetingQuery = (meeting: string) =>
  queryOptions({
    queryKey: ['meeting', meeting],
    queryFn: ({ signal }) => client.call(proceedings.meeting, { params: { meeting } }, signal),
    refetchInterval: ({ state }) => (state.data?.status === 'closed' ? false : 3_000),
  })

/** What an act on a meeting answered is shown at once; the agenda and the list of meetings follow. */
export async function showMeeting(page: proceedings.MeetingPage): Promise<void> {
  queryClient.setQueryData(meetingQuery(page.id).queryKey, page)
  await refreshProceedings()
}

export async function refreshProceedings(): Promise<void> {
  const changed = ['agenda', 'session-meetings', 'meeting']
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => changed.includes(String(queryKey[0])),
  })
}
