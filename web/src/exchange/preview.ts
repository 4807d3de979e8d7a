import { exchange } from '@comity/contract'
import { client } from '../shell/client.ts'
import type { Level } from './marking.tsx'
import type { ReadBundle } from './parcels.ts'
import { add, type Preview } from './preview-sum.ts'

/** Asks what would become of a bundle, part by part, and adds the answers up. Nothing is stored. */
export async function previewAll(
  collection: string,
  bundle: ReadBundle,
  remark: Level | undefined,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Preview> {
  let sum: Preview = { total: 0, acceptable: 0, refused: 0, outcomes: [], byLevel: [], sight: [] }
  for (const parcel of bundle.parcels) {
    const call = { params: { collection }, query: { remark }, body: parcel.body }
    sum = add(sum, await client.call(exchange.previewBundle, call, signal), parcel.first)
    onProgress(parcel.first + parcel.objects)
  }
  return sum
}
