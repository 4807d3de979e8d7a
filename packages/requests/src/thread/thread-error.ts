import type { LegRefusalCode } from '../leg/apply.ts'

/**
 * What does not hold in the bundle of a thread. Stable: programs may switch on it.
 *
 * - `bundle`: not such a bundle
 * - `receipt`: the log does not prove the entry, or its receipt is of another log or tree
 * - `key`: a key is not certified, or by another root key than the one expected
 * - `act`: what was signed is no act, or of another leg
 * - `order`: acts do not follow each other: by index, number and hash of the one before
 * - `signature`: not signed by a key by which a desk of that state wrote then
 * - `step`: the rules of a request do not let it happen
 * - `letter`: a sealed letter is none of those that the acts name
 */
export type ThreadErrorCode =
  | 'bundle'
  | 'receipt'
  | 'key'
  | 'act'
  | 'order'
  | 'signature'
  | 'step'
  | 'letter'

/** The first item of a thread that does not hold. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError'
  readonly code: ThreadErrorCode
  /** Where in the file: `acts[3]`, `keys[0]`, `letters[1]`. */
  readonly item: string
  /** Of `step` and `order`: why the rules do not let it happen, where it is they that do not. */
  readonly refused: LegRefusalCode | undefined

  constructor(code: ThreadErrorCode, item: string, message: string, refused?: LegRefusalCode) {
    super(message)
    this.code = code
    this.item = item
    this.refused = refused
  }
}
