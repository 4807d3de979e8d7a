/**
 * Why something is refused. Stable: programs may switch on it.
 *
 * - `range`: a size, index, level or width that cannot be
 * - `hash`: a hash that is not 32 bytes, or a tile of the wrong length
 * - `inclusion`, `consistency`: the proof does not hold
 * - `note`, `vkey`, `checkpoint`, `proof`, `bundle`, `leaf`, `receipt`: not in the format of that name
 * - `signature`: a key that is known has a signature here that does not verify
 * - `unsigned`: no key that is known has signed
 * - `origin`: the checkpoint is of another log than the key
 * - `keys`: two of the keys given are one
 * - `commitment`: salt and statement are not what the leaf commits to
 * - `object`: the object is not the one the statement names
 */
export type LedgerErrorCode =
  | 'range'
  | 'hash'
  | 'inclusion'
  | 'consistency'
  | 'note'
  | 'vkey'
  | 'checkpoint'
  | 'proof'
  | 'bundle'
  | 'leaf'
  | 'receipt'
  | 'signature'
  | 'unsigned'
  | 'origin'
  | 'keys'
  | 'commitment'
  | 'object'

/** A proof, note or record that must not be relied on. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  readonly code: LedgerErrorCode

  constructor(code: LedgerErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
