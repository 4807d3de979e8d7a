import { directory } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'
import { groupsQuery } from '../shell/queries.ts'

export const groupQuery = (group: string) =>
  queryOptions({
    queryKey: ['group', group],
    queryFn: ({ signal }) => client.call(directory.group, { params: { group } }, signal),
  })

/** Who is a member has changed: what is shown of it, and of the list, is asked for again. */
export async function refreshGroup(group: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: groupQuery(group).queryKey })
  await queryClient.invalidateQueries({ queryKey: groupsQuery.queryKey })
}
