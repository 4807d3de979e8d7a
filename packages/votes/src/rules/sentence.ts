import type { Reason, ReasonCode } from './outcome.ts'
import type { Citation } from './rule.ts'

/** A step of the reasoning with its English sentence. */
export function reason(
  code: ReasonCode,
  cites?: Citation,
  facts: Partial<Pick<Reason, 'numbers' | 'members' | 'word'>> = {},
): Reason {
  const { numbers = {}, members = [], word } = facts
  const said = sentences[code](numbers, members.join(', '), word ?? '')
  return { code, cites, numbers, members, word, sentence: `${said}${cited(cites)}.` }
}

const cited = (cites: Citation | undefined): string =>
  cites === undefined ? '' : ` (${cites.text}${cites.checked ? '' : ', as recalled'})`

type Say = (numbers: Readonly<Record<string, number>>, members: string, word: string) => string

const sentences: Readonly<Record<ReasonCode, Say>> = {
  quorum_met: (n) =>
    `At least ${n.present} of ${n.members} members were there; ${n.need} are needed`,
  quorum_missing: (n) =>
    `Only ${n.present} of ${n.members} members were there; ${n.need} are needed to decide`,
  presence_unknown: (n) =>
    `How many of ${n.members} members were there is not known; ${n.need} are needed`,
  nobody_voting: () => 'Nobody voted for or against, so nothing is adopted',
  majority_met: (n) => `${n.yes} voted for, of ${n.base}; at least ${n.need} are needed`,
  majority_missing: (n) => `${n.yes} voted for, of ${n.base}; at least ${n.need} are needed`,
  equal_second_vote: (n) =>
    `The votes are equally divided at ${n.yes}; a second vote follows within ${n.hours} hours`,
  equal_rejected: (n) => `The votes are equally divided at ${n.yes}, so it is rejected`,
  suspended_would_matter: (n) =>
    `Were the ${n.suspended} members without a vote counted in the base, the outcome would differ`,
  no_objection: () => 'It was asked, and nobody entitled objected',
  objection: (n, members) => `${n.objections} objected${members === '' ? '' : `: ${members}`}`,
  objection_left_out: (_, members) =>
    `The objection of the state concerned does not count: ${members}`,
  objection_of_no_member: (_, members) =>
    `Not a member with the right to object that day: ${members}`,
  opinions_recorded: (_, members) => `Opinions are on record and do not block: ${members}`,
  standing_aside: (_, members) => `Standing aside, which does not block: ${members}`,
  silence_running: () => 'The deadline is still to come and nobody has objected yet',
  referred_to: (_, _members, word) => `There is no consensus; the matter goes to ${spaced(word)}`,
  vote_follows: () => 'There is no consensus; a vote can follow',
  precondition_missing: (_, _members, word) =>
    `Before a vote this must have happened: ${spaced(word)}`,
  among_participants: (_, members) => `It holds for those who take part: ${members}`,
  members_share_met: (n) =>
    `${n.yes} of ${n.members} members are in favour; at least ${n.need} are needed`,
  members_share_missing: (n) =>
    `${n.yes} of ${n.members} members are in favour; at least ${n.need} are needed`,
  population_share_met: (n) =>
    `They represent ${n.population} of ${n.whole} people; at least ${n.need} are needed`,
  population_share_missing: (n) =>
    `They represent ${n.population} of ${n.whole} people; at least ${n.need} are needed`,
  no_blocking_minority: (n) =>
    `Only ${n.others} are not in favour, fewer than the ${n.need} that can block`,
  voted_against: (n, members) => `${n.no} voted against${members === '' ? '' : `: ${members}`}`,
  not_all_present: (_, members) => `Neither there nor represented: ${members}`,
  declared_abstentions_block: (n) =>
    `${n.declared} of ${n.members} members abstained with a declaration, enough to prevent adoption`,
  nobody_against: (n) => `Nobody voted against; ${n.abstain} abstentions do not prevent it`,
  missing: (_, members, word) =>
    `This cannot be decided without: ${spaced(word)}${members === '' ? '' : ` (${members})`}`,
}

const spaced = (word: string): string => word.replaceAll('_', ' ')
