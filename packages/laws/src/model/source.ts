import type { Day } from './day.ts'

/** Where something was taken from. */
export interface Source {
  readonly id: string
  readonly publisher: string
  readonly url?: string | undefined
  /** Whether the publisher is the one whose text counts in law. */
  readonly official?: boolean | undefined
  readonly retrieved?: Day | undefined
  /** SHA-256 of the bytes retrieved, in hexadecimal. */
  readonly sha256?: string | undefined
  readonly licence?: string | undefined
  /** How much it can be relied on: the text itself was read, a page tells of it, or pages differ. */
  readonly confidence?: 'high' | 'medium' | 'low' | undefined
}
