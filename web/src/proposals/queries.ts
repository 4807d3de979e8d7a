import { proposals } from '@comity/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

/** Proposals that one may see, the latest first; before one body where it is given. */
export const proposalsQuery = (body?: string) =>
  infiniteQueryOptions({
    queryKey: ['proposals', body ?? ''],
    queryFn: ({ pageParam, signal }) =>
      client.call(
        proposals.proposals,
        {
          query: {
            ...(body === undefined ? {} : { body }),
            ...(pageParam === undefined ? {} : { cursor: pageParam }),
          },
        },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

export const proposalQuery = (proposal: string) =>
  queryOptions({
    queryKey: ['proposal', proposal],
    queryFn: ({ signal }) => client.call(proposals.proposal, { params: { proposal } }, signal),
  })

/** What changed from one version to another; of versions that are there, this never changes. */
export const redlineQuery = (proposal: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['redline', proposal, from, to],
    queryFn: ({ signal }) =>
      client.call(proposals.compareVersions, { params: { proposal }, query: { from, to } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What an act answers is how the proposal stands now; lists are asked for again. */
export async function showChanged(changed: proposals.Proposal): Promise<void> {
  queryClient.setQueryData(proposalQuery(changed.id).queryKey, changed)
  await queryClient.invalidateQueries({ queryKey: ['proposals'] })
}

/** Somebody else may have changed it: all that is shown of it is asked for again. */
export async function refreshProposal(proposal: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['proposal', proposal] }),
    queryClient.invalidateQueries({ queryKey: ['proposals'] }),
  ])
}
