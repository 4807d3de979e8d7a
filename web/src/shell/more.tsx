import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useRef } from 'react'
import { useWords } from './words.tsx'

/**
 * How much of a long list is shown, and the button for more of it. The focus stays on the button as
 * long as there is more; with the last page it goes to the line that says so, and is not lost.
 */
export function More<T>({
  query,
  shown,
  total,
}: {
  query: UseInfiniteQueryResult<T>
  shown: number
  total: number
}) {
  const { t } = useWords()
  const line = useRef<HTMLParagraphElement>(null)
  const more = async () => {
    const { hasNextPage } = await query.fetchNextPage()
    if (!hasNextPage) line.current?.focus()
  }
  return (
    <>
      <p ref={line} role="status" tabIndex={-1} className="quiet">
        {t('votes.shown', { shown, total })}
      </p>
      <MoreButton query={query} more={more} />
    </>
  )
}

/** The button for more of a list, where there is more. It keeps the focus while more is fetched. */
export function MoreButton<T>({
  query,
  more = query.fetchNextPage,
  name,
}: {
  query: Pick<UseInfiniteQueryResult<T>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
  more?: () => Promise<unknown>
  /** What it says, where that is not simply more. */
  name?: string
}) {
  const { t } = useWords()
  if (!query.hasNextPage) return null
  return (
    <div className="buttons">
      <button
        type="button"
        className="button"
        data-kind="quiet"
        aria-busy={query.isFetchingNextPage}
        onClick={() => {
          if (!query.isFetchingNextPage) void more()
        }}
      >
        {name ?? t('shell.more')}
      </button>
    </div>
  )
}
