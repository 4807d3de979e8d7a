import type { lawComparison } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { DualOutcome } from './dual-outcome.tsx'
import { FactText } from './fact-text.tsx'
import { InEnglish, TextOf } from './text-of.tsx'

/** The whole answer, to be read and printed: what was asked, each step, what is open, what it was made of. */
export function DualAnswer({
  reply,
  facts,
}: {
  reply: lawComparison.DualReply
  facts: Readonly<Record<string, boolean | 'unknown'>>
}) {
  const { t, format } = useWords()
  return (
    <div className="stack" data-gap="large">
      <p className="buttons">
        <button type="button" className="button" data-kind="quiet" onClick={() => window.print()}>
          {t('shell.print')}
        </button>
      </p>
      <Asked reply={reply} facts={facts} />
      {reply.answers.map((answer) => (
        <Verdict key={answer.requested.stateId} answer={answer} reply={reply} />
      ))}
      <DualOutcome outcome={reply.requesting} role={t('laws.requesting')} reply={reply} />
      {reply.answers.map(({ requested }) => (
        <DualOutcome
          key={requested.stateId}
          outcome={requested}
          role={t('laws.requested')}
          reply={reply}
        />
      ))}
      <dl className="facts">
        <div>
          <dt>{t('laws.madeOf')}</dt>
          <dd>
            <code className="code">{reply.inputsHash}</code>
            <p className="small quiet">
              {t('laws.madeOfHint')} {format.date(reply.on)}
            </p>
          </dd>
        </div>
      </dl>
    </div>
  )
}

function Asked({
  reply: { articles, on },
  facts,
}: {
  reply: lawComparison.DualReply
  facts: Readonly<Record<string, boolean | 'unknown'>>
}) {
  const { t, format } = useWords()
  return (
    <div className="stack" data-gap="small">
      <p>
        {articles.map(({ id, number, title }) => (
          <strong key={id}>
            {number} <TextOf texts={title} />{' '}
          </strong>
        ))}
        · {t('laws.on')} {format.date(on)}
      </p>
      <ul>
        {Object.entries(facts).map(([fact, said]) => (
          <li key={fact}>
            <FactText fact={fact} />: {t(said === true ? 'laws.so' : 'laws.notSo')}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The condition, the threshold, the grounds that a person checks, and what would decide. */
function Verdict({
  answer,
  reply: { rules },
}: {
  answer: lawComparison.DualAnswer
  reply: lawComparison.DualReply
}) {
  const { t } = useWords()
  const conditions = {
    ...{ met: t('laws.met_'), not_met: t('laws.not_met') },
    ...{ needs_person: t('laws.needs_person_'), not_asked: t('laws.not_asked') },
  }
  const asked =
    answer.dualCriminality === 'not_held'
      ? t('laws.not_held_')
      : t(`laws.${answer.dualCriminality}`)
  const reached = {
    ...{ true: t('laws.reached'), false: t('laws.notReached'), unclear: t('laws.reachedOpen') },
  }
  return (
    <div className="note">
      <p>
        <strong>{conditions[answer.condition]}</strong> {asked}
      </p>
      {answer.thresholds.map(({ ruleId, neededYears, bothStates, reached: is }) => (
        <p key={ruleId}>
          {t('laws.thresholdLine', {
            years: neededYears,
            where: t(bothStates ? 'laws.thresholdBoth' : 'laws.thresholdRequested'),
          })}{' '}
          {reached[is]}
        </p>
      ))}
      <FactList name={t('laws.wouldDecide')} facts={answer.unknownsThatWouldDecide} />
      {answer.unknownsThatWouldDecide.length === 0 && (
        <FactList name={t('laws.open')} facts={answer.unknowns} />
      )}
      <p>
        {t('laws.grounds')}:{' '}
        {answer.refusalGroundsToCheck.map((ground) => t(`laws.${ground}`)).join('; ')}
      </p>
      {rules
        .filter(({ id }) => answer.ruleIds.includes(id))
        .map(({ id, doubt }) => (
          <p key={id} className="small">
            {t('laws.rules')}: <InEnglish text={`${id}. ${doubt ?? ''}`} />
          </p>
        ))}
    </div>
  )
}

function FactList({ name, facts }: { name: string; facts: readonly string[] }) {
  if (facts.length === 0) return null
  return (
    <div>
      <p>{name}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>
            <FactText fact={fact} />
          </li>
        ))}
      </ul>
    </div>
  )
}
