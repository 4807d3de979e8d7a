import { line, plain, type Terminal } from '../terminal.ts'

/** What is said of a claim, and never of who makes it. */
export const verdictWords = {
  true: 'matches the record',
  false: 'differs from the record',
  'needs-definition': 'the record cannot decide',
} as const

export interface ToldClaim {
  readonly text: string
  readonly verdict: keyof typeof verdictWords
  readonly decision?: string | undefined
  readonly read_as: string
  readonly sentence: string
}

/** One part of a text: what the record says of it, how it was read, and in which words. */
export function tellClaim(terminal: Terminal, part: ToldClaim): void {
  const about = part.decision === undefined ? '' : ` (${part.decision})`
  line(terminal, plain(`${verdictWords[part.verdict]}: “${part.text}”${about}`))
  line(terminal, plain(`  read as: ${part.read_as}`))
  line(terminal, plain(`  ${part.sentence}`))
}
