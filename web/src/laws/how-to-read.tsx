import { Fold } from '../shell/fold.tsx'
import { useWords } from '../shell/words.tsx'
import { coverageSigns, coverages, coverageWord } from './law-words.ts'

/** What each word of the matrix says of a law, and what it does not. */
export function HowToRead() {
  const { t } = useWords()
  return (
    <section className="stack" data-gap="small">
      <Fold title={t('laws.howToRead')}>
        <dl className="facts">
          {coverages.map((coverage) => (
            <div key={coverage}>
              <dt>
                <span aria-hidden="true">{coverageSigns[coverage]}</span>{' '}
                {coverageWord(t, coverage)}
              </dt>
              <dd>{t(`laws.${coverage}Means`)}</dd>
            </div>
          ))}
          <div>
            <dt>K</dt>
            <dd>{t('laws.measureMeans')}</dd>
          </div>
          <div>
            <dt>?</dt>
            <dd>{t('laws.doubtMeans')}</dd>
          </div>
        </dl>
      </Fold>
    </section>
  )
}
