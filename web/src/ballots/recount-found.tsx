import { Fingerprint } from '../seals/fingerprint.tsx'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { outcomeText } from './outcome-words.ts'
import type { Recounted, RecountStep, StepOutcome } from './recount-steps.ts'

const stepWords = {
  bundle: 'ballots.stepBundle',
  opening: 'ballots.stepOpening',
  keys: 'ballots.stepKeys',
  ballots: 'ballots.stepBallots',
  roll: 'ballots.stepRoll',
  closing: 'ballots.stepClosing',
  tally: 'ballots.stepTally',
  outcome: 'ballots.stepOutcome',
  intentions: 'ballots.stepIntentions',
} as const satisfies Record<RecountStep, string>

const outcomeWords = {
  holds: 'record.stepHolds',
  fails: 'record.stepFails',
  not_reached: 'record.stepNotReached',
} as const satisfies Record<StepOutcome['outcome'], string>

const signs = { holds: '✓', fails: '✕', not_reached: '–' } as const

/** What a recount found: the verdict first, then each step, then what is left to compare by people. */
export function RecountFound({ of }: { of: Recounted }) {
  const { t } = useWords()
  const { found, wrong } = of
  return (
    <div className="stack proof" data-recounted={wrong === undefined}>
      <div className="note" data-kind={wrong === undefined ? 'done' : 'stop'} role="status">
        <p>
          <strong>
            {found !== undefined && t('ballots.recountHolds', { ...found.tally })}
            {wrong !== undefined && t('ballots.recountFails', { item: wrong.item })}
          </strong>
        </p>
        {wrong !== undefined && (
          <p className="small" lang="en" dir="ltr">
            {wrong.message} ({wrong.code})
          </p>
        )}
        {found !== undefined && <p>{outcomeText(t, found.outcome.outcome)}</p>}
        <p className="small">{t('record.provedHere')}</p>
      </div>
      <ol className="steps">
        {of.steps.map(({ step, outcome }) => (
          <li key={step} data-step={step} data-outcome={outcome}>
            <span className="sign" aria-hidden="true">
              {signs[outcome]}
            </span>
            <p>
              <strong>{t(stepWords[step])}</strong>{' '}
              <span className="verdict">{t(outcomeWords[outcome])}</span>
            </p>
          </li>
        ))}
      </ol>
      {found !== undefined && <Roots of={found} />}
    </div>
  )
}

function Roots({ of }: { of: NonNullable<Recounted['found']> }) {
  const { t } = useWords()
  const names = useNames()
  const roots = new Map(of.keys.map(({ party, root }) => [party, root]))
  if (roots.size === 0) return null
  return (
    <div className="stack" data-gap="small">
      <h3>{t('ballots.rootKeys')}</h3>
      <p>{t('ballots.rootKeysLead')}</p>
      <dl className="facts">
        {[...roots].map(([party, root]) => (
          <div key={party}>
            <dt>{names(party)}</dt>
            <dd>
              <Fingerprint of={{ id: root }} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
