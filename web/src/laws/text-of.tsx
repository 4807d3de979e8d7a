import { useWords } from '../shell/words.tsx'

const scripts: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo'])

/** The direction in which a language is written; left to right where its tag says nothing. */
export function directionOfText(lang: string): 'ltr' | 'rtl' {
  try {
    return scripts.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

/** A text that is held in some languages: in the reader’s, else in English, else in the first there is. */
export function TextOf({ texts }: { texts: Readonly<Record<string, string>> }) {
  const { language } = useWords()
  const lang = [language, 'en', ...Object.keys(texts)].find((one) => texts[one] !== undefined)
  if (lang === undefined) return null
  return (
    <bdi lang={lang} dir={directionOfText(lang)}>
      {texts[lang]}
    </bdi>
  )
}

/** What is written in English whatever the reader’s language: notes and doubts of whoever coded a law. */
export const InEnglish = ({ text }: { text: string }) => (
  <bdi lang="en" dir="ltr">
    {text}
  </bdi>
)
