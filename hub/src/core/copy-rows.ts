import { finished } from 'node:stream/promises'
import type { Tx } from './database.ts'
import { RowWriter } from './row-writer.ts'

/** How much is written at a time, in bytes: the database reads it while the next rows are made. */
const piece = 96 * 1024

/**
 * Inserts any number of rows by COPY in its binary format: the bytes of a large text go to the
 * database as they are, and no statement is as long as what it inserts. Nothing else may be asked of
 * the transaction meanwhile.
 *
 * @param write writes one row's values in the order of `columns`
 */
export async function copyRows<Row>(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: Iterable<Row>,
  write: (row: Row, to: RowWriter) => void,
): Promise<void> {
  const query = tx`copy ${tx(table)} (${tx(columns as string[])}) from stdin (format binary)`
  const stream = await query.writable()
  // A refusal may come while rows are still being made, or after the last: then postgres.js (3.4)
  // tells it to the query alone, which was answered when the stream was opened.
  const refused = new Promise<never>((_, reject) => Object.assign(query, { reject }))
  const ended = Promise.race([finished(stream), refused])
  ended.catch(() => undefined)
  const send = (bytes: Buffer): Promise<unknown> => {
    const written = new Promise<void>((done, fail) => {
      stream.write(bytes, (error) => (error ? fail(error) : done()))
    })
    return Promise.race([written, ended])
  }
  try {
    const writer = new RowWriter(columns.length)
    for (const row of rows) {
      writer.begin()
      write(row, writer)
      if (writer.length >= piece) await send(writer.take())
    }
    writer.end()
    await send(writer.take())
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
  stream.end()
  await ended
}
