import { fold } from './fold.ts'

/** A text as letters and digits alone, each with its place in the text it comes from. */
export interface Characters {
  readonly text: string
  /** For each code unit of `text`, where the character that it comes from begins. */
  readonly starts: readonly number[]
  /** Likewise where it ends. */
  readonly ends: readonly number[]
}

/**
 * Letters and digits, folded one by one and without what stands between them. Languages that part
 * no words are read so, and texts that lost their spaces on the way.
 *
 * No dictionary takes part: `Intl.Segmenter` parts Chinese and Japanese otherwise from one release
 * of Node to the next, and would then find other candidates.
 */
export function charactersOf(text: string): Characters {
  let letters = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}]/gu)) {
    const folded = fold(found[0])
    letters += folded
    for (let i = 0; i < folded.length; i++) {
      starts.push(found.index)
      ends.push(found.index + found[0].length)
    }
  }
  return { text: letters, starts, ends }
}
