import { fold } from '../reading/fold.ts'

/** A word and its place in the text, in UTF-16 units. */
export interface Word {
  /** In the form in which words are compared. */
  readonly form: string
  readonly start: number
  readonly end: number
}

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The words of a text; in scripts without spaces as `Intl.Segmenter` parts them. */
export function wordsOf(text: string, language: string): Word[] {
  if (!spaceless.test(text))
    return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
      ...{ form: fold(word), start: index, end: index + word.length },
    }))
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  return Array.from(segments)
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }) => ({
      form: fold(segment),
      start: index,
      end: index + segment.length,
    }))
}

/** All of a text in tokens that joined are the text: words, spaces and single signs. */
export function tokensOf(text: string, language: string): string[] {
  if (!spaceless.test(text))
    return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
  return Array.from(
    new Intl.Segmenter(language, { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  )
}
