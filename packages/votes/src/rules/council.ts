import { least, reaches } from '../share.ts'
import type { MemberCode, RollCall } from '../vote.ts'
import { entitledIn, isRoll, tallyIn, whole, whoVoted } from './ballots.ts'
import { cannot, type Step } from './consensus.ts'
import type { Put, Reason } from './outcome.ts'
import type { DoubleMajority, UnanimityWithAbstention } from './rule.ts'
import { reason } from './sentence.ts'

/** Members in favour and the people they represent, both as shares of all with the right to vote. */
export function byDoubleMajority(procedure: DoubleMajority, put: Put): Step {
  const roll = rollIn(put)
  if (roll === undefined) return cannot('votes_by_member')
  const members = entitledIn(roll) ?? []
  const yes = whoVoted(roll, 'yes') ?? []
  const weights = weigh(members, put)
  if (!('of' in weights)) return weights
  const { cites } = procedure
  const needed = Math.max(least(members.length, procedure.members), procedure.atLeastMembers ?? 0)
  const counted = { yes: yes.length, members: members.length, need: needed }
  const isEnough = yes.length >= needed
  const byMembers = reason(isEnough ? 'members_share_met' : 'members_share_missing', cites, {
    numbers: counted,
  })
  if (!isEnough) return { outcome: 'not_adopted', reasons: [byMembers] }
  const population = weights.of(yes)
  const people = { part: population, whole: weights.all }
  const numbers = { population, whole: weights.all, need: least(weights.all, procedure.population) }
  if (reaches(people, procedure.population)) {
    const byPeople = reason('population_share_met', cites, { numbers })
    return { outcome: 'adopted', reasons: [byMembers, byPeople] }
  }
  const byPeople = reason('population_share_missing', cites, { numbers })
  const others = members.length - yes.length
  const need = procedure.blockingMembers
  if (need === undefined || others >= need)
    return { outcome: 'not_adopted', reasons: [byMembers, byPeople] }
  const deemed = reason('no_blocking_minority', cites, { numbers: { others, need } })
  return { outcome: 'adopted', reasons: [byMembers, byPeople, deemed] }
}

/** Nobody against; who abstains with a declaration prevents it only when that is many. */
export function byUnanimity(procedure: UnanimityWithAbstention, put: Put): Step {
  const { cites, declared: limits } = procedure
  if (put.votes === undefined) return cannot('votes')
  const tally = tallyIn(put.votes)
  if (tally.no > 0) {
    const facts = { numbers: { no: tally.no }, members: whoVoted(put.votes, 'no') ?? [] }
    return refused(reason('voted_against', cites, facts))
  }
  if (tally.not_voting > 0) {
    const members = whoVoted(put.votes, 'not_voting') ?? []
    return refused(reason('not_all_present', cites, { members }))
  }
  if (tally.yes === 0) return refused(reason('nobody_voting', cites))
  const abstained = whoVoted(put.votes, 'abstain')
  const declared = (put.declared ?? []).filter((one) => abstained?.includes(one) ?? true)
  const nobody = reason('nobody_against', cites, { numbers: { abstain: tally.abstain } })
  const entitled = tally.yes + tally.abstain
  if (!reaches({ part: declared.length, whole: entitled }, limits.members))
    return { outcome: 'adopted', reasons: [nobody] }
  const weights = weigh(entitledIn(put.votes) ?? [], put)
  if (!('of' in weights)) return weights
  if (!reaches({ part: weights.of(declared), whole: weights.all }, limits.population))
    return { outcome: 'adopted', reasons: [nobody] }
  const numbers = { declared: declared.length, members: entitled }
  return refused(reason('declared_abstentions_block', cites, { numbers, members: declared }))
}

const refused = (why: Reason): Step => ({ outcome: 'not_adopted', reasons: [why] })

const rollIn = ({ votes }: Put): RollCall | undefined =>
  votes !== undefined && isRoll(votes) ? votes : undefined

/** People by member; what is missing for whom where a number is not given. */
function weigh(members: readonly MemberCode[], { population }: Put) {
  const without = members.filter((one) => population?.get(one) === undefined)
  if (members.length === 0) return cannot('votes_by_member')
  if (without.length > 0) return cannot('population', without)
  const of = (some: readonly MemberCode[]) =>
    some.reduce((sum, one) => sum + whole(population?.get(one) ?? 0, one), 0)
  return { of, all: of(members) }
}
