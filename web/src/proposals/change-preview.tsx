import type { proposals } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { type Changes, type Previewed, withoutChanges } from './changes.ts'
import { cited } from './proposal-words.ts'
import { Redline, RedlineLegend } from './redline.tsx'

/** What the changes of a form would make, before they are sent; one that cannot be is taken back here. */
export function ChangePreview(props: {
  previewed: Previewed
  lang: proposals.ProposalRow['lang']
  value: Changes
  onChange: (changes: Changes) => void
}) {
  const { t } = useWords()
  const { previewed, lang, value, onChange } = props
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{t('proposals.whatChanges')}</h2>
      {!previewed.ok ? (
        <div className="note" data-kind="stop" role="status">
          <p>{t('problems.edits-wrong', { paragraph: cited(previewed.eId) })}</p>
          <div className="buttons">
            <button
              type="button"
              className="button"
              data-kind="quiet"
              onClick={() => onChange(withoutChanges(value, previewed.eId))}
            >
              {t('proposals.takeBackAt', { paragraph: cited(previewed.eId) })}
            </button>
          </div>
        </div>
      ) : previewed.blocks.length === 0 ? (
        <p className="quiet">{t('proposals.nothingChanges')}</p>
      ) : (
        <>
          <RedlineLegend />
          <Redline blocks={previewed.blocks} lang={lang} />
        </>
      )}
    </section>
  )
}
