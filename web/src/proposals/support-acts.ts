import { proposals } from '@comity/contract'
import { client } from '../shell/client.ts'
import { refreshProposal, showChanged } from './queries.ts'

/** Supports one version, or renews support for it. */
export const sponsor = (proposal: string, version: number): Promise<void> =>
  shown(
    proposal,
    client.call(proposals.sponsorProposal, { params: { proposal }, body: { version } }),
  )

export const withdrawSupport = (proposal: string): Promise<void> =>
  shown(proposal, client.call(proposals.withdrawSupport, { params: { proposal } }))

export const withdrawProposal = (proposal: string): Promise<void> =>
  shown(proposal, client.call(proposals.withdrawProposal, { params: { proposal } }))

export const withdrawAmendment = (proposal: string, amendment: string): Promise<void> =>
  shown(
    proposal,
    client.call(proposals.withdrawAmendment, { params: { proposal }, body: { amendment } }),
  )

/** Shows what an act answered; where it was refused, how the proposal stands by now. */
async function shown(proposal: string, answer: Promise<proposals.Proposal>): Promise<void> {
  try {
    await showChanged(await answer)
  } catch (error) {
    await refreshProposal(proposal)
    throw error
  }
}
