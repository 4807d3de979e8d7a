import { z } from 'zod'
import { Day, StateCode } from './values.ts'

/** Laws as `packages/laws` has them: the same names, the same shapes. */

/** Short names of ours: of references and articles, such as `bc` and `bc-2`. */
export const LawKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
/** Of statutes, provisions, versions and mappings. */
export const LawId = z.string().min(1).max(200)

const Texts = z.record(z.string(), z.string())
const Formula = z.record(z.string(), z.unknown())
const doubt = z.string().optional()

export const LawSource = z.object({
  id: LawId,
  publisher: z.string(),
  url: z.string().optional(),
  official: z.boolean().optional(),
  retrieved: Day.optional(),
  sha256: z.string().optional(),
  licence: z.string().optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
})
export type LawSource = z.output<typeof LawSource>

export const LawReference = z.object({
  id: LawKey,
  name: Texts,
  kind: z.enum(['treaty', 'model_law', 'agreement', 'own_text']),
  series: z.string().optional(),
  adopted: Day,
  inForce: Day.optional(),
  sourceIds: z.array(LawId),
  doubt,
})
export type LawReference = z.output<typeof LawReference>

export const ElementKind = z.enum([
  ...(['mental', 'unlawfulness', 'act', 'object', 'means', 'result', 'purpose'] as const),
  ...(['option', 'exclusion', 'power', 'condition', 'safeguard', 'jurisdiction'] as const),
  ...(['duty', 'ground_of_refusal', 'threshold'] as const),
])

export const LawElement = z.object({
  id: z.string(),
  kind: ElementKind,
  text: Texts,
  required: z.boolean(),
  weight: z.number().optional(),
  altGroup: z.string().optional(),
  negated: z.boolean().optional(),
  needsReservation: z.boolean().optional(),
  threshold: z
    .object({ value: z.number(), unit: z.enum(['years', 'days']), bothStates: z.boolean() })
    .optional(),
  holds: Formula.optional(),
})
export type LawElement = z.output<typeof LawElement>

export const LawArticle = z.object({
  id: LawKey,
  referenceId: LawKey,
  number: z.string(),
  title: Texts,
  group: z.enum(['offence', 'procedure', 'jurisdiction', 'cooperation', 'general']),
  corresponds: z.array(LawKey),
  elements: z.array(LawElement),
  deprivationOfLiberty: z.boolean().optional(),
  verified: z.enum(['text_read', 'recalled']),
  doubt,
})
export type LawArticle = z.output<typeof LawArticle>

export const LawParticipation = z.object({
  stateId: StateCode,
  referenceId: LawKey,
  signed: Day.optional(),
  inForce: Day.optional(),
  reservations: z.array(
    z.object({
      articleId: LawKey,
      elementId: z.string().optional(),
      text: z.string(),
      sourceId: LawId,
    }),
  ),
  sourceIds: z.array(LawId),
})

export const Statute = z.object({
  id: LawId,
  stateId: StateCode,
  title: Texts,
  short: z.string().optional(),
  number: z.string().optional(),
  language: z.string(),
  official: z.boolean().optional(),
})
export type Statute = z.output<typeof Statute>

export const Provision = z.object({
  id: LawId,
  statuteId: LawId,
  label: z.string(),
  parentId: LawId.optional(),
})
export type Provision = z.output<typeof Provision>

export const ProvisionVersion = z.object({
  id: LawId,
  provisionId: LawId,
  lang: z.string(),
  /** Left out where only a coding of it is held. */
  text: z.string().optional(),
  enacted: Day.optional(),
  inForceFrom: Day.optional(),
  inForceTo: Day.optional(),
  changedBy: z.string().optional(),
  sourceId: LawId,
  sha256: z.string().optional(),
  historyQuality: z.enum(['clean', 'partial', 'single']),
  doubt,
})
export type ProvisionVersion = z.output<typeof ProvisionVersion>

export const Penalty = z.object({
  versionId: LawId,
  tier: z.enum(['basic', 'aggravated', 'repeat']),
  condition: z.string().optional(),
  minYears: z.number().optional(),
  max: z.union([z.number(), z.enum(['life', 'fine_only'])]).optional(),
  kind: z.enum(['imprisonment', 'restriction', 'arrest', 'labour', 'fine']),
  certainty: z.enum(['high', 'medium', 'low']),
})
export type Penalty = z.output<typeof Penalty>

export const ElementStatus = z.enum(['met', 'partly', 'absent', 'not_found', 'unclear'])
export type ElementStatus = z.output<typeof ElementStatus>
export const MappingState = z.enum(['proposed', 'reviewed', 'disputed', 'superseded'])
export type MappingState = z.output<typeof MappingState>

/** Words of a version that an element rests on, in UTF-16 units of its text. */
export const LawSpan = z.object({
  elementId: z.string(),
  versionId: LawId,
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
})
export type LawSpan = z.output<typeof LawSpan>

export const LawMapping = z.object({
  id: LawId,
  articleId: LawKey,
  stateId: StateCode,
  versionIds: z.array(LawId),
  spans: z.array(LawSpan),
  elementStatus: z.record(z.string(), ElementStatus),
  extraRequirements: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      kind: z.enum(['mental', 'unlawfulness', 'act', 'object', 'means', 'result', 'purpose']),
      allowedOption: z.string().optional(),
      holds: Formula.optional(),
    }),
  ),
  exclusions: z.array(z.object({ id: z.string(), text: z.string(), holds: Formula.optional() })),
  validFrom: Day.optional(),
  validTo: Day.optional(),
  state: MappingState,
  proposedBy: z.union([
    z.object({ person: z.string() }),
    z.object({ algorithm: z.string(), score: z.number() }),
  ]),
  reviewers: z.array(z.string()),
  stateReply: z.string().optional(),
  note: z.string().optional(),
  doubt,
})
export type LawMapping = z.output<typeof LawMapping>

export const CooperationKind = z.enum([
  ...(['extradition', 'mla', 'preservation', 'surrender', 'interception'] as const),
])

export const RefusalGround = z.enum([
  ...(['political_offence', 'discrimination', 'human_rights', 'conformity'] as const),
  ...(['essential_interests', 'double_jeopardy', 'military_offence', 'time_barred'] as const),
  'own_nationals',
])

export const CoopRule = z.object({
  id: LawId,
  /** `*`: of all parties to the reference. */
  stateId: z.union([StateCode, z.literal('*')]),
  referenceId: LawKey.optional(),
  kind: CooperationKind,
  dualCriminality: z.enum(['mandatory', 'ground', 'excluded']),
  conductTest: z.boolean(),
  transposition: z.boolean().optional(),
  minMaxYears: z.number().optional(),
  bothStates: z.boolean().optional(),
  refusalGrounds: z.array(RefusalGround),
  versionId: LawId.optional(),
  sourceId: LawId.optional(),
  doubt,
})
export type CoopRule = z.output<typeof CoopRule>

/** A maximum in years of deprivation of liberty. */
export const MaxYears = z.union([z.number(), z.literal('life')])

/** One cell of the matrix, over the days on which it is the same. */
export const MatrixCell = z.object({
  state: StateCode,
  article: LawKey,
  from: Day,
  /** The first day on which it is another; of what is not held, that from which something is. */
  to: Day.optional(),
  /** `not_held` is no finding about the law. */
  coverage: z.enum([
    ...(['covered', 'narrower', 'absent', 'unclear', 'not_found', 'not_coded'] as const),
    'not_held',
  ]),
  notCommenced: z.boolean(),
  /** In the basic form; absent where it is not held. */
  max: MaxYears.optional(),
  k: z.number().optional(),
  low: z.number(),
  high: z.number(),
  knownShare: z.number(),
  doubtful: z.boolean(),
  mappingId: LawId.optional(),
  review: MappingState.optional(),
})
export type MatrixCell = z.output<typeof MatrixCell>
