/**
 * Writes rows in the binary format of PostgreSQL's COPY: a count of fields, then each with its length
 * before it, all big-endian (PostgreSQL's manual, "COPY", "Binary Format"). A value must be written
 * by the method of its column's type: the database takes its bytes as they are.
 */
export class RowWriter {
  readonly #columns: number
  #bytes = Buffer.allocUnsafe(4096)
  #at = 0

  constructor(columns: number) {
    this.#columns = columns
    this.#room(head.length)
    this.#at = head.copy(this.#bytes)
  }

  /** How many bytes are written and not yet taken. */
  get length(): number {
    return this.#at
  }

  begin(): void {
    this.#room(2)
    this.#at = this.#bytes.writeInt16BE(this.#columns, this.#at)
  }

  null(): void {
    this.#size(-1)
  }

  int2(value: number): void {
    this.#room(6)
    this.#size(2)
    this.#at = this.#bytes.writeInt16BE(value, this.#at)
  }

  int4(value: number): void {
    this.#room(8)
    this.#size(4)
    this.#at = this.#bytes.writeInt32BE(value, this.#at)
  }

  /** A whole number that a double holds exactly, for a column of type bigint. */
  int8(value: number): void {
    this.#room(12)
    this.#size(8)
    const high = Math.floor(value / 2 ** 32)
    this.#at = this.#bytes.writeInt32BE(high, this.#at)
    this.#at = this.#bytes.writeUInt32BE(value - high * 2 ** 32, this.#at)
  }

  text(value: string): void {
    this.#room(4 + 3 * value.length)
    const length = this.#bytes.write(value, this.#at + 4, 'utf8')
    this.#size(length)
    this.#at += length
  }

  /** For a column of type bytea, or of a text that is known to be UTF-8 without NUL. */
  bytes(value: Uint8Array): void {
    this.#room(4 + value.length)
    this.#size(value.length)
    this.#bytes.set(value, this.#at)
    this.#at += value.length
  }

  /** For a column of type bytea: the bytes that these hexadecimal digits stand for. */
  hex(digits: string): void {
    this.#room(4 + digits.length / 2)
    const length = this.#bytes.write(digits, this.#at + 4, 'hex')
    this.#size(length)
    this.#at += length
  }

  /** After the last row. */
  end(): void {
    this.#room(2)
    this.#at = this.#bytes.writeInt16BE(-1, this.#at)
  }

  /** What is written so far. It is written over by what follows: send it first. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#at)
    this.#at = 0
    return taken
  }

  #size(length: number): void {
    this.#room(4)
    this.#at = this.#bytes.writeInt32BE(length, this.#at)
  }

  #room(length: number): void {
    if (this.#at + length <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#at + length))
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
  }
}

/** The signature, no flags, no extension of the header. */
const head = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
