import { RefusedError, UnreachableError } from '@comity/contract'
import type { Param, Words } from '@comity/words'
import { Link, useLocation } from '@tanstack/react-router'
import { isRefused } from './client.ts'
import { useWords } from './words.tsx'

/** What went wrong and what to do about it. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords()
  const { t } = words
  const here = useLocation({ select: (location) => location.href })
  const signIn = error instanceof RefusedError && error.problem.status === 401
  const change = isRefused(error, 'password-change-needed')
  const request = error instanceof RefusedError ? error.problem.params?.request : undefined
  return (
    <div className="note" data-kind="stop" role="alert">
      <p>
        <strong>{troubleText(error, words)}</strong>
      </p>
      {typeof request === 'string' && (
        <p className="small quiet">{t('shell.requestId', { id: request })}</p>
      )}
      <div className="buttons">
        {change && (
          <Link to="/account" className="button">
            {t('access.goToAccount')}
          </Link>
        )}
        {signIn && (
          <Link to="/sign-in" search={{ next: here }} className="button">
            {t('shell.signIn')}
          </Link>
        )}
        {retry && !signIn && !change && (
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
  if (error instanceof RefusedError) {
    const { status, params } = error.problem
    return problemText(error.code, { ...paramsOf(params), kind: kinds[status] ?? 'unknown' })
  }
  return t('shell.somethingWrong')
}

/** What a refusal without words of its own is called by its status; the hub's kinds of problems. */
const kinds: Readonly<Record<number, string>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  406: 'not-acceptable',
  409: 'conflict',
  410: 'gone',
  412: 'changed-meanwhile',
  413: 'too-large',
  415: 'unsupported-media-type',
  422: 'invalid',
  429: 'too-many',
  500: 'internal',
  503: 'unavailable',
  507: 'full',
}

function paramsOf(params: Readonly<Record<string, unknown>> = {}): Record<string, Param> {
  const known: Record<string, Param> = {}
  for (const [name, value] of Object.entries(params))
    if (typeof value === 'string' || typeof value === 'number') known[name] = value
  return known
}
