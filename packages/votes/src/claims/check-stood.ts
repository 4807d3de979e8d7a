import type { Decision } from '../decision.ts'
import { type Figures, figures, tallyOfDecision } from '../results/bases.ts'
import type { Stand } from '../results/group.ts'
import { type Tally, tallyOf } from '../vote.ts'
import type { Quantity, StoodClaim } from './claim.ts'
import { bySymbol } from './find-decision.ts'
import { type Judged, judge } from './judge.ts'
import { noNumbers, verdict } from './make-verdict.ts'
import { type Stands, standsOf } from './stands.ts'
import type { ClaimRecord, Verdict } from './verdict.ts'
import { listNames, memberName, voteWord } from './wording.ts'

/** So many of so many stood so. */
export function checkStood(claim: StoodClaim, decision: Decision, record: ClaimRecord): Verdict {
  if (claim.onBoth) return checkBoth(claim, claim.onBoth, record)
  if (decision.mode === 'without_vote') return withoutVote(claim, decision)
  const whole = tallyOfDecision(decision)
  if (!whole)
    return verdict(
      'needs-definition',
      'outside-record',
      `The record holds no count of ${decision.id}.`,
    )
  if (decision.roll.size === 0) return byCountAlone(claim, decision, whole)
  const found = standsOf(claim.who, decision, record)
  if (found.stands.length === 0)
    return verdict(
      found.notMembers.length > 0 ? 'false' : 'needs-definition',
      'not-member',
      'Who is named was no member of the body that day.',
      { doubtful: found.doubtful, groups: found.groups },
    )
  const so = found.stands.filter((one) => claim.stance.includes(one.vote))
  const other = found.stands.filter((one) => !claim.stance.includes(one.vote))
  const isAll = claim.who.kind === 'everyone'
  const judged =
    found.notMembers.length > 0 && /^(all|both)$/.test(claim.quantity.kind)
      ? { code: 'false' as const, reason: 'not-member' as const }
      : judge(claim.quantity, {
          ...{ so: so.length, of: found.stands.length, other, isAll },
          tally: isAll ? whole : tallyOf(found.stands.map((one) => one.vote)),
          outsiders: outsidersOf(claim, decision, found),
        })
  const notIn = notSaidIn(claim, found)
  const settled: Judged =
    notIn.length > 0 && judged.code === 'true'
      ? { code: 'needs-definition', reason: 'membership-date' }
      : doubted(claim, judged, found)
  const exceptions = exceptionsOf(claim.quantity, so, other, outsidersOf(claim, decision, found))
  return verdict(
    settled.code,
    settled.reason,
    [sentenceOf(claim, decision, record, found, so.length, whole), ...notIn].join(' '),
    {
      numbers: {
        tally: whole,
        claimed: claim.quantity.kind === 'count' ? claim.quantity.count : undefined,
        found: so.length,
        figures: isAll ? figures(so.length, whole) : undefined,
        stands: isAll ? [] : found.stands,
      },
      exceptions: settled.code === 'true' ? [] : exceptions,
      doubtful: found.doubtful,
      groups: found.groups,
    },
  )
}

/** "Iran, a BRICS member": who was in no such group that day. */
const notSaidIn = ({ who }: StoodClaim, { saidIn }: Stands): readonly string[] =>
  who.kind !== 'these'
    ? []
    : saidIn.flatMap(({ group, day, members }) =>
        who.members
          .filter((member) => !members.includes(member))
          .map((member) => `${member} was no member of ${group} on ${day}.`),
      )

/** Who stood so in one decision and in another as well. */
function checkBoth(
  claim: StoodClaim,
  symbols: readonly [string, string],
  record: ClaimRecord,
): Verdict {
  const first = bySymbol(symbols[0], record.decisions)
  const second = bySymbol(symbols[1], record.decisions)
  if (!first || !second)
    return verdict(
      'needs-definition',
      'no-decision',
      `The record holds no ${first ? symbols[1] : symbols[0]}.`,
    )
  const { stands } = standsOf(claim.who, first, record)
  const isSoInBoth = (one: Stand) => {
    const other = second.roll.get(one.member)
    return claim.stance.includes(one.vote) && other !== undefined && claim.stance.includes(other)
  }
  const so = stands.filter(isSoInBoth)
  const other = stands.filter((one) => !isSoInBoth(one))
  if (stands.length === 0)
    return verdict('needs-definition', 'outside-record', 'The record holds no roll call of both.')
  const isAll = claim.who.kind === 'everyone'
  const tally = tallyOf(stands.map((one) => one.vote))
  const judged = judge(claim.quantity, {
    ...{ so: so.length, of: stands.length, other, isAll, tally, outsiders: [] },
  })
  return verdict(
    judged.code,
    judged.reason,
    `${so.length} of ${stands.length} ${voteWord(claim.stance)} in both ${first.id} and ${second.id}.`,
    {
      numbers: { ...noNumbers, found: so.length, stands: isAll ? [] : stands },
      exceptions: judged.code === 'true' ? [] : exceptionsOf(claim.quantity, so, other, []),
      beside: [second.id],
    },
  )
}

function outsidersOf(claim: StoodClaim, decision: Decision, { stands }: Stands): readonly Stand[] {
  if (claim.quantity.kind !== 'only') return []
  const named = new Set(stands.map((one) => one.member))
  return [...decision.roll]
    .map(([member, vote]): Stand => ({ member, vote }))
    .filter((one) => !named.has(one.member) && claim.stance.includes(one.vote))
}

function exceptionsOf(
  quantity: Quantity,
  so: readonly Stand[],
  other: readonly Stand[],
  outsiders: readonly Stand[],
): readonly Stand[] {
  switch (quantity.kind) {
    case 'none':
      return so
    case 'only':
      return outsiders
    case 'all':
    case 'all_but':
    case 'all_except':
      return other
    default:
      return []
  }
}

/** A membership that is not certain that day leaves open what depends on it. */
function doubted(claim: StoodClaim, judged: Judged, { doubtful, stands }: Stands): Judged {
  const kind = claim.quantity.kind
  if (doubtful.length === 0 || (kind !== 'all' && kind !== 'none')) return judged
  const isCounter = (vote: Stand['vote']) =>
    kind === 'all' ? !claim.stance.includes(vote) : claim.stance.includes(vote)
  const unsure = new Set(doubtful.filter((one) => one.counted).map((one) => one.member))
  const certain = stands.some((one) => !unsure.has(one.member) && isCounter(one.vote))
  const possible = doubtful.some((one) => one.vote !== undefined && isCounter(one.vote))
  return possible && !certain ? { code: 'needs-definition', reason: 'membership-date' } : judged
}

/** Where nobody voted, no count of votes holds; what states held is not in the record. */
function withoutVote(claim: StoodClaim, decision: Decision): Verdict {
  const sentence = `${decision.id} was adopted without a vote: nobody was counted for or against.`
  if (claim.quantity.kind === 'none') return verdict('true', undefined, sentence)
  return claim.who.kind === 'everyone'
    ? verdict('false', 'without-vote', sentence)
    : verdict('needs-definition', 'without-vote', sentence)
}

/** Of a committee's vote only the count may be known. */
function byCountAlone(claim: StoodClaim, decision: Decision, tally: Tally): Verdict {
  if (claim.who.kind !== 'everyone')
    return verdict(
      'needs-definition',
      'outside-record',
      `The record holds the count of ${decision.id}, not who voted how.`,
      { numbers: { ...noNumbers, tally } },
    )
  const so = claim.stance.reduce((sum, vote) => sum + tally[vote], 0)
  const of = Object.values(tally).reduce((sum, count) => sum + count, 0)
  const judged = judge(claim.quantity, { so, of, other: [], isAll: true, tally, outsiders: [] })
  return verdict(
    judged.code,
    judged.reason,
    `${so} of ${of} ${voteWord(claim.stance)} in ${decision.id}.`,
    {
      numbers: { ...noNumbers, tally, found: so, figures: figures(so, tally) },
    },
  )
}

function sentenceOf(
  claim: StoodClaim,
  decision: Decision,
  record: ClaimRecord,
  found: Stands,
  so: number,
  tally: Tally,
): string {
  const way = voteWord(claim.stance)
  if (claim.who.kind === 'everyone') {
    return `In ${decision.id} ${so} ${way}: ${basesOf(figures(so, tally))}.`
  }
  const name = (one: Stand) => `${memberName(record, one.member)} (${voteWord([one.vote])})`
  const isFew = claim.who.kind === 'these' && claim.who.groups.length === 0
  if (isFew) return `In ${decision.id}: ${listNames(found.stands.map(name))}.`
  const isNone = claim.quantity.kind === 'none' || claim.quantity.kind === 'some'
  const differ = found.stands.filter((one) => claim.stance.includes(one.vote) === isNone)
  const rest =
    differ.length === 0 ? '' : `${isNone ? ': ' : '; otherwise: '}${listNames(differ.map(name))}`
  const outsiders = outsidersOf(claim, decision, found)
  const beyond =
    outsiders.length === 0
      ? ''
      : `; and others: ${listNames(outsiders.map((one) => memberName(record, one.member)))}`
  return `Of ${found.stands.length} that this speaks of, ${so} ${way} in ${decision.id}${rest}${beyond}.`
}

/** The bases that hold the part: abstentions are none of those present and voting. */
const basesOf = ({ part, over }: Figures): string =>
  (
    [
      ['members', over.members],
      ['recorded', over.recorded],
      ['present and voting', over.present_and_voting],
    ] as const
  )
    .filter(([, share]) => share.whole >= part && share.percent !== undefined)
    .map(([name, share]) => `${share.percent} % of ${share.whole} ${name}`)
    .join(', ')
