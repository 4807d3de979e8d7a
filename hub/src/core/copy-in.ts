import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { PendingQuery, Row } from 'postgres'

/**
 * Sends bytes to a `copy … from stdin`. Nothing else may be asked of the transaction until `end` or
 * `cancel`.
 */
export class CopyIn {
  readonly #stream: Writable
  readonly #ended: Promise<unknown>

  private constructor(stream: Writable, refused: Promise<never>) {
    this.#stream = stream
    this.#ended = Promise.race([finished(stream), refused])
    this.#ended.catch(() => undefined)
  }

  static async open(query: PendingQuery<Row[]>): Promise<CopyIn> {
    const stream = await query.writable()
    // A refusal may come between two writes, or after the last: then postgres.js (3.4) tells it to
    // the query alone, which was answered when the stream was opened.
    const refused = new Promise<never>((_, reject) => Object.assign(query, { reject }))
    return new CopyIn(stream, refused)
  }

  /** Settles once the bytes are handed over; rejects with the database's refusal of these or earlier ones. */
  async write(bytes: Uint8Array): Promise<void> {
    const written = new Promise<void>((done, fail) => {
      this.#stream.write(bytes, (error) => (error ? fail(error) : done()))
    })
    await Promise.race([written, this.#ended])
  }

  /** Settles once the database has taken all. */
  async end(): Promise<void> {
    this.#stream.end()
    await this.#ended
  }

  cancel(reason: unknown): void {
    this.#stream.destroy(reason instanceof Error ? reason : new Error(String(reason)))
  }
}
