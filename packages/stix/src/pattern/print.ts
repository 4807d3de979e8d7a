import type {
  Comparison,
  ComparisonExpression,
  Literal,
  ObjectPath,
  ObservationExpression,
  Pattern,
  Qualifier,
} from './ast.ts'
import { keywords } from './lexer.ts'

/**
 * Writes a pattern in one form: single spaces, `=` and `!=`, quotes only where they are needed. What
 * it writes reads back as the same tree, offsets aside.
 *
 * @example
 * printPattern(parsePattern("[ file : 'size'==+007.50 ]")) // "[file:size = 7.5]"
 */
export function printPattern(pattern: Pattern): string {
  return printObservation(pattern)
}

/** Writes an object path, e.g. `file:hashes.'SHA-256'`. */
export function printPath(path: ObjectPath): string {
  const steps = path.steps.map((step, k) => {
    if (step.kind === 'index') return `[${step.index}]`
    return `${k === 0 ? '' : '.'}${isPlainName(step.name) ? step.name : printString(step.name)}`
  })
  return `${path.objectType}:${steps.join('')}`
}

function printObservation(node: ObservationExpression): string {
  switch (node.kind) {
    case 'observation':
      return `[${printComparisons(node.comparison)}]`
    case 'group':
      return `(${printObservation(node.expression)})`
    case 'qualified':
      return [printObservation(node.expression), ...node.qualifiers.map(printQualifier)].join(' ')
    case 'combined':
      return node.operands.map(printObservation).join(` ${node.operator} `)
  }
}

function printQualifier(qualifier: Qualifier): string {
  switch (qualifier.kind) {
    case 'start-stop':
      return `START ${printLiteral(qualifier.start)} STOP ${printLiteral(qualifier.stop)}`
    case 'within':
      return `WITHIN ${qualifier.seconds.value} SECONDS`
    case 'repeats':
      return `REPEATS ${qualifier.times.value} TIMES`
  }
}

function printComparisons(node: ComparisonExpression): string {
  if (node.kind !== 'joined') return printComparison(node)
  const operands = node.operands.map((operand) => {
    const text = printComparisons(operand)
    // AND binds tighter than OR; an operand with the same operator was in parentheses.
    const loose =
      operand.kind === 'joined' && (node.operator === 'AND' || operand.operator === 'OR')
    return loose ? `(${text})` : text
  })
  return operands.join(` ${node.operator} `)
}

function printComparison(node: Comparison): string {
  const path = printPath(node.path)
  const not = node.negated ? 'NOT ' : ''
  switch (node.kind) {
    case 'exists':
      return `${not}EXISTS ${path}`
    case 'in':
      return `${path} ${not}IN (${node.operands.map(printLiteral).join(', ')})`
    case 'compare':
    case 'text':
      return `${path} ${not}${node.operator} ${printLiteral(node.operand)}`
  }
}

function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'string':
      return printString(literal.value)
    case 'boolean':
      return String(literal.value)
    case 'integer':
    case 'float':
      return literal.value
    case 'binary':
      return `b'${literal.value}'`
    case 'hex':
      return `h'${literal.value}'`
    case 'timestamp':
      return `t'${literal.value}'`
  }
}

function printString(text: string): string {
  return `'${text.replaceAll(/['\\]/g, (each) => `\\${each}`)}'`
}

function isPlainName(name: string): boolean {
  if (keywords.has(name) || name === 'true' || name === 'false') return false
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)
}
