import articleRows from './data/laws/articles.json' with { type: 'json' }
import ruleRows from './data/laws/coop-rules.json' with { type: 'json' }
import mappingRows from './data/laws/mappings.json' with { type: 'json' }
import penaltyRows from './data/laws/penalties.json' with { type: 'json' }
import provisionRows from './data/laws/provisions.json' with { type: 'json' }
import referenceRows from './data/laws/references.json' with { type: 'json' }
import sourceRows from './data/laws/sources.json' with { type: 'json' }
import statuteRows from './data/laws/statutes.json' with { type: 'json' }
import versionRows from './data/laws/versions.json' with { type: 'json' }

type Texts = Readonly<Record<string, string>>

/** A treaty that laws are held against. */
export interface ReferenceFact {
  readonly id: string
  readonly name: Texts
  readonly kind: 'treaty' | 'model_law' | 'agreement' | 'own_text'
  readonly series?: string
  readonly adopted: string
  readonly inForce?: string
  readonly sourceIds: readonly string[]
  readonly doubt?: string
}

/** An article in words of our own. */
export interface ArticleFact {
  readonly id: string
  readonly referenceId: string
  readonly number: string
  readonly title: Texts
  readonly group: 'offence' | 'procedure' | 'jurisdiction' | 'cooperation' | 'general'
  readonly corresponds: readonly string[]
  readonly elements: readonly ElementFact[]
  readonly deprivationOfLiberty?: boolean
  /** Whether the words were held against the text, or are recalled. */
  readonly verified: 'text_read' | 'recalled'
  readonly doubt?: string
}

export interface ElementFact {
  readonly id: string
  readonly kind: string
  readonly text: Texts
  readonly required: boolean
  readonly altGroup?: string
  readonly negated?: boolean
  readonly needsReservation?: boolean
  readonly threshold?: {
    readonly value: number
    readonly unit: 'years' | 'days'
    readonly bothStates: boolean
  }
  /** Which conduct has it: a formula over the closed list of facts of the library of laws. */
  readonly holds?: object
}

export interface LawSourceFact {
  readonly id: string
  readonly publisher: string
  readonly url?: string
  /** High: the text of the law was read. Medium: pages tell of it. Low: recalled. */
  readonly confidence?: 'high' | 'medium' | 'low'
}

export interface StatuteFact {
  readonly id: string
  readonly stateId: string
  readonly title: Texts
  readonly language: string
}

export interface ProvisionFact {
  readonly id: string
  readonly statuteId: string
  /** As the source names it; several sections where it gives one maximum for them together. */
  readonly label: string
}

/** A provision over a time, without its text: texts are not committed. */
export interface VersionFact {
  readonly id: string
  readonly provisionId: string
  readonly lang: string
  readonly enacted?: string
  /** The first day; of a `single` version the first on which it is known to have been in force. */
  readonly inForceFrom?: string
  readonly inForceTo?: string
  readonly changedBy?: string
  readonly sourceId: string
  readonly historyQuality: 'clean' | 'partial' | 'single'
  readonly doubt?: string
}

export interface PenaltyFact {
  readonly versionId: string
  readonly tier: 'basic' | 'aggravated' | 'repeat'
  /** In years. */
  readonly max?: number | 'life' | 'fine_only'
  readonly kind: 'imprisonment' | 'restriction' | 'arrest' | 'labour' | 'fine'
  readonly certainty: 'high' | 'medium' | 'low'
}

/** How a law answers an article, as one coder had it. None was reviewed. */
export interface MappingFact {
  readonly id: string
  readonly articleId: string
  readonly stateId: string
  readonly versionIds: readonly string[]
  readonly spans: readonly []
  readonly elementStatus: Readonly<
    Record<string, 'met' | 'partly' | 'absent' | 'not_found' | 'unclear'>
  >
  readonly extraRequirements: readonly {
    readonly id: string
    readonly text: string
    readonly kind: string
    readonly allowedOption?: string
    readonly holds?: object
  }[]
  readonly exclusions: readonly {
    readonly id: string
    readonly text: string
    readonly holds?: object
  }[]
  readonly validFrom?: string
  readonly validTo?: string
  readonly state: 'proposed'
  readonly proposedBy: { readonly person: string }
  readonly reviewers: readonly string[]
  readonly note?: string
  readonly doubt: string
}

export interface CoopRuleFact {
  readonly id: string
  readonly stateId: string
  readonly referenceId?: string
  readonly kind: 'extradition' | 'mla' | 'preservation' | 'surrender' | 'interception'
  readonly dualCriminality: 'mandatory' | 'ground' | 'excluded'
  readonly conductTest: boolean
  readonly transposition?: boolean
  readonly minMaxYears?: number
  readonly bothStates?: boolean
  readonly refusalGrounds: readonly string[]
  readonly sourceId: string
  readonly doubt: string
}

/**
 * Two conventions as articles and elements, and how the laws of some states answer the offences of the one of
 * 2001. `readLaws` of the library of laws makes it one to ask.
 */
export const laws = {
  references: referenceRows as readonly ReferenceFact[],
  articles: articleRows as unknown as readonly ArticleFact[],
  /** Who takes part in what is not held yet. */
  participations: [],
  sources: sourceRows as readonly LawSourceFact[],
  statutes: statuteRows as unknown as readonly StatuteFact[],
  provisions: provisionRows as readonly ProvisionFact[],
  versions: versionRows as readonly VersionFact[],
  penalties: penaltyRows as readonly PenaltyFact[],
  mappings: mappingRows as unknown as readonly MappingFact[],
  /** Rules that a lawyer has edited: none. */
  rules: [],
  coopRules: ruleRows as readonly CoopRuleFact[],
}
