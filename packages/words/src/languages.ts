/** The six official languages of the United Nations, in its own order. ISO 639-1 codes. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const

export type Language = (typeof languages)[number]

export type Direction = 'rtl' | 'ltr'

/** Each language named in itself, as a language list shows them to everyone. */
export const languageNames: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
}

/** For `dir` on `<html>`. */
export const directionOf = (language: Language): Direction => (language === 'ar' ? 'rtl' : 'ltr')

export const isLanguage = (text: string): text is Language =>
  languages.some((language) => language === text)

/**
 * The BCP 47 tag to give to `Intl`: English as the United Nations writes it, with the day before the
 * month; Arabic with Latin digits, because most numbers here are data (hashes, indexes, dates) that
 * people compare across languages.
 */
export const localeOf = (language: Language): string => tags[language] ?? language

const tags: Partial<Record<Language, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB' }
