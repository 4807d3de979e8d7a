import { type DecisionRule, decideOutcome, decisionRules, leastSilence } from '@comity/votes'
import { SelectField } from '../shell/select-field.tsx'
import { useWords } from '../shell/words.tsx'
import { RuleText } from './rule-text.tsx'

/** Rules that lead from votes alone to an outcome: where all of a few vote yes, it is adopted. */
export const rulesByVote: readonly DecisionRule[] = decisionRules.filter((rule) => {
  const votes = new Map(['XA', 'XB', 'XC'].map((member) => [member, 'yes'] as const))
  return decideOutcome(rule, { votes }).outcome === 'adopted'
})

/** Rules under which a text may be put under silence. */
export const rulesWithSilence: readonly DecisionRule[] = decisionRules.filter(
  (rule) => leastSilence(rule) !== undefined,
)

/** The rule by which a vote is decided, with what it asks for. */
export function RuleChoice(props: {
  offered: readonly DecisionRule[]
  rule: DecisionRule | undefined
  question: string
  onChange: (rule: string, question: string) => void
}) {
  const { t } = useWords()
  const { rule, question, onChange } = props
  const questions = Object.keys(rule?.exceptions ?? {})
  return (
    <>
      <SelectField
        label={t('ballots.rule')}
        value={rule?.id ?? ''}
        lang="en"
        options={props.offered.map(({ id, name }) => [id, name] as const)}
        onChange={(id) => onChange(id, 'substantive')}
      />
      {questions.length > 0 && (
        <SelectField
          label={t('ballots.question')}
          value={question}
          options={[
            ['substantive', t('ballots.substantive')],
            ...questions.map((one) => [one, one.replaceAll('_', ' ')] as const),
          ]}
          onChange={(one) => onChange(rule?.id ?? '', one)}
        />
      )}
      {rule !== undefined && (
        <div className="note">
          <p className="label">{t('ballots.rulePlain')}</p>
          <RuleText rule={rule} question={question} />
        </div>
      )}
    </>
  )
}
