/**
 * Why a call to a TAXII server failed. Stable: programs may switch on it.
 *
 * - `network`: no connection, or it broke off, and did so again on every retry
 * - `timeout`: no whole answer in time, on every retry
 * - `refused`: the server answered 4xx or 5xx; `status` and `title` say more
 * - `redirected`: it points to another origin, where the credentials must not go
 * - `not_taxii`: the answer is no TAXII resource (HTML, broken JSON)
 * - `too_large`: the answer passed the cap
 * - `no_progress`: pages repeat, or there is more and no way on to it
 */
export type TaxiiClientErrorCode =
  | 'network'
  | 'timeout'
  | 'refused'
  | 'redirected'
  | 'not_taxii'
  | 'too_large'
  | 'no_progress'

/** A call that failed for good, after its retries. */
export class TaxiiClientError extends Error {
  override readonly name = 'TaxiiClientError'
  readonly code: TaxiiClientErrorCode
  readonly url: string
  /** HTTP status, for `refused`. */
  readonly status: number | undefined
  /** `error_id` of the server, to quote when asking its operator. */
  readonly errorId: string | undefined
  /** How often the call had failed before, for `refused`. */
  readonly retried: number

  constructor(
    code: TaxiiClientErrorCode,
    message: string,
    details: {
      readonly url: string
      readonly status?: number
      readonly errorId?: string
      readonly retried?: number
      readonly cause?: unknown
    },
  ) {
    super(message, { cause: details.cause })
    this.code = code
    this.url = details.url
    this.status = details.status
    this.errorId = details.errorId
    this.retried = details.retried ?? 0
  }
}
