import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'

/** The states of what is asked of the hub: waiting, in trouble, there. */
export function Loaded<T>(props: {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}): ReactNode {
  const { query } = props
  if (query.data !== undefined) return props.children(query.data)
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  return <Waiting />
}
