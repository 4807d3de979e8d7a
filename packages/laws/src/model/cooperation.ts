import type { Day } from './day.ts'
import type { FactId } from './fact.ts'
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

/** What the law of one state makes of conduct, and why. */
export interface StateOutcome {
  readonly stateId: StateCode
  readonly outcome: Outcome
  /** Each leaf of each rule that was run, with the words it rests on. */
  readonly path: readonly Leaf[]
  /** Those of them that decided, or that left it open. */
  readonly reasons: readonly Leaf[]
  /** The mappings that were run: those of the articles that hold on the date. */
  readonly mappingIds: readonly string[]
  /** Those of them that no second person has reviewed, or that are disputed. */
  readonly unsettledIds: readonly string[]
  /** Articles on which nothing in force is held: no finding. */
  readonly articlesNotHeld: readonly string[]
  readonly penalty: PenaltyMax
}

/** The highest maximum, in the basic form, among what is or may be an offence. */
export interface PenaltyMax {
  /** In years of deprivation of liberty; 0 where there is none; left out where none is known. */
  readonly years?: number | 'life' | undefined
  /** Whether it may be higher: a maximum is not known, or a person has to say what is an offence. */
  readonly open: boolean
}

/** Whether the maxima reach what one rule asks for. */
export interface ThresholdResult {
  readonly ruleId: string
  readonly neededYears: number
  readonly bothStates: boolean
  readonly requesting: PenaltyMax
  readonly requested: PenaltyMax
  readonly reached: Truth
}

/** What dual criminality is for the help asked for; `not_held` where no rule on it is held. */
export type DualCriminality = CoopRule['dualCriminality'] | 'not_held'

/** Whether the conduct is an offence in both states; `not_asked` where the kind of help does not ask. */
export type DualCondition = 'met' | 'not_met' | 'needs_person' | 'not_asked'

/** The answer for one requested state beside the requesting one. */
export interface DualAnswer {
  readonly requested: StateOutcome
  /** Rules of co-operation that were applied: its own, and those of the reference. */
  readonly ruleIds: readonly string[]
  readonly dualCriminality: DualCriminality
  /** Whether the conduct was looked at as though it had happened there. */
  readonly transposed: boolean
  readonly condition: DualCondition
  readonly thresholds: readonly ThresholdResult[]
  /** Never empty; a person checks each of them. */
  readonly refusalGroundsToCheck: readonly RefusalGround[]
  /** Each of these facts alone, once known, would decide the condition whichever way it is. */
  readonly unknownsThatWouldDecide: readonly FactId[]
  /** All facts that leave it open. */
  readonly unknowns: readonly FactId[]
}

/** Never a bare yes: chains of reasons, grounds to check, what is not known, and what it was made of. */
export interface DualResult {
  readonly query: DualQuery
  readonly requesting: StateOutcome
  readonly answers: readonly DualAnswer[]
  /** Of all requested states together: met in all, not met in one, or else open. */
  readonly overall: DualCondition
  readonly unknownsThatWouldDecide: readonly FactId[]
  readonly notice: 'competent_authority_decides'
  /** SHA-256, in hexadecimal, over the canonical form of the question and all it was answered from. */
  readonly inputsHash: string
  readonly rulesetVersion: string
}
