import { access } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => client.call(access.people, {}, signal),
})
export const refreshPeople = () => queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey })
