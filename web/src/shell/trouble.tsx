import { RefusedError, UnreachableError } from '@comity/contract'
import type { Param, Words } from '@comity/words'
import { Link, useLocation } from '@tanstack/react-router'
import { useWords } from './words.tsx'

/** What went wrong and what to do about it. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords()
  const { t } = words
  const here = useLocation({ select: (location) => location.href })
  const signIn = error instanceof RefusedError && error.problem.status === 401
  return (
    <div className="note" data-kind="stop" role="alert">
      <p>
        <strong>{troubleText(error, words)}</strong>
      </p>
      <div className="buttons">
        {signIn && (
          <Link to="/sign-in" search={{ next: here }} className="button">
            {t('shell.signIn')}
          </Link>
        )}
        {retry && !signIn && (
          <button type="button" className="button" data-kind="quiet" onClick={retry}>
            {t('shell.retry')}
          </button>
        )}
      </div>
    </div>
  )
}

/** The hub's stable code in the reader's words, with what to do. */
export function troubleText(error: unknown, { t, problemText }: Words): string {
  if (error instanceof UnreachableError) return t('shell.unreachable')
  if (error instanceof RefusedError) return problemText(error.code, paramsOf(error.problem.params))
  return t('shell.somethingWrong')
}

function paramsOf(params: Readonly<Record<string, unknown>> = {}): Record<string, Param> {
  const known: Record<string, Param> = {}
  for (const [name, value] of Object.entries(params))
    if (typeof value === 'string' || typeof value === 'number') known[name] = value
  return known
}
