import type { ReadingLimits } from './limits.ts'

/** What a reading thread is told. */
export interface ReadingOrder {
  readonly bytes: Uint8Array
  readonly limits: ReadingLimits
}

export interface ReadingNote {
  readonly code: 'tracked_changes' | 'footnotes_left_out' | 'running_lines_left_out' | 'no_text'
  readonly count?: number
}

/** What was found in a file: paragraphs divided by empty lines; nothing where it holds none. */
export interface FileText {
  readonly text: string
  readonly notes: readonly ReadingNote[]
}

export type ReadingReply =
  | { readonly kind: 'read'; readonly found: FileText }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly detail: string
      readonly params: Readonly<Record<string, string | number>>
    }
