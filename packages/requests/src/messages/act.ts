import type { JsonObject } from '@comity/json'
import { z } from 'zod'
import { declineCodes, type LegStep, redirections } from '../leg/event.ts'
import type { LegTerms } from '../leg/leg.ts'

/** What an acknowledgement says, always and in these words. */
export const acknowledgementWords =
  'Receipt is acknowledged. This is not agreement with the content, nor acceptance of any responsibility.'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const state = z.string().regex(/^state:[A-Z]{2}$/)
const duration = z
  .int()
  .min(60_000)
  .max(366 * 24 * 3_600_000)

/** What every signed act says: which leg, the how many-eth act of it, and the one before. */
const common = {
  v: z.literal(1),
  leg: z.uuid(),
  asking: state,
  addressed: state,
  /** 1 for the sending; carrying and time have no number. */
  sequence: z.int().min(1).max(10_000),
  /** SHA-256 of the act before, as it is written; empty for the first. */
  previous: z.union([hash, z.literal('')]),
}

const terms = z
  .strictObject({
    acknowledge_within: duration,
    respond_by: z.iso.datetime({ precision: null }).optional(),
    /** From the sending on; where a day is named, the time until then. */
    respond_within: duration.optional(),
    clarify_within: duration,
    confirm_within: duration,
  })
  .refine(
    ({ respond_by, respond_within }) =>
      (respond_by === undefined) === (respond_within === undefined),
    {
      message: 'a day for an answer is named with the time until then, or neither',
    },
  )

const letter = hash
const act = <K extends string, F extends z.ZodRawShape>(kind: K, fields: F) =>
  z.strictObject({ ...common, kind: z.literal(kind), ...fields })

/** One schema for each act that a person signs. Clearing is how some states send; others see the sending alone. */
export const signedAct = z.discriminatedUnion('kind', [
  act('send', { letter, terms, exercise: z.boolean() }),
  act('acknowledge', { of: hash, words: z.literal(acknowledgementWords) }),
  act('consider', {}),
  act('ask', { letter }),
  act('clarify', { letter }),
  act('accept', { extent: z.enum(['full', 'partial']), letter: letter.optional() }),
  act('offer_conditions', { letter }),
  act('agree', {}),
  act('refuse', { letter: letter.optional() }),
  act('decline', { code: z.enum(declineCodes), letter: letter.optional() }),
  act('redirect', { to: z.enum(redirections), letter: letter.optional() }),
  act('start', {}),
  act('report', { letter }),
  act('complete', { letter: letter.optional() }),
  act('discontinue', { letter: letter.optional() }),
  act('confirm', {}),
  act('not_resolved', { letter: letter.optional() }),
  act('withdraw', {}),
])
export type SignedAct = z.output<typeof signedAct>
export type ActKind = SignedAct['kind']

/** The payload type under which an act is signed: one a kind, so that none passes for another. */
export const actType = (kind: ActKind): string =>
  `application/vnd.comity.request-${kind.replaceAll('_', '-')}+json`

/** What is signed of an act. @throws RangeError where it is none */
export function actPayload(given: SignedAct): JsonObject {
  const { data } = signedAct.safeParse(given)
  if (data === undefined) throw new RangeError('not an act as it is signed')
  return JSON.parse(JSON.stringify(data))
}

/** Reads what was signed under a type; `undefined` where it is no act, or of another kind than its type says. */
export function actOf(type: string, payload: JsonObject): SignedAct | undefined {
  const { data } = signedAct.safeParse(payload)
  return data !== undefined && actType(data.kind) === type ? data : undefined
}

export const termsOf = (given: z.output<typeof terms>): LegTerms => ({
  acknowledgeWithin: given.acknowledge_within,
  clarifyWithin: given.clarify_within,
  confirmWithin: given.confirm_within,
  ...(given.respond_by === undefined || given.respond_within === undefined
    ? {}
    : { respond: { by: given.respond_by, within: given.respond_within } }),
})

/** What an act does to a leg, without who did it and when. */
export function eventOf(act: SignedAct): LegStep {
  switch (act.kind) {
    case 'send':
    case 'ask':
    case 'clarify':
    case 'offer_conditions':
    case 'report':
      return { kind: act.kind, letter: act.letter }
    case 'accept':
      return { kind: act.kind, extent: act.extent, ...letterIn(act) }
    case 'decline':
      return { kind: act.kind, code: act.code, ...letterIn(act) }
    case 'redirect':
      return { kind: act.kind, to: act.to, ...letterIn(act) }
    case 'refuse':
    case 'complete':
    case 'discontinue':
    case 'not_resolved':
      return { kind: act.kind, ...letterIn(act) }
    case 'acknowledge':
    case 'consider':
    case 'agree':
    case 'start':
    case 'confirm':
    case 'withdraw':
      return { kind: act.kind }
  }
}

const letterIn = ({ letter }: { readonly letter?: string | undefined }) =>
  letter === undefined ? {} : { letter }
