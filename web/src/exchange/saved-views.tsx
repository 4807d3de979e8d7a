import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useWords } from '../shell/words.tsx'
import { readViews, saveView, subscribeViews, withoutView } from './views.ts'

/** Filter lines that the reader has kept for this place; they stay in this browser. */
export function SavedViews({ place, q }: { place: string | undefined; q: string }) {
  const { t } = useWords()
  const all = useSyncExternalStore(subscribeViews, readViews)
  const views = all.filter((view) => view.place === place)
  const line = q.trim()
  const isKept = views.some((view) => view.q === line)
  if (views.length === 0 && line === '') return null
  return (
    <div className="views">
      {views.length > 0 && (
        <>
          <span className="small quiet">{t('exchange.savedViews')}</span>
          <ul className="chips">
            {views.map((view) => (
              <li key={view.q} className="chip">
                <Link
                  to={place === undefined ? '/objects' : '/collections/$collection'}
                  {...(place === undefined ? {} : { params: { collection: place } })}
                  search={{ q: view.q }}
                  aria-current={view.q === line ? 'true' : undefined}
                >
                  <bdi className="ltr">{view.q}</bdi>
                </Link>
                <button
                  type="button"
                  aria-label={t('exchange.removeView', { view: view.q })}
                  onClick={() => withoutView(view)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {line !== '' && !isKept && (
        <button
          type="button"
          className="plain-button small"
          onClick={() => saveView({ place, q: line })}
        >
          {t('exchange.saveView')}
        </button>
      )}
    </div>
  )
}
