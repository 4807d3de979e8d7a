import { createClient, RefusedError, UnreachableError } from '@comity/contract'
import { QueryClient } from '@tanstack/react-query'
import { preferences } from './preferences.ts'

export const client = createClient({ url: '', language: () => preferences().language })

/** A refusal will not change by asking again; a lost connection may. */
const again = (count: number, error: Error): boolean =>
  error instanceof UnreachableError && count < 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: again, staleTime: 15_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
})

export const isRefused = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof RefusedError && (codes.length === 0 || codes.includes(error.code))

export const isAbsent = (error: unknown): boolean =>
  error instanceof RefusedError && error.problem.status === 404
