import { proposals } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { client } from '../shell/client.ts'
import { refreshProposal, showChanged } from './queries.ts'

/** Enters what was done in the meeting; what could not be entered is looked at as it stands now. */
export function useRecord(proposal: string) {
  return useMutation({
    mutationFn: (body: proposals.Recorded) =>
      client.call(proposals.recordStep, { params: { proposal }, body }),
    onSuccess: showChanged,
    onError: () => refreshProposal(proposal),
  })
}
