import type { EId, GivenEdit, ProposalText } from '@comity/votes'
import { useDeferredValue, useMemo, useState } from 'react'
import { type Changes, editsGiven, noChanges, type Previewed, preview } from './changes.ts'

/** The changes of a form with what they would make of the text. */
export function useChanges(text: ProposalText, taken: readonly EId[]) {
  const [changes, setChanges] = useState<Changes>(noChanges)
  const edits: readonly GivenEdit[] = useMemo(() => editsGiven(text, changes), [text, changes])
  const later = useDeferredValue(edits)
  const previewed: Previewed = useMemo(() => preview(text, later, taken), [text, later, taken])
  return { changes, setChanges, edits, previewed, canSend: edits.length > 0 && previewed.ok }
}
