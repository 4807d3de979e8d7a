import { Link } from '@tanstack/react-router'
import { Party } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'

/** The way back: to the matrix, and to the law of a state. */
export function Trail({ state }: { state?: string | undefined }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('shell.trail')}>
      <ol className="trail">
        <li>
          <Link to="/laws">{t('laws.matrix')}</Link>
        </li>
        {state !== undefined && (
          <li>
            <Link to="/laws/$state" params={{ state }}>
              <Party entry={`state:${state}`} code={false} />
            </Link>
          </li>
        )}
      </ol>
    </nav>
  )
}
