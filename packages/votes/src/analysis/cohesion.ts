import type { Tally } from '../vote.ts'

/**
 * How united a group voted once. All count only who cast; `undefined` where nobody did.
 */
export interface Cohesion {
  /** |Y − N| / (Y + N), from 0 to 1 (Rice 1928). Abstentions do not count. */
  readonly rice: number | undefined
  /**
   * (max − ½·(all − max)) / all, from 0 (even thirds) to 1 (Hix, Noury and Roland 2005): abstaining is
   * a position of its own.
   */
  readonly agreementIndex: number | undefined
  /** (max − rest) / all, from −⅓ to 1 (Attinà 1990). */
  readonly attina: number | undefined
}

/**
 * The cohesion of a group from its tally.
 *
 * @example
 * const { rice } = cohesionOf({ yes: 4, no: 0, abstain: 1, not_voting: 0, suspended: 0 })
 */
export function cohesionOf({ yes, no, abstain }: Tally): Cohesion {
  const all = yes + no + abstain
  const most = Math.max(yes, no, abstain)
  return {
    rice: yes + no === 0 ? undefined : Math.abs(yes - no) / (yes + no),
    agreementIndex: all === 0 ? undefined : (most - (all - most) / 2) / all,
    attina: all === 0 ? undefined : (most - (all - most)) / all,
  }
}
