import {
  decisions,
  formerMembers,
  formerMemberships,
  groups,
  knownSessions,
  type MembershipFact,
  states,
} from '@comity/facts'
import { type ClaimRecord, type Day, decisionOf, isDay } from '@comity/votes'

/** The record that comes with the command: claims are checked and votes shown without any hub. */
export function starterRecord(): ClaimRecord {
  return {
    decisions: decisions.map(decisionOf),
    memberships: [
      ...groups.flatMap((group) => group.memberships.map((one) => membershipOf(group.id, one))),
      ...formerMemberships.map((one) => membershipOf('un', one)),
    ],
    members: [...states, ...formerMembers].map(({ code, names }) => ({
      code,
      names: [names.en.text],
    })),
    groups: groups.map((group) => ({ code: group.id, names: [group.names.en.text] })),
    sessions: knownSessions.flatMap(({ from, to, ...rest }) => {
      const [first, last] = [dayOf(from), dayOf(to)]
      return first === undefined || last === undefined ? [] : [{ ...rest, from: first, to: last }]
    }),
  }
}

const membershipOf = (
  group: string,
  { state, from, to, precision, status, doubt, source }: MembershipFact,
) => ({
  ...{ group, member: state, from: dayOf(from), to: dayOf(to) },
  ...{ precision, status, doubt, source },
})

const dayOf = (text: string | null): Day | undefined =>
  text !== null && isDay(text) ? text : undefined
