import type { Query } from '../core/database.ts'
import { readPiece } from './text-store.ts'

/** Bytes that are held of a file while it is sent, however many are sent at once. */
const pieceSize = 512 * 1024

/** A file as it goes out, piece by piece: the next is read when the last has been taken. */
export function fileStream(
  sql: Query,
  document: string,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
): ReadableStream<Uint8Array> {
  let from = 0
  return new ReadableStream(
    {
      async pull(controller) {
        const piece = await readPiece(sql, document, sha256, { from, size: pieceSize })
        from += piece.length
        controller.enqueue(piece)
        if (from >= bytes) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}
