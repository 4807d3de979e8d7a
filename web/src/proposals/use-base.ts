import type { proposals } from '@comity/contract'
import { useState } from 'react'
import { queryClient } from '../shell/client.ts'
import { proposalQuery } from './queries.ts'

/**
 * The text that a form is about: as it was when the form was opened, whatever is loaded anew meanwhile,
 * until whoever writes takes up the newer one. Nobody's work is thrown away by another's.
 */
export function useBase(current: proposals.Proposal) {
  const [base, setBase] = useState(current)
  return {
    base,
    isStale: current.text.hash !== base.text.hash || current.version !== base.version,
    takeUp: () => setBase(current),
    /** Asks for it as it is now, where an act was refused because it changed. */
    ask: () => queryClient.invalidateQueries({ queryKey: proposalQuery(base.id).queryKey }),
  }
}
