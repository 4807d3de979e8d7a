import type { Names } from '@comity/contract'
import type { Language } from '@comity/words'
import { useWords } from '../shell/words.tsx'

/** A text in the reader's language as far as it is held in it, and marked with the language it is in. */
export function Written({ texts }: { texts: Names }) {
  const { language } = useWords()
  const { lang, text } = textOf(texts, language)
  return <bdi lang={lang === language ? undefined : lang}>{text}</bdi>
}

/** In the language asked for, else in English, else in any it is held in. */
export function textOf(texts: Names, language: Language): { lang: string; text: string } {
  const held = Object.entries(texts).map(([lang, { text }]) => ({ lang, text }))
  const of = (lang: string) => held.find((one) => one.lang === lang)
  return of(language) ?? of('en') ?? held[0] ?? { lang: language, text: '' }
}
