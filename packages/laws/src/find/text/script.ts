import type { Word } from './words.ts'

/** How a text is read: by words that spaces part, or by characters. */
export type Reading = 'words' | 'characters'

/** The first subtag of a language tag, in lower case: `pt-BR` is read as `pt`. */
export const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/** Whether a language parts its words by spaces. */
export const partsWords = (language: string): boolean => !unparted.has(language)

/**
 * Whether a text has lost spaces: as extracts from printed laws often have, where the ends of lines
 * fell out. Told by the share of its words that are longer than words of the language are.
 */
export function hasLostSpaces(words: readonly Word[], language: string): boolean {
  if (words.length === 0) return false
  const longest = longestWords[language] ?? 30
  const tooLong = words.filter((word) => word.form.length > longest).length
  return tooLong / words.length > 0.02
}

const unparted = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'yue'])

/** Letters in the longest words that still are usual; more where a language compounds freely. */
const longestWords: Readonly<Record<string, number>> = {
  ar: 11,
  fa: 13,
  en: 18,
  es: 19,
  pt: 19,
  fr: 19,
  it: 19,
  id: 19,
  ms: 19,
  de: 45,
  nl: 40,
  et: 35,
}
