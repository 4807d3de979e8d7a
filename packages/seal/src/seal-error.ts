/**
 * Why something is refused. Stable: programs may switch on it.
 *
 * Of what is signed:
 * - `envelope`: not a DSSE envelope
 * - `key`: not a public key in its one form
 * - `payload_type`: the envelope holds another kind of payload than was asked for
 * - `payload`: the payload is not what its type promises
 * - `signature`: a key that is known has a signature here that does not verify
 * - `unsigned`: too few of the keys that are known have signed
 * - `party`: the payload is of another party than the one asked for
 * - `key_file`: not a kept key, or another passphrase
 *
 * Of what is sealed:
 * - `uncertified`: a recipient's key is not certified in the tree that was seen, or a party has none
 * - `shared`: two parties have certified one key as their own
 * - `mixed`: classic and post-quantum recipients together; whoever breaks the weaker opens it all
 * - `too_long`: more bytes, or more recipients, than are sealed at once
 * - `not_sealed`: not an age file as this library writes them
 * - `no_key`: sealed for none of the keys given
 * - `truncated`: its end is missing, or something was added
 * - `reordered`: its parts are not in the order in which they were sealed
 * - `tampered`: some of its bytes are not those that were sealed
 * - `letter`: what is inside does not have the form of a letter, or is not what its signed cover names
 * - `not_addressed`: the letter was signed for other recipients than those it is sealed for
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
  | 'uncertified'
  | 'shared'
  | 'mixed'
  | 'too_long'
  | 'not_sealed'
  | 'no_key'
  | 'truncated'
  | 'reordered'
  | 'tampered'
  | 'letter'
  | 'not_addressed'

/** Something signed or sealed that must not be relied on, or that cannot be sealed so. */
export class SealError extends Error {
  override readonly name = 'SealError'
  readonly code: SealErrorCode

  constructor(code: SealErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
