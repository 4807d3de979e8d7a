import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { queryClient } from './client.ts'

/**
 * What a form is about: as it was when the form was opened, whatever is loaded anew meanwhile, until
 * whoever writes takes up the newer one. Nobody's work is thrown away by another's.
 *
 * @param mark differs between any two states of the thing that a form must not confuse
 */
export function useBase<T>(current: T, mark: (thing: T) => string | number, queryKey: QueryKey) {
  const [base, setBase] = useState(current)
  return {
    base,
    isStale: mark(current) !== mark(base),
    takeUp: () => setBase(current),
    /** Asks for it as it is now, where an act was refused because it changed. */
    ask: () => queryClient.invalidateQueries({ queryKey }),
  }
}
