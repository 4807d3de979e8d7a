import { useRef } from 'react'

export interface Row<T> {
  /** Stays with the row when others come, go or move: so does the focus. */
  readonly key: string
  readonly item: T
  readonly at: number
}

/** The rows of a form over a list whose items have no names of their own, and what is done to them. */
export function useRows<T>(value: readonly T[], onChange: (next: T[]) => void) {
  const made = useRef(0)
  const keys = useRef<string[]>([])
  const newKey = () => {
    made.current += 1
    return `row-${made.current}`
  }
  // A list that was changed from outside keeps the keys of as many rows as there still are.
  while (keys.current.length < value.length) keys.current.push(newKey())
  keys.current.length = value.length
  const change = (next: string[], items: T[]) => {
    keys.current = next
    onChange(items)
  }
  return {
    rows: value.map((item, at): Row<T> => ({ key: keys.current[at] ?? '', item, at })),
    set: (at: number, item: T) => onChange(value.map((one, i) => (i === at ? item : one))),
    add: (item: T) => change([...keys.current, newKey()], [...value, item]),
    takeOut: (at: number) => change(without(keys.current, at), without(value, at)),
    up: (at: number) => change(earlier(keys.current, at), earlier(value, at)),
  }
}

const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at)

/** The same with one item a place earlier; the first stays where it is. */
export function earlier<T>(list: readonly T[], at: number): T[] {
  const [moved] = list.slice(at, at + 1)
  if (moved === undefined || at === 0) return [...list]
  return [...list.slice(0, at - 1), moved, ...list.slice(at - 1, at), ...list.slice(at + 1)]
}
