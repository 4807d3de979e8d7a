import { type Duty, dutyAt, type Hours, isZone } from '@comity/contacts'
import type { Words } from '@comity/words'
import { useEffect, useState } from 'react'
import { useWords } from '../shell/words.tsx'

/** The time, again every half minute: nobody looks at a desk that has closed meanwhile. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

export function dutyText(duty: Duty | undefined, now: Date, { t, format }: Words): string {
  if (duty === undefined) return t('contacts.dutyUnknown')
  if (duty.on)
    return duty.until === undefined
      ? t('contacts.dutyAlways')
      : t('contacts.dutyUntil', { when: format.ahead(duty.until, now) })
  return duty.opens === undefined
    ? t('contacts.dutyArranged')
    : t('contacts.dutyOpens', { when: format.ahead(duty.opens, now) })
}

/** Whether somebody is there now, and when that changes. */
export function OnDuty({ hours, zone }: { hours: Hours; zone: string }) {
  const words = useWords()
  const now = useNow()
  const duty = dutyAt(hours, zone, now)
  return (
    <span className="duty" data-on={duty?.on === true}>
      {dutyText(duty, now, words)}
    </span>
  )
}

/** What the clocks show there. */
export function LocalTime({ zone }: { zone: string }) {
  const { format } = useWords()
  const now = useNow()
  if (!isZone(zone)) return null
  return (
    <time dateTime={now.toISOString()}>
      <bdi>{format.clock(now, zone)}</bdi>
    </time>
  )
}
