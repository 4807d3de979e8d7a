import type { Names } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { useWords } from '../shell/words.tsx'

/** The way back: to all conferences, and from what belongs to one to it. */
export function ConferenceTrail(props: { conference?: string; titles?: Names }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('shell.trail')}>
      <ol className="trail">
        <li>
          <Link to="/conferences">{t('conferences.title')}</Link>
        </li>
        {props.conference !== undefined && (
          <li>
            <Link to="/conferences/$conference" params={{ conference: props.conference }}>
              <Written texts={props.titles ?? {}} />
            </Link>
          </li>
        )}
      </ol>
    </nav>
  )
}
