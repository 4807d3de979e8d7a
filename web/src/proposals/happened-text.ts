import type { proposals } from '@comity/contract'
import type { Words } from '@comity/words'
import { motionText, namedText, voteNamedText } from './planned-vote-text.ts'
import { cited, howWords, plannedOutcomeWords, stageText } from './proposal-words.ts'

interface Telling {
  readonly words: Pick<Words, 't' | 'format' | 'direction'>
  readonly plan: proposals.VotingPlan
  readonly nameOf: (member: string) => string
}

/**
 * What was said with an act, line by line, in the reader's language. Of an act that has no words here
 * everything is told as it was recorded, so that nothing is withheld.
 */
export function happenedFacts(telling: Telling, act: proposals.ProposalAct): readonly string[] {
  const { words } = telling
  const { t, format } = words
  const { facts } = act
  const list = (text: string | undefined): string => namedText(words, (text ?? '').split(' '))
  const paragraphs = (text: string): string => list(cited(text))
  const whose = (codes: string): string => format.list(codes.split(' ').map(telling.nameOf))
  const version = facts.version === undefined ? [] : [versionText(t, facts.version)]
  const symbol = facts.symbol === undefined ? [] : [facts.symbol]
  const reasons = facts.reasons ? [t('proposals.reasons', { reasons: facts.reasons })] : []
  switch (act.kind) {
    case 'tabled':
      return symbol
    case 'symbol_given':
      return [...symbol, ...reasons]
    case 'revised':
      return [...version, ...howText(t, facts.how), ...symbol]
    case 'amended':
      return [...version, ...(facts.amendments ? [list(facts.amendments)] : [])]
    case 'sponsored':
      return version
    case 'amendment_submitted':
      return [
        facts.id ?? '',
        ...(facts.amends === undefined
          ? []
          : [t('proposals.amendsOther', { amendment: facts.amends })]),
        ...(facts.paragraphs ? [paragraphs(facts.paragraphs)] : []),
      ]
    case 'amendment_withdrawn':
      return [facts.id ?? '']
    case 'motion_moved':
      return [motionText(t, facts.motion ?? ''), ...onBehalf(telling, facts.by)]
    case 'division_requested':
      return [
        ...onBehalf(telling, facts.by),
        ...(facts.of === undefined ? [] : [t('proposals.divisionOf', { amendment: facts.of })]),
        ...(facts.parts ?? '')
          .split('; ')
          .map((part, at) =>
            t('proposals.divisionPart', { number: at + 1, paragraphs: paragraphs(part) }),
          ),
        facts.objections
          ? t('proposals.objectedBy', { states: whose(facts.objections) })
          : t('proposals.noObjection'),
      ]
    case 'order_given':
      return [t('proposals.chairsOrder', { amendments: list(facts.amendments) }), ...reasons]
    case 'exclusion_found': {
      const { adopted = '', excludes = '' } = facts
      return [t('proposals.exclusion', { adopted, excluded: excludes }), ...reasons]
    }
    case 'vote_decided':
      return [
        voteNamedText(words, telling.plan, facts.vote ?? ''),
        ...outcomeText(t, facts.outcome),
        ...reasons,
      ]
    case 'decided':
      return [
        ...(facts.outcome === undefined ? [] : [stageText(t, facts.outcome)]),
        t(facts.method === 'without_vote' ? 'proposals.withoutVote' : 'proposals.byVote'),
        ...(facts.method === 'without_vote' && facts.decision ? [facts.decision] : []),
      ]
    case 'adjourned':
      return facts.decision ? [facts.decision] : []
    case 'support_withdrawn':
    case 'withdrawn':
    case 'not_acted_on':
    case 'introduced':
    case 'action_opened':
    case 'vote_requested':
    case 'voting_began':
    case 'resumed':
    case 'meeting_resumed':
    case 'left':
      return []
    default:
      return Object.entries(facts).map(([name, value]) => `${name}: ${value}`)
  }
}

const versionText = (t: Words['t'], version: string): string =>
  t('proposals.versionNumber', { version: Number(version) })

const howText = (t: Words['t'], how: string | undefined): string[] => {
  if (how === undefined) return []
  return how === 'revision' || how === 'oral_revision' ? [t(howWords[how])] : [how]
}

const outcomeText = (t: Words['t'], outcome: string | undefined): string[] => {
  if (outcome === undefined) return []
  return outcome === 'adopted' || outcome === 'rejected'
    ? [t(plannedOutcomeWords[outcome])]
    : [outcome]
}

/** The secretariat enters it; whose request it was is said. */
const onBehalf = ({ words: { t }, nameOf }: Telling, by: string | undefined): string[] =>
  by === undefined ? [] : [t('proposals.onBehalfOf', { state: nameOf(by) })]
