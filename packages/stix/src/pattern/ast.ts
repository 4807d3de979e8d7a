/**
 * A pattern (STIX 2.1 §9) as a tree. Every node says by `offset` where it begins in the text, in
 * UTF-16 code units. Redundant parentheses around comparisons leave no trace; those around
 * observations do, because qualifiers may follow them.
 */
export type Pattern = ObservationExpression

export type ObservationExpression =
  | Observation
  | ObservationGroup
  | QualifiedObservation
  | CombinedObservations

/** `[ … ]`: all comparisons start from the same object of one observation. */
export interface Observation {
  readonly kind: 'observation'
  readonly comparison: ComparisonExpression
  readonly offset: number
}

/** `( … )` around observations. */
export interface ObservationGroup {
  readonly kind: 'group'
  readonly expression: ObservationExpression
  readonly offset: number
}

export interface QualifiedObservation {
  readonly kind: 'qualified'
  readonly expression: Observation | ObservationGroup
  /** One or more, in the order of the text. */
  readonly qualifiers: readonly Qualifier[]
  readonly offset: number
}

export interface CombinedObservations {
  readonly kind: 'combined'
  readonly operator: 'AND' | 'OR' | 'FOLLOWEDBY'
  /** Two or more, joined from left to right. */
  readonly operands: readonly ObservationExpression[]
  readonly offset: number
}

export type Qualifier =
  | {
      readonly kind: 'start-stop'
      readonly start: TimestampLiteral
      readonly stop: TimestampLiteral
      readonly offset: number
    }
  | {
      readonly kind: 'within'
      readonly seconds: IntegerLiteral | FloatLiteral
      readonly offset: number
    }
  | { readonly kind: 'repeats'; readonly times: IntegerLiteral; readonly offset: number }

export type ComparisonExpression = JoinedComparisons | Comparison

export interface JoinedComparisons {
  readonly kind: 'joined'
  readonly operator: 'AND' | 'OR'
  /** Two or more, joined from left to right. */
  readonly operands: readonly ComparisonExpression[]
  readonly offset: number
}

/** One test of one object path. */
export type Comparison = CompareTest | SetTest | TextTest | ExistsTest

export interface CompareTest {
  readonly kind: 'compare'
  readonly path: ObjectPath
  readonly negated: boolean
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>='
  readonly operand: Literal
  readonly offset: number
}

export interface SetTest {
  readonly kind: 'in'
  readonly path: ObjectPath
  readonly negated: boolean
  readonly operands: readonly Literal[]
  readonly offset: number
}

export interface TextTest {
  readonly kind: 'text'
  readonly path: ObjectPath
  readonly negated: boolean
  readonly operator: 'LIKE' | 'MATCHES' | 'ISSUBSET' | 'ISSUPERSET'
  readonly operand: StringLiteral
  readonly offset: number
}

export interface ExistsTest {
  readonly kind: 'exists'
  readonly path: ObjectPath
  readonly negated: boolean
  readonly offset: number
}

/** `type:step.step[0]`; `steps` has one or more, the first of them a key. */
export interface ObjectPath {
  readonly objectType: string
  readonly steps: readonly PathStep[]
  readonly offset: number
}

export type PathStep =
  | { readonly kind: 'key'; readonly name: string; readonly offset: number }
  /** `*` for any item, else decimal digits, with a sign where it is negative. */
  | { readonly kind: 'index'; readonly index: string; readonly offset: number }

export type Literal =
  | StringLiteral
  | IntegerLiteral
  | FloatLiteral
  | TimestampLiteral
  | { readonly kind: 'boolean'; readonly value: boolean; readonly offset: number }
  /** Base64 without line feeds. */
  | { readonly kind: 'binary'; readonly value: string; readonly offset: number }
  /** An even number of lower-case hexadecimal digits, possibly none. */
  | { readonly kind: 'hex'; readonly value: string; readonly offset: number }

/** The text that is meant, escapes resolved. */
export interface StringLiteral {
  readonly kind: 'string'
  readonly value: string
  readonly offset: number
}

/** Decimal digits of any length, with `-` where negative: the author's precision is kept. */
export interface IntegerLiteral {
  readonly kind: 'integer'
  readonly value: string
  readonly offset: number
}

/** Decimal digits with a point and digits on both sides of it, with `-` where negative. */
export interface FloatLiteral {
  readonly kind: 'float'
  readonly value: string
  readonly offset: number
}

/** A timestamp as given; its shape is right, but the day may not exist. */
export interface TimestampLiteral {
  readonly kind: 'timestamp'
  readonly value: string
  readonly offset: number
}

/** All tests of a pattern, in the order of the text. */
export function comparisonsOf(pattern: Pattern): Comparison[] {
  const found: Comparison[] = []
  const visit = (node: ObservationExpression | ComparisonExpression): void => {
    if (node.kind === 'observation') visit(node.comparison)
    else if (node.kind === 'group' || node.kind === 'qualified') visit(node.expression)
    else if (node.kind === 'combined' || node.kind === 'joined') node.operands.forEach(visit)
    else found.push(node)
  }
  visit(pattern)
  return found
}
