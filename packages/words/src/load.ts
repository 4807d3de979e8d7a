import type { Catalogue } from './catalogue.ts'
import type { Language } from './languages.ts'
import { createWords, type Words } from './words.ts'

/** Written out one by one so that a bundler makes one file of each language. */
const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  ar: async () => (await import('./catalogues/ar/index.ts')).arabic,
  zh: async () => (await import('./catalogues/zh/index.ts')).chinese,
  en: async () => (await import('./catalogues/en/index.ts')).english,
  fr: async () => (await import('./catalogues/fr/index.ts')).french,
  ru: async () => (await import('./catalogues/ru/index.ts')).russian,
  es: async () => (await import('./catalogues/es/index.ts')).spanish,
}

/** The catalogue of one language, fetched when asked for. */
export const loadCatalogue = (language: Language): Promise<Catalogue> => catalogues[language]()

/**
 * The words of one language; its catalogue is fetched when asked for.
 *
 * ```ts
 * const { t, format } = await loadWords('fr')
 * t('exchange.objectCount', { count: 3 }) // '3 objets'
 * ```
 */
export const loadWords = async (language: Language): Promise<Words> =>
  createWords(language, await loadCatalogue(language))
