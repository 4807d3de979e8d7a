import { Problem } from './problem.ts'

/** Bounds how much one asker holds at once, so that there is some left for the others. */
export interface Shares {
  /** What it answers gives the share back; undefined where this asker holds as many as it may. */
  take(asker: string): (() => void) | undefined
}

export function createShares(most: number): Shares {
  const held = new Map<string, number>()
  return {
    take(asker) {
      const count = held.get(asker) ?? 0
      if (count >= most) return undefined
      held.set(asker, count + 1)
      let isBack = false
      return () => {
        if (isBack) return
        isBack = true
        const left = (held.get(asker) ?? 1) - 1
        if (left === 0) held.delete(asker)
        else held.set(asker, left)
      }
    },
  }
}

export const tooManyAtOnce = (): Problem =>
  new Problem('too-many', 'too-many-at-once', 'Wait until what you have asked for is answered.', {
    headers: { 'retry-after': '1' },
  })
