import type { proceedings } from '@comity/contract'
import { useEffect, useState } from 'react'
import { useWords } from '../shell/words.tsx'

/** What is left of a speaking time, by the hub's clock. Not read out: it would never be silent. */
export function SpeakingClock(props: { speaker: proceedings.Speaker; now: string }) {
  const { t } = useWords()
  const { beganAt, limit } = props.speaker
  const [ahead, setAhead] = useState(() => Date.parse(props.now) - Date.now())
  const [, tick] = useState(0)
  useEffect(() => setAhead(Date.parse(props.now) - Date.now()), [props.now])
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1_000)
    return () => clearInterval(timer)
  }, [])
  if (beganAt === undefined || limit === undefined) return null
  const spent = Math.floor((Date.now() + ahead - Date.parse(beganAt)) / 1_000)
  const left = limit - spent
  if (left <= 0) return <p>{t('proceedings.timeOver')}</p>
  return (
    <p className="floor-clock">
      {t('proceedings.timeLeft', {
        minutes: String(Math.floor(left / 60)),
        seconds: String(left % 60).padStart(2, '0'),
      })}
    </p>
  )
}
