/** Stable codes of the `error_code` of TAXII's error object, and the status each answers with. */
const statusOf = {
  bad_filter: 400,
  bad_next: 400,
  bad_encoding: 400,
  bad_json: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  changed_meanwhile: 409,
  too_large: 413,
  unsupported_media_type: 415,
  unsupported_encoding: 415,
  bundle_posted: 422,
  not_an_envelope: 422,
  no_objects: 422,
  too_many_objects: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const

export type TaxiiErrorCode = keyof typeof statusOf

/**
 * A refusal that becomes TAXII's error object (TAXII 2.1 §3.6.1). A store may throw one too, for instance
 * `unavailable` or `too_many_requests` with `retryAfter` in seconds; anything else it throws answers 500
 * with nothing but an id.
 */
export class TaxiiError extends Error {
  override readonly name = 'TaxiiError'
  readonly code: TaxiiErrorCode
  /** What to do about it; goes to the client, so it holds nothing that the reader may not know. */
  readonly description: string | undefined
  readonly retryAfter: number | undefined
  /** Methods, for `method_not_allowed`. */
  readonly allow: readonly string[] | undefined

  constructor(
    code: TaxiiErrorCode,
    title: string,
    details: {
      readonly description?: string
      readonly retryAfter?: number
      readonly allow?: readonly string[]
    } = {},
  ) {
    super(title)
    this.code = code
    this.description = details.description
    this.retryAfter = details.retryAfter
    this.allow = details.allow
  }

  get httpStatus(): number {
    return statusOf[this.code]
  }
}
