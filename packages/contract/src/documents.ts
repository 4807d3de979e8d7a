import { z } from 'zod'
import { CsvGiven, LineDefect } from './csv-lines.ts'
import {
  Document,
  DocumentKind,
  DocumentRow,
  DocumentText,
  documentKinds,
  documentTextLimit,
  fileLimit,
  mediaTypes,
  Sha256,
  WorkSymbol,
} from './document-values.ts'
import { line } from './line.ts'
import { BodyId, Language } from './meetings.ts'
import { draftLimit } from './proposal-values.ts'
import { route } from './route.ts'
import { Can, Day, pageOf, Uuid } from './values.ts'

/** Documents before bodies: symbol, versions, languages, paragraphs under addresses that stay. */

export type { LineDefect } from './csv-lines.ts'
export type {
  Document,
  DocumentFile,
  DocumentKind,
  DocumentNote,
  DocumentRow,
  DocumentText,
  DocumentVersion,
  TextSummary,
} from './document-values.ts'
export { DocumentKind as Kind, documentKinds, documentTextLimit, fileLimit, mediaTypes, WorkSymbol }

const params = z.object({ document: Uuid })
const inLanguage = params.extend({ lang: Language })
const inVersion = params.extend({
  version: z.coerce.number().int().min(1).max(100_000),
  lang: Language,
})
const Title = line(500)

export const documents = route({
  id: 'documents',
  method: 'GET',
  path: '/api/documents',
  summary: 'Documents that one may see, the latest first, and the drafts of one’s own secretariat',
  access: 'public',
  query: z.object({
    /** Exactly this one, in letters of whatever case. */
    symbol: z.string().max(80).optional(),
    /** A part of the symbol. */
    q: z.string().trim().max(80).optional(),
    body: BodyId.optional(),
    session: Uuid.optional(),
    item: Uuid.optional(),
    kind: DocumentKind.optional(),
    cursor: Uuid.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: pageOf(DocumentRow).extend({
    /** `write`: in the body or session that was asked for. */
    can: Can,
  }),
})
export type DocumentPage = z.output<typeof documents.reply>

export const document = route({
  id: 'document',
  method: 'GET',
  path: '/api/documents/{document}',
  summary: 'One document with all its versions and the languages of each',
  access: 'public',
  params,
  status: 200,
  reply: Document,
})

export const documentText = route({
  id: 'documentText',
  method: 'GET',
  path: '/api/documents/{document}/versions/{version}/languages/{lang}',
  summary: 'The text of one version in one language, paragraph by paragraph',
  access: 'public',
  params: inVersion,
  status: 200,
  reply: DocumentText,
})

export const documentFile = route({
  id: 'documentFile',
  method: 'GET',
  path: '/api/documents/{document}/versions/{version}/languages/{lang}/file',
  summary: 'The file of one version in one language, byte for byte as it was sent',
  access: 'public',
  params: inVersion,
  status: 200,
  produces: 'application/octet-stream',
})

export const draftDocument = route({
  id: 'draftDocument',
  method: 'POST',
  path: '/api/documents',
  summary: 'Begin a document under a symbol that none has yet (the secretariat)',
  access: 'signed_in',
  body: z.object({
    symbol: WorkSymbol,
    kind: DocumentKind,
    body: BodyId,
    session: Uuid.optional(),
    item: Uuid.optional(),
    audience: z.enum(['public', 'group']).default('public'),
    date: Day,
  }),
  status: 201,
  reply: Document,
})

export const reviseDocument = route({
  id: 'reviseDocument',
  method: 'POST',
  path: '/api/documents/{document}/versions',
  summary:
    'Begin a further version with the texts of the last; what was issued stays (the secretariat)',
  access: 'signed_in',
  params,
  body: z.object({
    /** The version that it follows. */
    seen: z.number().int().min(1),
    change: line(1_000),
    date: Day,
  }),
  status: 201,
  reply: Document,
})

export const writeDocumentText = route({
  id: 'writeDocumentText',
  method: 'PUT',
  path: '/api/documents/{document}/draft/languages/{lang}',
  summary:
    'Title and text of a draft in one language; a file put in beside it stays (the secretariat)',
  access: 'signed_in',
  params: inLanguage,
  /** Without a text the one that is there stays. */
  body: z.object({ title: Title, text: z.string().trim().min(1).max(draftLimit).optional() }),
  status: 200,
  reply: DocumentText,
})

export const uploadDocument = route({
  id: 'uploadDocument',
  method: 'POST',
  path: '/api/documents/{document}/draft/languages/{lang}/file',
  summary:
    'A PDF or Word file for a draft in one language: it is kept, and its text read (the secretariat)',
  access: 'signed_in',
  params: inLanguage,
  query: z.object({
    file: z.string().trim().min(1).max(200),
    /** Left out, the title that is there, else the first line that was read, else the file’s name. */
    title: Title.optional(),
  }),
  consumes: 'application/octet-stream',
  status: 201,
  reply: DocumentText,
})

export const removeDocumentText = route({
  id: 'removeDocumentText',
  method: 'DELETE',
  path: '/api/documents/{document}/draft/languages/{lang}',
  summary: 'Take a language out of a draft (the secretariat)',
  access: 'signed_in',
  params: inLanguage,
  status: 200,
  reply: Document,
})

export const discardDocument = route({
  id: 'discardDocument',
  method: 'DELETE',
  path: '/api/documents/{document}/draft',
  summary: 'Discard what is being prepared; nothing that was issued goes (the secretariat)',
  access: 'signed_in',
  params,
  status: 204,
})

export const issueDocument = route({
  id: 'issueDocument',
  method: 'POST',
  path: '/api/documents/{document}/issue',
  summary: 'Issue what was prepared, by a logged act: it stays as it is (the secretariat)',
  access: 'signed_in',
  params,
  /** The hash of the draft that was looked over. */
  body: z.object({ seen: Sha256 }),
  status: 200,
  reply: Document,
})

export const importDocuments = route({
  id: 'importDocuments',
  method: 'POST',
  path: '/api/body-sessions/{session}/documents/import',
  summary: 'Begin many documents from a CSV table, all of them or none (the secretariat)',
  access: 'signed_in',
  params: z.object({ session: Uuid }),
  body: CsvGiven,
  status: 200,
  reply: z.object({
    kept: z.boolean(),
    documents: z.array(
      z.object({
        symbol: z.string(),
        /** Once it is kept. */
        id: Uuid.optional(),
        texts: z.array(
          z.object({
            ...{ line: z.number().int(), lang: Language, title: z.string() },
            /** Still to be uploaded. */
            file: z.string().optional(),
          }),
        ),
      }),
    ),
    defects: z.array(LineDefect),
  }),
})
export type DocumentsImported = z.output<typeof importDocuments.reply>
