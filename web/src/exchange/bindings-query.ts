import { record } from '@comity/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../shell/client.ts'

export const bindingsQuery = queryOptions({
  queryKey: ['bindings'],
  queryFn: ({ signal }) => client.call(record.bindings, {}, signal),
})
