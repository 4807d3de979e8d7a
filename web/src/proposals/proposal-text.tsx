import type { proposals } from '@comity/contract'
import { kindOf, parseEId } from '@comity/votes'
import { directionOf } from '@comity/words'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useWords } from '../shell/words.tsx'
import { cited } from './proposal-words.ts'

type Block = proposals.Proposal['text']['blocks'][number]

/** The text as it now is. Each paragraph is to be linked to by the address that it keeps. */
export function ProposalText({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const pointedAt = cited(useLocation({ select: ({ hash }) => hash }))
  // The text comes after the page: the browser has looked for the paragraph too early.
  useEffect(() => {
    if (pointedAt !== '') document.getElementById(pointedAt)?.scrollIntoView()
  }, [pointedAt])
  const { blocks, hash } = proposal.text
  return (
    <section className="stack" aria-labelledby="text">
      <h2 id="text">{t('proposals.text')}</h2>
      <p className="quiet no-print">{t('proposals.textLead')}</p>
      <div className="proposal-text" dir={directionOf(proposal.lang)}>
        {blocks.map((block) => (
          <Paragraph
            key={block.eId}
            block={block}
            proposal={proposal}
            isPointedAt={cited(block.eId) === pointedAt}
          />
        ))}
      </div>
      <p className="small quiet">
        {t('proposals.versionNumber', { version: proposal.version })} · {t('ballots.textHash')}:{' '}
        <code className="code">{hash}</code>
      </p>
    </section>
  )
}

function Paragraph(props: { block: Block; proposal: proposals.Proposal; isPointedAt: boolean }) {
  const { t } = useWords()
  const { block, proposal, isPointedAt } = props
  const id = cited(block.eId)
  return (
    <div
      id={id}
      className="paragraph"
      data-kind={kindIn(block)}
      data-depth={block.eId.split('__').length - 1}
      data-pointed-at={isPointedAt ? '' : undefined}
    >
      <Link
        to="/proposals/$proposal"
        params={{ proposal: proposal.id }}
        hash={id}
        className="paragraph-address"
        aria-label={t('proposals.paragraph', { id })}
      >
        <span className="code">{id}</span>
      </Link>
      <p lang={proposal.lang}>
        {block.num !== undefined && <>{block.num} </>}
        {block.text}
      </p>
    </div>
  )
}

function kindIn({ eId }: Block): string {
  const parsed = parseEId(eId)
  return parsed === undefined ? 'para' : kindOf(parsed)
}
