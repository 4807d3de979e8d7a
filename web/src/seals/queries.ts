import { seals } from '@comity/contract'
import { type Envelope, formatEnvelope } from '@comity/seal'
import { queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'
import { type DeskKey, deskObstacle, heldDeskKey } from './desk-key.ts'

export const sealsQuery = (party: string) =>
  queryOptions({
    queryKey: ['seals', party],
    queryFn: ({ signal }) => client.call(seals.sealKeys, { params: { party } }, signal),
    // Requests and certificates come from other desks: what is waited for should show by itself.
    refetchInterval: 15_000,
  })

/** What this browser holds for a party; `null` where it holds nothing. */
export const deskKeyQuery = (party: string) =>
  queryOptions({
    queryKey: ['desk-key', party],
    queryFn: async (): Promise<DeskKey | null> => (await heldDeskKey(party)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

export const obstacleQuery = queryOptions({
  queryKey: ['desk-obstacle'],
  queryFn: async () => (await deskObstacle()) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

export async function refreshKeys(party: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['desk-key', party] }),
    queryClient.invalidateQueries({ queryKey: ['seals', party] }),
  ])
}

/** An envelope as JSON of the contract. */
export const sent = (envelope: Envelope) => JSON.parse(formatEnvelope(envelope))

/** Whether a desk's key signs today, waits, or has ended. */
export type Standing = 'certified' | 'waiting' | 'ended' | 'not_asked'

export function standingOf(desk: DeskKey, { keys, requests }: seals.SealKeys): Standing {
  const own = keys.filter(({ id }) => id === desk.signer.key.id)
  if (own.some(({ to }) => to === undefined)) return 'certified'
  if (requests.some(({ keyId }) => keyId === desk.signer.key.id)) return 'waiting'
  return own.length > 0 ? 'ended' : 'not_asked'
}
