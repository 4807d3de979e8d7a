import type { Vote } from '../vote.ts'
import { openPhrases } from './open-phrases.ts'
import type { Meaning, Which } from './phrases.ts'

/** Phrases of English by which texts speak of votes, and what each means. The later entry of two holds. */
export const phraseTable = new Map<string, Meaning>()

/** Enters phrases, parted by bars. */
function enter(meaning: Meaning, phrases: string): void {
  for (const phrase of phrases.trim().split(/\s*\|\s*/)) {
    phraseTable.set(phrase, meaning)
  }
}

const yes = ['yes'] as const
const no = ['no'] as const
const abstain = ['abstain'] as const
const notVoting = ['not_voting', 'suspended'] as const

enter({ kind: 'vote' }, 'vote | votes | voted | voting | cast a vote | cast votes | cast ballots')
enter({ kind: 'vote' }, 'cast its vote | cast their votes | cast their vote | voted overwhelmingly')
enter({ kind: 'vote' }, 'votes were cast | votes cast')
enter({ kind: 'cast' }, 'cast | casting | casts')
enter({ kind: 'way', stance: yes }, 'for | in favour of | in favor of | in favour | in favor')
enter({ kind: 'way', stance: yes }, 'yes | aye | affirmatively | in support of | in support')
enter({ kind: 'way', stance: no }, 'against | no | nay | negatively | in opposition to')
enter({ kind: 'way', stance: abstain }, 'to abstain')

const verb = (stance: readonly Vote[], phrases: string) =>
  enter({ kind: 'stance', stance, form: 'verb' }, phrases)
verb(yes, 'support | supports | supported | supporting | back | backs | backed | backing')
verb(yes, 'endorse | endorsed | endorses | endorsing | favoured | favored | favour | favor')
verb(yes, 'said yes to | said yes | gave their support to | gave its support to | came out for')
verb(yes, 'lent their support to | were in favour of | was in favour of | were in favor of')
verb(no, 'oppose | opposes | opposed | opposing | said no to | said no | came out against')
verb(
  no,
  'objected | objected to | objects to | were against | was against | were opposed to | was opposed to',
)
verb(no, 'voted down | stood against')
verb(abstain, 'abstain | abstains | abstained | abstaining | sat on the fence | chose to abstain')
verb(abstain, 'abstained from voting | abstain from voting | abstaining from voting')
verb(abstain, 'decided to abstain | opted to abstain | preferred to abstain')
verb(notVoting, 'were absent | was absent | absent | missed the vote | took no part in the vote')
verb(notVoting, 'did not take part in the vote | did not take part | did not participate')
verb(notVoting, 'did not participate in the vote | did not cast a vote | cast no vote')
verb(notVoting, 'was not present for the vote | did not attend the vote')
verb(notVoting, 'took no part | skipped the vote | stayed away | were not recorded as voting')
verb(notVoting, 'boycotted the vote | not voting | non voting | nonvoting')
verb(['yes', 'no', 'abstain'], 'took part in the vote | took part | participated in the vote')

const noun = (stance: readonly Vote[], phrases: string) =>
  enter({ kind: 'stance', stance, form: 'noun' }, phrases)
noun(yes, 'affirmative vote | positive vote | yes vote | vote in favor | votes of support | pros')
noun(yes, 'votes for | votes in favour | votes in favor | yes votes | affirmative votes | ayes')
noun(yes, 'votes in support | positive votes | supporters | vote for | vote in favour | yeses')
noun(no, 'negative vote | dissenting votes | votes in opposition | cons')
noun(no, 'votes against | no votes | negative votes | nays | noes | vote against | opponents')
noun(abstain, 'abstentions | abstention')
noun(notVoting, 'absences | absentees | non votes | nonvoting members')

enter(
  { kind: 'not' },
  `
  not | did not | didn't | do not | don't | does not | doesn't | had not`,
)
enter(
  { kind: 'not' },
  `
  failed to | refused to | declined to | refrained from | was not | wasn't`,
)
enter(
  { kind: 'not' },
  `
  were not | weren't | have not | has not | hasn't | haven't | hadn't`,
)
enter({ kind: 'never' }, 'never | had never | has never | have never | at no time')

const quantity = (which: Which, phrases: string) => enter({ kind: 'quantity', which }, phrases)
/** A passive with its preposition: who follows stood so. */
const by = (stance: readonly Vote[], phrases: string) =>
  enter({ kind: 'stance', stance, form: 'by' }, phrases)
by(yes, 'had the support of | has the support of | won the support of | with the support of')
by(yes, 'enjoyed the support of | received the support of | had the backing of | with support from')
by(yes, 'won the backing of | received the backing of | received support from | had support from')
by(yes, 'found support among')

const nobody = (stance: readonly Vote[], phrases: string) =>
  enter({ kind: 'nobody', stance }, phrases)
nobody(no, 'no votes against | no negative votes | no dissenting votes | no vote against')
nobody(yes, 'no votes in favour | no votes in favor | no affirmative votes')
nobody(abstain, 'no abstentions | no abstention')

quantity('all', 'all | every | each | every one | everyone | everybody | all of | each of')
quantity('all', 'every single | every one of | the whole of')
quantity(
  'none',
  `
  none | none of | neither | neither of | nobody | no one | not one | not a single | not one of |
  no`,
)
quantity('some', 'some | some of | any | any of | at least one | at least some')
quantity('most', 'most | most of | a majority of | the majority of | a majority')
quantity('most', 'the majority | more than half of | more than half | over half of | the bulk of')
quantity('most', 'a simple majority of | an absolute majority of')
quantity('minority', 'a minority of | the minority of | minority of | a minority')
quantity('minority', 'less than half of | less than half | fewer than half of | fewer than half')
quantity('minority', 'under half of | under half')
quantity(
  'vague',
  'many | many of | several | several of | numerous | a number of | few | few of | a few',
)
quantity(
  'vague',
  'a few of | very few | a handful of | a handful | dozens of | scores of | hundreds of',
)
quantity(
  'vague',
  'a large majority of | a large majority | the vast majority of | the vast majority',
)
quantity('vague', 'vast majority | overwhelming majority | the overwhelming majority of')
quantity(
  'vague',
  'the overwhelming majority | an overwhelming majority of | an overwhelming majority',
)
quantity(
  'vague',
  'almost all | almost all of | nearly all | nearly all of | virtually all | practically all',
)
quantity(
  'vague',
  'almost every | nearly every | virtually every | the great majority of | a large number of',
)
quantity(
  'vague',
  'a small number of | a clear majority of | a clear majority | a large share of | lots of',
)
quantity('only', 'only | solely | exclusively | none but | nobody but')
quantity('not_all', 'not all | not all of | not every')
quantity('all_but', 'all but | all except | every one but | everyone but | all apart from')
quantity('both', 'both | both of')

enter({ kind: 'states' }, 'states | state | countries | country | members | member | nations')
enter({ kind: 'states' }, 'nation | delegations | delegation | member states | member state')
enter(
  { kind: 'states' },
  'member countries | member country | governments | delegates | allies | ally',
)
enter({ kind: 'base', base: 'members' }, 'the membership | un members | un member states')
enter(
  { kind: 'base', base: 'members' },
  `
  the un membership | the whole membership | united nations members`,
)
enter({ kind: 'base', base: 'present_and_voting' }, 'those voting | those present and voting')
enter({ kind: 'base', base: 'present_and_voting' }, 'votes cast for and against')
enter({ kind: 'base', base: 'present_and_voting' }, 'members present and voting | states voting')
enter({ kind: 'base', base: 'present_and_voting' }, 'those who voted | countries voting')
enter({ kind: 'base', base: 'present_and_voting' }, 'votes for and against | those that voted')
enter(
  { kind: 'base', base: 'recorded' },
  `
  those taking part | those who took part | those recorded`,
)
enter(
  { kind: 'base', base: 'recorded' },
  `
  those participating | votes recorded | those that took part | states that took part |
  countries that took part | members that took part | states taking part | states which took part |
  participating states | participants`,
)

enter(
  { kind: 'text' },
  `
  resolution | resolutions | draft | draft resolution | proposal | proposals`,
)
enter({ kind: 'text' }, 'text | texts | document | initiative | motion | it | decision | measure')
enter(
  { kind: 'text' },
  `
  this | the vote | working group | group | convention | treaty | creation`,
)

enter(
  { kind: 'outcome', adopted: true },
  'adopted | passed | approved | carried | was adopted | passes',
)
enter(
  { kind: 'outcome', adopted: true },
  'pass | approve | approves | approval | was passed | was approved',
)
enter({ kind: 'outcome', adopted: true }, 'adopts | adopt | adoption | accepted | went through')
enter(
  { kind: 'outcome', adopted: false },
  `
  rejected | defeated | failed | rejects | was voted down`,
)
enter(
  { kind: 'outcome', adopted: false },
  'fell through | turned down | voted it down | was turned down',
)
enter({ kind: 'mode', mode: 'without_vote' }, 'without a vote | by consensus | without vote')
enter(
  { kind: 'mode', mode: 'without_vote' },
  'no vote was taken | no vote was held | without voting',
)
enter({ kind: 'mode', mode: 'without_vote' }, 'without putting it to a vote | by acclamation')
enter(
  { kind: 'mode', mode: 'vote' },
  `
  by a recorded vote | in a recorded vote | by recorded vote | put to a vote | put to the vote`,
)
enter(
  { kind: 'unanimous' },
  `
  unanimously | unanimous | with no votes against | without opposition`,
)
enter({ kind: 'unanimous' }, 'with no opposition | without a single vote against | by unanimity')

enter(
  { kind: 'proposed', as: 'proposer' },
  `
  proposed | tabled | submitted | put forward | drafted`,
)
enter(
  { kind: 'proposed', as: 'proposer' },
  `
  introduced | initiated | authored | penned | presented`,
)
enter({ kind: 'proposed', as: 'proposer' }, 'author of | authors of | initiator of | proposer of')
enter(
  { kind: 'proposed', as: 'sponsor' },
  `
  sponsor of | sponsors of | co sponsor of | co sponsors of | sponsored | co sponsored | cosponsored | co-sponsored`,
)
enter({ kind: 'get' }, 'won | got | received | secured | obtained | garnered | gained | attracted')
enter({ kind: 'get' }, 'enjoyed | collected | drew | gets | wins | receives | mustered | commanded')
enter({ kind: 'majority' }, 'majority | margin | total')
enter({ kind: 'outnumber' }, 'outnumbered | outnumber | exceeded | outweighed | outvoted')
enter({ kind: 'compare', how: 'more' }, 'more | a larger number of | a greater number of')
enter({ kind: 'compare', how: 'fewer' }, 'fewer | a smaller number of')
enter({ kind: 'compare', how: 'as_many' }, 'as many | the same number of | just as many')
enter({ kind: 'than' }, 'than | as')
enter({ kind: 'meet' }, 'meet | met | meets | convene | convened | convenes | gather | gathered')
enter(
  { kind: 'meet' },
  `
  hold its first session | held its first session | begin its work | began its work`,
)
enter({ kind: 'session' }, 'session | meeting | sitting')
enter({ kind: 'filler' }, 'in all | in total | all in all | overall | altogether | in the end')
enter({ kind: 'filler' }, 'general assembly | un general assembly')
enter({ kind: 'filler' }, 'without exception | one and all')
enter({ kind: 'first' }, 'first | organizational | organisational | inaugural | opening')
enter({ kind: 'before' }, 'before | previously | earlier | in the past | until then | formerly')
enter({ kind: 'before' }, 'already')
enter(
  { kind: 'weighted' },
  `
  population | world's population | people | of humanity | inhabitants`,
)
enter({ kind: 'weighted' }, 'billion people | gdp | world economy')
enter({ kind: 'rank' }, 'the highest | the largest | the lowest | the smallest | a record number')
enter(
  { kind: 'rank' },
  `
  for the first time | record number | the greatest | the biggest | the fewest`,
)
enter({ kind: 'rank' }, 'more than ever | highest ever | the most | the least')
enter(
  { kind: 'except' },
  `
  except | except for | apart from | with the exception of | but for | save for | excluding |
  excepting | aside from | bar`,
)
enter({ kind: 'outside' }, 'outside | outside of | other than')

for (const [meaning, phrases] of openPhrases) enter(meaning, phrases)

const fillers =
  'the a an of in on at to its their own has have had been was were is are be also then that which who as by with and ' +
  'general assembly un united this these those there where when while there yesterday today such only'
enter(
  { kind: 'filler' },
  fillers
    .split(' ')
    .filter((word) => !phraseTable.has(word))
    .join('|'),
)
