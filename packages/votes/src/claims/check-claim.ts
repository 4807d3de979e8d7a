import type { Decision } from '../decision.ts'
import { figures, tallyOfDecision } from '../results/bases.ts'
import { checkStood } from './check-stood.ts'
import type { Claim, DateClaim, EarlierClaim, MeetingClaim, MoreClaim } from './claim.ts'
import { bySymbol } from './find-decision.ts'
import { noNumbers, verdict } from './make-verdict.ts'
import { standsOf } from './stands.ts'
import { subjectFit } from './subject.ts'
import type { ClaimRecord, Verdict } from './verdict.ts'
import { memberName, sentenceOfCount } from './wording.ts'

/**
 * What the record says of one claim about one decision. `undefined` for the decision where none was
 * found: most claims then cannot be decided.
 */
export function checkClaim(
  claim: Claim,
  decision: Decision | undefined,
  record: ClaimRecord,
): Verdict {
  if (claim.kind === 'open')
    return verdict('needs-definition', claim.reason, openSentence[claim.reason])
  if (claim.kind === 'weighted')
    return verdict(
      'needs-definition',
      'outside-record',
      'Each member has one vote; the record holds no numbers of people or of money.',
    )
  if (claim.kind === 'rank')
    return verdict(
      'needs-definition',
      'outside-record',
      'Whether it is the most or the first of all needs a record that is complete; this one is not.',
    )
  if (decision === undefined)
    return verdict(
      'needs-definition',
      'no-decision',
      'No decision on record was found that this is about: name its symbol, such as A/RES/73/27.',
    )
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
      return matches
        ? verdict('true', undefined, sentenceOfCount(decision, tally), { numbers })
        : verdict('false', 'count', sentenceOfCount(decision, tally), { numbers })
    }
    case 'outcome':
      return checkOutcome(claim, decision)
    case 'unanimous':
      return claim.isNot ? denied(checkUnanimous(decision)) : checkUnanimous(decision)
    case 'more':
      return checkMore(claim, decision, record)
    case 'date': {
      const fits = isDated(claim, decision.date)
      const sentence = `${decision.id} was decided on ${decision.date}.`
      return fits ? verdict('true', undefined, sentence) : verdict('false', 'date', sentence)
    }
    case 'subject':
      return checkSubject(claim.words, decision, record)
    case 'proposed':
      return checkProposed(claim.by, claim.as, decision, record)
    case 'position': {
      const { groups, doubtful } = standsOf(
        { kind: 'these', groups: claim.groups, members: [] },
        decision,
        record,
      )
      const held = (record.positions ?? []).filter(
        (one) => one.decision === decision.id && claim.groups.includes(one.group),
      )
      const said = held.map((one) => `${one.group} on ${one.date}: ${one.stance}`).join('; ')
      return verdict(
        'needs-definition',
        'position',
        said === ''
          ? 'An organisation’s own position is not in the record; how its members of that day voted is shown beside.'
          : `On record of the organisations themselves: ${said}. How their members voted is shown beside.`,
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
const denied = (one: Verdict): Verdict =>
  one.verdict === 'true'
    ? { ...one, verdict: 'false', reason: 'count' }
    : one.verdict === 'false'
      ? { ...one, verdict: 'true', reason: undefined }
      : one

const openSentence = {
  causal: 'What caused or affected something, a record of votes cannot say.',
  future: 'This was still to come; the record holds what has been decided.',
  vague: 'It does not say who or how many exactly: name states, a group or a number.',
  judgement: 'This is a judgement; the record says who voted how, not whether that was right.',
  motive: 'The record says how states voted, not what they wanted.',
  not_read: 'This was not understood as a claim about a vote.',
} as const

function withoutVote(decision: Decision): Verdict {
  return decision.mode === 'without_vote'
    ? verdict(
        'false',
        'without-vote',
        `${decision.id} was adopted without a vote: nobody was counted.`,
      )
    : verdict('needs-definition', 'outside-record', `The record holds no count of ${decision.id}.`)
}

function checkOutcome(claim: Extract<Claim, { kind: 'outcome' }>, decision: Decision): Verdict {
  if (decision.adopted === undefined)
    return verdict(
      'needs-definition',
      'outside-record',
      'The record does not say whether it was adopted.',
    )
  const isWithout = decision.mode === 'without_vote'
  const way = isWithout ? 'without a vote' : 'by a vote'
  const sentence = `${decision.id} was ${decision.adopted ? 'adopted' : 'not adopted'} ${way}.`
  const fits =
    (claim.adopted === undefined || claim.adopted === decision.adopted) &&
    (claim.mode === undefined || (claim.mode === 'without_vote') === isWithout)
  return fits ? verdict('true', undefined, sentence) : verdict('false', 'outcome', sentence)
}

function checkUnanimous(decision: Decision): Verdict {
  const tally = tallyOfDecision(decision)
  if (!tally)
    return verdict(
      'needs-definition',
      'without-vote',
      `${decision.id} was adopted without a vote: that nobody objected is not that all voted yes.`,
    )
  const numbers = { ...noNumbers, tally }
  const sentence = sentenceOfCount(decision, tally)
  if (tally.no > 0) return verdict('false', 'count', sentence, { numbers })
  return tally.abstain > 0
    ? verdict('needs-definition', 'base', `${sentence} Nobody voted against; some abstained.`, {
        numbers,
      })
    : verdict('true', undefined, sentence, { numbers })
}

function checkMore(claim: MoreClaim, decision: Decision, record: ClaimRecord): Verdict {
  const other =
    claim.than.decision === undefined ? decision : bySymbol(claim.than.decision, record.decisions)
  const tally = tallyOfDecision(decision)
  const against = other && tallyOfDecision(other)
  if (!other)
    return verdict('needs-definition', 'no-decision', `The record holds no ${claim.than.decision}.`)
  if (!tally || !against) return withoutVote(tally ? other : decision)
  const count = claim.stance.reduce((sum, vote) => sum + tally[vote], 0)
  const than = claim.than.stance.reduce((sum, vote) => sum + against[vote], 0)
  const fits =
    claim.how === 'more' ? count > than : claim.how === 'fewer' ? count < than : count === than
  const numbers = { ...noNumbers, tally, claimed: than, found: count }
  const beside = other.id === decision.id ? [] : [other.id]
  const sentence = `It was ${count} against ${than}${beside.length > 0 ? ` in ${other.id}` : ''}.`
  return verdict(fits ? 'true' : 'false', fits ? undefined : 'count', sentence, { numbers, beside })
}

function checkSubject(words: readonly string[], decision: Decision, record: ClaimRecord): Verdict {
  if (subjectFit(words, decision) >= 1)
    return verdict('true', undefined, `${decision.id} is on: ${decision.title}.`)
  const others = record.decisions
    .filter((one) => one.id !== decision.id && subjectFit(words, one) >= 1)
    .sort((a, b) => apart(a, decision) - apart(b, decision))
  const near = others.filter((one) => one.session === decision.session)
  const beside = (near.length > 0 ? near : others).slice(0, 2)
  const counts = beside.map((one) => {
    const tally = tallyOfDecision(one)
    return tally ? sentenceOfCount(one, tally) : `${one.id} was adopted without a vote.`
  })
  const sentence = `${decision.id} is on: ${decision.title}.`
  return verdict(
    beside.length > 0 || subjectFit(words, decision) === 0 ? 'false' : 'needs-definition',
    'subject',
    beside.length > 0
      ? `${sentence} A text on what is named here is another: ${beside.map((one) => `${one.id} of ${one.date}`).join(', ')}. ${counts.join(' ')}`
      : sentence,
    { beside: beside.map((one) => one.id) },
  )
}

const apart = (one: Decision, other: Decision): number =>
  Math.abs(Date.parse(one.date) - Date.parse(other.date))

function checkProposed(
  by: readonly string[],
  as: 'proposer' | 'sponsor',
  decision: Decision,
  record: ClaimRecord,
): Verdict {
  const proposers = decision.proposedBy ?? []
  const known = as === 'proposer' ? decision.proposedBy : decision.sponsors
  const isProposer = by.every((one) => proposers.includes(one))
  if (isProposer)
    return verdict(
      'true',
      undefined,
      `On record as who put it forward: ${proposers.map((one) => memberName(record, one)).join(', ')}.`,
    )
  if (known === undefined)
    return verdict(
      'needs-definition',
      'outside-record',
      'The record does not hold who put it forward.',
    )
  const isKnown = by.every((one) => known.includes(one))
  const sentence = `On record: ${known.map((one) => memberName(record, one)).join(', ')}.`
  return verdict(isKnown ? 'true' : 'false', isKnown ? undefined : 'others', sentence)
}

function checkEarlier(claim: EarlierClaim, decision: Decision, record: ClaimRecord): Verdict {
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
  const stands = contrary.map(({ member, vote }) => ({ member, vote }))
  if (claim.quantity === 'never' && contrary.length > 0)
    return verdict(
      'false',
      'exceptions',
      `On record: ${contrary
        .map((each) => `${memberName(record, each.member)} in ${each.in}`)
        .slice(0, 10)
        .join(', ')}.`,
      { exceptions: stands, beside: where.slice(0, 5) },
    )
  const names = looked.map((one) => one.id).join(', ')
  return verdict(
    'needs-definition',
    'outside-record',
    looked.length === 0
      ? 'The record holds no earlier roll call on this; it is not complete.'
      : `In the decisions held (${names}) ${contrary.length === 0 ? 'none of them stood so' : `${contrary.length} stood so`}; the record is not complete.`,
    { beside: where.slice(0, 5) },
  )
}

const sharesSubject = (one: Decision, other: Decision): boolean =>
  other.title === one.title || one.subjects.some((subject) => other.subjects.includes(subject))

function checkMeeting(claim: MeetingClaim, decision: Decision, record: ClaimRecord): Verdict {
  const sessions = (record.sessions ?? [])
    .filter((one) => one.decision === decision.id)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  if (sessions.length === 0)
    return verdict(
      'needs-definition',
      'future',
      'The record holds no session of a body that this decision set up.',
    )
  const asked = claim.isFirst ? sessions.slice(0, 1) : sessions
  const fits = asked.find(({ from }) => {
    const [year, month] = from.split('-').map(Number)
    const isYear = claim.year === undefined || claim.year === year
    return isYear && (claim.month === undefined || claim.month === month)
  })
  const shown = fits ?? asked[0]
  const sentence = shown ? `On record: ${shown.title}, ${shown.from} to ${shown.to}.` : ''
  if (claim.year === undefined && claim.month === undefined)
    return verdict('true', undefined, sentence)
  return fits ? verdict('true', undefined, sentence) : verdict('false', 'date', sentence)
}
