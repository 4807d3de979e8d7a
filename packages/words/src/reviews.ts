import type { Language } from './languages.ts'

/** Whether a person who speaks the language has confirmed its catalogue. */
export interface Review {
  /** The language that the others are translated from. */
  readonly original: boolean
  readonly reviewed: boolean
  readonly reviewer: string | null
  /** The day of the review, as YYYY-MM-DD. */
  readonly date: string | null
}

const draft: Review = { original: false, reviewed: false, reviewer: null, date: null }

/** A reviewer enters name and date here: `fr: { ...draft, reviewed: true, reviewer: …, date: … }`. */
const reviews: Readonly<Record<Language, Review>> = {
  ar: draft,
  zh: draft,
  en: { ...draft, original: true },
  fr: draft,
  ru: draft,
  es: draft,
}

/** Shown beside the language: what is neither original nor reviewed is a draft, and says so. */
export const reviewOf = (language: Language): Review => reviews[language]
