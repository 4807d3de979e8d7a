import { isLanguage, type Language } from './languages.ts'

/**
 * The language to answer in, from an `Accept-Language` header (RFC 9110 §12.5.4): the one of ours
 * with the highest weight, the first of equals, by its primary subtag (`zh-Hant-TW` is `zh`).
 * A weight of 0 excludes. English when nothing fits or the header is missing or malformed.
 *
 * ```ts
 * negotiate('de, fr-CH;q=0.9, en;q=0.8') // 'fr'
 * ```
 */
export function negotiate(acceptLanguage: string | null | undefined): Language {
  let best: Language = 'en'
  let bestWeight = 0
  for (const range of (acceptLanguage ?? '').slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const language = tag.split('-')[0] ?? ''
    const weight = weightOf(parameters)
    if (isLanguage(language) && weight > bestWeight) {
      best = language
      bestWeight = weight
    }
  }
  return best
}

function weightOf(parameters: readonly string[]): number {
  const q = parameters.find((parameter) => parameter.startsWith('q='))
  if (q === undefined) return 1
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q.slice(2)) : 0
}
