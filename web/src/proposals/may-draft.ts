import { proposals } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'

/** Whether the asker may draft before a body. */
export const mayDraftQuery = (body: string) =>
  queryOptions({
    queryKey: ['may-draft', body],
    queryFn: async ({ signal }) => {
      const found = await client.call(proposals.proposals, { query: { body, limit: 1 } }, signal)
      return found.can.draft === true
    },
  })
