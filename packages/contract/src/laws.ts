import { z } from 'zod'
import {
  CoopRule,
  ElementStatus,
  LawArticle,
  LawId,
  LawKey,
  LawMapping,
  LawParticipation,
  LawReference,
  LawSource,
  MatrixCell,
  Penalty,
  Provision,
  ProvisionVersion,
  Statute,
} from './law-values.ts'
import { route } from './route.ts'
import { Day, GroupId, StateCode, Timestamp } from './values.ts'

export * from './law-values.ts'

/** Laws of states. All of it is read without signing in; no legal advice: `notice` says so everywhere. */

/** What a cell, a version or a comparison rests on, in the shapes of the library. */
export const LawMaterial = z.object({
  sources: z.array(LawSource),
  statutes: z.array(Statute),
  provisions: z.array(Provision),
  versions: z.array(ProvisionVersion),
  penalties: z.array(Penalty),
  mappings: z.array(LawMapping),
  /** When each mapping was recorded here, by its id. */
  recorded: z.record(z.string(), Timestamp),
})
export type LawMaterial = z.output<typeof LawMaterial>

export const ArticleLine = LawArticle.pick({
  ...{ id: true, referenceId: true, number: true, title: true, group: true },
})
export type ArticleLine = z.output<typeof ArticleLine>

/** That it is no legal advice, for whoever reads a reply by itself. */
export const LawNotice = z.string()

export const lawReferences = route({
  id: 'lawReferences',
  method: 'GET',
  path: '/api/laws/references',
  summary:
    'What laws are held against: treaties with their articles, and on which of them laws are held',
  access: 'public',
  status: 200,
  reply: z.object({
    references: z.array(LawReference),
    articles: z.array(
      ArticleLine.extend({ corresponds: z.array(LawKey), states: z.number().int() }),
    ),
    /** States of which any law is held. */
    states: z.array(StateCode),
    sources: z.array(LawSource),
    notice: LawNotice,
  }),
})
export type LawReferences = z.output<typeof lawReferences.reply>

const matrixQuery = z.object({
  /** As the law stood on that day; today where it is left out. */
  on: Day.optional(),
  reference: LawKey.optional(),
  article: LawKey.optional(),
  /** Its members as of the day; otherwise the states of which laws are held. */
  group: GroupId.optional(),
  /** Articles of the reference on which no law is held too. */
  all: z.enum(['true']).optional(),
})

export const lawMatrix = route({
  id: 'lawMatrix',
  method: 'GET',
  path: '/api/laws/matrix',
  summary:
    'States by articles as the law stood on a day: what is held, how far it has what is asked',
  access: 'public',
  query: matrixQuery,
  status: 200,
  // The cells are kept as they are sent: a matrix is joined from texts.
  produces: 'application/json',
  reply: z.object({
    on: Day,
    states: z.array(StateCode),
    articles: z.array(ArticleLine),
    /** A pair of which nothing was ever held has none. */
    cells: z.array(MatrixCell),
    /** Over the states shown: the mean of K, never without the least and the counts. */
    sums: z.array(
      z.object({
        article: LawKey,
        mean: z.number().optional(),
        minimum: z.number().optional(),
        known: z.number().int(),
        asked: z.number().int(),
      }),
    ),
    notice: LawNotice,
  }),
})
export type LawMatrix = z.output<typeof lawMatrix.reply>

export const lawMatrixTable = route({
  id: 'lawMatrixTable',
  method: 'GET',
  path: '/api/laws/matrix.csv',
  summary: 'The same as CSV, a row for each state and article, with sections, sources and doubts',
  access: 'public',
  query: matrixQuery,
  status: 200,
  produces: 'text/csv',
})

/** How far a law has what an article asks for, with all that was counted. */
export const Compliance = z.object({
  k: z.number().optional(),
  low: z.number(),
  high: z.number(),
  knownShare: z.number(),
  counts: z.record(ElementStatus, z.number().int()),
  optionsUsed: z.array(z.string()),
  notReserved: z.array(z.string()),
  extraRequirements: z.array(z.string()),
  liberty: z.enum(['yes', 'no', 'unknown', 'not_asked']),
  mappingId: LawId.optional(),
})

export const LawCell = z.object({
  on: Day,
  cell: MatrixCell,
  compliance: Compliance,
  /** All standings over time, the first first. */
  periods: z.array(MatrixCell),
  /** What holds on the day: its mappings, and the versions they rest on with their texts. */
  material: LawMaterial,
})
export type LawCell = z.output<typeof LawCell>

export const lawCell = route({
  id: 'lawCell',
  method: 'GET',
  path: '/api/states/{state}/laws/{article}',
  summary:
    'How a law answers an article on a day: elements, quoted words, versions, sources, review',
  access: 'public',
  params: z.object({ state: StateCode, article: LawKey }),
  query: z.object({ on: Day.optional() }),
  status: 200,
  reply: LawCell.extend({ article: LawArticle, reference: LawReference, notice: LawNotice }),
})
export type LawCellReply = z.output<typeof lawCell.reply>

export const provisionVersion = route({
  id: 'provisionVersion',
  method: 'GET',
  path: '/api/laws/versions/{version}',
  summary: 'One version of a provision, with the other versions of it and what rests on it',
  access: 'public',
  params: z.object({ version: LawId }),
  status: 200,
  reply: z.object({
    version: ProvisionVersion,
    /** All versions of the provision, this one among them, without their texts. */
    history: z.array(ProvisionVersion.omit({ text: true })),
    material: LawMaterial,
    articles: z.array(ArticleLine),
    notice: LawNotice,
  }),
})
export type ProvisionVersionReply = z.output<typeof provisionVersion.reply>

export const stateLaws = route({
  id: 'stateLaws',
  method: 'GET',
  path: '/api/states/{state}/laws',
  summary: 'What is held of the law of one state, and of its rules on helping others',
  access: 'public',
  params: z.object({ state: StateCode }),
  status: 200,
  reply: z.object({
    /** Versions without their texts. */
    material: LawMaterial,
    articles: z.array(ArticleLine),
    coopRules: z.array(CoopRule),
    notice: LawNotice,
  }),
})
export type StateLaws = z.output<typeof stateLaws.reply>

export const lawRecord = route({
  id: 'lawRecord',
  method: 'GET',
  path: '/api/laws/record',
  summary:
    'All that is held of up to 20 states, with the references, as the library of laws takes it',
  access: 'public',
  query: z.object({
    states: z
      .string()
      .regex(/^[A-Z]{2}(,[A-Z]{2}){0,19}$/)
      .transform((text) => text.split(',')),
  }),
  status: 200,
  reply: z.object({
    references: z.array(LawReference),
    articles: z.array(LawArticle),
    participations: z.array(LawParticipation),
    sources: z.array(LawSource),
    statutes: z.array(Statute),
    provisions: z.array(Provision),
    versions: z.array(ProvisionVersion),
    penalties: z.array(Penalty),
    mappings: z.array(LawMapping),
    rules: z.array(
      z.object({
        mappingId: LawId,
        articleId: LawKey,
        formula: z.record(z.string(), z.unknown()),
        made: z.enum(['generated', 'edited']),
      }),
    ),
    coopRules: z.array(CoopRule),
  }),
})
export type LawRecord = z.output<typeof lawRecord.reply>
