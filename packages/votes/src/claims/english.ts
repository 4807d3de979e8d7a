import type { Figures } from '../results/bases.ts'
import type { Stand } from '../results/group.ts'
import type { Tally } from '../vote.ts'
import type { Saying } from './saying.ts'
import type { ClaimRecord } from './verdict.ts'
import { listNames, memberName, voteWord } from './wording.ts'

/** A sentence of what the record says, in English. */
export function englishOf(one: Saying, record: ClaimRecord): string {
  const names = (members: readonly string[]) => members.map((code) => memberName(record, code))
  const stands = (all: readonly Stand[]) =>
    listNames(all.map(({ member, vote }) => `${memberName(record, member)} (${voteWord([vote])})`))
  switch (one.code) {
    case 'open':
      return openSentence[one.reason]
    case 'one_vote_each':
      return 'Each member has one vote; the record holds no numbers of people or of money.'
    case 'rank':
      return 'Whether it is the most or the first of all needs a record that is complete; this one is not.'
    case 'no_decision':
      return 'No decision on record was found that this is about: name its symbol, such as A/RES/73/27.'
    case 'no_such_decision':
      return `The record holds no ${one.symbol}.`
    case 'count':
      return countOf(one.decision, one.tally)
    case 'none_against':
      return 'Nobody voted against; some abstained.'
    case 'no_objection':
      return `${one.decision} was adopted without a vote: that nobody objected is not that all voted yes.`
    case 'nobody_counted':
      return `${one.decision} was adopted without a vote: nobody was counted for or against.`
    case 'no_count':
      return `The record holds no count of ${one.decision}.`
    case 'count_only':
      return `The record holds the count of ${one.decision}, not who voted how.`
    case 'no_rolls':
      return 'The record holds no roll call of both.'
    case 'dated':
      return `${one.decision} was decided on ${one.date}.`
    case 'no_position':
      return 'An organisation’s own position is not in the record; how its members of that day voted is shown beside.'
    case 'positions':
      return `On record of the organisations themselves: ${one.positions.map(({ group, date, stance }) => `${group} on ${date}: ${stance}`).join('; ')}. How their members voted is shown beside.`
    case 'outcome_unknown':
      return 'The record does not say whether it was adopted.'
    case 'outcome':
      return `${one.decision} was ${one.adopted ? 'adopted' : 'not adopted'} ${one.by_vote ? 'by a vote' : 'without a vote'}.`
    case 'compared':
      return `It was ${one.count} against ${one.than}${one.other === undefined ? '' : ` in ${one.other}`}.`
    case 'about':
      return `${one.decision} is on: ${one.title}.`
    case 'about_other': {
      const counts = one.decisions.map(({ id, tally }) =>
        tally ? countOf(id, tally) : `${id} was adopted without a vote.`,
      )
      return `A text on what is named here is another: ${one.decisions.map(({ id, date }) => `${id} of ${date}`).join(', ')}. ${counts.join(' ')}`
    }
    case 'proposers':
      return `On record as who put it forward: ${names(one.members).join(', ')}.`
    case 'on_record':
      return `On record: ${names(one.members).join(', ')}.`
    case 'no_proposers':
      return 'The record does not hold who put it forward.'
    case 'earlier':
      return `On record: ${one.stands
        .map(({ member, decision }) => `${memberName(record, member)} in ${decision}`)
        .slice(0, 10)
        .join(', ')}.`
    case 'no_earlier':
      return 'The record holds no earlier roll call on this; it is not complete.'
    case 'earlier_held':
      return `In the decisions held (${one.decisions.join(', ')}) ${one.count === 0 ? 'none of them stood so' : `${one.count} stood so`}; the record is not complete.`
    case 'no_session':
      return 'The record holds no session of a body that this decision set up.'
    case 'session':
      return `On record: ${one.title}, ${one.from} to ${one.to}.`
    case 'not_member':
      return 'Who is named was no member of the body that day.'
    case 'so_of_all':
      return `In ${one.decision} ${one.figures.part} ${voteWord(one.stance)}: ${basesOf(one.figures)}.`
    case 'stood':
      return `In ${one.decision}: ${stands(one.stands)}.`
    case 'so_of': {
      const rest =
        one.stands.length === 0
          ? ''
          : `${one.who === 'so' ? ': ' : '; otherwise: '}${stands(one.stands)}`
      const others = one.others.length === 0 ? '' : `; and others: ${listNames(names(one.others))}`
      return `Of ${one.of} that this speaks of, ${one.so} ${voteWord(one.stance)} in ${one.decision}${rest}${others}.`
    }
    case 'not_in_group':
      return `${one.member} was no member of ${one.group} on ${one.day}.`
    case 'so_in_both':
      return `${one.so} of ${one.of} ${voteWord(one.stance)} in both ${one.first} and ${one.second}.`
    default:
      return one satisfies never
  }
}

const openSentence = {
  causal: 'What caused or affected something, a record of votes cannot say.',
  future: 'This was still to come; the record holds what has been decided.',
  vague: 'It does not say who or how many exactly: name states, a group or a number.',
  judgement: 'This is a judgement; the record says who voted how, not whether that was right.',
  motive: 'The record says how states voted, not what they wanted.',
  not_read: 'This was not understood as a claim about a vote.',
} as const

const countOf = (decision: string, tally: Tally): string =>
  `${decision}: ${tally.yes} yes, ${tally.no} no, ${tally.abstain} abstentions, ${tally.not_voting + tally.suspended} not voting.`

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
