import type { Membership } from '../decision.ts'
import type { MemberCode } from '../vote.ts'
import type { DecisionSheet } from './decision-sheet.ts'
import type { DefectLog } from './defect.ts'
import { memberOnDay, seatOf } from './member-codes.ts'

/**
 * Holds each roll to who was a member on the day. Seats are compared, not codes, so that a list with
 * `RU` since 1945 and a roll with `SUHH` agree. A date known to the month leaves who came or went
 * that month open, and nothing is said of it.
 *
 * @param isFilled for layouts that leave out who did not vote: members without a row get `not_voting`
 */
export function checkMemberships(
  sheet: DecisionSheet,
  memberships: readonly Membership[],
  log: DefectLog,
  isFilled: boolean,
): void {
  for (const entry of sheet.entries()) {
    const { date, key, line, session, datePrecision } = entry.head
    const roll = sheet.rollOf(entry)
    const seated = new Set([...roll.keys()].map(seatOf))
    const open = new Set<MemberCode>()
    const due = new Set<MemberCode>()
    for (const one of memberships) {
      const seat = seatOf(one.member)
      const isVague = datePrecision !== undefined || one.precision !== 'day'
      if (isVague && [one.from, one.to].some((day) => day?.slice(0, 7) === date.slice(0, 7)))
        open.add(seat)
      if ((one.from ?? date) <= date && (one.to === undefined || date < one.to)) due.add(seat)
    }
    for (const seat of due) {
      if (seated.has(seat)) continue
      if (isFilled) sheet.fill(entry, memberOnDay(seat, date))
      else if (!open.has(seat)) log.add('rows-lost', { member: seat, session }, line, key)
    }
    for (const seat of seated)
      if (!due.has(seat) && !open.has(seat))
        log.add('row-of-no-member', { member: seat, session }, line, key)
  }
}
