import type { Decision } from '../decision.ts'
import { figures, tallyOfDecision } from '../results/bases.ts'
import type { Stand } from '../results/group.ts'
import { type Tally, tallyOf } from '../vote.ts'
import type { Quantity, StoodClaim } from './claim.ts'
import { bySymbol } from './find-decision.ts'
import { type Judged, judge } from './judge.ts'
import { noNumbers, verdict } from './make-verdict.ts'
import type { Saying } from './saying.ts'
import { type Stands, standsOf } from './stands.ts'
import type { ClaimRecord, Unworded } from './verdict.ts'

/** So many of so many stood so. */
export function checkStood(claim: StoodClaim, decision: Decision, record: ClaimRecord): Unworded {
  if (claim.onBoth) return checkBoth(claim, claim.onBoth, record)
  if (decision.mode === 'without_vote') return withoutVote(claim, decision)
  const whole = tallyOfDecision(decision)
  if (!whole)
    return verdict('needs-definition', 'outside-record', {
      code: 'no_count',
      decision: decision.id,
    })
  if (decision.roll.size === 0) return byCountAlone(claim, decision, whole)
  const found = standsOf(claim.who, decision, record)
  if (found.stands.length === 0)
    return verdict(
      found.notMembers.length > 0 ? 'false' : 'needs-definition',
      'not-member',
      { code: 'not_member' },
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
    [saying(claim, decision, found, so.length, whole), ...notIn],
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
const notSaidIn = ({ who }: StoodClaim, { saidIn }: Stands): readonly Saying[] =>
  who.kind !== 'these'
    ? []
    : saidIn.flatMap(({ group, day, members }) =>
        who.members
          .filter((member) => !members.includes(member))
          .map((member): Saying => ({ code: 'not_in_group', member, group, day })),
      )

/** Who stood so in one decision and in another as well. */
function checkBoth(
  claim: StoodClaim,
  symbols: readonly [string, string],
  record: ClaimRecord,
): Unworded {
  const first = bySymbol(symbols[0], record.decisions)
  const second = bySymbol(symbols[1], record.decisions)
  if (!first || !second)
    return verdict('needs-definition', 'no-decision', {
      code: 'no_such_decision',
      symbol: first ? symbols[1] : symbols[0],
    })
  const { stands } = standsOf(claim.who, first, record)
  const isSoInBoth = (one: Stand) => {
    const other = second.roll.get(one.member)
    return claim.stance.includes(one.vote) && other !== undefined && claim.stance.includes(other)
  }
  const so = stands.filter(isSoInBoth)
  const other = stands.filter((one) => !isSoInBoth(one))
  if (stands.length === 0)
    return verdict('needs-definition', 'outside-record', { code: 'no_rolls' })
  const isAll = claim.who.kind === 'everyone'
  const tally = tallyOf(stands.map((one) => one.vote))
  const judged = judge(claim.quantity, {
    ...{ so: so.length, of: stands.length, other, isAll, tally, outsiders: [] },
  })
  return verdict(
    judged.code,
    judged.reason,
    {
      ...{ code: 'so_in_both', so: so.length, of: stands.length, stance: claim.stance },
      ...{ first: first.id, second: second.id },
    },
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
function withoutVote(claim: StoodClaim, decision: Decision): Unworded {
  const says: Saying = { code: 'nobody_counted', decision: decision.id }
  if (claim.quantity.kind === 'none') return verdict('true', undefined, says)
  return claim.who.kind === 'everyone'
    ? verdict('false', 'without-vote', says)
    : verdict('needs-definition', 'without-vote', says)
}

/** Of a committee's vote only the count may be known. */
function byCountAlone(claim: StoodClaim, decision: Decision, tally: Tally): Unworded {
  if (claim.who.kind !== 'everyone')
    return verdict(
      'needs-definition',
      'outside-record',
      { code: 'count_only', decision: decision.id },
      { numbers: { ...noNumbers, tally } },
    )
  const so = claim.stance.reduce((sum, vote) => sum + tally[vote], 0)
  const of = Object.values(tally).reduce((sum, count) => sum + count, 0)
  const judged = judge(claim.quantity, { so, of, other: [], isAll: true, tally, outsiders: [] })
  const over = figures(so, tally)
  return verdict(
    judged.code,
    judged.reason,
    { code: 'so_of_all', decision: decision.id, stance: claim.stance, figures: over },
    { numbers: { ...noNumbers, tally, found: so, figures: over } },
  )
}

function saying(
  claim: StoodClaim,
  decision: Decision,
  found: Stands,
  so: number,
  tally: Tally,
): Saying {
  const { stance } = claim
  if (claim.who.kind === 'everyone')
    return { code: 'so_of_all', decision: decision.id, stance, figures: figures(so, tally) }
  if (claim.who.kind === 'these' && claim.who.groups.length === 0)
    return { code: 'stood', decision: decision.id, stands: found.stands }
  const isNone = claim.quantity.kind === 'none' || claim.quantity.kind === 'some'
  return {
    ...{ code: 'so_of', decision: decision.id, so, of: found.stands.length, stance },
    who: isNone ? 'so' : 'otherwise',
    stands: found.stands.filter((one) => stance.includes(one.vote) === isNone),
    others: outsidersOf(claim, decision, found).map((one) => one.member),
  }
}
