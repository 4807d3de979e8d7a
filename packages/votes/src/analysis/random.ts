import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Random numbers that are the same ones for the same seed on any machine. */
export interface Random {
  /** From 0, never 1, and never 0 itself: safe under a logarithm or an inverse distribution. */
  readonly uniform: () => number
  /** A whole number from 0 to `below` - 1. */
  readonly whole: (below: number) => number
  /** From the standard normal distribution (Marsaglia's polar method). */
  readonly normal: () => number
}

/** @param seed a whole number of 32 bits */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  // 52 bits and a half, so that neither end is ever met.
  const uniform = (): number => {
    const high = generator.next() >>> 6
    const low = generator.next() >>> 6
    return (high * 67_108_864 + low + 0.5) / 4_503_599_627_370_496
  }
  let held: number | undefined
  const normal = (): number => {
    if (held !== undefined) {
      const one = held
      held = undefined
      return one
    }
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const scale = Math.sqrt((-2 * Math.log(square)) / square)
      held = y * scale
      return x * scale
    }
  }
  return { uniform, whole: (below) => Math.floor(uniform() * below), normal }
}
