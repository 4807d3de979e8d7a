import { address, exchange } from '@comity/contract'
import { useCallback, useEffect, useState } from 'react'

/** Counts what is added to a collection from now on, by server-sent events. */
export function useAdded(collection: string | undefined): { count: number; reset: () => void } {
  const [count, setCount] = useState(0)
  useEffect(() => {
    setCount(0)
    if (collection === undefined) return
    const source = new EventSource(address(exchange.events.path, {}, { collection }))
    source.addEventListener('added', () => setCount((before) => before + 1))
    return () => source.close()
  }, [collection])
  return { count, reset: useCallback(() => setCount(0), []) }
}
