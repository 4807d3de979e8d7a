import type { proposals } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Decided } from './decided.tsx'
import { Divide } from './divide.tsx'
import { EnterOutcome } from './enter-outcome.tsx'
import { ExcludeAmendment } from './exclude-amendment.tsx'
import { GiveSymbol } from './give-symbol.tsx'
import { NextSteps } from './next-steps.tsx'
import { OrderAmendments } from './order-amendments.tsx'
import { ProposalTrail } from './proposal-trail.tsx'
import { PutToVote } from './put-to-vote.tsx'
import { proposalQuery } from './queries.ts'
import { RecordMotion, RecordRequest } from './record-motion.tsx'
import { Stage } from './stage.tsx'
import { VotingPlan } from './voting-plan.tsx'

/** The secretariat enters what is done in the meeting, up to the vote and its outcome. */
export function ConductPage() {
  const { t } = useWords()
  const { proposal } = useParams({ from: '/proposals/$proposal/conduct' })
  const found = useQuery({ ...proposalQuery(proposal), refetchInterval: 15_000 })
  return (
    <LoadedPage query={found}>
      {(data) => (
        <Page
          title={t('proposals.conductTitle')}
          lead={t('proposals.conductLead')}
          above={<ProposalTrail proposal={data} />}
          beside={
            <span className="badges">
              <Stage stage={data.stage} />
            </span>
          }
        >
          {data.can.conduct === true ? (
            <Conduct proposal={data} />
          ) : (
            <p className="note" data-kind="warn">
              {t('proposals.conductNot')}
            </p>
          )}
        </Page>
      )}
    </LoadedPage>
  )
}

const debated = ['tabled', 'introduced', 'action_pending']

function Conduct({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const { stage } = proposal
  const isDebated = debated.includes(stage)
  const isBefore = isDebated || stage === 'voting'
  const isOver = !isBefore && stage !== 'adjourned'
  return (
    <>
      {isOver ? (
        <>
          <Decided proposal={proposal} />
          <p className="note">{t('proposals.conducted')}</p>
        </>
      ) : (
        <NextSteps proposal={proposal} />
      )}
      {isBefore && <PutToVote proposal={proposal} />}
      <VotingPlan proposal={proposal} />
      {isBefore && (
        <>
          <OrderAmendments proposal={proposal} />
          <ExcludeAmendment proposal={proposal} />
          <Divide proposal={proposal} />
        </>
      )}
      {stage === 'action_pending' && <RecordRequest proposal={proposal} />}
      {isDebated && <RecordMotion proposal={proposal} />}
      {isBefore && <EnterOutcome proposal={proposal} />}
      <GiveSymbol proposal={proposal} />
    </>
  )
}
