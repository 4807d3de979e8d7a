import { useEffect, useState } from 'react'
import { useWords } from './words.tsx'

/** Said to everyone, shown only when the wait is longer than 300 ms (the style sheet's delay). */
export function Waiting() {
  const { t } = useWords()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 8000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="waiting" role="status">
      {t('shell.loading')} {long && t('shell.stillLoading')}
    </p>
  )
}
