import { useWords } from './words.tsx'

/** The reader's own. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** A moment in UTC; `both` adds the reader's own zone, which else is a hover away. */
export function When({ at, both = false }: { at: string; both?: boolean }) {
  const { format } = useWords()
  if (Number.isNaN(Date.parse(at))) return <span className="ltr">{at}</span>
  return (
    <time dateTime={at} title={`${format.times(at, ownZone)} · ${at}`}>
      <bdi>{both ? format.times(at, ownZone) : format.time(at)}</bdi>
    </time>
  )
}
