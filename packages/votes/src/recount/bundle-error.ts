/**
 * What does not hold in the bundle of a vote. Stable: programs may switch on it.
 *
 * - `bundle`: not such a bundle
 * - `receipt`: the log does not prove the entry, or its receipt is of another log or tree
 * - `opening`: what was put to the vote is not what the log recorded
 * - `key`: a key is not certified, or by another root key than the one expected
 * - `ballot`: a ballot is not signed by a key its delegation had then, or is not of this vote
 * - `sequence`: ballots of one delegation do not follow each other
 * - `seen`: a delegation was shown another log than this one
 * - `roll`: two entries of a roll call by two persons are not there, or differ
 * - `closing`: the close is not of this vote, or counted other ballots than are here
 * - `tally`: the tally announced is not the one these votes give
 * - `outcome`: the outcome announced is not what the rule makes of the tally
 * - `intention`: a note of intention is not signed by a key its delegation had then
 */
export type VoteBundleErrorCode =
  | 'bundle'
  | 'receipt'
  | 'opening'
  | 'key'
  | 'ballot'
  | 'sequence'
  | 'seen'
  | 'roll'
  | 'closing'
  | 'tally'
  | 'outcome'
  | 'intention'

/** The first item of a bundle that does not hold. */
export class VoteBundleError extends Error {
  override readonly name = 'VoteBundleError'
  readonly code: VoteBundleErrorCode
  /** Where in the file: `ballots[3]`, `closed`; followed by whose it is where that is known. */
  readonly item: string

  constructor(code: VoteBundleErrorCode, item: string, message: string) {
    super(message)
    this.code = code
    this.item = item
  }
}
