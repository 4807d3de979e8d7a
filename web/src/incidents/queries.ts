import { incidents } from '@comity/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'
import type { Filters } from './filters.ts'

/** Begins the key of all that is read of incidents: an act makes all of it stale at once. */
const key = 'incidents'

export const incidentsQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: [key, 'list', filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      client.call(incidents.incidents, { query: { ...filters, cursor, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

/** Whether the asker may write one; of the list only that. */
export const mayWriteQuery = queryOptions({
  queryKey: [key, 'may-write'],
  queryFn: ({ signal }) => client.call(incidents.incidents, { query: { limit: 1 } }, signal),
})

export const incidentQuery = (incident: string, version?: number) =>
  queryOptions({
    queryKey: [key, 'one', incident, version],
    queryFn: ({ signal }) =>
      client.call(incidents.incident, { params: { incident }, query: { version } }, signal),
  })

export const previewQuery = (incident: string, version: number, add: readonly string[]) =>
  queryOptions({
    queryKey: [key, 'preview', incident, version, add],
    queryFn: ({ signal }) =>
      client.call(
        incidents.previewIncidentShare,
        { params: { incident }, body: { add: [...add] } },
        signal,
      ),
    enabled: add.length > 0,
    // Who is in a group may change at any time: it is asked for again each time.
    staleTime: 0,
  })

/** What an act answered is shown at once; what lists it follows. */
export async function showIncident(one: incidents.Incident): Promise<void> {
  queryClient.setQueryData(incidentQuery(one.id).queryKey, one)
  await queryClient.invalidateQueries({ queryKey: [key] })
}
