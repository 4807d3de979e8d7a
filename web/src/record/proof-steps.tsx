import { useWords } from '../shell/words.tsx'
import { isProved, type Step, type StepId } from './prove.ts'

export const stepWords = {
  read: 'record.stepRead',
  statement: 'record.stepStatement',
  tree: 'record.stepPath',
  signature: 'record.stepSignature',
  object: 'record.stepObject',
} as const satisfies Record<StepId, string>

const outcomeWords = {
  holds: 'record.stepHolds',
  fails: 'record.stepFails',
  not_reached: 'record.stepNotReached',
  not_asked: 'record.stepNotAsked',
} as const satisfies Record<Step['outcome'], string>

const signs = { holds: '✓', fails: '✕', not_reached: '–', not_asked: '–' } as const

/** Every step of a proof with what it computed, and the verdict in words first. */
export function ProofSteps({ steps }: { steps: readonly Step[] }) {
  const { t } = useWords()
  const failed = steps.find(({ outcome }) => outcome === 'fails')
  return (
    <div className="stack proof" data-proved={isProved(steps)}>
      <div className="note" data-kind={isProved(steps) ? 'done' : 'stop'} role="status">
        <p>
          <strong>
            {failed === undefined
              ? t('record.valid')
              : t('record.invalid', { step: t(stepWords[failed.id]) })}
          </strong>
        </p>
        <p className="small">{t('record.provedHere')}</p>
      </div>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.id} data-step={step.id} data-outcome={step.outcome}>
            <span className="sign" aria-hidden="true">
              {signs[step.outcome]}
            </span>
            <div className="stack" data-gap="small">
              <p>
                <strong>{t(stepWords[step.id])}</strong>{' '}
                <span className="verdict">{t(outcomeWords[step.outcome])}</span>
                {step.code !== undefined && <code className="ltr"> {step.code}</code>}
              </p>
              {step.facts.length > 0 && (
                <dl className="proof-facts" dir="ltr">
                  {step.facts.map(([name, value]) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd className="code">{value}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
