import type { ImportFormat, ImportProgress, ImportReport, Membership } from '@comity/votes'

/** A file as it was sent, and the SHA-256 in hex that was noted of it. */
export interface FileToRead {
  readonly path: string
  readonly sha256: string
}

/** What a reading thread is told. */
export interface ThreadOrder {
  readonly votes: FileToRead
  readonly rollCalls: FileToRead | undefined
  readonly official: FileToRead | undefined
  readonly format: ImportFormat | undefined
  readonly memberships: readonly Membership[]
}

/**
 * What a reading thread says. After `report` it waits to be asked for each batch of decisions, so that
 * no more of them are under way than the database takes.
 */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'report'; readonly report: ImportReport }
  /** Rows of `vote_import_decision` as a JSON array, which goes to the database as it is. */
  | { readonly kind: 'batch'; readonly rows: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly problem: FileProblem }

/** Why a file was not read. */
export interface FileProblem {
  readonly code: string
  readonly detail: string
  readonly params: Readonly<Record<string, string | number>>
}
