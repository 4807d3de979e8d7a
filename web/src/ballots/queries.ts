import { ballots } from '@comity/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

export const liveVotesQuery = infiniteQueryOptions({
  queryKey: ['live-votes'],
  queryFn: ({ pageParam, signal }) =>
    client.call(
      ballots.liveVotes,
      { query: pageParam === undefined ? {} : { cursor: pageParam } },
      signal,
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next,
  refetchInterval: 15_000,
})

export const liveVoteQuery = (vote: string) =>
  queryOptions({
    queryKey: ['live-vote', vote],
    queryFn: ({ signal }) => client.call(ballots.liveVote, { params: { vote } }, signal),
  })

export async function refreshVote(vote: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['live-vote', vote] }),
    queryClient.invalidateQueries({ queryKey: ['live-votes'] }),
    // What it decides stands in the plan of a proposal.
    queryClient.invalidateQueries({ queryKey: ['proposal'] }),
  ])
}
