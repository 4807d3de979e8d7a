import type { PatternCode } from './finding.ts'

/** The codes with which a text is no pattern at all; the others are for patterns that can be read. */
export type SyntaxCode = Extract<
  PatternCode,
  'syntax' | 'keyword-case' | 'malformed-literal' | 'unterminated' | 'too-deep'
>

/** Thrown for text that is no pattern: what is wrong first, and where. */
export class PatternError extends Error {
  readonly code: SyntaxCode
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number

  constructor(code: SyntaxCode, message: string, offset: number) {
    super(message)
    this.code = code
    this.offset = offset
  }
}

/** The beginning of a text, for a message; never half of a character. */
export function excerpt(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40).replace(/[\ud800-\udbff]$/, '')}…`
}
