import { useWords } from './words.tsx'

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** A moment in UTC; `both` adds the reader's own zone, which else is a hover away. */
export function When({ at, both = false }: { at: string; both?: boolean }) {
  const { format } = useWords()
  if (Number.isNaN(Date.parse(at))) return <span className="ltr">{at}</span>
  return (
    <time dateTime={at} title={`${format.times(at, zone)} · ${at}`}>
      <bdi>{both ? format.times(at, zone) : format.time(at)}</bdi>
    </time>
  )
}
