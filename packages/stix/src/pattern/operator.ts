import type { CompareTest } from './ast.ts'

/** What each spelling of a comparison means. */
export const operators: ReadonlyMap<string, CompareTest['operator']> = new Map([
  ['=', '='],
  ['==', '='],
  ['!=', '!='],
  ['<>', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
])

/** The operators that take a string. */
export const textOperators = ['LIKE', 'MATCHES', 'ISSUBSET', 'ISSUPERSET'] as const
