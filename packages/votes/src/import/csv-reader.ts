import { ImportError, type ImportErrorCode, type Place } from './import-error.ts'
import type { ImportLimits } from './import-format.ts'

const comma = 0x2c
const quote = 0x22
const newline = 0x0a
const carriageReturn = 0x0d

/** At the start of a field, in one without quotes, in a quoted one, after its closing quote, after CR. */
const [atStart, plain, quoted, closed, returned] = [0, 1, 2, 3, 4] as const

/**
 * A row as the reader holds it: valid only during the call it is handed to. Fields are ranges of
 * bytes, so that only those which are asked for are ever made into text.
 */
export interface CsvRow {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Whether the field holds doubled quotes. */
  readonly doubled: Uint8Array
  readonly fields: number
  /** The line it begins on, from 1. */
  readonly line: number
}

/**
 * Reads CSV strictly as RFC 4180 has it (LF alone ends a row too), from bytes in pieces of any size.
 * Memory is bounded by the limits: a row is kept until it ends, nothing else. Works on bytes, since
 * comma, quote and line end are the same in every encoding that continues ASCII.
 */
export class CsvReader {
  readonly #limits: ImportLimits
  readonly #onRow: (row: CsvRow) => void
  #held = new Uint8Array(1 << 17)
  #length = 0
  #scan = 0
  #rowStart = 0
  #fieldStart = 0
  #quoteEnd = 0
  #state: 0 | 1 | 2 | 3 | 4 = atStart
  #isQuoted = false
  #hasBegun = false
  #isDoubled = false
  #fields = 0
  #line = 1
  #lineStart = 0
  #rowLine = 1
  #opened: Place = { line: 1, column: 1 }
  #expected = 0
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #doubled: Uint8Array
  /** So far. */
  rows = 0
  bytes = 0

  constructor(limits: ImportLimits, onRow: (row: CsvRow) => void) {
    this.#limits = limits
    this.#onRow = onRow
    this.#starts = new Int32Array(limits.fields)
    this.#ends = new Int32Array(limits.fields)
    this.#doubled = new Uint8Array(limits.fields)
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += 65_536) this.#take(chunk.subarray(at, at + 65_536))
  }

  end(): void {
    if (this.bytes === 0) throw new ImportError('file.empty')
    if (!this.#hasBegun) this.#begin()
    if (this.#state === quoted) throw new ImportError('csv.unclosed-quote', this.#opened)
    if (this.#state === returned) this.#fail('csv.stray-carriage-return', this.#length - 1)
    if (this.#length > this.#rowStart) this.#endRow(this.#length, this.#length)
    if (this.rows === 0) throw new ImportError('file.empty')
  }

  #take(piece: Uint8Array): void {
    if (this.bytes + piece.length > this.#limits.fileBytes)
      throw new ImportError('file.too-large', undefined, { most: this.#limits.fileBytes })
    this.#append(piece)
    this.bytes += piece.length
    if (this.#hasBegun) this.#read()
    else if (this.#length >= 3) this.#begin()
    if (this.#length - this.#rowStart > this.#limits.rowBytes) {
      if (this.#state === quoted) throw new ImportError('csv.unclosed-quote', this.#opened)
      this.#fail('csv.row-too-long', this.#length - 1, { most: this.#limits.rowBytes })
    }
  }

  /** Looks at the first bytes, which say what the file is not, and passes over a byte order mark. */
  #begin(): void {
    this.#hasBegun = true
    const head = this.#held.subarray(0, this.#length)
    refuseOtherKinds(head)
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
      this.#scan = 3
      this.#rowStart = 3
      this.#fieldStart = 3
      this.#lineStart = 3
    }
    this.#read()
  }

  /** Moves the unfinished row to the front, then adds the piece behind it. */
  #append(piece: Uint8Array): void {
    const from = this.#rowStart
    const kept = this.#length - from
    const need = kept + piece.length
    const before = this.#held
    if (need > before.length) this.#held = new Uint8Array(Math.max(need, before.length * 2))
    this.#held.set(before.subarray(from, this.#length))
    this.#held.set(piece, kept)
    this.#length = need
    this.#rowStart = 0
    this.#scan -= from
    this.#fieldStart -= from
    this.#quoteEnd -= from
    this.#lineStart -= from
    for (let at = 0; at < this.#fields; at++) {
      this.#starts[at] = (this.#starts[at] ?? 0) - from
      this.#ends[at] = (this.#ends[at] ?? 0) - from
    }
  }

  #read(): void {
    const bytes = this.#held
    const length = this.#length
    for (let at = this.#scan; at < length; at++) {
      const byte = bytes[at]
      if (this.#state === quoted) {
        if (byte === quote) {
          this.#state = closed
          this.#quoteEnd = at
        } else if (byte === newline) this.#nextLine(at)
        else if (byte === 0) this.#fail('csv.nul', at)
      } else if (byte === newline) {
        this.#endRow(this.#state === returned ? at - 1 : at, at)
      } else if (this.#state === returned) {
        this.#fail('csv.stray-carriage-return', at - 1)
      } else if (byte === comma) {
        this.#endField(at, at)
        this.#state = atStart
      } else if (byte === quote) {
        this.#openQuote(at)
      } else if (byte === carriageReturn) {
        this.#state = returned
      } else if (byte === 0) {
        this.#fail('csv.nul', at)
      } else {
        if (this.#state === closed) this.#fail('csv.stray-quote', this.#quoteEnd)
        this.#state = plain
      }
    }
    this.#scan = length
  }

  /** A quote that begins a field, or the second of two that stand for one. */
  #openQuote(at: number): void {
    if (this.#state === plain) this.#fail('csv.stray-quote', at)
    if (this.#state === closed) {
      this.#isDoubled = true
    } else {
      this.#fieldStart = at + 1
      this.#isQuoted = true
      this.#opened = this.#placeOf(at)
    }
    this.#state = quoted
  }

  #endField(end: number, at: number): void {
    if (this.#fields >= this.#limits.fields)
      this.#fail('csv.too-many-fields', at, { most: this.#limits.fields })
    if (end - this.#fieldStart > this.#limits.fieldBytes)
      this.#fail('csv.field-too-long', at, { most: this.#limits.fieldBytes })
    const field = this.#fields++
    this.#starts[field] = this.#fieldStart
    this.#ends[field] = this.#isQuoted ? this.#quoteEnd : end
    this.#doubled[field] = this.#isDoubled ? 1 : 0
    this.#isDoubled = false
    this.#isQuoted = false
    this.#fieldStart = at + 1
  }

  #endRow(end: number, at: number): void {
    const isBlank = this.#fields === 0 && end === this.#rowStart
    if (!isBlank) {
      this.#endField(end, at)
      this.#deliver(at)
    }
    this.#nextLine(at)
    this.#fields = 0
    this.#state = atStart
    this.#rowStart = at + 1
    this.#fieldStart = at + 1
    this.#rowLine = this.#line
  }

  #deliver(at: number): void {
    if (this.#expected === 0) this.#expected = this.#fields
    if (this.#fields !== this.#expected)
      this.#fail('csv.field-count', at, { expected: this.#expected, found: this.#fields })
    if (this.rows >= this.#limits.rows)
      this.#fail('csv.too-many-rows', at, { most: this.#limits.rows })
    this.rows++
    this.#onRow({
      bytes: this.#held,
      starts: this.#starts,
      ends: this.#ends,
      doubled: this.#doubled,
      fields: this.#fields,
      line: this.#rowLine,
    })
  }

  #nextLine(at: number): void {
    this.#line++
    this.#lineStart = at + 1
  }

  #placeOf(at: number): Place {
    return { line: this.#line, column: at - this.#lineStart + 1 }
  }

  #fail(code: ImportErrorCode, at: number, params?: Record<string, number>): never {
    throw new ImportError(code, this.#placeOf(at), params)
  }
}

function refuseOtherKinds([first, second]: Uint8Array): void {
  const start = ((first ?? 0) << 8) | (second ?? 0)
  if (start === 0xfffe || start === 0xfeff) throw new ImportError('encoding.utf-16')
  // gzip, zip, Zstandard
  if (start === 0x1f8b || start === 0x504b || start === 0x28b5)
    throw new ImportError('file.compressed')
}
