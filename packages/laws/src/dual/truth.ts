/** Three-valued: what cannot be told is told as such (Kleene's strong logic). */
export type Truth = 'yes' | 'no' | 'unknown'

/** Yes where all are; no where any is not. */
export const all = (truths: readonly Truth[]): Truth =>
  truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes'

/** Yes where any is; no where none is. */
export const any = (truths: readonly Truth[]): Truth =>
  truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no'

export const not = (truth: Truth): Truth =>
  truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes'
