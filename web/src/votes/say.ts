import type { votes } from '@comity/contract'
import { type Speech, standsText, statesText, wayText } from './speech.ts'
import { countText } from './vote-words.ts'

/** One thing that the record says, in the reader's language: one sentence, or a few. */
export function say(one: votes.Saying, speech: Speech): string {
  const { t, format } = speech
  const number = format.number
  switch (one.code) {
    case 'open':
      return openText(one.reason, speech)
    case 'one_vote_each':
      return t('claims.oneVoteEach')
    case 'rank':
      return t('claims.rank')
    case 'no_decision':
      return t('claims.noDecision', { symbol: 'A/RES/73/27' })
    case 'no_such_decision':
      return t('claims.noSuchDecision', { symbol: one.symbol })
    case 'count':
      return t('claims.count', {
        decision: one.decision,
        ...{ yes: number(one.tally.yes), no: number(one.tally.no) },
        abstain: number(one.tally.abstain),
        notVoting: number(one.tally.not_voting + one.tally.suspended),
      })
    case 'none_against':
      return t('claims.noneAgainst')
    case 'no_objection':
      return t('claims.noObjection', one)
    case 'nobody_counted':
      return t('claims.nobodyCounted', one)
    case 'no_count':
      return t('claims.noCount', one)
    case 'count_only':
      return t('claims.countOnly', one)
    case 'no_rolls':
      return t('claims.noRolls')
    case 'dated':
      return t('claims.dated', { decision: one.decision, date: format.date(one.date) })
    case 'no_position':
      return t('claims.noPosition')
    case 'positions':
      return [
        ...one.positions.map((each) => positionText(each, speech)),
        t('claims.positionBeside'),
      ].join(' ')
    case 'outcome_unknown':
      return t('claims.outcomeUnknown')
    case 'outcome':
      if (!one.adopted) return t('claims.notAdopted', { decision: one.decision })
      return one.by_vote
        ? t('claims.adoptedByVote', { decision: one.decision })
        : t('claims.adoptedWithoutVote', { decision: one.decision })
    case 'compared': {
      const counts = { count: number(one.count), than: number(one.than) }
      return one.other === undefined
        ? t('claims.compared', counts)
        : t('claims.comparedWith', { ...counts, decision: one.other })
    }
    case 'about':
      return t('claims.about', one)
    case 'about_other':
      return t('claims.aboutOther', {
        decisions: format.list(
          one.decisions.map(({ id, date, tally }) => {
            const count = tally ? countText(tally, number) : t('votes.withoutVote')
            return `${id} (${format.date(date)}: ${count})`
          }),
        ),
      })
    case 'proposers':
      return t('claims.proposers', { names: statesText(speech, one.members) })
    case 'on_record':
      return t('claims.onRecord', { names: statesText(speech, one.members) })
    case 'no_proposers':
      return t('claims.noProposers')
    case 'earlier':
      return t('claims.onRecord', {
        names: format.list(
          one.stands
            .slice(0, 10)
            .map(({ member, decision }) => `${speech.state(member)} (${decision})`),
        ),
      })
    case 'no_earlier':
      return t('claims.noEarlier')
    case 'earlier_held':
      return t('claims.earlierHeld', {
        count: number(one.count),
        decisions: one.decisions.slice(0, 12).join(', '),
      })
    case 'no_session':
      return t('claims.noSession')
    case 'session':
      return t('claims.session', {
        title: one.title,
        from: format.date(one.from),
        to: format.date(one.to),
      })
    case 'not_member':
      return t('claims.notMember')
    case 'so_of_all':
      return t('claims.soOfAll', {
        decision: one.decision,
        way: wayText(speech, one.stance),
        count: number(one.figures.part),
        shares: sharesText(one.figures, speech),
      })
    case 'stood':
      return t('claims.stood', { decision: one.decision, names: standsText(speech, one.stands) })
    case 'so_of':
      return soOfText(one, speech)
    case 'not_in_group':
      return t('claims.notInGroup', {
        group: speech.group(one.group),
        date: format.date(one.day),
        name: speech.state(one.member),
      })
    case 'so_in_both':
      return t('claims.soInBoth', {
        ...{ first: one.first, second: one.second, way: wayText(speech, one.stance) },
        ...{ so: number(one.so), of: number(one.of) },
      })
    default:
      return one satisfies never
  }
}

type SayingOf<C extends votes.Saying['code']> = Extract<votes.Saying, { code: C }>

function openText(reason: SayingOf<'open'>['reason'], { t }: Speech): string {
  switch (reason) {
    case 'causal':
      return t('claims.openCausal')
    case 'future':
      return t('claims.openFuture')
    case 'vague':
      return t('claims.openVague')
    case 'judgement':
      return t('claims.openJudgement')
    case 'motive':
      return t('claims.openMotive')
    case 'not_read':
      return t('claims.openNotRead')
    default:
      return reason satisfies never
  }
}

function positionText(
  { group, date, stance }: SayingOf<'positions'>['positions'][number],
  { t, format, group: nameOf }: Speech,
): string {
  const words = {
    for: t('claims.positionFor'),
    against: t('claims.positionAgainst'),
    other: t('claims.positionOther'),
  }
  return t('claims.positionOf', {
    ...{ group: nameOf(group), date: format.date(date), stance: words[stance] },
  })
}

function soOfText(one: SayingOf<'so_of'>, speech: Speech): string {
  const { t, format } = speech
  const names = standsText(speech, one.stands)
  const count = t('claims.soOf', {
    ...{ decision: one.decision, way: wayText(speech, one.stance) },
    ...{ so: format.number(one.so), of: format.number(one.of) },
  })
  const those =
    one.who === 'so' ? t('claims.soOfThese', { names }) : t('claims.soOfOtherwise', { names })
  const others = t('claims.soOfOthers', { names: statesText(speech, one.others.slice(0, 12)) })
  return [
    count,
    ...(one.stands.length > 0 ? [those] : []),
    ...(one.others.length > 0 ? [others] : []),
  ].join(' ')
}

/** A count over the bases that hold it: abstentions are none of those present and voting. */
function sharesText({ part, over }: votes.Figures, { t, format }: Speech): string {
  const { members, recorded, present_and_voting: voting } = over
  const params = ({ whole }: { whole: number }) => ({
    percent: format.percent(part / whole),
    whole: format.number(whole),
  })
  const holds = ({ whole }: { whole: number }) => whole > 0 && whole >= part
  return [
    ...(holds(members) ? [t('claims.shareMembers', params(members))] : []),
    ...(holds(recorded) ? [t('claims.shareRecorded', params(recorded))] : []),
    ...(holds(voting) ? [t('claims.shareVoting', params(voting))] : []),
  ].join(' · ')
}
