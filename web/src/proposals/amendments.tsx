import type { proposals } from '@comity/contract'
import { Ask } from '../shell/ask.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { StateLink } from '../votes/state-link.tsx'
import { plannedOutcomeWords } from './proposal-words.ts'
import { Redline, RedlineLegend } from './redline.tsx'
import { withdrawAmendment } from './support-acts.ts'

/** What others would change in the text, each as a redline of its own. */
export function Amendments({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const { items } = proposal
  return (
    <section className="stack" aria-labelledby="amendments">
      <h2 id="amendments">{t('proposals.amendments')}</h2>
      {items.length === 0 ? (
        <p className="quiet">{t('proposals.amendmentsNone')}</p>
      ) : (
        <RedlineLegend />
      )}
      {items.map((item) => (
        <AmendmentShown key={item.id} amendment={item} proposal={proposal} />
      ))}
    </section>
  )
}

function AmendmentShown(props: { amendment: proposals.Amendment; proposal: proposals.Proposal }) {
  const { t } = useWords()
  const { amendment, proposal } = props
  const { id, by, version, at, amends, withdrawnAt, fits, redline } = amendment
  const isWithdrawn = withdrawnAt !== undefined
  return (
    <article className="box stack" data-gap="small" aria-labelledby={`amendment-${id}`}>
      <h3 id={`amendment-${id}`}>
        <bdi>{isWithdrawn ? <s>{id}</s> : id}</bdi>{' '}
        <span className="tag">{t(standingOf(amendment, proposal.plan))}</span>
      </h3>
      <p className="small">
        <StateLink code={by} /> · {t('proposals.amendmentTo', { version })}
        {amends !== undefined && <> · {t('proposals.amendsOther', { amendment: amends })}</>}
        {' · '}
        {t('proposals.submitted')}: <When at={at} />
        {isWithdrawn && (
          <>
            {' · '}
            {t('proposals.withdrawn')}: <When at={withdrawnAt} />
          </>
        )}
      </p>
      {!fits && !isWithdrawn && (
        <p className="note" data-kind="warn">
          {t('proposals.amendmentFitsNot')}
        </p>
      )}
      {amendment.can.withdraw === true && (
        <div className="buttons">
          <Ask
            label={t('proposals.withdrawAmendment')}
            kind="quiet"
            size="small"
            title={t('proposals.withdrawAmendmentAsk', { amendment: id })}
            text={t('proposals.withdrawAmendmentText')}
            act={() => withdrawAmendment(proposal.id, id)}
          />
        </div>
      )}
      {redline.length === 0 ? (
        <p className="quiet">{t('proposals.amendmentEmpty')}</p>
      ) : (
        <Redline blocks={redline} lang={proposal.lang} />
      )}
    </article>
  )
}

/** Withdrawn, decided, not put by what the plan says, or submitted and no more than that. */
function standingOf({ id, withdrawnAt, outcome }: proposals.Amendment, plan: proposals.VotingPlan) {
  if (withdrawnAt !== undefined) return 'proposals.withdrawn'
  if (outcome !== undefined) return plannedOutcomeWords[outcome]
  const planned = plan.votes.find((vote) => vote.id === `amendment:${id}`)
  return planned?.status === 'left_out' ? 'proposals.statusLeftOut' : 'proposals.submitted'
}
