import type { MemberCode, Vote } from '../vote.ts'
import type { Claim, Comparing, Quantity, Who } from './claim.ts'
import type { ClaimRecord } from './verdict.ts'

/** The usual English name of a member, else its code. */
export const memberName = (record: ClaimRecord, code: MemberCode): string =>
  record.members.find((one) => one.code === code)?.names[0] ?? code

const groupName = (record: ClaimRecord, code: string): string =>
  record.groups.find((one) => one.code === code)?.names[0] ?? code

const words: Readonly<Record<Vote, string>> = {
  yes: 'voted yes',
  no: 'voted no',
  abstain: 'abstained',
  not_voting: 'did not vote',
  suspended: 'had no right to vote',
}

/** How some stood, as a verb; of several ways, "voted no, abstained or did not vote". */
export function voteWord(stance: readonly Vote[]): string {
  if (stance.length === 4 && !stance.includes('yes')) return 'did not vote yes'
  if (stance.length === 4 && !stance.includes('no')) return 'did not vote no'
  if (stance.length === 2 && stance.includes('suspended') && stance.includes('not_voting'))
    return 'did not vote'
  const said = stance.map((vote) => words[vote])
  return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} or ${said.at(-1)}`
}

export function listNames(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}

/** How a claim was read, in English. */
export function readAs(claim: Claim, record: ClaimRecord): string {
  switch (claim.kind) {
    case 'stood':
      return `${amount(claim.quantity)} ${whoWord(claim.who, record)} ${voteWord(claim.stance)}`
    case 'tally':
      return `counted ${[claim.tally.yes, claim.tally.no, claim.tally.abstain, claim.tally.not_voting].filter((one) => one !== undefined).join('–')} (yes–no–abstain–not voting)`
    case 'outcome':
      if (claim.adopted === undefined)
        return claim.mode === 'vote' ? 'it was put to a vote' : 'there was no vote'
      return `the text was ${claim.adopted ? 'adopted' : 'not adopted'}${claim.mode === undefined ? '' : claim.mode === 'vote' ? ' by a vote' : ' without a vote'}`
    case 'unanimous':
      return claim.isNot ? 'somebody voted against it' : 'nobody voted against it'
    case 'more':
      return `${claim.how === 'as_many' ? 'as many' : claim.how} ${voteWord(claim.stance)} than ${voteWord(claim.than.stance)}${claim.than.decision === undefined ? '' : ` in ${claim.than.decision}`}`
    case 'date':
      return `it was decided ${claim.how ?? 'on'} ${[claim.year, claim.month, claim.day]
        .filter((one) => one !== undefined)
        .map((one) => String(one).padStart(2, '0'))
        .join('-')}`
    case 'subject':
      return `the text is on: ${claim.words.join(' ')}`
    case 'proposed':
      return `${claim.as === 'proposer' ? 'put forward' : 'sponsored'} by ${listNames(claim.by.map((one) => memberName(record, one)))}`
    case 'position':
      return `the position of ${listNames(claim.groups.map((one) => groupName(record, one)))} itself`
    case 'earlier':
      return `${whoWord(claim.who, record)} ${claim.quantity === 'never' ? 'never' : 'earlier'} ${voteWord(claim.stance)}`
    case 'meeting':
      return `a body that it set up ${claim.isFirst ? 'first ' : ''}meets${claim.month === undefined ? '' : ` in month ${claim.month}`}${claim.year === undefined ? '' : ` of ${claim.year}`}`
    case 'weighted':
      return 'votes weighted by people or money'
    case 'rank':
      return 'the most, or the first, of all'
    case 'open':
      return `no claim that votes can decide (${claim.reason.replace('_', ' ')})`
    default:
      return claim satisfies never
  }
}

const howWord: Readonly<Record<Comparing, string>> = {
  exactly: '',
  at_least: 'at least ',
  more_than: 'more than ',
  at_most: 'at most ',
  fewer_than: 'fewer than ',
  about: 'about ',
}

function amount(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'count':
      return `${howWord[quantity.how]}${quantity.count} of${quantity.of === undefined ? '' : ` ${quantity.of} of`}`
    case 'share': {
      const { of, in: per } = quantity.fraction
      const share = per % 100 === 0 ? `${(100 * of) / per} %` : `${of}/${per}`
      const base = quantity.base === undefined ? '' : ` (of ${quantity.base.replaceAll('_', ' ')})`
      return `${howWord[quantity.how]}${share}${base} of`
    }
    case 'all_but':
      return `all but ${quantity.count} of`
    case 'all_except':
      return `all except ${quantity.members.join(', ')} of`
    case 'most':
      return 'more than half of'
    case 'vague':
      return 'an unstated number of'
    case 'some':
      return 'at least one of'
    case 'none':
      return 'none of'
    case 'only':
      return 'only'
    case 'all':
      return quantity.of === undefined ? 'all of' : `all ${quantity.of} of`
    default:
      return quantity satisfies never
  }
}

function whoWord(who: Who, record: ClaimRecord): string {
  if (who.kind === 'everyone') return 'the members'
  const groups = who.groups.map((one) => `the members of ${groupName(record, one)}`)
  if (who.kind === 'outside') return `those outside ${who.groups.join(', ')}`
  const said = (who.saidIn ?? []).map((one) => `said to be in ${groupName(record, one)}`)
  return listNames([...groups, ...who.members.map((one) => memberName(record, one)), ...said])
}
