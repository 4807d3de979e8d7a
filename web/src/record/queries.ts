import { record } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'

/** The newest signed checkpoint as it stands in the log; empty before the first. */
export const checkpointQuery = queryOptions({
  queryKey: ['checkpoint'],
  queryFn: async ({ signal }) => {
    const response = await fetch('/log/checkpoint', { signal })
    return response.ok ? await response.text() : ''
  },
})

export const receiptQuery = (index: number) =>
  queryOptions({
    queryKey: ['receipt', index],
    queryFn: async ({ signal }) =>
      (await client.open(record.receipt, { params: { index } }, signal)).text(),
    staleTime: Number.POSITIVE_INFINITY,
  })
