import { setImmediate } from 'node:timers/promises'

/** How long others wait at most while something long is worked on, in milliseconds. */
const longest = 5

/** Between two steps of long work: lets the others have their turn where it is time to. */
export function createStretch(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < longest) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}
