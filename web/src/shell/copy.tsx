import { useEffect, useState } from 'react'
import { useWords } from './words.tsx'

/** A line that people carry elsewhere: shown left to right, with a button that copies it. */
export function Copy({ text, name }: { text: string; name: string }) {
  const { t } = useWords()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 4000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  return (
    <span className="copy">
      <code className="ltr">{text}</code>
      <button
        type="button"
        className="button"
        data-kind="quiet"
        data-size="small"
        onClick={copy}
        aria-label={t('shell.copyWhat', { what: name })}
      >
        {t('shell.copy')}
      </button>
      <span role="status" className="small">
        {state === 'copied' && t('shell.copied')}
        {state === 'failed' && t('shell.copyFailed')}
      </span>
    </span>
  )
}
