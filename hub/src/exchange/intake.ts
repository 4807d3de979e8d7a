import { hash as digest } from 'node:crypto'
import type { JsonObject } from '@comity/json'
import type { Actor, Level, Party, Threshold } from '@comity/policy'
import { decide, thresholdOf } from '@comity/policy'
import {
  check,
  effectOf,
  type Finding,
  isTimestamp,
  type MarkingReason,
  type MarkingReference,
  markingsOf,
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

/**
 * What one posted object says of itself, which is all that it is judged by. Its value is let go: it
 * takes many times the memory of its bytes.
 */
export interface Examined {
  readonly position: number
  readonly id: string
  readonly type: string
  readonly body: Uint8Array
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string
  /** `modified`, else `created`; absent for an object that has neither: it gets the date it is added. */
  readonly version: string | undefined
  readonly versionKey: string | undefined
  readonly createdBy: string | undefined
  readonly markings: readonly MarkingReference[]
  /** The value after all, where it is a marking definition. */
  readonly definition: JsonObject | undefined
  readonly findings: readonly Finding[]
  /** Why the hub cannot take it, whatever it is. */
  readonly fault: string | undefined
}

export interface Accepted {
  readonly outcome: 'acceptable'
  readonly posted: Examined
  readonly level: Level | 'unresolved'
  /** The level for want of any TLP: what the submitter remarked, else the declared default. */
  readonly fallback: Level
  readonly threshold: Threshold
  readonly because: readonly MarkingReason[]
  /** Marking definitions that are missing, for an object that its contributor alone sees. */
  readonly awaits: readonly string[]
}

export interface Refused {
  readonly outcome: 'refused'
  readonly posted: Examined
  /** A stable code: a decision's reason, or `not_valid` with the findings that say why. */
  readonly code: string
  readonly message: string
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

/** Looks at one object by itself. Costly, and the only thing that needs its value. */
export function examine({ position, id, type, value, body }: PostedObject): Examined {
  const fault = faultOf(id, type, value, body)
  const version =
    fault === undefined ? (textOf(value.modified) ?? textOf(value.created)) : undefined
  return {
    position,
    id,
    type,
    body,
    sha256: fault === undefined ? digest('sha256', body, 'hex') : '',
    version,
    versionKey: version === undefined ? undefined : versionKey(version),
    createdBy: fault === undefined ? textOf(value.created_by_ref) : undefined,
    markings: fault === undefined ? markingsOf(value) : [],
    definition: type === 'marking-definition' ? value : undefined,
    findings: fault === undefined ? check(value) : [],
    fault,
  }
}

/** What the hub itself goes by must be well-formed, whatever the type of the object allows. */
function faultOf(
  id: string,
  type: string,
  value: JsonObject,
  body: Uint8Array,
): string | undefined {
  if (body.byteLength > largestObject) return `An object may have ${largestObject} bytes`
  if (!plain.test(id) || !plain.test(type)) return 'id and type are printable ASCII'
  const time = faultyTime(value.created, 'created') ?? faultyTime(value.modified, 'modified')
  if (time !== undefined) return time
  const creator = value.created_by_ref
  if (creator !== undefined && (typeof creator !== 'string' || !plain.test(creator)))
    return 'created_by_ref is not an identifier'
  return undefined
}

function faultyTime(time: unknown, name: string): string | undefined {
  if (time === undefined) return undefined
  if (typeof time === 'string' && time.length <= longestTimestamp && isTimestamp(time))
    return undefined
  return `${name} is not a timestamp of at most ${longestTimestamp} characters`
}

/** Judges one object by itself: is it valid STIX, how is it marked, and may this actor add it? */
export function judge(posted: Examined, rules: IntakeRules): Judged {
  const refused = (code: string, message: string): Refused => ({
    outcome: 'refused',
    posted,
    code,
    message,
  })
  const { fault, findings } = posted
  if (fault !== undefined) return refused('not_valid', fault)
  const first = findings.find(isBar)
  if (first) return refused('not_valid', `${first.message} (${first.code}, ${first.clause})`)

  const fallback = rules.remark ?? rules.collection.defaultMarking
  const marking = effectOf(posted.markings, { resolve: rules.resolve, default: fallback })
  const decision = decide(rules.actor, {
    action: 'object.add',
    thing: {
      collection: rules.collection,
      level: marking.level,
      creatorBoundTo: rules.boundTo(posted.id, posted.createdBy),
    },
  })
  if (!decision.allow) return refused(decision.reason, refusalText(decision.reason))

  return {
    outcome: 'acceptable',
    posted,
    level: marking.level,
    fallback,
    threshold: thresholdOf(marking.level),
    because: marking.because,
    awaits: marking.level === 'unresolved' ? missing(marking.because) : none,
  }
}

const none: readonly string[] = []

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
