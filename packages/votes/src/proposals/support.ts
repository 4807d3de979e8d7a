import type { MemberCode } from '../vote.ts'

/**
 * What bears on who supports a proposal, in the order in which it happened. Times are RFC 3339 in UTC
 * and compare as text; versions are counted from 1.
 */
export type SupportEvent =
  /** A member sponsors the text as it is, renews its support, or sponsors it again. */
  | { readonly kind: 'sponsored'; readonly member: MemberCode; readonly at: string }
  | { readonly kind: 'withdrew'; readonly member: MemberCode; readonly at: string }
  /** Another text takes the place of the last; who submits it supports it. */
  | {
      readonly kind: 'new_version'
      readonly version: number
      readonly submittedBy: readonly MemberCode[]
      readonly at: string
    }
  /** No sponsor can be added from here on; one may still withdraw. */
  | { readonly kind: 'voting_began'; readonly at: string }

/** One member's support of one version. What is void or withdrawn is kept, with what it was for. */
export interface Support {
  readonly member: MemberCode
  /** The version that was supported. */
  readonly version: number
  readonly from: string
  /**
   * - `void`: the text has changed since; it counts for nothing until the member renews it
   * - `renewed`: it was void, and the member supports a later version
   */
  readonly standing: 'standing' | 'void' | 'renewed' | 'withdrawn'
  /** The version by which it became void, and when. */
  readonly voided: { readonly by: number; readonly at: string } | undefined
  readonly withdrawnAt: string | undefined
}

export interface SupportFinding {
  readonly code: 'not_a_sponsor' | 'already_sponsor' | 'voting_began' | 'version_out_of_sequence'
  /** Its place among the events, from 0. */
  readonly event: number
}

export interface SupportRecord {
  /** All there was, in the order in which it was given. */
  readonly support: readonly Support[]
  /** Who supports the text as it now is, in the order in which they came to. */
  readonly sponsors: readonly MemberCode[]
  /** Whose support is void and neither renewed nor withdrawn: they are asked to renew it. */
  readonly toRenew: readonly MemberCode[]
  /** Events that could not be, and were passed over. */
  readonly findings: readonly SupportFinding[]
}

/**
 * Who supports a proposal. Sponsors may be added until the voting begins. A change of the text voids
 * the support given before, visibly: nobody is held to words that they have not seen. Who submits the
 * change supports it. A sponsor is not presumed to vote yes: nothing here makes a vote.
 *
 * @example
 * const { sponsors, toRenew } = supportOf(events)
 */
export function supportOf(events: readonly SupportEvent[]): SupportRecord {
  const support: Support[] = []
  const findings: SupportFinding[] = []
  let [version, isVoting] = [1, false]
  /** The place of a member's last support, where it is not withdrawn. */
  const held = new Map<MemberCode, number>()
  const change = (at: number | undefined, by: Partial<Support>) => {
    const one = at === undefined ? undefined : support[at]
    if (at !== undefined && one !== undefined) support[at] = { ...one, ...by }
  }
  const give = (member: MemberCode, from: string) => {
    change(held.get(member), { standing: 'renewed' })
    const given = { standing: 'standing', voided: undefined, withdrawnAt: undefined } as const
    held.set(member, support.push({ member, version, from, ...given }) - 1)
  }
  const refuse = (code: SupportFinding['code'], event: number) => findings.push({ code, event })
  for (const [at, event] of events.entries()) {
    if (event.kind === 'voting_began') isVoting = true
    else if (event.kind === 'sponsored') {
      const last = held.get(event.member)
      if (isVoting) refuse('voting_began', at)
      else if (last !== undefined && support[last]?.standing === 'standing')
        refuse('already_sponsor', at)
      else give(event.member, event.at)
    } else if (event.kind === 'withdrew') {
      if (!held.has(event.member)) refuse('not_a_sponsor', at)
      change(held.get(event.member), { standing: 'withdrawn', withdrawnAt: event.at })
      held.delete(event.member)
    } else if (event.version !== version + 1) refuse('version_out_of_sequence', at)
    else {
      version = event.version
      const voided = { by: version, at: event.at }
      for (const place of held.values())
        if (support[place]?.standing === 'standing') change(place, { standing: 'void', voided })
      for (const member of new Set(event.submittedBy)) give(member, event.at)
    }
  }
  const now = (standing: Support['standing']) =>
    support.filter((one) => one.standing === standing).map(({ member }) => member)
  return { support, sponsors: now('standing'), toRenew: now('void'), findings }
}
