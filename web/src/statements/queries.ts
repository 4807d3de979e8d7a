import { statements } from '@comity/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

/** Begins the key of all that is read of statements: an act makes all of it stale at once. */
const key = 'statements'

export interface StatementFilter {
  readonly meeting?: string
  readonly decision?: string
}

const first = ''

export const statementsQuery = (filter: StatementFilter) =>
  infiniteQueryOptions({
    queryKey: [key, 'list', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      client.call(
        statements.statements,
        { query: { ...filter, ...(cursor === '' ? {} : { cursor }), limit: 50 } },
        signal,
      ),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next,
  })

export const statementQuery = (statement: string, version?: number) =>
  queryOptions({
    queryKey: [key, 'one', statement, version],
    queryFn: ({ signal }) =>
      client.call(statements.statement, { params: { statement }, query: { version } }, signal),
  })

export interface Previewed {
  readonly lang: statements.Statement['lang']
  readonly text: string
  readonly about: string | undefined
  readonly decision: string | undefined
}

/** What stood beside the text before stays until the next has come. */
export const previewQuery = (body: Previewed) =>
  queryOptions({
    queryKey: [key, 'preview', body],
    queryFn: ({ signal }) => client.call(statements.previewStatement, { body }, signal),
    enabled: body.text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

/** What an act answered is shown at once; what lists it follows. */
export async function showStatement(one: statements.Statement): Promise<void> {
  queryClient.setQueryData(statementQuery(one.id).queryKey, one)
  await queryClient.invalidateQueries({ queryKey: [key] })
}
