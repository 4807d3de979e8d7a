import { type MemberCode, tallyOf, type Vote } from '../vote.ts'
import type { DecisionSheet } from './decision-sheet.ts'
import type { DefectLog } from './defect.ts'
import type { OfficialTotal } from './import-format.ts'
import { seatOf } from './member-codes.ts'

/** A loss is said when a member has fewer votes cast than expected by more than both of these. */
const fewestLost = 10
const shareLost = 0.1

/** Holds each decision's rows to the totals that the file prints beside them. */
export function checkPrinted(sheet: DecisionSheet, log: DefectLog): void {
  for (const entry of sheet.entries()) {
    const { key, printed, line } = entry.head
    const tally = tallyOf(sheet.rollOf(entry).values())
    for (const vote of ['yes', 'no', 'abstain', 'not_voting'] as const) {
      const expected = printed[vote]
      const counted = tally[vote]
      if (expected === undefined || expected === counted) continue
      log.add('totals-differ', { decision: key, vote, printed: expected, counted }, line, key)
    }
  }
}

interface Counts {
  readonly votes: Record<Vote, number>
}

const noVotes = (): Record<Vote, number> => tallyOf([])
const castOf = ({ yes, no, abstain }: Omit<OfficialTotal, 'member' | 'session'>): number =>
  yes + no + abstain

/**
 * Holds each member's votes in each session to what the body itself counted. Where a file has other
 * decisions than the official count, as when it holds votes on paragraphs too, the shares of votes
 * cast are compared: `votes-lost` where a member falls short by more than ten votes and by more than a
 * tenth of the decisions. With as many decisions as the official count, every difference is said.
 */
export function checkOfficial(
  sheet: DecisionSheet,
  totals: Iterable<OfficialTotal>,
  log: DefectLog,
): void {
  const found = new Map<string, Map<MemberCode, Counts>>()
  const decisions = new Map<string, number>()
  for (const entry of sheet.entries()) {
    const { session } = entry.head
    decisions.set(session, (decisions.get(session) ?? 0) + 1)
    const members = found.get(session) ?? new Map<MemberCode, Counts>()
    found.set(session, members)
    for (const [member, vote] of sheet.rollOf(entry)) {
      const counts = members.get(seatOf(member)) ?? { votes: noVotes() }
      members.set(seatOf(member), counts)
      counts.votes[vote]++
    }
  }
  const official = bySession(totals)
  for (const [session, members] of official) {
    const count = decisions.get(session)
    if (count === undefined) continue
    const officialCount = Math.max(
      ...[...members.values()].map((one) => castOf(one) + one.not_voting),
    )
    for (const [member, total] of members) {
      const counted = found.get(session)?.get(member)?.votes ?? noVotes()
      const params = { member, session }
      // A member of part of the session only is held to that part's share.
      const cast = castOf(counted)
      const expected = (castOf(total) / officialCount) * count
      if (expected - cast > Math.max(fewestLost, shareLost * count)) {
        log.add('votes-lost', {
          ...params,
          decisions: count,
          cast,
          official_cast: castOf(total),
          official_decisions: officialCount,
        })
      } else if (count === officialCount) {
        for (const vote of ['yes', 'no', 'abstain', 'not_voting'] as const)
          if (counted[vote] !== total[vote])
            log.add('official-totals-differ', {
              ...params,
              vote,
              official: total[vote],
              counted: counted[vote],
            })
      }
    }
    for (const [member, { votes }] of found.get(session) ?? [])
      if (!members.has(member) && castOf(votes) > 0)
        log.add('not-in-official-totals', { member, session }, undefined, undefined, castOf(votes))
  }
}

/** Adds up the codes of one seat, as when a state takes another name in mid-session. */
function bySession(totals: Iterable<OfficialTotal>) {
  const sessions = new Map<string, Map<MemberCode, Omit<OfficialTotal, 'member' | 'session'>>>()
  for (const { member, session, yes, no, abstain, not_voting } of totals) {
    const members = sessions.get(session) ?? new Map()
    sessions.set(session, members)
    const before = members.get(seatOf(member)) ?? { yes: 0, no: 0, abstain: 0, not_voting: 0 }
    members.set(seatOf(member), {
      yes: before.yes + yes,
      no: before.no + no,
      abstain: before.abstain + abstain,
      not_voting: before.not_voting + not_voting,
    })
  }
  return sessions
}
