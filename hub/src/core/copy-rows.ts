import { CopyIn } from './copy-in.ts'
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
  const copy = await CopyIn.open(query)
  try {
    const writer = new RowWriter(columns.length)
    for (const row of rows) {
      writer.begin()
      write(row, writer)
      if (writer.length >= piece) await copy.write(writer.take())
    }
    writer.end()
    await copy.write(writer.take())
  } catch (error) {
    copy.cancel(error)
    throw error
  }
  await copy.end()
}
