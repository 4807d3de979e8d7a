import { useWords } from '../shell/words.tsx'

/** The days of a session, both of them of it; or that they are still to be set. */
export function Days({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  const { t, format } = useWords()
  if (from === undefined || to === undefined) return <>{t('meetings.daysOpen')}</>
  if (from === to) return <time dateTime={from}>{format.date(from)}</time>
  return <>{t('meetings.dayRange', { from: format.date(from), to: format.date(to) })}</>
}
