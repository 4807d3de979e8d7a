import { decisions, groups, knownSessions, states } from '@comity/facts'
import { type ClaimRecord, type Day, decisionOf, isDay } from '@comity/votes'

/** The record that comes with the command: claims are checked and votes shown without any hub. */
export function starterRecord(): ClaimRecord {
  return {
    decisions: decisions.map(decisionOf),
    memberships: groups.flatMap((group) =>
      group.memberships.map((one) => ({
        ...{ group: group.id, member: one.state, from: dayOf(one.from), to: dayOf(one.to) },
        ...{ precision: one.precision, status: one.status, doubt: one.doubt, source: one.source },
      })),
    ),
    members: states.map((state) => ({ code: state.code, names: [state.names.en.text] })),
    groups: groups.map((group) => ({ code: group.id, names: [group.names.en.text] })),
    sessions: knownSessions.flatMap(({ from, to, ...rest }) => {
      const [first, last] = [dayOf(from), dayOf(to)]
      return first === undefined || last === undefined ? [] : [{ ...rest, from: first, to: last }]
    }),
  }
}

const dayOf = (text: string | null): Day | undefined =>
  text !== null && isDay(text) ? text : undefined
