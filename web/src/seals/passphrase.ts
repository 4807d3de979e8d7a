/** How hard a passphrase is to guess, as a rough hint. */
export type Strength = 'weak' | 'fair' | 'strong'

/**
 * A hint, no proof: words count about 11 bits each where they differ, other characters about 4. What is
 * repeated adds nothing. Under 44 bits is weak, from 66 on strong.
 */
export function strengthOf(passphrase: string): Strength {
  const words = [...new Set(passphrase.trim().toLowerCase().split(/\s+/u))].filter(Boolean)
  const bits = words.reduce((sum, word) => sum + bitsOf(word), 0)
  if (bits < 44) return 'weak'
  return bits < 66 ? 'fair' : 'strong'
}

/** A word of letters is one of some thousands; what is not a word counts by its different characters. */
function bitsOf(word: string): number {
  const characters = new Set(word).size
  const isWord = /^\p{L}+$/u.test(word) && word.length <= 14
  // Chinese and Japanese are written without spaces: each character counts as much as a short word.
  if (/\p{Script=Han}/u.test(word)) return characters * 9
  return isWord ? Math.min(11, characters * 4) : characters * 4
}
