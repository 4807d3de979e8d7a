import { useWords } from '../shell/words.tsx'

/** Somebody else was first; what is written here is kept, and goes on from the text as it is now. */
export function ChangedMeanwhile({ takeUp }: { takeUp: () => void }) {
  const { t } = useWords()
  return (
    <div className="note" data-kind="warn" role="alert">
      <p>{t('proposals.changedMeanwhile')}</p>
      <div className="buttons">
        <button type="button" className="button" data-kind="quiet" onClick={takeUp}>
          {t('proposals.takeUp')}
        </button>
      </div>
    </div>
  )
}
