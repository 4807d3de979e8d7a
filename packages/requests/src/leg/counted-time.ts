/**
 * Time as it is counted for timers: the sum of the steps between looks at a clock, each of them counted up to a
 * longest step and never below zero.
 *
 * Clocks are set wrong and set right again. A clock that jumps a day ahead between two looks adds one
 * longest step, one that jumps back adds nothing, so that no timer runs out by a jump. A hub that
 * stands still for a night counts as much of it as one step: nobody could have answered through it.
 * Late is thus the only way in which counted time is wrong, by what the hub was not there for.
 */
export interface CountedTime {
  /** The last look, in milliseconds of the clock that is looked at. */
  readonly looked: number
  /** Milliseconds counted so far. */
  readonly counted: number
}

/** A hub looks every minute, so that ten are missed before any time is. In milliseconds. */
export const longestStep = 10 * 60 * 1000

export const startCounting = (now: number): CountedTime => ({ looked: now, counted: 0 })

/** Takes the next look. @param now milliseconds by the clock, whatever it says */
export function look({ looked, counted }: CountedTime, now: number): CountedTime {
  const step = Math.min(Math.max(0, now - looked), longestStep)
  return { looked: now, counted: counted + step }
}
