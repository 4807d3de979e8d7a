import type { proposals } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { useMe } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { sponsor, withdrawProposal, withdrawSupport } from './support-acts.ts'

/** How one's own state stands to the text, and what its delegate can do about it now. */
export function YourSupport({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const own = /^state:(.*)$/.exec(useMe()?.party ?? '')?.[1]
  const { can } = proposal
  const heading = useFocusOnceActed(proposal)
  if (own === undefined || can.takePart !== true || proposal.stage === 'draft') return null
  return (
    <section className="box stack no-print" data-gap="small" aria-labelledby="your-support">
      <h2 id="your-support" ref={heading} tabIndex={-1}>
        {t('proposals.yourSupport')}
      </h2>
      <Standing proposal={proposal} own={own} />
      <div className="buttons">
        {can.sponsor === true && <Sponsor proposal={proposal} renews={false} />}
        {can.renew === true && <Sponsor proposal={proposal} renews />}
        {can.withdrawSupport === true && (
          <Ask
            label={t('proposals.withdrawSupport')}
            kind="quiet"
            title={t('proposals.withdrawSupportAsk')}
            text={t('proposals.withdrawSupportText')}
            act={() => withdrawSupport(proposal.id)}
          />
        )}
        {can.withdraw === true && (
          <Ask
            label={t('proposals.withdrawProposal')}
            title={t('proposals.withdrawProposalAsk')}
            text={t('proposals.withdrawProposalText')}
            act={() => withdrawProposal(proposal.id)}
          />
        )}
      </div>
    </section>
  )
}

/** The button that was pressed is gone once its act is done: the focus goes to what it was about. */
function useFocusOnceActed({ history }: proposals.Proposal) {
  const heading = useRef<HTMLHeadingElement>(null)
  const acts = useRef(history.length)
  useEffect(() => {
    if (acts.current === history.length) return
    acts.current = history.length
    if (document.activeElement === document.body) heading.current?.focus()
  }, [history.length])
  return heading
}

function Standing({ proposal, own }: { proposal: proposals.Proposal; own: string }) {
  const { t } = useWords()
  const { proposers, sponsors, toRenew, version, support } = proposal
  if (toRenew.includes(own)) {
    const last = support.findLast((one) => one.member === own)?.version ?? version
    return (
      <>
        <p>{t('proposals.youAreVoid', { version: last })}</p>
        <p>
          <Link
            to="/proposals/$proposal"
            params={{ proposal: proposal.id }}
            search={{ from: last, to: version }}
            hash="compare"
          >
            {t('proposals.seeChanges')}
          </Link>
        </p>
      </>
    )
  }
  if (proposers.includes(own)) return <p>{t('proposals.youPropose')}</p>
  if (sponsors.includes(own)) return <p>{t('proposals.youSupport', { version })}</p>
  return <p>{t('proposals.youDoNot')}</p>
}

/**
 * Sponsors the version that was shown as one began; where the text has changed since, the hub refuses
 * it, and nobody supports words they have not seen.
 */
function Sponsor({ proposal, renews }: { proposal: proposals.Proposal; renews: boolean }) {
  const { t } = useWords()
  const [version, setVersion] = useState(proposal.version)
  return (
    <Ask
      label={t(renews ? 'proposals.renew' : 'proposals.sponsor')}
      kind="act"
      title={t(renews ? 'proposals.renewAsk' : 'proposals.sponsorAsk', { version })}
      text={t('proposals.sponsorText')}
      onOpen={() => setVersion(proposal.version)}
      act={() => sponsor(proposal.id, version)}
    />
  )
}
