import type { Decision } from '../decision.ts'
import { figures, tallyOfDecision } from '../results/bases.ts'
import { checkStood } from './check-stood.ts'
import type { Claim, DateClaim, EarlierClaim, MeetingClaim, MoreClaim } from './claim.ts'
import { englishOf } from './english.ts'
import { bySymbol } from './find-decision.ts'
import { noNumbers, verdict } from './make-verdict.ts'
import type { SaidDecision, Saying } from './saying.ts'
import { standsOf } from './stands.ts'
import { subjectFitOf } from './subject.ts'
import type { ClaimRecord, Unworded, Verdict } from './verdict.ts'

/**
 * What the record says of one claim about one decision. `undefined` for the decision where none was
 * found: most claims then cannot be decided.
 */
export function checkClaim(
  claim: Claim,
  decision: Decision | undefined,
  record: ClaimRecord,
): Verdict {
  const found = find(claim, decision, record)
  return { ...found, sentence: found.says.map((one) => englishOf(one, record)).join(' ') }
}

function find(claim: Claim, decision: Decision | undefined, record: ClaimRecord): Unworded {
  if (claim.kind === 'open')
    return verdict('needs-definition', claim.reason, { code: 'open', reason: claim.reason })
  if (claim.kind === 'weighted')
    return verdict('needs-definition', 'outside-record', { code: 'one_vote_each' })
  if (claim.kind === 'rank') return verdict('needs-definition', 'outside-record', { code: 'rank' })
  if (decision === undefined)
    return verdict('needs-definition', 'no-decision', { code: 'no_decision' })
  switch (claim.kind) {
    case 'stood':
      return checkStood(claim, decision, record)
    case 'tally': {
      const tally = tallyOfDecision(decision)
      if (!tally) return withoutVote(decision)
      const matches = (['yes', 'no', 'abstain', 'not_voting'] as const).every(
        (vote) => claim.tally[vote] === undefined || claim.tally[vote] === tally[vote],
      )
      const numbers = { ...noNumbers, tally, figures: figures(tally.yes, tally) }
      const says: Saying = { code: 'count', decision: decision.id, tally }
      return matches
        ? verdict('true', undefined, says, { numbers })
        : verdict('false', 'count', says, { numbers })
    }
    case 'outcome':
      return checkOutcome(claim, decision)
    case 'unanimous':
      return claim.isNot ? denied(checkUnanimous(decision)) : checkUnanimous(decision)
    case 'more':
      return checkMore(claim, decision, record)
    case 'date': {
      const fits = isDated(claim, decision.date)
      const says: Saying = { code: 'dated', decision: decision.id, date: decision.date }
      return fits ? verdict('true', undefined, says) : verdict('false', 'date', says)
    }
    case 'subject':
      return checkSubject(claim.words, decision, record)
    case 'proposed':
      return checkProposed(claim.by, claim.as, decision)
    case 'position': {
      const { groups, doubtful } = standsOf(
        { kind: 'these', groups: claim.groups, members: [] },
        decision,
        record,
      )
      const held = (record.positions ?? []).filter(
        (one) => one.decision === decision.id && claim.groups.includes(one.group),
      )
      const positions = held.map(({ group, date, stance }) => ({ group, date, stance }))
      return verdict(
        'needs-definition',
        'position',
        positions.length === 0 ? { code: 'no_position' } : { code: 'positions', positions },
        { groups, doubtful },
      )
    }
    case 'earlier':
      return checkEarlier(claim, decision, record)
    case 'meeting':
      return checkMeeting(claim, decision, record)
    default:
      return claim satisfies never
  }
}

/** As exactly as it is said: "after 2018" begins with 2019. */
function isDated({ year, month, day, how }: DateClaim, date: string): boolean {
  const said = [year, month, day].filter((one) => one !== undefined)
  const held = date.split('-').map(Number).slice(0, said.length)
  const at = said.findIndex((one, i) => one !== held[i])
  if (how === undefined || at < 0) return how === undefined && at < 0
  const isEarlier = (held[at] ?? 0) < (said[at] ?? 0)
  return how === 'before' ? isEarlier : !isEarlier
}

/** What is true of a claim is false of its denial; what is open stays so. */
const denied = (one: Unworded): Unworded =>
  one.verdict === 'true'
    ? { ...one, verdict: 'false', reason: 'count' }
    : one.verdict === 'false'
      ? { ...one, verdict: 'true', reason: undefined }
      : one

function withoutVote({ id, mode }: Decision): Unworded {
  return mode === 'without_vote'
    ? verdict('false', 'without-vote', { code: 'nobody_counted', decision: id })
    : verdict('needs-definition', 'outside-record', { code: 'no_count', decision: id })
}

function checkOutcome(claim: Extract<Claim, { kind: 'outcome' }>, decision: Decision): Unworded {
  const { id, adopted, mode } = decision
  if (adopted === undefined)
    return verdict('needs-definition', 'outside-record', { code: 'outcome_unknown' })
  const isWithout = mode === 'without_vote'
  const says: Saying = { code: 'outcome', decision: id, adopted, by_vote: !isWithout }
  const fits =
    (claim.adopted === undefined || claim.adopted === adopted) &&
    (claim.mode === undefined || (claim.mode === 'without_vote') === isWithout)
  return fits ? verdict('true', undefined, says) : verdict('false', 'outcome', says)
}

function checkUnanimous(decision: Decision): Unworded {
  const tally = tallyOfDecision(decision)
  if (!tally)
    return verdict('needs-definition', 'without-vote', {
      code: 'no_objection',
      decision: decision.id,
    })
  const numbers = { ...noNumbers, tally }
  const says: Saying = { code: 'count', decision: decision.id, tally }
  if (tally.no > 0) return verdict('false', 'count', says, { numbers })
  return tally.abstain > 0
    ? verdict('needs-definition', 'base', [says, { code: 'none_against' }], { numbers })
    : verdict('true', undefined, says, { numbers })
}

function checkMore(claim: MoreClaim, decision: Decision, record: ClaimRecord): Unworded {
  const other =
    claim.than.decision === undefined ? decision : bySymbol(claim.than.decision, record.decisions)
  const tally = tallyOfDecision(decision)
  const against = other && tallyOfDecision(other)
  if (!other)
    return verdict('needs-definition', 'no-decision', {
      code: 'no_such_decision',
      symbol: claim.than.decision ?? '',
    })
  if (!tally || !against) return withoutVote(tally ? other : decision)
  const count = claim.stance.reduce((sum, vote) => sum + tally[vote], 0)
  const than = claim.than.stance.reduce((sum, vote) => sum + against[vote], 0)
  const fits =
    claim.how === 'more' ? count > than : claim.how === 'fewer' ? count < than : count === than
  const numbers = { ...noNumbers, tally, claimed: than, found: count }
  const beside = other.id === decision.id ? [] : [other.id]
  const says: Saying = {
    ...{ code: 'compared', count, than },
    ...(beside.length > 0 ? { other: other.id } : {}),
  }
  return verdict(fits ? 'true' : 'false', fits ? undefined : 'count', says, { numbers, beside })
}

function checkSubject(words: readonly string[], decision: Decision, record: ClaimRecord): Unworded {
  const about: Saying = { code: 'about', decision: decision.id, title: decision.title }
  const fit = subjectFitOf(words)
  if (fit(decision) >= 1) return verdict('true', undefined, about)
  const others = record.decisions
    .filter((one) => one.id !== decision.id && fit(one) >= 1)
    .sort((a, b) => apart(a, decision) - apart(b, decision))
  const near = others.filter((one) => one.session === decision.session)
  const beside = (near.length > 0 ? near : others).slice(0, 2)
  const other: Saying = { code: 'about_other', decisions: beside.map(saidDecision) }
  return verdict(
    beside.length > 0 || fit(decision) === 0 ? 'false' : 'needs-definition',
    'subject',
    beside.length > 0 ? [about, other] : about,
    { beside: beside.map((one) => one.id) },
  )
}

function saidDecision(one: Decision): SaidDecision {
  const tally = tallyOfDecision(one)
  return { ...{ id: one.id, date: one.date }, ...(tally ? { tally } : {}) }
}

const apart = (one: Decision, other: Decision): number =>
  Math.abs(Date.parse(one.date) - Date.parse(other.date))

function checkProposed(
  by: readonly string[],
  as: 'proposer' | 'sponsor',
  decision: Decision,
): Unworded {
  const proposers = decision.proposedBy ?? []
  const known = as === 'proposer' ? decision.proposedBy : decision.sponsors
  if (by.every((one) => proposers.includes(one)))
    return verdict('true', undefined, { code: 'proposers', members: proposers })
  if (known === undefined)
    return verdict('needs-definition', 'outside-record', { code: 'no_proposers' })
  const isKnown = by.every((one) => known.includes(one))
  const says: Saying = { code: 'on_record', members: known }
  return verdict(isKnown ? 'true' : 'false', isKnown ? undefined : 'others', says)
}

/** Of a record of thousands, so many are told one by one. */
const mostExceptions = 200
const mostNamed = 11

function checkEarlier(claim: EarlierClaim, decision: Decision, record: ClaimRecord): Unworded {
  const isWithin = (one: Decision) =>
    claim.when === 'before' ? one.date < decision.date && sharesSubject(one, decision) : true
  const looked = record.decisions.filter((one) => isWithin(one) && one.roll.size > 0)
  const held = looked.map((one) => ({ one, ...standsOf(claim.who, one, record) }))
  const contrary = held.flatMap(({ one, stands }) =>
    stands
      .filter((each) => claim.stance.includes(each.vote))
      .map((each) => ({ ...each, in: one.id })),
  )
  const where = [...new Set(contrary.map((each) => each.in))]
  const stands = contrary.slice(0, mostExceptions).map(({ member, vote }) => ({ member, vote }))
  if (claim.quantity === 'never' && contrary.length > 0)
    return verdict(
      'false',
      'exceptions',
      {
        code: 'earlier',
        stands: contrary
          .slice(0, mostExceptions)
          .map((each) => ({ member: each.member, decision: each.in })),
      },
      { exceptions: stands, beside: where.slice(0, 5) },
    )
  const first = looked.slice(0, mostNamed).map((one) => one.id)
  const decisions = looked.length > mostNamed ? [...first, '…'] : first
  return verdict(
    'needs-definition',
    'outside-record',
    looked.length === 0
      ? { code: 'no_earlier' }
      : { code: 'earlier_held', decisions, count: contrary.length },
    { beside: where.slice(0, 5) },
  )
}

const sharesSubject = (one: Decision, other: Decision): boolean =>
  other.title === one.title || one.subjects.some((subject) => other.subjects.includes(subject))

function checkMeeting(claim: MeetingClaim, decision: Decision, record: ClaimRecord): Unworded {
  const sessions = (record.sessions ?? [])
    .filter((one) => one.decision === decision.id)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  if (sessions.length === 0) return verdict('needs-definition', 'future', { code: 'no_session' })
  const asked = claim.isFirst ? sessions.slice(0, 1) : sessions
  const fits = asked.find(({ from }) => {
    const [year, month] = from.split('-').map(Number)
    const isYear = claim.year === undefined || claim.year === year
    return isYear && (claim.month === undefined || claim.month === month)
  })
  const shown = fits ?? asked[0]
  const says: readonly Saying[] = shown
    ? [{ code: 'session', title: shown.title, from: shown.from, to: shown.to }]
    : []
  if (claim.year === undefined && claim.month === undefined) return verdict('true', undefined, says)
  return fits ? verdict('true', undefined, says) : verdict('false', 'date', says)
}
