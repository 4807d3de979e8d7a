import type { JsonObject } from '@comity/json'
import type { Actor, Level, Party, Threshold } from '@comity/policy'
import { decide, thresholdOf } from '@comity/policy'
import {
  check,
  effectiveMarking,
  type Finding,
  isTimestamp,
  type MarkingReason,
  type ResolveMarking,
  versionKey,
} from '@comity/stix'
import type { Collection } from './collection.ts'

/** One object as it was posted: its value, and its bytes, which are what is kept. */
export interface PostedObject {
  readonly position: number
  readonly id: string
  readonly type: string
  readonly value: JsonObject
  readonly body: Uint8Array
}

export interface Accepted {
  readonly outcome: 'acceptable'
  readonly posted: PostedObject
  /** `modified`, else `created`; absent for an object that has neither: it gets the date it is added. */
  readonly version: string | undefined
  readonly versionKey: string | undefined
  readonly level: Level | 'unresolved'
  /** The level for want of any TLP: what the submitter remarked, else the declared default. */
  readonly fallback: Level
  readonly threshold: Threshold
  readonly because: readonly MarkingReason[]
  /** Marking definitions that are missing, for an object that its contributor alone sees. */
  readonly awaits: readonly string[]
  readonly createdBy: string | undefined
  readonly warnings: readonly Finding[]
}

export interface Refused {
  readonly outcome: 'refused'
  readonly position: number
  readonly id: string | undefined
  readonly type: string | undefined
  readonly version: string | undefined
  /** A stable code: a decision's reason, or `not_valid` with the findings that say why. */
  readonly code: string
  readonly message: string
  readonly findings: readonly Finding[]
}

export type Judged = Accepted | Refused

export interface IntakeRules {
  readonly actor: Actor
  readonly collection: Collection
  /** The level the submitter gives to objects that carry no TLP, instead of the declared default. */
  readonly remark: Level | undefined
  readonly resolve: ResolveMarking
  /** The party that alone adds versions of this object, by its creator or what is held of it. */
  readonly boundTo: (id: string, creator: string | undefined) => Party | undefined
}

/**
 * Faults of form that change nothing the hub decides by. Widely used bundles have them in marking
 * definitions, and refusing one of those would hide every object that it marks.
 */
const tolerated: ReadonlySet<string> = new Set(['timestamp-precision'])

const isBar = (f: Finding): boolean => f.level === 'error' && !tolerated.has(f.code)

/** Largest object that is taken, in bytes: what is larger would slow every reader down. */
export const largestObject = 1024 * 1024
const longestTimestamp = 40
const plain = /^[\x21-\x7e]{1,300}$/

/** What the hub itself goes by must be well-formed, whatever the type of the object allows. */
function faultOf({ id, type, value, body }: PostedObject): string | undefined {
  if (body.byteLength > largestObject) return `An object may have ${largestObject} bytes`
  if (!plain.test(id) || !plain.test(type)) return 'id and type are printable ASCII'
  for (const name of ['created', 'modified'] as const) {
    const time = value[name]
    if (time === undefined) continue
    if (typeof time !== 'string' || time.length > longestTimestamp || !isTimestamp(time))
      return `${name} is not a timestamp of at most ${longestTimestamp} characters`
  }
  const creator = value.created_by_ref
  if (creator !== undefined && (typeof creator !== 'string' || !plain.test(creator)))
    return 'created_by_ref is not an identifier'
  return undefined
}

/** Judges one object by itself: is it valid STIX, how is it marked, and may this actor add it? */
export function judge(posted: PostedObject, rules: IntakeRules): Judged {
  const { value } = posted
  const fault = faultOf(posted)
  const findings = fault === undefined ? check(value) : []
  const version =
    fault === undefined ? (textOf(value.modified) ?? textOf(value.created)) : undefined
  const refused = (code: string, message: string, found: readonly Finding[] = []): Refused => ({
    outcome: 'refused',
    position: posted.position,
    id: posted.id,
    type: posted.type,
    version,
    code,
    message,
    findings: found,
  })

  if (fault !== undefined) return refused('not_valid', fault)
  const first = findings.find(isBar)
  if (first)
    return refused('not_valid', `${first.message} (${first.code}, ${first.clause})`, findings)

  const fallback = rules.remark ?? rules.collection.defaultMarking
  const marking = effectiveMarking(value, { resolve: rules.resolve, default: fallback })
  const createdBy = textOf(value.created_by_ref)
  const decision = decide(rules.actor, {
    action: 'object.add',
    thing: {
      collection: rules.collection,
      level: marking.level,
      creatorBoundTo: rules.boundTo(posted.id, createdBy),
    },
  })
  if (!decision.allow) return refused(decision.reason, refusalText(decision.reason))

  return {
    outcome: 'acceptable',
    posted,
    version,
    versionKey: version === undefined ? undefined : versionKey(version),
    level: marking.level,
    fallback,
    threshold: thresholdOf(marking.level),
    because: marking.because,
    awaits: marking.level === 'unresolved' ? missing(marking.because) : [],
    createdBy,
    warnings: findings,
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

const missing = (because: readonly MarkingReason[]): string[] => [
  ...new Set(
    because.flatMap((reason) =>
      reason.from !== 'default' && reason.counted.kind === 'unresolved' && reason.id !== ''
        ? [reason.id]
        : [],
    ),
  ),
]

/** For TAXII, whose status messages are English text; the interface words the code itself. */
function refusalText(reason: string): string {
  switch (reason) {
    case 'red_needs_named_persons':
      return 'TLP:RED is taken only by a collection whose audience is named persons'
    case 'creator_bound':
      return 'Its creator is bound to another party, which alone adds versions'
    default:
      return 'You may not add objects to this collection'
  }
}
