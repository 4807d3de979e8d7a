import { fold } from './fold.ts'

/** A word of a text: where it stands in UTF-16 code units, and its folded form. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly form: string
}

/** The words of a text in a language that parts words by spaces. */
export function wordsOf(text: string, language: string): Word[] {
  const pattern = withApostrophes.has(language) ? joined : plain
  return Array.from(text.matchAll(pattern), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    form: fold(found[0]),
  }))
}

/**
 * The forms by which a lexicon may know a word: itself and, in Arabic, what is left without the
 * conjunctions, prepositions and article that are written onto it (وال، بال، لل …). Arabic taken out
 * of PDF often has lam and alef of their ligature in the wrong order, so both orders are tried.
 */
export function formsOf(form: string, language: string): readonly string[] {
  if (language !== 'ar') return [form]
  const written = [form, form.replace(/(?<=.)ال/gu, 'لا')]
  const bare = written.flatMap((one) => proclitics.map((clitic) => one.replace(clitic, '')))
  return [...new Set([...written, ...bare.filter((rest) => rest.length >= 3)])]
}

const plain = /[\p{L}\p{M}\p{N}\u00ad]+/gu
const joined = /[\p{L}\p{M}\p{N}\u00ad]+(?:['\u2018\u2019][\p{L}\p{M}\p{N}\u00ad]+)*/gu
const withApostrophes = new Set(['uk', 'be', 'uz'])
const proclitics = [/^[وف]/u, /^[وف]?[بكل]?ال/u, /^[وف]?لل/u, /^[وف]?[بكل]/u]
