import type { lawComparison } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useNames } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Citation } from './citation.tsx'
import { FactText } from './fact-text.tsx'
import { maxWord, periodWord } from './law-words.ts'
import { citedIn } from './material.ts'
import { InEnglish, TextOf } from './text-of.tsx'

type Reply = lawComparison.DualReply

/** What the law of one state makes of the conduct, with every step and what it rests on. */
export function DualOutcome(props: {
  outcome: lawComparison.StateOutcome
  role: string
  reply: Reply
}) {
  const { t } = useWords()
  const names = useNames()
  const { outcome, role, reply } = props
  const id = `outcome-${outcome.stateId}`
  return (
    <section className="stack" data-gap="small" aria-labelledby={id}>
      <h3 id={id}>
        {t('laws.lawOf', { state: names(`state:${outcome.stateId}`) })} ({role})
      </h3>
      <p>
        <strong>{t(`laws.outcome_${outcome.outcome}`)}</strong>
      </p>
      {outcome.articlesNotHeld.length > 0 && <p>{t('laws.not_heldMeans')}</p>}
      {outcome.mappingIds.length > 0 && (
        <p>
          {t('laws.max')}: {maxWord(t, outcome.penalty.years)}
          {outcome.penalty.open && ` (${t('laws.truth_unclear')})`}
        </p>
      )}
      {outcome.path.length > 0 && <Steps outcome={outcome} reply={reply} />}
    </section>
  )
}

function Steps({ outcome, reply }: { outcome: lawComparison.StateOutcome; reply: Reply }) {
  const { t } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('laws.step')}</th>
          <th scope="col">{t('laws.finding')}</th>
          <th scope="col">{t('laws.restsOn')}</th>
        </tr>
      </thead>
      <tbody>
        {outcome.path.map((step) => (
          <tr key={`${step.mappingId} ${step.element} ${step.fact} ${step.reason}`}>
            <th scope="row" className="main">
              <ElementText step={step} reply={reply} />
              {step.fact !== undefined && (
                <p className="small quiet">
                  <FactText fact={step.fact} />
                </p>
              )}
            </th>
            <td>
              <span>
                {step.decides ? (
                  <strong>{t(`laws.truth_${step.truth}`)}</strong>
                ) : (
                  t(`laws.truth_${step.truth}`)
                )}
                {step.fact === undefined && (
                  <span className="small quiet"> · {reasonText(t, step.reason)}</span>
                )}
                {step.decides && <span className="small"> · {t('laws.decides')}</span>}
              </span>
            </td>
            <td>
              <Rests step={step} reply={reply} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The element of the article, or what the law asks for or takes out besides. */
function ElementText({ step, reply }: { step: lawComparison.LawStep; reply: Reply }) {
  const { t } = useWords()
  const mapping = reply.material.mappings.find(({ id }) => id === step.mappingId)
  const article = reply.articles.find(({ id }) => id === mapping?.articleId)
  const element = article?.elements.find(({ id }) => id === step.element)
  if (element)
    return (
      <>
        {element.kind === 'exclusion' && `${t('laws.takesOut')}: `}
        <TextOf texts={element.text} />
      </>
    )
  const extra = mapping?.extraRequirements.find(({ id }) => id === step.element)
  const taken = mapping?.exclusions.find(({ id }) => id === step.element)
  return (
    <>
      {t(extra ? 'laws.besides' : 'laws.takesOut')}:{' '}
      <InEnglish text={extra?.text ?? taken?.text ?? step.element} />
    </>
  )
}

function Rests({ step, reply }: { step: lawComparison.LawStep; reply: Reply }) {
  const words = useWords()
  const { basis } = step
  const ids = basis.kind === 'quote' ? [basis.span.versionId] : basis.versionIds
  return (
    <div>
      {basis.kind === 'quote' && (
        <p>
          <q dir="auto">{basis.span.quote}</q>
        </p>
      )}
      {citedIn(reply.material, ids).map(({ version, statute, label }) => (
        <p key={version.id} className="small">
          <Link to="/laws/versions/$version" params={{ version: version.id }}>
            <Citation statute={statute} label={label} />
          </Link>{' '}
          ({periodWord(words, version)})
        </p>
      ))}
    </div>
  )
}

const reasons = {
  'status.partly': 'laws.reason_partly',
  'status.absent': 'laws.reason_absent',
  'status.not_found': 'laws.reason_not_found',
  'status.unclear': 'laws.reason_unclear',
} as const

const isReason = (reason: string): reason is keyof typeof reasons => Object.hasOwn(reasons, reason)

function reasonText(t: ReturnType<typeof useWords>['t'], reason: string | undefined): string {
  if (reason === undefined) return t('laws.reason_absent')
  return t(isReason(reason) ? reasons[reason] : 'laws.reason_missing')
}
