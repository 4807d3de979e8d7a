import type { proposals } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { StaysOpen } from '../shell/stays-open.tsx'
import { ProposalTrail } from './proposal-trail.tsx'
import { proposalQuery } from './queries.ts'

/** A page with one form over a proposal, for those who may send it. */
export function FormPage(props: {
  proposal: string
  /** Which right of the asker's over the proposal it needs. */
  needs: 'edit' | 'revise' | 'amend'
  title: string
  lead?: (proposal: proposals.Proposal) => string
  /** Said to those who may not. */
  otherwise: string
  children: (proposal: proposals.Proposal) => ReactNode
}) {
  const { proposal, needs, title, lead, otherwise, children } = props
  const found = useQuery(proposalQuery(proposal))
  return (
    <LoadedPage query={found}>
      {(data) => (
        <Page
          title={title}
          above={<ProposalTrail proposal={data} />}
          {...(lead ? { lead: lead(data) } : {})}
        >
          <StaysOpen key={data.id} may={data.can[needs] === true} otherwise={otherwise}>
            {children(data)}
          </StaysOpen>
        </Page>
      )}
    </LoadedPage>
  )
}
