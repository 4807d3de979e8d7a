import { desk } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => client.call(desk, {}, signal),
  refetchInterval: 20_000,
})
