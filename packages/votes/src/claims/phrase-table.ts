import type { Vote } from '../vote.ts'
import type { OpenReason } from './claim.ts'
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
enter({ kind: 'vote' }, 'cast its vote | cast their votes | cast their vote | cast')
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
verb(no, 'objected to | were against | was against | were opposed to | was opposed to')
verb(no, 'voted down | stood against')
verb(abstain, 'abstain | abstains | abstained | abstaining | sat on the fence')
verb(notVoting, 'were absent | was absent | absent | missed the vote | took no part in the vote')
verb(notVoting, 'took no part | skipped the vote | stayed away | were not recorded as voting')
verb(notVoting, 'boycotted the vote | not voting | non voting | nonvoting')
verb(['yes', 'no', 'abstain'], 'took part in the vote | took part | participated in the vote')

const noun = (stance: readonly Vote[], phrases: string) =>
  enter({ kind: 'stance', stance, form: 'noun' }, phrases)
noun(yes, 'votes for | votes in favour | votes in favor | yes votes | affirmative votes | ayes')
noun(yes, 'votes in support | positive votes | supporters | vote for | vote in favour | yeses')
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
quantity('all', 'all | every | each | every one | everyone | everybody | all of | each of')
quantity('all', 'every single | every one of | the whole of | without exception')
quantity(
  'none',
  `
  none | none of | neither | neither of | nobody | no one | not one | not a single | not one of |
  no`,
)
quantity('some', 'some | some of | any | any of | at least one | at least some')
quantity('most', 'most | most of | a majority of | the majority of | majority of | a majority')
quantity('most', 'the majority | more than half of | more than half | over half of | the bulk of')
quantity('most', 'a simple majority of | an absolute majority of')
quantity('only', 'only | solely | exclusively | none but | nobody but')
quantity('not_all', 'not all | not all of | not every')
quantity('all_but', 'all but | all except | every one but | everyone but | all apart from')
quantity('both', 'both | both of')

enter({ kind: 'states' }, 'states | state | countries | country | members | member | nations')
enter({ kind: 'states' }, 'nation | delegations | delegation | member states | member state')
enter({ kind: 'states' }, 'member countries | member country | governments | delegates')
enter({ kind: 'base', base: 'members' }, 'the membership | un members | un member states')
enter(
  { kind: 'base', base: 'members' },
  `
  the un membership | the whole membership | united nations members`,
)
enter({ kind: 'base', base: 'present_and_voting' }, 'those voting | those present and voting')
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
  those participating | votes recorded | those that took part`,
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

enter({ kind: 'outcome', adopted: true }, 'adopted | passed | approved | carried | was adopted')
enter({ kind: 'outcome', adopted: true }, 'adopts | adopt | adoption | accepted | went through')
enter(
  { kind: 'outcome', adopted: false },
  `
  rejected | defeated | failed | rejects | was voted down`,
)
enter({ kind: 'outcome', adopted: false }, 'fell through | was not adopted | not adopted')
enter({ kind: 'mode', mode: 'without_vote' }, 'without a vote | by consensus | without vote')
enter({ kind: 'mode', mode: 'without_vote' }, 'without putting it to a vote | by acclamation')
enter(
  { kind: 'mode', mode: 'vote' },
  `
  by a recorded vote | in a recorded vote | by recorded vote`,
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
enter(
  { kind: 'proposed', as: 'sponsor' },
  `
  sponsored | co sponsored | cosponsored | co-sponsored`,
)
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
  except | except for | apart from | with the exception of | but for | save for`,
)
enter({ kind: 'outside' }, 'outside | outside of | other than')

const open = (reason: OpenReason, phrases: string) => enter({ kind: 'open', reason }, phrases)
open(
  'causal',
  `
  affect | affected | affects | influence | influenced | because | because of | due to`,
)
open('causal', 'despite | in spite of | caused | led to | as a result of | thanks to | owing to')
open('causal', 'impact | swayed | prevented | under pressure | pressure | thereby | resulted in')
open('causal', 'in response to | had no effect | effect on | consequence | forced | persuaded')
open('future', 'will | shall | is going to | are going to | is expected to | are expected to')
open('future', 'plans to | plan to | intends to | is due to | is to | is set to')
open(
  'vague',
  `
  international community | world community | the world | global community | the west`,
)
open(
  'vague',
  `
  overwhelmingly | overwhelming majority | overwhelming | broad support | wide support`,
)
open('vague', 'widely | isolated | many | several | numerous | a number of | few | a handful of')
open(
  'vague',
  `
  western | african | asian | european | latin american | arab | islamic | developing`,
)
open(
  'vague',
  `
  allies | the global south | vast majority | the vast majority of | a large majority`,
)
open(
  'vague',
  `
  a handful | caribbean | pacific | non aligned | developed | civilised | like minded`,
)
open(
  'judgement',
  `
  condemned | condemn | unfair | illegal | unlawful | wrong | historic | victory`,
)
open(
  'judgement',
  `
  defeat | betrayed | shameful | rightly | wrongly | unjust | aggressive | violates`,
)
open('judgement', 'violated | victorious | humiliating | disgrace | success | failure | welcome')
open(
  'motive',
  `
  wanted | wants | hoped | sought | feared | afraid | intended | in order to | so that`,
)

// What is only supposed, asked for, denied or partly so is no fact that a record could match.
enter({ kind: 'guard', over: 'sentence' }, 'if | unless | would | would have | might | might have')
enter({ kind: 'guard', over: 'sentence' }, 'could have | should | should have | suppose | imagine')
enter({ kind: 'guard', over: 'sentence' }, 'denied | denies | denied that | it is not true that')
enter({ kind: 'guard', over: 'sentence' }, 'it is false that | it is untrue that | a myth that')
enter({ kind: 'guard', over: 'sentence' }, 'contrary to | whether | it is not the case that')
enter({ kind: 'guard', over: 'sentence' }, 'neither true nor | false claim | false claims | untrue')
enter({ kind: 'guard', over: 'clause' }, 'almost | nearly | virtually | practically | hardly')
enter({ kind: 'guard', over: 'clause' }, 'barely | scarcely | twice | thrice | double | triple')
enter({ kind: 'guard', over: 'clause' }, 'always | consistently | usually | often | sometimes')
enter({ kind: 'guard', over: 'clause' }, 'rarely | seldom | repeatedly | regularly | mostly')
enter({ kind: 'guard', over: 'clause' }, 'asked | urged | called on | called upon | invited')
enter({ kind: 'guard', over: 'clause' }, 'encouraged | promised | pledged | threatened | could')
enter({ kind: 'guard', over: 'clause' }, 'allegedly | reportedly | probably | possibly | perhaps')
enter({ kind: 'guard', over: 'clause' }, 'maybe | supposedly | likely | unlikely | instead of')
enter({ kind: 'guard', over: 'clause' }, 'rather than | between | partly | half as | times as')
// Votes of another kind, or by others, than those on the text by its members.
enter({ kind: 'guard', over: 'clause' }, 'amendment | amendments | paragraph | paragraphs | veto')
enter({ kind: 'guard', over: 'clause' }, 'committee | vetoed | parliament | congress | senate')
enter({ kind: 'guard', over: 'clause' }, 'companies | company | experts | citizens | voters')

enter({ kind: 'said', who: 'before' }, 'said | says | said that | says that | stated | stated that')
enter(
  { kind: 'said', who: 'before' },
  'noted | noted that | notes that | announced | announced that',
)
enter({ kind: 'said', who: 'before' }, 'reported | reported that | reports that | claimed | claims')
enter({ kind: 'said', who: 'before' }, 'claimed that | claims that | recalled that | added that')
enter({ kind: 'said', who: 'before' }, 'recalled | added | wrote | writes | wrote that')
enter({ kind: 'said', who: 'before' }, 'pointed out that | emphasised that | emphasized that')
enter(
  { kind: 'said', who: 'before' },
  'stressed that | underlined that | asserted that | insisted that',
)
enter({ kind: 'said', who: 'after' }, 'according to | in the words of')

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
