import type { DecisionRule, Procedure } from '@comity/votes'
import type { Words } from '@comity/words'
import { useWords } from '../shell/words.tsx'

/** A rule by its name, what it asks for, and where it is written, with whether that was seen. */
export function RuleText({ rule, question }: { rule: DecisionRule; question: string }) {
  const words = useWords()
  const { t } = words
  return (
    <span className="stack" data-gap="small">
      <span>
        <bdi lang="en">{rule.name}</bdi>
      </span>
      <span>{procedureText(words, rule.exceptions[question] ?? rule.procedure)}</span>
      {question !== 'substantive' && (
        <span>
          {t('ballots.question')}: <bdi lang="en">{question.replaceAll('_', ' ')}</bdi>
        </span>
      )}
      <span className="small quiet">
        {rule.sources.map(({ text, checked }) => (
          <span key={text} className="citation">
            <bdi lang="en">{text}</bdi> ({checked ? t('ballots.seenInSource') : t('votes.recalled')}
            )
          </span>
        ))}
      </span>
    </span>
  )
}

/** What a procedure asks for, in the reader's words. */
export function procedureText(words: Pick<Words, 't' | 'format'>, procedure: Procedure): string {
  const { t, format } = words
  switch (procedure.kind) {
    case 'vote': {
      const { base, majority } = procedure
      const { of, in: whole } = majority.fraction
      if (base === 'present_and_voting' && of * 2 === whole) return t('ballots.simpleMajority')
      const share = { part: format.number(of), whole: format.number(whole) }
      return base === 'members'
        ? t('ballots.shareOfMembers', share)
        : t('ballots.shareOfVoting', share)
    }
    case 'consensus':
    case 'flexible_participation':
      return t('ballots.consensusRule')
    case 'consensus_then_vote':
    case 'silence_then_vote':
      return `${t('ballots.thenVote')} ${procedureText(words, procedure.vote)}`
    case 'unanimity_with_abstention':
      return t('ballots.unanimity')
    case 'double_majority':
      return t('ballots.shareOfMembers', {
        part: format.number(procedure.members.of),
        whole: format.number(procedure.members.in),
      })
    default:
      return procedure satisfies never
  }
}
