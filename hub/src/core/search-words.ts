/** As it is searched: without case, and without what stands above and below letters. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim()

/** The words that each have to be found; more than these narrow nothing. */
export const wordsOf = (text: string): string[] =>
  [...new Set(fold(text).split(' '))].filter((word) => word !== '').slice(0, 8)
