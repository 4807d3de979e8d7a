import { useWords } from '../shell/words.tsx'
import { stageText } from './proposal-words.ts'

/** Where a proposal stands. */
export function Stage({ stage }: { stage: string }) {
  const { t } = useWords()
  return (
    <span className="tag proposal-stage" data-stage={stage}>
      {stageText(t, stage)}
    </span>
  )
}
