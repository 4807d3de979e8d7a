import demo from './data/demo-states.json' with { type: 'json' }
import formerRows from './data/former-members.json' with { type: 'json' }
import groupRows from './data/groups.json' with { type: 'json' }
import stateRows from './data/states.json' with { type: 'json' }

/** A name in one language, where it comes from, and whether a person has confirmed it. */
export interface NameFact {
  readonly text: string
  readonly source: string
  readonly reviewed: boolean
}

export type NameFacts = Readonly<Record<'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es', NameFact>>

export interface StateFact {
  /** ISO 3166-1 alpha-2; codes from XA on are left to users by that standard. */
  readonly code: string
  readonly alpha3: string
  readonly m49: string | null
  readonly kind: 'member' | 'observer' | 'demonstration'
  /** The regional group of the United Nations. */
  readonly region: string | null
  /** The first day of its membership of the United Nations. */
  readonly unSince: string | null
  readonly names: NameFacts
}

/** A member of the United Nations under a name that no member has any more. */
export interface FormerMemberFact {
  /** ISO 3166-3; for Tanganyika and Zanzibar, which have none, the code of the records. */
  readonly code: string
  readonly alpha3: string
  /** When it took part, half-open. */
  readonly periods: readonly { readonly from: string; readonly to: string }[]
  /** The code under which one and the same seat went on; says nothing on who succeeded whom. */
  readonly continuedBy?: string
  readonly source: string
  readonly doubt?: string
  readonly names: NameFacts
}

/** Half-open validity: `to` is the first day no longer. */
export interface MembershipFact {
  readonly state: string
  readonly from: string
  readonly to: string | null
  readonly precision: 'day' | 'month' | 'year'
  readonly status: 'member' | 'suspended'
  readonly source: string
  readonly reviewed: boolean
  readonly doubt?: string
  readonly note?: string
}

export interface GroupFact {
  readonly id: string
  readonly kind: 'organisation' | 'group'
  readonly names: NameFacts
  /** What is left out, and why. */
  readonly note?: string
  readonly memberships: readonly MembershipFact[]
}

/** The 193 members of the United Nations and its two observer states. */
export const states = stateRows as readonly StateFact[]

/** Members of the past, as recorded votes name them; none of them is among `states`. */
export const formerMembers = formerRows as readonly FormerMemberFact[]

/** The fictional states of the demonstration. */
export const demonstrationStates = demo as readonly StateFact[]

export const groups = groupRows as readonly GroupFact[]

/**
 * When members of the past took part in the United Nations, where no member of today has the seat since:
 * `un` among `groups` holds the others under the code of today.
 */
export const formerMemberships: readonly MembershipFact[] = formerMembers
  .filter(({ continuedBy }) => continuedBy === undefined)
  .flatMap(({ code, periods, source, doubt }) =>
    periods.map((period) => ({
      ...{ state: code, ...period, precision: 'day' as const, status: 'member' as const },
      ...{ source, reviewed: false, ...(doubt === undefined ? {} : { doubt }) },
    })),
  )
