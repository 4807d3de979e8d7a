/** A language by its BCP 47 tag, `en`, `zh`. */
export type LanguageTag = string

/** A state by ISO 3166-1 alpha-2, `EE`; codes from XA on are left to users by that standard. */
export type StateCode = string

/** A text in the languages it is held in. */
export type TextByLang = Readonly<Record<LanguageTag, string>>

/** Why something is not certain, in a sentence that is shown beside it. */
export type Doubt = string
