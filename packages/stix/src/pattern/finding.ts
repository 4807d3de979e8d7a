/** Errors: a pattern with one of these is not valid. */
export type PatternErrorCode =
  | 'syntax'
  | 'keyword_case'
  | 'malformed_literal'
  | 'unterminated'
  | 'too_deep'
  | 'duplicate_qualifier'
  | 'duplicate_group_qualifier'
  | 'invalid_hash'
  | 'hash_of_other_type'
  | 'impossible_timestamp'
  | 'start_not_before_stop'
  | 'within_not_positive'
  | 'repeats_not_positive'
  | 'mixed_set'
  | 'and_across_types'
  | 'negative_index'
  | 'integer_out_of_range'
  | 'invalid_address'
  | 'not_an_address_path'

/** Warnings: valid, but it matches nothing, is refused elsewhere or is probably not what was meant. */
export type PatternWarningCode =
  | 'unknown_object_type'
  | 'unknown_property'
  | 'object_type_format'
  | 'property_format'
  | 'empty_set'
  | 'unusual_hash_comparison'
  | 'leading_comment'
  | 'leap_second'
  | 'plus_sign'
  | 'long_regular_expression'

export type PatternCode = PatternErrorCode | PatternWarningCode

/** One thing that is wrong with a pattern, or that is probably not what its author meant. */
export interface PatternFinding {
  readonly code: PatternCode
  /** A pattern without errors is valid; warnings alone do not make it invalid. */
  readonly level: 'error' | 'warning'
  /** The clause of STIX 2.1 that says so, e.g. `9.5.1`. */
  readonly clause: string
  /** One English sentence; what it quotes is cut short. */
  readonly message: string
  /** Where it begins, in UTF-16 code units from the start of the text. */
  readonly offset: number
}

/**
 * The codes for which the reference implementation (stix2-patterns 2.1.2) refuses a pattern. All
 * other findings are Comity's own, made from clauses that it does not check.
 */
export const referencePatternCodes: ReadonlySet<PatternCode> = new Set<PatternCode>([
  'syntax',
  'keyword_case',
  'malformed_literal',
  'unterminated',
  'too_deep',
  'duplicate_qualifier',
  'invalid_hash',
  'unusual_hash_comparison',
  'leading_comment',
  'negative_index',
])
