/** A point of the log, by which everything about a leg is ordered and timed. */
export interface Moment {
  /** Index of the entry of the log that records it. */
  readonly index: number
  /** The date of that entry, as the log gives it: RFC 3339, UTC. */
  readonly at: string
  /** Milliseconds that the hub has counted, see {@link ./counted-time.ts}. Timers go by these alone. */
  readonly counted: number
}

/**
 * Who does something. A person acts for one state, at its desk or in clearing what the desk has drafted. The
 * operator carries, and can do nothing else; what time brings about, nobody does.
 */
export type LegActor =
  | {
      readonly kind: 'person'
      /** `state:XA`. */
      readonly party: string
      readonly person: string
      readonly capacity: Capacity
    }
  | { readonly kind: 'operator' }
  | { readonly kind: 'clock' }

export type Capacity = 'desk' | 'clearance'

/** Why a state declines. None has to be given. */
export const declineCodes = [
  'no_reason_given',
  'national_law',
  'sovereignty_or_security',
  'human_rights',
  'political_offence',
  'discrimination',
  'capacity',
  'insufficient_information',
  'outside_scope',
  'wrong_channel',
  'duplicate',
] as const
export type DeclineCode = (typeof declineCodes)[number]

/** Where a request is taken up instead. */
export const redirections = [
  'mutual_legal_assistance',
  'law_enforcement_24_7',
  'diplomatic_channel',
  'another_state',
] as const
export type Redirection = (typeof redirections)[number]

/** What happens to a leg. */
export type LegEvent = LegStep & { readonly by: LegActor; readonly moment: Moment }

/** `letter` is the SHA-256, in hex, of the sealed letter that says more; the hub sees no more than that. */
export type LegStep =
  | { readonly kind: 'submit' }
  | { readonly kind: 'return' }
  | { readonly kind: 'clear'; readonly letter: string }
  | { readonly kind: 'send'; readonly letter: string }
  | { readonly kind: 'retry' }
  | { readonly kind: 'deliver' }
  | { readonly kind: 'escalate' }
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'consider' }
  | { readonly kind: 'ask'; readonly letter: string }
  | { readonly kind: 'clarify'; readonly letter: string }
  | { readonly kind: 'accept'; readonly extent: 'full' | 'partial'; readonly letter?: string }
  | { readonly kind: 'offer_conditions'; readonly letter: string }
  | { readonly kind: 'agree' }
  | { readonly kind: 'refuse'; readonly letter?: string }
  | { readonly kind: 'decline'; readonly code: DeclineCode; readonly letter?: string }
  | { readonly kind: 'redirect'; readonly to: Redirection; readonly letter?: string }
  | { readonly kind: 'start' }
  | { readonly kind: 'report'; readonly letter: string }
  | { readonly kind: 'complete'; readonly letter?: string }
  | { readonly kind: 'discontinue'; readonly letter?: string }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'not_resolved'; readonly letter?: string }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'expire' }
  | { readonly kind: 'close' }

export type LegEventKind = LegStep['kind']
