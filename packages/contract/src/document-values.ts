import { z } from 'zod'
import { BodyId, Language } from './meetings.ts'
import { AgendaItem } from './proceedings.ts'
import { Block } from './proposal-values.ts'
import { Can, Day, Names, Timestamp, Uuid } from './values.ts'

export const documentKinds = [
  ...([
    'report',
    'working_paper',
    'resolution',
    'draft_resolution',
    'letter',
    'note_verbale',
  ] as const),
  ...(['note', 'agenda', 'programme', 'list', 'other'] as const),
] as const
export const DocumentKind = z.enum(documentKinds)
export type DocumentKind = z.output<typeof DocumentKind>

/**
 * As it is printed on a document: parts divided by slashes, `A/AC.290/2021/CRP.2`. With a capital or a
 * digit, so that none is one of the interface’s own addresses.
 */
export const WorkSymbol = z
  .string()
  .trim()
  .max(80)
  .regex(/^(?=.*[A-Z0-9])[A-Za-z0-9][A-Za-z0-9.()-]*(?:\/[A-Za-z0-9][A-Za-z0-9.()-]*)*$/)

/** The most that a file has, in bytes, and the most text that is read of one, in UTF-16 units. */
export const fileLimit = 20_000_000
export const documentTextLimit = 1_000_000

export const mediaTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The file as it was sent: whoever has the same one finds the same hash. */
export const DocumentFile = z.object({
  name: z.string(),
  media: z.enum(mediaTypes),
  bytes: z.number().int(),
  sha256: Sha256,
})
export type DocumentFile = z.output<typeof DocumentFile>

/** What was not certain when a text was read: for whoever looks it over before it is issued. */
export const DocumentNote = z.object({
  code: z.enum([
    ...(['hidden_removed', 'no_formula', 'out_of_sequence', 'number_again', 'joined'] as const),
    ...(['tracked_changes', 'footnotes_left_out', 'running_lines_left_out', 'no_text'] as const),
    ...(['other_paragraphs', 'text_not_taken'] as const),
  ]),
  eId: z.string().optional(),
  count: z.number().int().optional(),
})
export type DocumentNote = z.output<typeof DocumentNote>

export const TextSummary = z.object({
  lang: Language,
  title: z.string(),
  /** Of the text, as of a proposal’s; absent where there is the file alone. */
  hash: Sha256.optional(),
  paragraphs: z.number().int(),
  file: DocumentFile.optional(),
})
export type TextSummary = z.output<typeof TextSummary>

export const DocumentVersion = z.object({
  version: z.number().int(),
  /** As printed on it. */
  date: Day,
  /** What is otherwise than in the version before. */
  change: z.string().optional(),
  /** SHA-256 of the canonical form of all that it says; of a draft, of what it says so far. */
  hash: Sha256,
  texts: z.array(TextSummary),
  issuedAt: Timestamp.optional(),
  /** Its entry in the log. */
  entry: z.number().int().optional(),
  epoch: z.number().int().optional(),
})
export type DocumentVersion = z.output<typeof DocumentVersion>

export const DocumentRow = z.object({
  id: Uuid,
  symbol: z.string(),
  kind: DocumentKind,
  /** Of the last version that was issued, by language; of a draft, its own. */
  titles: z.partialRecord(Language, z.string()),
  body: BodyId,
  session: z.object({ id: Uuid, titles: Names }).optional(),
  item: AgendaItem.pick({ id: true, number: true, titles: true, session: true }).optional(),
  /** `group`: the members of the body’s group. */
  audience: z.enum(['public', 'group']),
  status: z.enum(['draft', 'issued']),
  version: z.number().int(),
  date: Day,
  issuedAt: Timestamp.optional(),
})
export type DocumentRow = z.output<typeof DocumentRow>

export const Document = DocumentRow.extend({
  bodyNames: Names,
  /** All that was issued, the first first: nothing of it is written over. */
  versions: z.array(DocumentVersion),
  /** What is being prepared, for the secretariat alone. */
  draft: DocumentVersion.optional(),
  can: Can,
})
export type Document = z.output<typeof Document>

export const DocumentText = TextSummary.extend({
  version: z.number().int(),
  /** Absent where there is the file alone. */
  blocks: z.array(Block).optional(),
  retired: z.array(z.string()),
  notes: z.array(DocumentNote),
})
export type DocumentText = z.output<typeof DocumentText>
