import { useWords } from '../shell/words.tsx'

/** Stands on every page of laws, also on paper. */
export function Advice() {
  const { t } = useWords()
  return <p className="law-advice small">{t('laws.advice')}</p>
}
