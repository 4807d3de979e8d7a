/**
 * Why something is refused. Stable: programs may switch on it.
 *
 * - `envelope`: not a DSSE envelope
 * - `key`: not an Ed25519 public key in its one form
 * - `payload_type`: the envelope holds another kind of payload than was asked for
 * - `payload`: the payload is not what its type promises
 * - `signature`: a key that is known has a signature here that does not verify
 * - `unsigned`: too few of the keys that are known have signed
 * - `party`: the payload is of another party than the one asked for
 * - `key_file`: not a kept key, or another passphrase
 */
export type SealErrorCode =
  | 'envelope'
  | 'key'
  | 'payload_type'
  | 'payload'
  | 'signature'
  | 'unsigned'
  | 'party'
  | 'key_file'

/** Something signed that must not be relied on. */
export class SealError extends Error {
  override readonly name = 'SealError'
  readonly code: SealErrorCode

  constructor(code: SealErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
