import { z } from 'zod'
import { rsitClasses } from '../rsit.ts'

const text = (most: number) => z.string().min(1).max(most)
const instant = z.iso.datetime({ precision: null })
const state = z.string().regex(/^state:[A-Z]{2}$/)

/** Where an incident technically came from, as far as is known, and as of when. It says nothing of who did it. */
const technicalOrigin = z.strictObject({
  kind: z.enum(['ip', 'asn', 'domain']),
  value: text(300),
  located_in: state.optional(),
  as_of: instant,
})

/** Who is said to have done it. Only a state makes such a claim, and none is ever asked for. */
const attribution = z.strictObject({ claim: text(4000), basis: text(8000), made_by: state })

/** A severity is a value on a scale that is named; scales are never converted. */
const severity = z.strictObject({ scheme: text(60), value: text(60) })

/** An incident as one state describes it to another. */
export const incident = z.strictObject({
  ref: text(100),
  rsit: z.strictObject({ class: z.enum(rsitClasses), type: text(100).optional() }).optional(),
  severity: z.array(severity).max(5).optional(),
  started_at: instant.optional(),
  detected_at: instant.optional(),
  sectors: z.array(text(100)).max(20).optional(),
  critical_infrastructure: z.enum(['yes', 'no', 'not_stated']),
  technical_origin: z.array(technicalOrigin).max(100).optional(),
  attribution: attribution.optional(),
})

const common = {
  v: z.literal(1),
  ref: text(100),
  /** An exercise says so in every place where it is shown. */
  exercise: z.boolean(),
  urgency: z.enum(['routine', 'priority', 'urgent', 'flash']),
  /** BCP 47. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  subject: text(200),
  handling: z.strictObject({
    tlp: z.enum(['red', 'amber+strict', 'amber', 'green', 'clear']),
    pap: z.enum(['red', 'amber', 'green', 'clear']).optional(),
    use_limits: text(2000).optional(),
  }),
  incident: incident.optional(),
}

/** What is told to another state. */
export const notification = z.strictObject({ ...common, facts: text(20_000) })
export type Notification = z.output<typeof notification>

/** Data to be kept until legal assistance asks for it; the elements of article 29 (2) of the Budapest Convention. */
const dataToPreserve = z.strictObject({
  authority: text(300),
  offence: text(4000),
  description: text(4000),
  custodian: text(300).optional(),
  location: text(300).optional(),
  necessity: text(4000),
  legal_assistance_intended: z.boolean(),
})

/** What another state is asked for. */
export const request = z
  .strictObject({
    ...common,
    type: z.enum(['assistance', 'mitigation', 'information', 'preservation', 'consultation']),
    /** What it is needed for: personal data is asked for no other purpose. */
    purpose: text(2000),
    /** Such as rule 1.8 of A/RES/73/27, or an article of a treaty. */
    basis: z.array(z.strictObject({ instrument: text(200), place: text(60) })).max(10),
    previous: z.array(text(100)).max(20),
    facts: text(20_000),
    actions_taken: text(8000).optional(),
    ask: text(8000),
    preserve: dataToPreserve.optional(),
    respond_by: instant.optional(),
    preferred_channel: text(200).optional(),
    contact: text(300),
  })
  .refine(({ type, preserve }) => (type === 'preservation') === (preserve !== undefined), {
    message: 'data to preserve is named in a request for preservation, and in no other',
  })
export type Request = z.output<typeof request>

/** What is answered, asked back, reported or offered in the course of a request. */
export const answer = z.strictObject({
  ...{ v: z.literal(1), ref: text(100), exercise: z.boolean(), language: common.language },
  ...{ handling: common.handling, text: text(20_000) },
})
export type Answer = z.output<typeof answer>

/** Under which payload type each kind of letter is signed. */
export const letterTypes = {
  notification: 'application/vnd.comity.notification+json',
  request: 'application/vnd.comity.request+json',
  answer: 'application/vnd.comity.answer+json',
} as const
export type LetterKind = keyof typeof letterTypes

const schemas = { notification, request, answer }

/** What of a letter's content is not as its kind asks; empty where all is. */
export function findingsOf(kind: LetterKind, content: unknown): readonly Finding[] {
  const { error } = schemas[kind].safeParse(content)
  return (error?.issues ?? []).map(({ path, message }) => ({ at: path.join('.'), message }))
}

export interface Finding {
  /** Such as `incident.rsit.class`; empty for the whole. */
  readonly at: string
  readonly message: string
}
