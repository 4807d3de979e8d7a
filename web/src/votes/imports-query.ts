import { voteImports } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'

export { address } from '@comity/contract'
export type VoteImport = voteImports.VoteImport

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => client.call(voteImports.voteImports, {}, signal),
})

const isGoing = ({ status }: VoteImport): boolean => status === 'received' || status === 'reading'

/** Asked for again while it is read. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => client.call(voteImports.voteImport, { params: { id } }, signal),
    refetchInterval: ({ state }) => (state.data && isGoing(state.data) ? 700 : false),
  })

export const reportQuery = (id: string, status: VoteImport['status']) =>
  queryOptions({
    queryKey: ['import-report', id, status],
    queryFn: ({ signal }) => client.call(voteImports.voteImportReport, { params: { id } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
