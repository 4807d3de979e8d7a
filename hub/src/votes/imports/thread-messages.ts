import type { ImportFormat, ImportProgress, ImportReport, Membership } from '@comity/votes'

/** What a reading thread is told; paths of files as they were sent. */
export interface ThreadOrder {
  readonly votes: string
  readonly rollCalls: string | undefined
  readonly official: string | undefined
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
