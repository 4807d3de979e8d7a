import { useWords } from './words.tsx'

/** Said to everyone, shown only when the wait is longer than 300 ms (the style sheet's delay). */
export function Waiting() {
  const { t } = useWords()
  return (
    <p className="waiting" role="status">
      {t('shell.loading')}
    </p>
  )
}
