/**
 * A word in the form in which words are looked up: without case, accents, points or compatibility forms,
 * so that `Artículo`, `ARTICULO` and `articulo` are one. Never shown and never stored.
 */
export const fold = (word: string): string =>
  word.normalize('NFKD').replace(marks, '').toLowerCase().replace(marks, '').replaceAll('ı', 'i')

const marks = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/gu

/** Spaces, and what is not seen: marks of direction, soft hyphens, the byte order mark. */
export const isBlankChar = (code: number): boolean =>
  code === 0x20 ||
  code === 0x09 ||
  code === 0xa0 ||
  code === 0x0d ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202f) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xad ||
  code === 0x61c ||
  code === 0xfeff

/** The first place at or after `at` that is not blank, within the line. */
export function skipBlank(text: string, at: number): number {
  let to = at
  while (to < text.length && isBlankChar(text.charCodeAt(to))) to++
  return to
}
