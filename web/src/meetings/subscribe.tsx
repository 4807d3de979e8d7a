import { Copy } from '../shell/copy.tsx'
import { useWords } from '../shell/words.tsx'

/** The address of a calendar (RFC 5545), in the reader's language, to be copied or opened. */
export function Subscribe({ path }: { path: string }) {
  const { t, language } = useWords()
  const url = new URL(`${path}?lang=${language}`, location.origin).href
  return (
    <section className="stack" data-gap="small" aria-labelledby="calendar">
      <h2 id="calendar">{t('meetings.calendar')}</h2>
      <p className="quiet">{t('meetings.subscribeLead')}</p>
      <Copy text={url} name={t('meetings.calendar')} />
    </section>
  )
}
