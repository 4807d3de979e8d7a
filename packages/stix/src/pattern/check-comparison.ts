import { isIpv4, isIpv6 } from '../check/addresses.ts'
import type { Comparison, Literal, ObjectPath, SetTest, TextTest } from './ast.ts'
import { checkHash } from './check-hash.ts'
import { checkPath, type ValueType } from './check-path.ts'
import { checkTimestamp } from './check-timestamp.ts'
import type { Report } from './report.ts'

/** Checks one test: its path, its constants, and whether they fit each other. */
export function checkComparison(node: Comparison, text: string, report: Report): void {
  const type = checkPath(node.path, report)
  for (const step of node.path.steps) {
    if (step.kind === 'index' && text[step.offset + 1] === '+') reportPlus(step.offset, report)
  }
  if (node.kind === 'exists') return
  const operands = node.kind === 'in' ? node.operands : [node.operand]
  for (const operand of operands) checkLiteral(operand, text, report)
  if (node.kind === 'in') checkSet(node, report)
  if (node.kind === 'text') checkTextTest(node, report)
  checkHash(node, text, report)
  if (type !== undefined) checkTypes(node, operands, type, report)
}

function checkLiteral(literal: Literal, text: string, report: Report): void {
  const { kind, offset, value } = literal
  if (kind === 'timestamp') checkTimestamp(literal, report)
  if (kind === 'binary' && /[\r\n]/.test(text.slice(offset, text.indexOf("'", offset + 2)))) {
    report('binary-line-feed', 'some products take no line feeds in base64', offset)
  }
  if (kind !== 'integer' && kind !== 'float') return
  if (text[offset] === '+') reportPlus(offset, report)
  const number = Number(value)
  if (kind === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number)) return
  const range = kind === 'integer' ? '±9007199254740991' : 'the 64-bit floating-point numbers'
  report('number-out-of-range', `the number is outside ${range}`, offset)
}

function reportPlus(offset: number, report: Report): void {
  report('plus-sign', 'leave out the plus sign', offset)
}

/** Integers and floats are one type here, and so are the two ways to write octets. */
const sortOf = {
  string: 'text',
  binary: 'octets',
  hex: 'octets',
  integer: 'number',
  float: 'number',
  boolean: 'boolean',
  timestamp: 'timestamp',
} as const satisfies Record<Literal['kind'], string>

function checkSet(node: SetTest, report: Report): void {
  const [first, ...others] = node.operands
  if (first === undefined) {
    report('empty-set', 'nothing is in an empty set', node.offset)
    return
  }
  const odd = others.find((operand) => sortOf[operand.kind] !== sortOf[first.kind])
  if (odd === undefined) return
  report('mixed-set', 'the constants of a set must be of one type', odd.offset)
}

const longest = 4096

function checkTextTest(node: TextTest, report: Report): void {
  const { operator, operand, path } = node
  if (operator === 'MATCHES' && operand.value.length > longest) {
    report('long-regular-expression', `more than ${longest} characters`, operand.offset)
  }
  if (operator !== 'ISSUBSET' && operator !== 'ISSUPERSET') return
  const family = addressesOf(path)
  if (family === 'none') {
    const sentence = `${operator} takes the value of an ipv4-addr or ipv6-addr`
    report('not-an-address-path', sentence, path.offset)
    return
  }
  const valid =
    (family !== 'ipv6' && isIpv4(operand.value)) || (family !== 'ipv4' && isIpv6(operand.value))
  if (valid) return
  const sentence = 'must be an address of the same family, or a network in CIDR notation'
  report('invalid-address', sentence, operand.offset)
}

/** Which addresses a path leads to: through references and in custom objects it may be either. */
function addressesOf(path: ObjectPath): 'ipv4' | 'ipv6' | 'either' | 'none' {
  const last = path.steps.at(-1)
  const value = last?.kind === 'key' && last.name === 'value'
  if (path.objectType === 'ipv4-addr' && path.steps.length === 1) return value ? 'ipv4' : 'none'
  if (path.objectType === 'ipv6-addr' && path.steps.length === 1) return value ? 'ipv6' : 'none'
  return value && (path.steps.length > 1 || !valueIsNoAddress.has(path.objectType))
    ? 'either'
    : 'none'
}

const valueIsNoAddress: ReadonlySet<string> = new Set([
  'domain-name',
  'email-addr',
  'mac-addr',
  'url',
])

function checkTypes(
  node: Comparison,
  operands: readonly Literal[],
  type: ValueType,
  report: Report,
): void {
  if (node.kind === 'text' && type !== 'text') {
    report('type-mismatch', `${node.operator} takes text, and the property is none`, node.offset)
    return
  }
  const odd = operands.find((operand) => {
    const sort = sortOf[operand.kind]
    return (sort === 'octets' ? 'text' : sort) !== type
  })
  if (odd === undefined) return
  report('type-mismatch', `the property is a ${type}, the constant is not`, odd.offset)
}
