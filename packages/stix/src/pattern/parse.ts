import type {
  Comparison,
  ComparisonExpression,
  FloatLiteral,
  IntegerLiteral,
  Literal,
  ObjectPath,
  Observation,
  ObservationExpression,
  ObservationGroup,
  PathStep,
  Pattern,
  Qualifier,
  StringLiteral,
  TimestampLiteral,
} from './ast.ts'
import { keywords, nextToken, type Token, type TokenKind } from './lexer.ts'
import { canonicalFloat, canonicalInteger, literalOf } from './literal.ts'
import { operators, textOperators } from './operator.ts'
import { excerpt, PatternError } from './pattern-error.ts'

/** How many parentheses may be open at a time, so that no text exhausts the stack. */
export const maxDepth = 200

/**
 * Reads a pattern of STIX 2.1 §9 by the published grammar, in time linear in its length.
 *
 * @throws PatternError at the first place where the text leaves the grammar, or opens more than
 *   `maxDepth` parentheses
 * @example
 * parsePattern("[file:size > 25] WITHIN 5 SECONDS").kind // 'qualified'
 */
export function parsePattern(text: string): Pattern {
  return new Parser(text).pattern()
}

class Parser {
  readonly #text: string
  #token: Token
  #depth = 0

  constructor(text: string) {
    this.#text = text
    this.#token = nextToken(text, 0)
  }

  pattern(): Pattern {
    const pattern = this.#followedBy()
    if (this.#token.kind !== 'end') throw this.#unexpected('an operator, a qualifier or the end')
    return pattern
  }

  #followedBy(): ObservationExpression {
    return this.#combined('FOLLOWEDBY', () =>
      this.#combined('OR', () => this.#combined('AND', () => this.#observationExpression())),
    )
  }

  #combined(
    operator: 'AND' | 'OR' | 'FOLLOWEDBY',
    operand: () => ObservationExpression,
  ): ObservationExpression {
    const { offset, operands } = this.#operands(operator, operand)
    const [first, ...others] = operands
    return first !== undefined && others.length === 0
      ? first
      : { kind: 'combined', operator, operands, offset }
  }

  #operands<T>(operator: string, operand: () => T): { offset: number; operands: T[] } {
    const offset = this.#token.start
    const operands = [operand()]
    while (this.#accept('keyword', operator)) operands.push(operand())
    return { offset, operands }
  }

  #observationExpression(): ObservationExpression {
    const offset = this.#token.start
    const expression = this.#observationOrGroup()
    const qualifiers: Qualifier[] = []
    for (let next = this.#qualifier(); next !== undefined; next = this.#qualifier()) {
      qualifiers.push(next)
    }
    return qualifiers.length === 0
      ? expression
      : { kind: 'qualified', expression, qualifiers, offset }
  }

  #observationOrGroup(): Observation | ObservationGroup {
    const offset = this.#token.start
    if (this.#accept('punctuation', '[')) {
      const comparison = this.#either()
      this.#expect('punctuation', ']')
      return { kind: 'observation', comparison, offset }
    }
    const expression = this.#inParentheses(() => this.#followedBy(), 'an observation in [ ] or ( )')
    return { kind: 'group', expression, offset }
  }

  #qualifier(): Qualifier | undefined {
    const offset = this.#token.start
    if (this.#accept('keyword', 'START')) {
      const start = this.#timestamp()
      this.#expect('keyword', 'STOP')
      return { kind: 'start-stop', start, stop: this.#timestamp(), offset }
    }
    if (this.#accept('keyword', 'WITHIN')) {
      const seconds = this.#positive(true)
      this.#expect('keyword', 'SECONDS')
      return { kind: 'within', seconds, offset }
    }
    if (!this.#accept('keyword', 'REPEATS')) return undefined
    const times = this.#positive(false)
    this.#expect('keyword', 'TIMES')
    return { kind: 'repeats', times, offset }
  }

  #either(): ComparisonExpression {
    return this.#joined('OR', () => this.#joined('AND', () => this.#comparison()))
  }

  #joined(operator: 'AND' | 'OR', operand: () => ComparisonExpression): ComparisonExpression {
    const { offset, operands } = this.#operands(operator, operand)
    const [first, ...others] = operands
    return first !== undefined && others.length === 0
      ? first
      : { kind: 'joined', operator, operands, offset }
  }

  #comparison(): ComparisonExpression {
    const offset = this.#token.start
    if (this.#is('punctuation', '(')) return this.#inParentheses(() => this.#either(), '(')
    if (this.#accept('keyword', 'NOT')) {
      this.#expect('keyword', 'EXISTS')
      return { kind: 'exists', negated: true, path: this.#path(), offset }
    }
    if (this.#accept('keyword', 'EXISTS')) {
      return { kind: 'exists', negated: false, path: this.#path(), offset }
    }
    const path = this.#path()
    return this.#test(path, this.#accept('keyword', 'NOT'), offset)
  }

  #test(path: ObjectPath, negated: boolean, offset: number): Comparison {
    const { kind, text } = this.#token
    if (kind === 'operator') {
      this.#advance()
      const operator = operators.get(text) ?? '='
      const ordered = operator !== '=' && operator !== '!='
      return { kind: 'compare', path, negated, operator, operand: this.#literal(ordered), offset }
    }
    if (this.#accept('keyword', 'IN')) {
      return { kind: 'in', path, negated, operands: this.#set(), offset }
    }
    if (kind === 'keyword') {
      for (const operator of textOperators) {
        if (!this.#accept('keyword', operator)) continue
        return { kind: 'text', path, negated, operator, operand: this.#string(), offset }
      }
    }
    throw this.#unexpected('a comparison operator')
  }

  #path(): ObjectPath {
    const { kind, start: offset, text: objectType } = this.#token
    if (kind !== 'name' && kind !== 'hyphenated-name') throw this.#unexpected('an object type')
    this.#advance()
    this.#expect('punctuation', ':')
    const steps: PathStep[] = [this.#key(this.#token.start)]
    for (;;) {
      const at = this.#token.start
      if (this.#accept('punctuation', '.')) steps.push(this.#key(at))
      else if (this.#accept('punctuation', '[')) steps.push(this.#index(at))
      else return { objectType, steps, offset }
    }
  }

  #key(offset: number): PathStep {
    const { kind, text: name } = this.#token
    if (kind !== 'name' && kind !== 'string') {
      throw this.#unexpected(
        "a property (in ' ' if it has other characters than letters, digits, _)",
      )
    }
    this.#advance()
    return { kind: 'key', name, offset }
  }

  #index(offset: number): PathStep {
    const { kind, text } = this.#token
    if (kind !== 'integer' && !(kind === 'punctuation' && text === '*')) {
      throw this.#unexpected('a list index or *')
    }
    this.#advance()
    this.#expect('punctuation', ']')
    return { kind: 'index', index: kind === 'integer' ? canonicalInteger(text) : '*', offset }
  }

  #set(): Literal[] {
    this.#expect('punctuation', '(')
    const operands: Literal[] = []
    if (this.#accept('punctuation', ')')) return operands
    do operands.push(this.#literal(false))
    while (this.#accept('punctuation', ','))
    this.#expect('punctuation', ')')
    return operands
  }

  #literal(ordered: boolean): Literal {
    const { kind, start: offset, text } = this.#token
    const literal = literalOf(kind, text, offset)
    if (literal === undefined || (ordered && literal.kind === 'boolean')) {
      throw this.#unexpected(ordered ? 'a constant that has an order' : 'a constant')
    }
    this.#advance()
    return literal
  }

  #string(): StringLiteral {
    const { kind, start: offset, text: value } = this.#token
    if (kind !== 'string') throw this.#unexpected('a string')
    this.#advance()
    return { kind: 'string', value, offset }
  }

  #timestamp(): TimestampLiteral {
    const { kind, start: offset, text: value } = this.#token
    if (kind !== 'timestamp') throw this.#unexpected("a timestamp, t'…'")
    this.#advance()
    return { kind: 'timestamp', value, offset }
  }

  #positive(floats: false): IntegerLiteral
  #positive(floats: boolean): IntegerLiteral | FloatLiteral
  #positive(floats: boolean): IntegerLiteral | FloatLiteral {
    const { kind, start: offset, text } = this.#token
    const wanted = floats ? 'a number without minus' : 'an integer without minus'
    if (text.startsWith('-')) throw this.#unexpected(wanted)
    if (kind === 'integer') {
      this.#advance()
      return { kind, value: canonicalInteger(text), offset }
    }
    if (kind !== 'float' || !floats) throw this.#unexpected(wanted)
    this.#advance()
    return { kind, value: canonicalFloat(text), offset }
  }

  #inParentheses<T>(inner: () => T, wanted: string): T {
    const { start } = this.#token
    if (!this.#accept('punctuation', '(')) throw this.#unexpected(wanted)
    if (++this.#depth > maxDepth) {
      throw new PatternError('too-deep', `more than ${maxDepth} open parentheses`, start)
    }
    const expression = inner()
    this.#expect('punctuation', ')')
    this.#depth--
    return expression
  }

  #is(kind: TokenKind, text: string): boolean {
    return this.#token.kind === kind && this.#token.text === text
  }

  #accept(kind: TokenKind, text: string): boolean {
    const found = this.#is(kind, text)
    if (found) this.#advance()
    return found
  }

  #expect(kind: TokenKind, text: string): void {
    if (!this.#accept(kind, text)) throw this.#unexpected(text)
  }

  #advance(): void {
    this.#token = nextToken(this.#text, this.#token.end)
  }

  #unexpected(wanted: string): PatternError {
    const { kind, start, end, text } = this.#token
    const upper = text.toUpperCase()
    if (kind === 'name' && keywords.has(upper)) {
      return new PatternError('keyword-case', `write ${upper} in capital letters`, start)
    }
    if (kind === 'name' && (upper === 'TRUE' || upper === 'FALSE')) {
      return new PatternError(
        'keyword-case',
        `write ${upper.toLowerCase()} in small letters`,
        start,
      )
    }
    const found = kind === 'end' ? 'the end' : excerpt(this.#text.slice(start, end))
    return new PatternError('syntax', `expected ${wanted}, found ${found}`, start)
  }
}
