import type { DeclineCode, Moment, Redirection } from './event.ts'
import type { LegState } from './state.ts'

/** Whom an addressee's silence is told to, one after the other; the state of the leg does not change by it. */
export const contactSteps = [
  'desk',
  'backup',
  'diplomatic_contact',
  'designating_authority',
] as const
export type ContactStep = (typeof contactSteps)[number]

/** Times that were agreed for a request, in milliseconds of counted time. */
export interface LegTerms {
  /** Until the next contact is told, from delivery and from each step on. */
  readonly acknowledgeWithin: number
  /** The day by which an answer is asked for: RFC 3339, UTC. Without it nothing lapses unanswered. */
  readonly respond?: {
    readonly by: string
    /**
     * Counted milliseconds from the sending on, as the asking state’s own clock had it. Not reckoned from the log’s
     * date: a log that ran ahead with a wrong clock goes on from there, and a day for an answer would be over at once.
     */
    readonly within: number
  }
  readonly clarifyWithin: number
  /** After completion, until it is taken for confirmed; a second "not resolved" waits as long. */
  readonly confirmWithin: number
}

const hour = 3_600_000

/** What a request has whose sender names nothing else. */
export const usualTerms: LegTerms = {
  acknowledgeWithin: 4 * hour,
  clarifyWithin: 14 * 24 * hour,
  confirmWithin: 30 * 24 * hour,
}

/** A request with one addressee. Addressees of one request do not see each other's. */
export interface Leg {
  readonly id: string
  /** `state:XA`. */
  readonly asking: string
  readonly addressed: string
  /** Whether a second person of the asking state clears what is sent. */
  readonly clearance: boolean
  /** Who last put it up for clearance, or sent it. */
  readonly drafter?: string
  readonly terms: LegTerms
  readonly state: LegState
  /** When it came into this state, and its last event of all. */
  readonly since: Moment
  readonly last: Moment
  readonly contact: ContactStep
  /** When the contact was last told. */
  readonly told: Moment
  /** When the letter was sent: from here the time for an answer counts. */
  readonly sent?: Moment
  /** Counted milliseconds that the asking state took to clarify: they are not the addressee's. */
  readonly paused: number
  /** When it was last said to be not resolved. */
  readonly reopened?: Moment
  readonly extent?: 'full' | 'partial'
  readonly decline?: DeclineCode
  readonly redirected?: Redirection
  /** SHA-256 of sealed letters, in order. */
  readonly letters: readonly string[]
}

/** A leg before anything has happened to it. @throws RangeError for a request to oneself */
export function openLeg(
  given: Pick<Leg, 'id' | 'asking' | 'addressed' | 'clearance' | 'terms'>,
  moment: Moment,
): Leg {
  if (given.asking === given.addressed) throw new RangeError('a state asks another one')
  return {
    ...{ ...given, state: 'draft', since: moment, last: moment, told: moment },
    ...{ contact: 'desk', paused: 0, letters: [] },
  }
}
