import type { Names } from '@comity/contract'
import { useWords } from '../shell/words.tsx'

/** A text in the reader's language as far as it is held in it, and marked with the language it is in. */
export function Written({ texts }: { texts: Names }) {
  const { language } = useWords()
  const lang = texts[language] ? language : texts.en ? 'en' : Object.keys(texts)[0]
  const text = Object.entries(texts).find(([key]) => key === lang)?.[1].text
  return <bdi lang={lang === language ? undefined : lang}>{text}</bdi>
}
