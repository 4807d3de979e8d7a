import type { OpenReason } from './claim.ts'
import type { Meaning } from './phrases.ts'

const entries: (readonly [Meaning, string])[] = []
const enter = (meaning: Meaning, phrases: string) => entries.push([meaning, phrases])

/** Phrases that say what no record of votes decides, or that turn what is said beside them. */
export const openPhrases: readonly (readonly [Meaning, string])[] = entries

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
  overwhelmingly | overwhelming | broad support | wide support`,
)
open('vague', 'widely | isolated')
open(
  'vague',
  `
  western | african | asian | european | latin american | arab | islamic | developing`,
)
open(
  'vague',
  `
  the global south`,
)
open(
  'vague',
  `
  caribbean | pacific | non aligned | developed | civilised | like minded`,
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

// "Northern Cyprus" is not Cyprus.
enter({ kind: 'guard', over: 'clause' }, 'northern | southern | eastern | former | occupied')

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
