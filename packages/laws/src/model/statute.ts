import type { Day } from './day.ts'
import type { Doubt, LanguageTag, StateCode, TextByLang } from './text.ts'

/** A law of a state. */
export interface Statute {
  readonly id: string
  readonly stateId: StateCode
  readonly title: TextByLang
  readonly short?: string | undefined
  readonly number?: string | undefined
  readonly language: LanguageTag
  readonly official?: boolean | undefined
}

/** A place in a statute that stays the same while its text changes. */
export interface Provision {
  readonly id: string
  readonly statuteId: string
  /** As the statute counts: `202a`, `154-A`. */
  readonly label: string
  readonly parentId?: string | undefined
}

/**
 * The text of a provision over a time. Enacted is not in force: without `inForceFrom` it was enacted and
 * has not commenced. It is in force from the first day of `inForceFrom` to before `inForceTo`.
 */
export interface ProvisionVersion {
  readonly id: string
  readonly provisionId: string
  readonly lang: LanguageTag
  /** As published; left out where only a coding of it is held. Nothing is quoted from such a version. */
  readonly text?: string | undefined
  readonly enacted?: Day | undefined
  readonly inForceFrom?: Day | undefined
  /** The first day on which it is no longer in force. */
  readonly inForceTo?: Day | undefined
  /** The law that made this version. */
  readonly changedBy?: string | undefined
  readonly sourceId: string
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly sha256?: string | undefined
  readonly historyQuality: HistoryQuality
  readonly doubt?: Doubt | undefined
}

/**
 * How well the history of a provision is known: every version with its dates, some of them, or one only.
 * Of a provision with a `single` version it is not known whether it read otherwise before.
 */
export type HistoryQuality = 'clean' | 'partial' | 'single'

/** A text of a version in another language. */
export interface Translation {
  readonly id: string
  readonly versionId: string
  readonly lang: LanguageTag
  readonly text: string
  readonly kind: 'official' | 'unofficial' | 'machine'
  readonly by?: string | undefined
}

/** What a version threatens: the offence in its basic form, an aggravated one, or its repetition. */
export interface Penalty {
  readonly versionId: string
  readonly tier: 'basic' | 'aggravated' | 'repeat'
  readonly condition?: string | undefined
  readonly minYears?: number | undefined
  /** In years; `life`; `fine_only` where nobody is deprived of liberty; left out where it is not known. */
  readonly max?: number | 'life' | 'fine_only' | undefined
  /** Imprisonment and arrest deprive of liberty; restriction and labour do not. */
  readonly kind: 'imprisonment' | 'restriction' | 'arrest' | 'labour' | 'fine'
  readonly certainty: 'high' | 'medium' | 'low'
}
