import { exchange } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'

export const objectQuery = (collection: string, object: string) =>
  queryOptions({
    queryKey: ['object', collection, object],
    queryFn: ({ signal }) =>
      client.call(exchange.object, { params: { collection, object } }, signal),
  })

/** The exact bytes of one representation; they never change. */
export const representationQuery = (index: number, epoch?: number) =>
  queryOptions({
    queryKey: ['representation', index, epoch],
    queryFn: async ({ signal }) => {
      const call = { params: { index }, query: { epoch } }
      const response = await client.open(exchange.representation, call, signal)
      return new Uint8Array(await response.arrayBuffer())
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Of the log that an index is in, where a restored backup has ended it. */
export const epochOf = (
  { versions }: { readonly versions: readonly exchange.Version[] },
  index: number,
): number | undefined => versions.find((version) => version.index === index)?.epoch

/** A representation's bytes as an object, for reading. */
export function asObject(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> {
  if (bytes === undefined) return {}
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
