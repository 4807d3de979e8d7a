/** One thing that is wrong with a pattern, or that is probably not what its author meant. */
export interface PatternFinding {
  readonly code: PatternCode
  /** A pattern without errors is valid; warnings alone do not make it invalid. */
  readonly level: 'error' | 'warning'
  /** The clause of STIX 2.1 that says so. */
  readonly clause: string
  /** One English sentence; its wording may change, and what it quotes is cut short. */
  readonly message: string
  /** Where it begins, in UTF-16 code units from the start of the text. */
  readonly offset: number
}

interface CodeEntry {
  readonly level: 'error' | 'warning'
  readonly clause: string
  /** True where the reference implementation (stix2-patterns 2.1.2) refuses such a pattern too. */
  readonly reference: boolean
  /** What the rule asks for. */
  readonly rule: string
}

const entry = (level: 'error' | 'warning', clause: string, reference: boolean, rule: string) =>
  ({ level, clause, reference, rule }) satisfies CodeEntry

/** Every code of a finding about a pattern, with what it asks for. */
export const patternCodes = {
  syntax: entry('error', '9.4', true, 'the text follows the grammar'),
  'keyword-case': entry('error', '9.4', true, 'keywords are written in capital letters'),
  'malformed-literal': entry('error', '9.2', true, 'constants have the form of their type'),
  unterminated: entry('error', '9.2', true, 'strings, constants and comments have an end'),
  'too-deep': entry('error', '9.4', true, 'at most 200 parentheses are open at a time'),
  'duplicate-qualifier': entry('error', '9.5.1', true, 'one qualifier of a kind'),
  'duplicate-group-qualifier': entry('error', '9.5.1', false, 'one qualifier of a kind on a group'),
  'invalid-hash': entry('error', '10.7', true, 'a hash has the form of its algorithm'),
  'invalid-hash-in-set': entry('error', '10.7', true, 'hashes in a set have the form of theirs'),
  'hash-not-text': entry('error', '9.6.1', false, 'a hash is compared with a string or octets'),
  'impossible-timestamp': entry('error', '2.16', false, 'the day exists in the calendar'),
  'start-not-before-stop': entry('error', '9.5.1', false, 'START is before STOP'),
  'within-not-positive': entry('error', '9.5.1', false, 'WITHIN takes more than 0 seconds'),
  'repeats-not-positive': entry('error', '9.5.1', false, 'REPEATS takes more than 0 times'),
  'mixed-set': entry('error', '9.6.1', false, 'the constants of a set are of one type'),
  'and-across-types': entry('error', '9.5', false, 'one object can satisfy all operands of AND'),
  'negative-index': entry('error', '9.7.2', true, 'the index of a list is not negative'),
  'number-out-of-range': entry('error', '9.2', false, 'numbers are within the range of STIX'),
  'invalid-address': entry('error', '9.6.1', false, 'subnets are addresses or in CIDR notation'),
  'not-an-address-path': entry('error', '9.6.1', false, 'subnets are compared with addresses'),
  'unknown-object-type': entry('warning', '9.7', false, 'the object type is known or custom'),
  'unknown-property': entry('warning', '9.7', false, 'the property is known or custom'),
  'unresolvable-path': entry('warning', '9.7', false, 'steps fit what they step into'),
  'object-type-format': entry('warning', '9.7', false, 'an object type is written like a type'),
  'property-format': entry('warning', '9.7', false, 'a property is written like a property'),
  'type-mismatch': entry('warning', '9.6.1', false, 'the constant fits the type of the property'),
  'empty-set': entry('warning', '9.6.1', false, 'a set has members, else nothing is in it'),
  'hash-test': entry('warning', '10.7', true, 'some products take hashes with = and != only'),
  'leading-comment': entry('warning', '9.4', true, 'some products want [ or ( before a comment'),
  'binary-line-feed': entry('warning', '9.2', true, 'some products take no line feeds in base64'),
  'leap-second': entry('warning', '2.16', false, 'second 60 is not used'),
  'plus-sign': entry('warning', '9.2', false, 'positive numbers have no sign'),
  'long-regular-expression': entry('warning', '9.6.1', false, 'at most 4,096 characters'),
} as const

export type PatternCode = keyof typeof patternCodes

/**
 * The codes for which the reference implementation (stix2-patterns 2.1.2) refuses a pattern; all
 * others are Comity's own, made from clauses that it does not check. `too-deep` is here because
 * such a pattern is not read at all, although the reference may read it.
 */
export const referencePatternCodes: ReadonlySet<PatternCode> = new Set(
  Object.keys(patternCodes)
    .filter(isPatternCode)
    .filter((code) => patternCodes[code].reference),
)

function isPatternCode(text: string): text is PatternCode {
  return Object.hasOwn(patternCodes, text)
}
