import type { laws } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { maxWord } from './law-words.ts'

/** What a version threatens, the basic form first. */
export function PenaltyList({ penalties }: { penalties: readonly laws.Penalty[] }) {
  const { t } = useWords()
  if (penalties.length === 0) return null
  return (
    <p className="small">
      {t('laws.penalties')}:{' '}
      {penalties
        .map(
          ({ tier, max }) => `${t(`laws.${tier}`)}: ${maxWord(t, max === 'fine_only' ? 0 : max)}`,
        )
        .join('; ')}
    </p>
  )
}
