import { type hub, type ReplyOf, record } from '@comity/contract'
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

/** The epoch is given where it is not the one that is open. */
export const receiptQuery = (index: number, epoch?: number) =>
  queryOptions({
    queryKey: ['receipt', index, epoch],
    queryFn: async ({ signal }) =>
      (await client.open(record.receipt, { params: { index }, query: { epoch } }, signal)).text(),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The key of the epoch that a receipt is of, by the origin it names; otherwise the log's own. */
export function verifierOf(log: HubLog | undefined, receipt: string): string {
  const earlier = log?.earlier.find(({ origin }) => receipt.includes(`\n${origin}\n`))
  return earlier?.verifier ?? log?.verifier ?? ''
}

type HubLog = ReplyOf<typeof hub>['log']
