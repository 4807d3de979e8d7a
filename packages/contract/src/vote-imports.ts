import { z } from 'zod'
import { route } from './route.ts'
import { Can, Epoch, Party, pageOf, Timestamp, Uuid } from './values.ts'
import { MemberCode, Vote } from './votes.ts'

/**
 * Files of recorded votes on their way into the public record: a file is received, read in full and
 * reported on, and enters the record only when somebody with the right confirms what was found.
 */

export const ImportFormat = z.enum([
  'undl',
  'voeten-raw',
  'voeten-matrix',
  'voeten-long',
  'unvotes',
])

/** A second file: the roll calls of `unvotes`, or votes as officially counted. */
export const Companion = z.enum(['roll_calls', 'official'])
export type Companion = z.output<typeof Companion>

export const ImportStatus = z.enum([
  'received',
  'reading',
  'held',
  'cancelled',
  'failed',
  'entered',
])

/** A file as it was sent: whoever has the same one finds the same hash. */
export const SentFile = z.object({
  name: z.string(),
  /** Bytes as sent, so before they are unpacked. */
  bytes: z.number(),
  sha256: z.string(),
})
export type SentFile = z.output<typeof SentFile>

export const VoteImport = z.object({
  id: Uuid,
  at: Timestamp,
  /** The party acted for; absent for the operator. The person is told to those who may import. */
  party: Party.optional(),
  person: z.string().optional(),
  /** Where the file is from, in the importer's words. */
  source: z.string(),
  file: SentFile,
  rollCalls: SentFile.optional(),
  official: SentFile.optional(),
  /** Second files that are awaited before it is read. */
  awaits: z.array(Companion),
  /** As asked for, or as found. */
  format: ImportFormat.optional(),
  status: ImportStatus,
  /** Bytes after unpacking. */
  progress: z.object({ bytes: z.number(), rows: z.number(), decisions: z.number() }),
  /** Why it was not read: a code worded by `words`. */
  problem: z
    .object({
      code: z.string(),
      detail: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .optional(),
  /** What was found, once it was read. */
  found: z
    .object({
      decisions: z.number(),
      votes: z.number(),
      /** Occurrences of defects. */
      defects: z.number(),
      /** Decisions that the record does not hold: those that are entered. */
      added: z.number(),
      /** On record already as the file has them. */
      known: z.number(),
      /** On record otherwise than the file has them; the record stays as it is. */
      differing: z.number(),
    })
    .optional(),
  /** The act by which it was entered. */
  act: z.object({ index: z.number(), epoch: Epoch, at: Timestamp }).optional(),
  can: Can,
})
export type VoteImport = z.output<typeof VoteImport>

export const Defect = z.object({
  code: z.string(),
  count: z.number(),
  examples: z.array(z.object({ line: z.number().optional(), decision: z.string().optional() })),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Defect = z.output<typeof Defect>

/** A decision that the record holds otherwise than the file. */
export const Difference = z.object({
  /** Its name in the file, and what it is called on record. */
  key: z.string(),
  decision: z.string(),
  /** How the two were found to be one: by symbol, by the file's own key, by day and roll call. */
  by: z.enum(['symbol', 'key', 'roll']),
  date: z.object({ record: z.string(), file: z.string() }).optional(),
  members: z.array(
    z.object({ member: MemberCode, record: Vote.optional(), file: Vote.optional() }),
  ),
})
export type Difference = z.output<typeof Difference>

export const ImportReport = z.object({
  format: ImportFormat,
  formatReason: z.object({ code: z.enum(['asked', 'header']), columns: z.array(z.string()) }),
  encoding: z.string(),
  encodingReason: z.string(),
  bytes: z.number(),
  rows: z.number(),
  decisions: z.number(),
  votes: z.number(),
  defects: z.array(Defect),
  /** Occurrences beyond the kinds that are listed. */
  defectsBeyond: z.number(),
  /** The first of those that differ; `found.differing` counts all. */
  differences: z.array(Difference),
})
export type ImportReport = z.output<typeof ImportReport>

const params = z.object({ id: Uuid })
const FileName = z.string().min(1).max(200)

export const startVoteImport = route({
  id: 'startVoteImport',
  method: 'POST',
  path: '/api/votes/imports',
  summary: 'Send a CSV file of recorded votes, gzip or not, to be read; nothing is entered by it',
  access: 'signed_in',
  query: z.object({
    file: FileName,
    source: z.string().min(1).max(300),
    /** Where it is not given, the header tells. */
    format: ImportFormat.optional(),
    /** Second files that follow, divided by commas. */
    awaits: z
      .string()
      .regex(/^((roll_calls|official)(,(roll_calls|official))?)?$/)
      .optional(),
  }),
  consumes: 'application/octet-stream',
  status: 202,
  reply: VoteImport,
})

export const addToVoteImport = route({
  id: 'addToVoteImport',
  method: 'PUT',
  path: '/api/votes/imports/{id}/files/{kind}',
  summary: 'Send a second file that an import awaits: roll calls, or official totals',
  access: 'signed_in',
  params: params.extend({ kind: Companion }),
  query: z.object({ file: FileName }),
  consumes: 'application/octet-stream',
  status: 202,
  reply: VoteImport,
})

export const voteImports = route({
  id: 'voteImports',
  method: 'GET',
  path: '/api/votes/imports',
  summary: 'What was imported into the record, newest first; to those who may import, all files',
  access: 'public',
  query: z.object({
    cursor: Uuid.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: pageOf(VoteImport).extend({ can: Can }),
})

export const voteImport = route({
  id: 'voteImport',
  method: 'GET',
  path: '/api/votes/imports/{id}',
  summary: 'One import: how far it is, what was found, and by which act it was entered',
  access: 'public',
  params,
  status: 200,
  reply: VoteImport,
})

export const voteImportReport = route({
  id: 'voteImportReport',
  method: 'GET',
  path: '/api/votes/imports/{id}/report',
  summary: 'What is not right in a file, and what the record has otherwise',
  access: 'public',
  params,
  status: 200,
  reply: ImportReport,
})

export const voteImportTable = route({
  id: 'voteImportTable',
  method: 'GET',
  path: '/api/votes/imports/{id}/report.csv',
  summary: 'The same report as CSV, one row for each kind of defect and each difference',
  access: 'public',
  params,
  status: 200,
  produces: 'text/csv',
})

export const enterVoteImport = route({
  id: 'enterVoteImport',
  method: 'POST',
  path: '/api/votes/imports/{id}/entry',
  summary: 'Enter the decisions that were found into the record, by a logged act; safe to repeat',
  access: 'signed_in',
  params,
  body: z.object({
    /** How many decisions are to be entered, as they were shown: another number is refused. */
    added: z.number().int().min(0),
  }),
  status: 200,
  reply: VoteImport,
})

export const cancelVoteImport = route({
  id: 'cancelVoteImport',
  method: 'POST',
  path: '/api/votes/imports/{id}/cancellation',
  summary: 'Drop a file that was not entered',
  access: 'signed_in',
  params,
  status: 200,
  reply: VoteImport,
})
