import type { laws } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { coverageSigns, coverageWord, maxWord, measureWord, notHeldWord } from './law-words.ts'

/** How a law stands to an article on the day, in words; what is not held invites, and is no finding. */
export function Standing({ cell: { cell, compliance } }: { cell: laws.LawCell }) {
  const words = useWords()
  const { t, format } = words
  if (cell.coverage === 'not_held')
    return (
      <div className="empty">
        <p>
          <strong>{notHeldWord(words, cell)}</strong>
        </p>
        <p>{t('laws.not_heldMeans')}</p>
        <p>{t('laws.invite')}</p>
      </div>
    )
  const { counts } = compliance
  const counted = [
    ...([
      ['met', counts.met],
      ['partly', counts.partly],
      ['absentElement', counts.absent],
    ] as const),
    ...([
      ['notFoundElement', counts.not_found],
      ['unclearElement', counts.unclear],
    ] as const),
  ].filter(([, count]) => count > 0)
  return (
    <dl className="facts">
      <div>
        <dt>{t('laws.status')}</dt>
        <dd>
          <span aria-hidden="true">{coverageSigns[cell.coverage]}</span>{' '}
          {coverageWord(t, cell.coverage)}. {t(`laws.${cell.coverage}Means`)}
        </dd>
      </div>
      <div>
        <dt>{t('laws.measure')}</dt>
        <dd>
          {measureWord(words, cell)}
          <p className="small quiet">
            {counted
              .map(([key, count]) => `${t(`laws.${key}`)}: ${format.number(count)}`)
              .join(' · ')}
          </p>
          <p className="small quiet">{t('laws.measureMeans')}</p>
        </dd>
      </div>
      <div>
        <dt>{t('laws.max')}</dt>
        <dd>{maxWord(t, cell.max)}</dd>
      </div>
      {cell.doubtful && (
        <div>
          <dt>{t('laws.doubt')}</dt>
          <dd>{t('laws.doubtMeans')}</dd>
        </div>
      )}
    </dl>
  )
}
