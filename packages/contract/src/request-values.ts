import type { ContactStep as Contact, LegEventKind, LegState as State } from '@comity/requests'
import { z } from 'zod'
import { Envelope } from './seals.ts'
import { Can, Timestamp, Uuid } from './values.ts'

/** A state as a party to a request. */
export const StateParty = z.string().regex(/^state:[A-Z]{2}$/)
/** SHA-256 of a sealed letter or of an act, in hex. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const LegState = z.enum([
  ...(['draft', 'awaiting_clearance', 'sent', 'delivered', 'acknowledged'] as const),
  ...(['under_consideration', 'clarification_pending', 'conditions_offered'] as const),
  ...(['accepted', 'in_progress', 'completed', 'closed', 'declined', 'redirected'] as const),
  ...(['discontinued', 'withdrawn', 'lapsed'] as const),
]) satisfies z.ZodType<State>

export const ContactStep = z.enum([
  ...(['desk', 'backup', 'diplomatic_contact', 'designating_authority'] as const),
]) satisfies z.ZodType<Contact>

const StepKind = z.enum([
  ...(['submit', 'return', 'clear', 'send', 'retry', 'deliver', 'escalate'] as const),
  ...(['acknowledge', 'consider', 'ask', 'clarify', 'accept', 'offer_conditions'] as const),
  ...(['agree', 'refuse', 'decline', 'redirect', 'start', 'report', 'complete'] as const),
  ...(['discontinue', 'confirm', 'not_resolved', 'withdraw', 'expire', 'close'] as const),
]) satisfies z.ZodType<LegEventKind>

const duration = z
  .int()
  .min(60_000)
  .max(366 * 24 * 3_600_000)

/** Times in milliseconds, as they are signed; see `usualTerms` of the library. */
export const Terms = z
  .strictObject({
    acknowledge_within: duration,
    respond_by: z.iso.datetime({ precision: null }).optional(),
    /** From the sending on; given where a day is, and only there. */
    respond_within: duration.optional(),
    clarify_within: duration,
    confirm_within: duration,
  })
  .refine(
    ({ respond_by: by, respond_within: within }) => (by === undefined) === (within === undefined),
    {
      message: 'a day for an answer is named with the time until then, or neither',
    },
  )
export type Terms = z.output<typeof Terms>

/** What is drafted for one addressee: the letter was sealed for it, and sent before. */
export const Draft = z.object({
  letter: Hash,
  terms: Terms,
  exercise: z.boolean(),
})

/** A request with one addressee, as a list shows it. The hub knows no subject. */
export const RequestRow = z.object({
  id: Uuid,
  /** What the asking state sent together with it; told to that state alone. */
  request: Uuid.optional(),
  asking: StateParty,
  addressed: StateParty,
  state: LegState,
  exercise: z.boolean(),
  /** Since when it stands so. */
  since: Timestamp,
  sentAt: Timestamp.optional(),
  respondBy: Timestamp.optional(),
  /** Whom of the addressed state its silence was told to; only until it acknowledges. */
  contact: ContactStep.optional(),
})
export type RequestRow = z.output<typeof RequestRow>

/** What happened, in the order of the log. */
export const RequestEntry = z.object({
  place: z.int(),
  kind: StepKind,
  /** The state whose desk did it; the operator carries; time brings about what is overdue. */
  by: z.union([StateParty, z.literal('operator'), z.literal('clock')]),
  at: Timestamp,
  /** Where the log records it, which gives its receipt. */
  entry: z.int(),
  epoch: z.int(),
  /** The sealed letter that says more. */
  letter: Hash.optional(),
  /** As it was signed. */
  envelope: Envelope.optional(),
  /** Who did it, by name; told to the own state of that person alone. */
  person: z.string().optional(),
})
export type RequestEntry = z.output<typeof RequestEntry>

/** A sealed letter from outside: all that the hub can tell of it. */
export const SealedLetter = z.object({
  sha256: Hash,
  bytes: z.int(),
  /** The size that its content is padded to. */
  bucket: z.int(),
  suite: z.enum(['hybrid', 'classic']),
  /** For how many keys it is sealed. */
  recipients: z.int(),
})
export type SealedLetter = z.output<typeof SealedLetter>

export const RequestLeg = RequestRow.extend({
  terms: Terms,
  letters: z.array(SealedLetter.extend({ by: StateParty })),
  entries: z.array(RequestEntry),
  /** How it was drafted and cleared; told to the asking state alone. */
  own: z
    .object({
      draftedBy: z.string(),
      draftedAt: Timestamp,
      clearedBy: z.string().optional(),
      /** Why it was returned to who drafted it. */
      returned: z.string().optional(),
    })
    .optional(),
  /** What the asker may do with it: steps by their names, and `submit`, `clear`, `return`, `drop`. */
  can: Can,
})
export type RequestLeg = z.output<typeof RequestLeg>
