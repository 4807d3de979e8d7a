import { documents } from '@comity/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

/** Begins the key of all that is read of documents: an act makes all of it stale at once. */
const key = 'documents'

export type Lang = documents.DocumentText['lang']

export interface DocumentFilter {
  readonly session?: string | undefined
  readonly body?: string | undefined
  readonly q?: string | undefined
}

const first = ''

export const documentsQuery = (filter: DocumentFilter) =>
  infiniteQueryOptions({
    queryKey: [key, 'list', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      client.call(
        documents.documents,
        { query: { ...filter, ...(cursor === '' ? {} : { cursor }), limit: 100 } },
        signal,
      ),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next,
  })

/** Those that bear a symbol: one, as a rule; two groups may have given it to one of their own each. */
export const bySymbolQuery = (symbol: string) =>
  queryOptions({
    queryKey: [key, 'symbol', symbol],
    queryFn: ({ signal }) => client.call(documents.documents, { query: { symbol } }, signal),
  })

export const documentQuery = (document: string) =>
  queryOptions({
    queryKey: [key, 'one', document],
    queryFn: ({ signal }) => client.call(documents.document, { params: { document } }, signal),
  })

export const textQuery = (document: string, version: number, lang: Lang) =>
  queryOptions({
    queryKey: [key, 'text', document, version, lang],
    queryFn: ({ signal }) =>
      client.call(documents.documentText, { params: { document, version, lang } }, signal),
  })

/** What an act answered is shown at once; what lists it, and its texts, follow. */
export async function showDocument(one: documents.Document): Promise<void> {
  queryClient.setQueryData(documentQuery(one.id).queryKey, one)
  await refreshDocuments()
}

export const refreshDocuments = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: [key] })
