import { RefusedError } from '@comity/contract'
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { More } from './more.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Page } from './page.tsx'
import { Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'
import { useWords } from './words.tsx'

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** The states of what is asked of the hub: waiting, in trouble, there. */
export function Loaded<T>({ query, children }: LoadedProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  return <Waiting />
}

/** The same for what makes up a whole page: what is in its stead has a title, too. */
export function LoadedPage<T>({ query, children }: LoadedProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <PageInTrouble error={query.error} retry={() => void query.refetch()} />
  return <Waiting />
}

export function PageInTrouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords()
  const status = error instanceof RefusedError ? error.problem.status : undefined
  if (status === 404) return <NotFoundPage />
  if (status === 403)
    return (
      <Page title={t('shell.mayNotSee')} lead={t('shell.mayNotSeeLead')}>
        <Trouble error={error} />
      </Page>
    )
  return (
    <Page title={status === 401 ? t('access.signInFirst') : t('shell.cannotShow')}>
      <Trouble error={error} {...(retry ? { retry } : {})} />
    </Page>
  )
}

interface ListPage {
  readonly items: readonly unknown[]
  readonly total: number
}

interface LoadedPagesProps<Reply extends ListPage> {
  readonly query: UseInfiniteQueryResult<InfiniteData<Reply>>
  readonly children: (pages: readonly Reply[], first: Reply) => ReactNode
}

/** The same for a long list: the pages that have come, how much of it that is, and the way to more. */
export function LoadedPages<Reply extends ListPage>({
  query,
  children,
}: LoadedPagesProps<Reply>): ReactNode {
  const pages = query.data?.pages ?? []
  const [first] = pages
  const shown = pages.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <>
      {first && children(pages, first)}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {first && first.total > 0 && <More query={query} shown={shown} total={first.total} />}
    </>
  )
}
