import type { proposals } from '@comity/contract'
import { useBase } from '../shell/use-base.ts'
import { proposalQuery } from './queries.ts'

/** The text that a form is about, as it was when the form was opened. */
export const useProposalBase = (current: proposals.Proposal) =>
  useBase(current, versionOf, proposalQuery(current.id).queryKey)

/** A draft changes its text and keeps its version. */
const versionOf = ({ version, text }: proposals.Proposal) => `${version} ${text.hash}`
