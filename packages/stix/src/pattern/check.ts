import { compareTimestamps } from '../timestamp.ts'
import type {
  ComparisonExpression,
  ObservationExpression,
  Pattern,
  QualifiedObservation,
  TimestampLiteral,
} from './ast.ts'
import { checkComparison } from './check-comparison.ts'
import { checkTimestamp } from './check-timestamp.ts'
import { type PatternFinding, patternCodes } from './finding.ts'
import { parsePattern } from './parse.ts'
import { PatternError } from './pattern-error.ts'
import type { Report } from './report.ts'

/**
 * Checks a pattern of STIX 2.1 §9: the grammar, then what constants, qualifiers and object paths
 * must be. Never throws, never runs a regular expression of the pattern. The findings are in the
 * order of the text; a pattern is valid where none has level `error`. Text that leaves the grammar
 * gives one finding, at the first such place. Of each code the first 20 are told.
 *
 * `referencePatternCodes` says which findings stix2-patterns would have made.
 *
 * @example
 * checkPattern("[file:size > 25]")                    // []
 * checkPattern("[file:size > 25] and [file:size < 3]") // code keyword-case at offset 17
 */
export function checkPattern(text: string): PatternFinding[] {
  const findings: PatternFinding[] = []
  const counts = new Map<string, number>()
  const report: Report = (code, message, offset) => {
    const told = (counts.get(code) ?? 0) + 1
    counts.set(code, told)
    const { level, clause } = patternCodes[code]
    if (told <= mostPerCode) findings.push({ code, level, clause, message, offset })
  }
  const pattern = parseOrReport(text, report)
  if (pattern === undefined) return findings
  if (/^[(\s\u0085]*\//.test(text)) {
    report('leading-comment', 'some products want [ or ( before a comment', 0)
  }
  new Checker(text, report).observations(pattern)
  return findings.sort((a, b) => a.offset - b.offset)
}

const mostPerCode = 20

function parseOrReport(text: string, report: Report): Pattern | undefined {
  try {
    return parsePattern(text)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    report(error.code, error.message, error.offset)
    return undefined
  }
}

class Checker {
  readonly #text: string
  readonly #report: Report

  constructor(text: string, report: Report) {
    this.#text = text
    this.#report = report
  }

  observations(node: ObservationExpression): void {
    switch (node.kind) {
      case 'observation':
        this.#comparisons(node.comparison)
        return
      case 'group':
        this.observations(node.expression)
        return
      case 'qualified':
        this.observations(node.expression)
        this.#qualifiers(node)
        return
      case 'combined':
        for (const operand of node.operands) this.observations(operand)
    }
  }

  #qualifiers(node: QualifiedObservation): void {
    const grouped = node.expression.kind === 'group'
    const seen = new Set<string>()
    for (const qualifier of node.qualifiers) {
      const { kind, offset } = qualifier
      if (seen.has(kind)) {
        const code = grouped ? 'duplicate-group-qualifier' : 'duplicate-qualifier'
        this.#report(code, `a second ${nameOf[kind]} on one observation expression`, offset)
      }
      seen.add(kind)
      if (kind === 'start-stop') this.#interval(qualifier.start, qualifier.stop)
      else {
        const { value, offset: at } = kind === 'within' ? qualifier.seconds : qualifier.times
        if (this.#text[at] === '+') this.#report('plus-sign', 'leave out the plus sign', at)
        if (/[1-9]/.test(value)) continue
        this.#report(`${kind}-not-positive`, `${nameOf[kind]} must be more than 0`, at)
      }
    }
  }

  #interval(start: TimestampLiteral, stop: TimestampLiteral): void {
    const from = checkTimestamp(start, this.#report)
    const to = checkTimestamp(stop, this.#report)
    if (from === undefined || to === undefined || compareTimestamps(from, to) < 0) return
    this.#report('start-not-before-stop', 'START must be before STOP', start.offset)
  }

  /** Gives the object types that can satisfy the expression (§9.5). */
  #comparisons(node: ComparisonExpression): ReadonlySet<string> {
    if (node.kind !== 'joined') {
      checkComparison(node, this.#text, this.#report)
      return new Set([node.path.objectType])
    }
    const operands = node.operands.map((operand) => this.#comparisons(operand))
    if (node.operator === 'OR') return new Set(operands.flatMap((types) => [...types]))
    const common = operands.reduce((all, types) => intersection(all, types))
    if (common.size > 0 || operands.some((types) => types.size === 0)) return common
    const sentence = 'no single object can satisfy all operands of AND'
    this.#report('and-across-types', sentence, node.offset)
    return common
  }
}

const nameOf = { 'start-stop': 'START … STOP', within: 'WITHIN', repeats: 'REPEATS' } as const

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((type) => b.has(type)))
}
