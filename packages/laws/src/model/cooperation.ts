import type { Day } from './day.ts'
import type { Conduct, Truth } from './formula.ts'
import type { Leaf } from './leaf.ts'
import type { Doubt, StateCode } from './text.ts'

/** The kind of help that is asked for. */
export type CooperationKind = 'extradition' | 'mla' | 'preservation' | 'surrender' | 'interception'

/** A rule of a state, or of a reference for all its parties, on when it helps. */
export interface CoopRule {
  readonly id: string
  /** Whose rule it is; `*` for all parties to `referenceId`. */
  readonly stateId: StateCode | '*'
  readonly referenceId?: string | undefined
  readonly kind: CooperationKind
  /** Whether the conduct has to be an offence there too: it must; the state may refuse; it does not matter. */
  readonly dualCriminality: 'mandatory' | 'ground' | 'excluded'
  /** The conduct counts, not the name or category of the offence. */
  readonly conductTest: boolean
  /** The conduct is looked at as though it had happened in the requested state. */
  readonly transposition?: boolean | undefined
  /** The least maximum of imprisonment, in years. */
  readonly minMaxYears?: number | undefined
  /** Whether the law of both states has to reach it; otherwise that of the requested state. */
  readonly bothStates?: boolean | undefined
  readonly refusalGrounds: readonly RefusalGround[]
  readonly versionId?: string | undefined
  readonly sourceId?: string | undefined
  readonly doubt?: Doubt | undefined
}

/** Grounds of refusal that a person checks; no engine decides one. */
export type RefusalGround =
  | 'political_offence'
  | 'discrimination'
  | 'human_rights'
  | 'conformity'
  | 'essential_interests'
  | 'double_jeopardy'
  | 'military_offence'
  | 'time_barred'
  | 'own_nationals'

/** A question of dual criminality. Whose case it is stays with who asks. */
export interface DualQuery {
  readonly requesting: StateCode
  readonly requested: readonly StateCode[]
  readonly date: Day
  readonly kind: CooperationKind
  /** Articles among whose provisions an offence is looked for. */
  readonly articleIds: readonly string[]
  /** As the requesting state states them. */
  readonly facts: Conduct
  readonly referenceId?: string | undefined
}

/** What the law of a state makes of conduct; `not` is under the provisions held, and no more. */
export type Outcome = 'offence' | 'not' | 'needs_person'

/** The answer for one state. */
export interface StateOutcome {
  readonly stateId: StateCode
  readonly outcome: Outcome
  /** Each leaf of each rule that was run, with the words it rests on. */
  readonly path: readonly Leaf[]
  /** Those of them that decided, or that left it open. */
  readonly reasons: readonly Leaf[]
  /** Mappings in force on the date. */
  readonly mappingIds: readonly string[]
  /** Articles for which nothing in force is held: no finding. */
  readonly articlesNotHeld: readonly string[]
  /** The highest maximum of imprisonment in the basic form, in years, of what is an offence. */
  readonly penaltyMax?: number | 'life' | undefined
}

/** Whether the maxima reach what is asked. */
export interface ThresholdResult {
  readonly needed: number
  readonly bothStates: boolean
  readonly requestingMax?: number | 'life' | undefined
  readonly requestedMax?: number | 'life' | undefined
  readonly reached: Truth
}

/** The answer for one requested state beside the requesting one. */
export interface DualAnswer {
  readonly requested: StateOutcome
  /** Rules of co-operation that were applied. */
  readonly ruleIds: readonly string[]
  readonly dualCriminality: 'mandatory' | 'ground' | 'excluded' | 'not_held'
  /** Whether the conduct is an offence in both; `not_asked` where the kind of help does not ask. */
  readonly condition: 'met' | 'not_met' | 'needs_person' | 'not_asked'
  readonly threshold?: ThresholdResult | undefined
  /** Never empty: a competent authority decides. */
  readonly refusalGroundsToCheck: readonly RefusalGround[]
}

/** Never a bare yes: chains of reasons, grounds to check, what is not known, and what it was made of. */
export interface DualResult {
  readonly query: DualQuery
  readonly requesting: StateOutcome
  readonly answers: readonly DualAnswer[]
  readonly overall: DualAnswer['condition']
  /** Each of these facts alone, once known, would decide. */
  readonly unknownsThatWouldDecide: readonly string[]
  /** All facts that are open where it is open. */
  readonly unknowns: readonly string[]
  readonly notice: 'competent_authority_decides'
  /** SHA-256 over the canonical form of the question and of all it was answered from. */
  readonly inputsHash: string
  readonly rulesetVersion: string
}
