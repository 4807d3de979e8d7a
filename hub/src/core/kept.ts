/** Keeps what was asked for last, so that what many ask for is worked out once; what failed is not kept. */
export function createKept<T>(most: number) {
  const kept = new Map<string, Promise<T>>()
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const found = kept.get(key) ?? make()
    // Last in order again: the first is the one that nobody has asked for longest.
    const isNew = !kept.delete(key)
    kept.set(key, found)
    if (!isNew) return found
    found.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return found
  }
}
