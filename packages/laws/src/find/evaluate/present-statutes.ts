/**
 * Of files of statutes named `STATE-name-language` or `STATE-name@date-language`, those that say how
 * the law stands: of one statute at several dates the latest alone, and none with a date where the
 * state has statutes without.
 */
export function presentStatutes(names: readonly string[]): string[] {
  const sorted = [...names].sort()
  const isDated = (name: string) => name.includes('@')
  const stateOf = (name: string) => name.split('-')[0]
  const statuteOf = (name: string) => name.split('@')[0]
  return sorted.filter((name, at) => {
    if (!isDated(name)) return true
    const whole = sorted.some((other) => stateOf(other) === stateOf(name) && !isDated(other))
    return !whole && statuteOf(sorted[at + 1] ?? '') !== statuteOf(name)
  })
}
