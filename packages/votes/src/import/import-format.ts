import type { Membership } from '../decision.ts'
import type { MemberCode } from '../vote.ts'
import type { Defect } from './defect.ts'

/**
 * The layouts that are read.
 *
 * - `undl`: voting data of the General Assembly from the UN Digital Library, one row a state and vote,
 *   as published in 2024, 2025 (without `vote_note`) and 2026.
 * - `voeten-raw`: the `UNVotes` file of Voeten, Strezhnev and Bailey (Harvard Dataverse, LEJUQZ).
 * - `voeten-matrix`: the same votes, one row a vote and one column a state.
 * - `voeten-long`: the same votes as `rcid,date,unres,iso3,vote`.
 * - `unvotes`: the two tables of the R package unvotes; the roll calls come as a second file.
 */
export type ImportFormat = 'undl' | 'voeten-raw' | 'voeten-matrix' | 'voeten-long' | 'unvotes'

export const importFormats: readonly ImportFormat[] = [
  'undl',
  'voeten-raw',
  'voeten-matrix',
  'voeten-long',
  'unvotes',
]

/** `windows-1252` holds Latin-1: what is a character in both is the same byte. */
export type ImportEncoding = 'utf-8' | 'windows-1252'

/** What a state voted in a session by the body's own count. */
export interface OfficialTotal {
  readonly member: MemberCode
  readonly session: string
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly not_voting: number
}

/** Limits that keep a wrong file from filling the memory. */
export interface ImportLimits {
  /** Bytes of one file as given, so after decompression. */
  readonly fileBytes: number
  readonly rows: number
  /** Bytes of one row, line ends inside quotes included. */
  readonly rowBytes: number
  readonly fieldBytes: number
  readonly fields: number
  readonly decisions: number
}

export const importLimits: ImportLimits = {
  fileBytes: 400_000_000,
  rows: 5_000_000,
  rowBytes: 1_000_000,
  fieldBytes: 100_000,
  fields: 1_024,
  decisions: 50_000,
}

export interface ImportProgress {
  readonly bytes: number
  readonly rows: number
  readonly decisions: number
}

export interface ImportOptions {
  /** Where it is not given, the header tells, and the report says how. */
  readonly format?: ImportFormat | undefined
  /**
   * Where it is not given, each field that is not ASCII is read as UTF-8, and as Windows-1252 where it
   * is none. Given `utf-8`, a field that is read and is none is an error.
   */
  readonly encoding?: ImportEncoding | undefined
  /** The table of roll calls that `unvotes` has beside its votes. */
  readonly rollCalls?: AsyncIterable<Uint8Array> | undefined
  /** Dated members of `group`: finds rows that are lost, and fills absences that `unvotes` left out. */
  readonly memberships?: Iterable<Membership> | undefined
  /** The group of `memberships` that votes; `UN` where it is not given. */
  readonly group?: string | undefined
  readonly officialTotals?: Iterable<OfficialTotal> | undefined
  readonly limits?: Partial<ImportLimits> | undefined
  readonly signal?: AbortSignal | undefined
  /** Called after each chunk. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
}

/** What was read, and everything about it that is not as it should be. */
export interface ImportReport {
  readonly format: ImportFormat
  /** How the format is known: asked for, or by these columns of the header. */
  readonly formatReason: { readonly code: 'asked' | 'header'; readonly columns: readonly string[] }
  readonly encoding: ImportEncoding | 'mixed'
  readonly encodingReason: 'asked' | 'ascii-only' | 'valid-utf-8' | 'not-utf-8' | 'both-found'
  readonly bytes: number
  readonly rows: number
  readonly decisions: number
  /** Entries of all roll calls. */
  readonly votes: number
  readonly defects: readonly Defect[]
  /** Occurrences of defects beyond the most kinds that are listed. */
  readonly defectsBeyond: number
}
