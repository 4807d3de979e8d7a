import { z } from 'zod'
import { BodyId, Language } from './meetings.ts'
import { AgendaItem, Meeting } from './proceedings.ts'
import { route } from './route.ts'
import { Can, GroupId, Party, pageOf, Timestamp, Uuid } from './values.ts'
import { ClaimPart, DecisionRow, DocumentSymbol } from './votes.ts'

/**
 * Statements of states and of bodies’ secretariats. Nothing rates who speaks: each claim about a vote
 * stands with what the record said of it when it was published, and with what it says by now.
 */

export const statementKinds = [
  'statement',
  'explanation_of_vote',
  'position',
  'right_of_reply',
] as const
export const StatementKind = z.enum(statementKinds)
export type StatementKind = z.output<typeof StatementKind>

/** SHA-256 in hex over the canonical form (RFC 8785) of `{"lang","text","title"}`. */
export const StatementHash = z.string().regex(/^[0-9a-f]{64}$/)

/** The most that a statement holds, in UTF-16 units: as much as is read for claims. */
export const statementLimit = 20_000

export const StatementRow = z.object({
  id: Uuid,
  /** Who speaks. */
  party: Party,
  kind: StatementKind,
  /** A group for which it speaks as well: a fact of its own, beside how the members voted. */
  onBehalfOf: GroupId.optional(),
  /** `group`: the members of the body’s group. */
  audience: z.enum(['public', 'group']),
  body: BodyId.optional(),
  meeting: Meeting.pick({ id: true, number: true, session: true }).optional(),
  item: AgendaItem.pick({ id: true, number: true, titles: true, session: true }).optional(),
  decision: DocumentSymbol.optional(),
  repliesTo: Uuid.optional(),
  lang: Language,
  title: z.string(),
  /** A draft is read by its author alone. */
  status: z.enum(['draft', 'published']),
  version: z.number().int(),
  /** Of this version. */
  publishedAt: Timestamp.optional(),
})
export type StatementRow = z.output<typeof StatementRow>

export const StatementVersion = z.object({
  version: z.number().int(),
  hash: StatementHash,
  lang: Language,
  title: z.string(),
  reason: z.string().optional(),
  publishedAt: Timestamp.optional(),
  /** Its entry in the log. */
  entry: z.number().int().optional(),
  epoch: z.number().int().optional(),
})

/** A claim with what the record said of it on the day, and what it says now where that has changed. */
export const StatementClaim = z.object({ published: ClaimPart, now: ClaimPart.optional() })
export type StatementClaim = z.output<typeof StatementClaim>

export const Statement = StatementRow.extend({
  text: z.string(),
  hash: StatementHash,
  /** The decision that its author says it speaks of, where the text does not. */
  about: DocumentSymbol.optional(),
  /** False for a language whose claims are not read yet, and for a draft: see `previewStatement`. */
  isRead: z.boolean(),
  claims: z.array(StatementClaim),
  /** The decisions that the claims are about or bear on, as they stand on record. */
  decisions: z.array(DecisionRow),
  /** All of it that was published, the first first: nothing of it is written over. */
  versions: z.array(StatementVersion),
  /** What others say beside it, as far as the asker may read that. */
  replies: z.array(StatementRow),
  can: Can,
})
export type Statement = z.output<typeof Statement>

const params = z.object({ statement: Uuid })
const Version = z.number().int().min(1)

const Written = z.object({
  lang: Language,
  title: z.string().trim().min(1).max(300),
  text: z.string().trim().min(1).max(statementLimit),
  /** The decision that its claims are about, where the text does not say. */
  about: DocumentSymbol.optional(),
})

export const statements = route({
  id: 'statements',
  method: 'GET',
  path: '/api/statements',
  summary: 'Statements that one may see, the latest first, and the drafts of one’s own',
  access: 'public',
  query: z.object({
    meeting: Uuid.optional(),
    session: Uuid.optional(),
    decision: DocumentSymbol.optional(),
    party: Party.optional(),
    onBehalfOf: GroupId.optional(),
    kind: StatementKind.optional(),
    cursor: Uuid.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: pageOf(StatementRow).extend({
    /** Groups for which the asker’s state could speak. */
    speaksFor: z.array(GroupId),
    can: Can,
  }),
})
export type StatementPage = z.output<typeof statements.reply>

export const statement = route({
  id: 'statement',
  method: 'GET',
  path: '/api/statements/{statement}',
  summary: 'One statement, its last version or another, with what the record says of its claims',
  access: 'public',
  params,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  status: 200,
  reply: Statement,
})

export const previewStatement = route({
  id: 'previewStatement',
  method: 'POST',
  path: '/api/statements/preview',
  summary:
    'What would stand beside a text if it were published, and the decisions that it may be about; nothing is kept',
  access: 'signed_in',
  body: z.object({
    lang: Language,
    text: z.string().max(statementLimit),
    about: DocumentSymbol.optional(),
    /** The decision that it is made on: what it is about, where nothing else says so. */
    decision: DocumentSymbol.optional(),
  }),
  status: 200,
  reply: z.object({
    /** As it would stand: without characters that are not seen. */
    text: z.string(),
    /** False where claims in this language are not read. */
    isRead: z.boolean(),
    claims: z.array(ClaimPart),
    /** The decisions that the claims are about or bear on. */
    decisions: z.array(DecisionRow),
    /** The decision that fits best first. */
    fitting: z.array(DecisionRow),
  }),
})
export type StatementPreview = z.output<typeof previewStatement.reply>

export const writeStatement = route({
  id: 'writeStatement',
  method: 'POST',
  path: '/api/statements',
  summary: 'Draft a statement on a meeting, an agenda item or a decision',
  access: 'signed_in',
  body: Written.extend({
    kind: StatementKind.default('statement'),
    audience: z.enum(['public', 'group']).default('public'),
    onBehalfOf: GroupId.optional(),
    meeting: Uuid.optional(),
    item: Uuid.optional(),
    decision: DocumentSymbol.optional(),
    /** What a right of reply answers. */
    repliesTo: Uuid.optional(),
  }).refine(
    ({ meeting, item, decision }) => (meeting ?? item ?? decision) !== undefined,
    'a meeting, an item or a decision',
  ),
  status: 201,
  reply: Statement,
})

export const editStatement = route({
  id: 'editStatement',
  method: 'PUT',
  path: '/api/statements/{statement}/draft',
  summary: 'Another text for a draft that is not published yet',
  access: 'signed_in',
  params,
  /** `seen`: the hash of the text that is replaced. */
  body: Written.extend({ seen: StatementHash }),
  status: 200,
  reply: Statement,
})

export const publishStatement = route({
  id: 'publishStatement',
  method: 'POST',
  path: '/api/statements/{statement}/publication',
  summary: 'Publish a draft, by a logged act: its claims are read, and its text stays as it is',
  access: 'signed_in',
  params,
  body: z.object({ seen: StatementHash }),
  status: 200,
  reply: Statement,
})

export const correctStatement = route({
  id: 'correctStatement',
  method: 'POST',
  path: '/api/statements/{statement}/versions',
  summary: 'Publish a new version beside the last, by a logged act; what was published stays',
  access: 'signed_in',
  params,
  body: Written.extend({
    /** The version that is corrected. */
    seen: Version,
    reason: z.string().trim().min(1).max(1_000),
  }),
  status: 201,
  reply: Statement,
})
