import type { Comparison, Literal, ObjectPath } from './ast.ts'
import type { Report } from './report.ts'

/**
 * Checks the constants that hashes are compared with. The form of a hash is that of the reference
 * implementation, which knows more algorithms than the vocabulary (STIX 2.1 §10.7). It also takes
 * every other constant and operator for a malformed hash; where that differs, a warning says so.
 */
export function checkHash(node: Comparison, text: string, report: Report): void {
  const algorithm = hashAlgorithmOf(node.path)
  if (algorithm === undefined || node.kind === 'exists') return
  const refused = referenceRefuses(node, algorithm, text)
  const operands = node.kind === 'in' ? node.operands : [node.operand]
  const exact = node.kind === 'in' || (node.kind === 'compare' && isEquality(node.operator))
  for (const operand of exact ? operands : []) {
    if (operand.kind === 'string' && !isHash(algorithm, operand.value)) {
      const code = node.kind === 'in' ? 'invalid-hash-in-set' : 'invalid-hash'
      report(code, `is not a ${algorithm} hash`, operand.offset)
      return
    }
  }
  const odd = operands.find(({ kind }) => kind !== 'string' && kind !== 'hex' && kind !== 'binary')
  if (odd !== undefined) report('hash-not-text', `is not a ${algorithm} hash`, odd.offset)
  if (refused) report('hash-test', 'some products take hashes with = and != only', node.offset)
}

/** Lengths in hexadecimal digits, by name without hyphens. */
const hexLengths: ReadonlyMap<string, number> = new Map([
  ['MD5', 32],
  ['RIPEMD160', 40],
  ['SHA1', 40],
  ['SHA224', 56],
  ['SHA256', 64],
  ['SHA384', 96],
  ['SHA512', 128],
  ['SHA3224', 56],
  ['SHA3256', 64],
  ['SHA3384', 96],
  ['SHA3512', 128],
  ['WHIRLPOOL', 128],
])

/** The algorithm at the end of a path through a hashes dictionary, where it is known. */
function hashAlgorithmOf(path: ObjectPath): string | undefined {
  const last = path.steps.at(-1)
  if (last?.kind !== 'key') return undefined
  if (!path.steps.some((step) => step.kind === 'key' && step.name === 'hashes')) return undefined
  const name = last.name.toUpperCase().replaceAll(/[-']/g, '')
  return hexLengths.has(name) || name === 'MD6' || name === 'SSDEEP' ? name : undefined
}

function isHash(algorithm: string, text: string): boolean {
  if (algorithm === 'SSDEEP') return /^[a-zA-Z0-9/+:.]{1,128}$/.test(text)
  const length = hexLengths.get(algorithm)
  if (length !== undefined) return text.length === length && /^[a-fA-F0-9]+$/.test(text)
  return /^[a-fA-F0-9]{32}/.test(text) // MD6 has digests of any length up to 512 bits.
}

/** It looks at the source text of the right-hand side, less its apostrophes and white space. */
function referenceRefuses(
  node: Exclude<Comparison, { kind: 'exists' }>,
  algorithm: string,
  text: string,
): boolean {
  if (node.kind === 'in') return true
  return !isHash(algorithm, sourceOf(node.operand, text).replaceAll("'", ''))
}

function sourceOf(literal: Literal, text: string): string {
  switch (literal.kind) {
    case 'string':
      return literal.value.replaceAll('\\', '\\\\').replaceAll("'", '\\')
    case 'integer':
    case 'float':
      return /[-+.0-9]*/.exec(text.slice(literal.offset, literal.offset + 200))?.[0] ?? ''
    case 'boolean':
      return String(literal.value)
    case 'timestamp':
      return `t${literal.value}`
    case 'binary':
      return `b${literal.value}`
    case 'hex':
      return `h${literal.value}`
  }
}

function isEquality(operator: string): boolean {
  return operator === '=' || operator === '!='
}
