import { accreditations, conferences, delegations } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

/** Begins the key of all that is read of conferences: an act makes all of it stale at once. */
const key = 'conferences'

export const conferencesQuery = queryOptions({
  queryKey: [key, 'list'],
  queryFn: ({ signal }) => client.call(conferences.conferences, {}, signal),
})

export const conferenceQuery = (conference: string) =>
  queryOptions({
    queryKey: [key, 'one', conference],
    queryFn: ({ signal }) =>
      client.call(conferences.conference, { params: { conference } }, signal),
  })

export const delegationsQuery = (conference: string) =>
  queryOptions({
    queryKey: [key, 'delegations', conference],
    queryFn: ({ signal }) =>
      client.call(delegations.delegations, { params: { conference } }, signal),
  })

export const delegationQuery = (delegation: string) =>
  queryOptions({
    queryKey: [key, 'delegation', delegation],
    queryFn: ({ signal }) =>
      client.call(delegations.delegation, { params: { delegation } }, signal),
  })

export const accreditationsQuery = (conference: string) =>
  queryOptions({
    queryKey: [key, 'accreditations', conference],
    queryFn: ({ signal }) =>
      client.call(accreditations.accreditations, { params: { conference } }, signal),
  })

/** What an act answered is shown at once; what lists it follows. */
export async function showConference(one: conferences.Conference): Promise<void> {
  queryClient.setQueryData(conferenceQuery(one.id).queryKey, one)
  await refreshConferences()
}

export async function showDelegation(one: delegations.Delegation): Promise<void> {
  queryClient.setQueryData(delegationQuery(one.id).queryKey, one)
  await refreshConferences()
}

export const refreshConferences = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: [key] })
