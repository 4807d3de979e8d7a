import type { Day } from './day.ts'
import type { MemberCode, RollCall, Tally } from './vote.ts'

/**
 * Something a body decided, or voted on without adopting it: a fact of the record. Who stood how is
 * one fact; an organisation's position is another and stands apart.
 */
export interface Decision {
  /** Unique in the record, and kept for good: the symbol where it has one (`A/RES/73/27`). */
  readonly id: string
  /** Symbols under which it is cited, the first the usual one: resolution, draft, report. */
  readonly symbols: readonly string[]
  /** The body that decided, `unga`, `unga.c1`. */
  readonly body: string
  /** As the body counts them: `73`, `10emsp`. */
  readonly session: string
  readonly date: Day
  /** Where the source dates it to the month or year only: `date` is then a day within that time. */
  readonly datePrecision?: 'month' | 'year'
  readonly title: string
  /** What was put to the vote. */
  readonly on: 'whole' | 'paragraph' | 'amendment' | 'motion'
  /** A text adopted without a vote has no roll call: it is never "193 yes". */
  readonly mode: 'recorded' | 'roll_call' | 'not_recorded' | 'without_vote'
  /** `undefined` where the record does not say, as in lists of votes for research. */
  readonly adopted: boolean | undefined
  /** The id of the rule by which it was decided, see `rules`; `undefined` where the record does not say. */
  readonly rule: string | undefined
  /** Empty where no vote was recorded. */
  readonly roll: RollCall
  /** As announced or printed, where it is known; the roll call may not add up to it. */
  readonly announced: Tally | undefined
  /** Subjects by which it is found and told from its neighbours, in the record's own words. */
  readonly subjects: readonly string[]
  readonly sources: readonly Source[]
  /** Who put the text forward, and others who sponsored it; left out where the record holds nothing. */
  readonly proposedBy?: readonly MemberCode[]
  readonly sponsors?: readonly MemberCode[]
}

/** Where a fact was taken from. */
export interface Source {
  readonly name: string
  readonly url: string | undefined
}

/** A member of a group from one day until before another. */
export interface Membership {
  readonly group: string
  readonly member: MemberCode
  /** First day; `undefined` where it is not known or always was. */
  readonly from: Day | undefined
  /** First day no longer; `undefined` while it lasts. */
  readonly to: Day | undefined
  /** A date known to the month or year only is entered as its first day. */
  readonly precision: 'day' | 'month' | 'year'
  /** `unconfirmed`: invited or announced, and never confirmed; counted as no member, but named. */
  readonly status: 'member' | 'suspended' | 'unconfirmed'
  /** Why this is not certain; `undefined` where it is. */
  readonly doubt: string | undefined
  readonly source: string
}

/**
 * The members of a group on a day: half-open validity, so that who leaves on a day is none on it.
 * Whoever is suspended is a member; whoever is unconfirmed is none.
 */
export function membersOn(
  memberships: Iterable<Membership>,
  group: string,
  day: Day,
): readonly Membership[] {
  const held: Membership[] = []
  for (const one of memberships)
    if (one.group === group && one.status !== 'unconfirmed' && holds(one, day)) held.push(one)
  return held
}

/** Those invited or announced as members whose membership on the day was never confirmed. */
export function unconfirmedOn(
  memberships: Iterable<Membership>,
  group: string,
  day: Day,
): readonly Membership[] {
  const held: Membership[] = []
  for (const one of memberships)
    if (one.group === group && one.status === 'unconfirmed' && holds(one, day)) held.push(one)
  return held
}

const holds = ({ from, to }: Membership, day: Day): boolean =>
  (from === undefined || from <= day) && (to === undefined || day < to)
