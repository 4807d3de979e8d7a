import bodyRows from './data/bodies.json' with { type: 'json' }
import sessionRows from './data/sessions.json' with { type: 'json' }
import type { NameFact, NameFacts } from './directory.ts'

/** A body that a decision on record set up; it meets elsewhere. */
export interface BodyFact {
  readonly id: string
  /** The group whose members sit in it. */
  readonly group: string
  readonly names: NameFacts
  /** What it is to do, as a summary, in the languages that it is held in. */
  readonly mandate: Readonly<Partial<Record<keyof NameFacts, NameFact>>>
  /** Of the decision that set it up. */
  readonly symbol: string
  /** Ids of decision rules; empty where the library holds none of it. */
  readonly rules: readonly string[]
  readonly languages: readonly (keyof NameFacts)[]
  readonly officers: readonly {
    readonly role: 'chair' | 'vice_chair' | 'rapporteur'
    readonly state: string
    readonly name: string
    readonly source: string
  }[]
  readonly source: string
  /** What is not certain, or not held. */
  readonly doubt?: string
}

/** How a session stood: the days as they were set then, both of them of the session. */
export interface SessionChangeFact {
  readonly status: 'planned' | 'closed' | 'postponed' | 'cancelled'
  readonly from: string
  readonly to: string
  readonly venue?: string
  readonly mode?: 'in_person' | 'remote' | 'hybrid'
}

export interface SessionFact {
  /** The same on every hub, so that its address can be cited. */
  readonly id: string
  readonly body: string
  readonly kind: 'organizational' | 'substantive' | 'intersessional' | 'informal' | 'plenary'
  /** Among those of its kind, where it is counted. */
  readonly ordinal?: number
  readonly title: string
  /** The last says how it stands. */
  readonly changes: readonly SessionChangeFact[]
  readonly source: string
  readonly doubt?: string
}

/** A session as claims are held against: what was called off is none. */
export interface KnownSession {
  readonly body: string
  readonly decision: string
  readonly title: string
  readonly from: string
  readonly to: string
}

/** Bodies known from the public record, in the order in which they were set up. */
export const bodies = bodyRows as readonly BodyFact[]

export const sessions = sessionRows as readonly SessionFact[]

/** The sessions that took place or are still to, each with the decision that its body was set up by. */
export const knownSessions: readonly KnownSession[] = sessions.flatMap((session) => {
  const last = session.changes.at(-1)
  const decision = bodies.find((body) => body.id === session.body)?.symbol
  if (last === undefined || last.status === 'cancelled' || decision === undefined) return []
  const { body, title } = session
  return [{ body, decision, title, from: last.from, to: last.to }]
})
