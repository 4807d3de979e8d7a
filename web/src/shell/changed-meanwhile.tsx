import type { ReactNode } from 'react'
import { useWords } from './words.tsx'

/**
 * Somebody else was first; what is written here is kept, and goes on from what is there now.
 *
 * @param children what is there now, where the form does not show it itself
 */
export function ChangedMeanwhile(props: { takeUp: () => void; children?: ReactNode }) {
  const { t } = useWords()
  return (
    <div className="note" data-kind="warn" role="alert">
      <p>{t('shell.changedMeanwhile')}</p>
      {props.children}
      <div className="buttons">
        <button type="button" className="button" data-kind="quiet" onClick={props.takeUp}>
          {t('shell.takeUp')}
        </button>
      </div>
    </div>
  )
}
