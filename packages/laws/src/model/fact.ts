import type { Conduct, Truth } from './formula.ts'
import type { TextByLang } from './text.ts'

/** One thing that conduct has or has not. The list is closed: `facts` has all of them. */
export interface Fact {
  readonly id: FactId
  readonly about: 'mind' | 'right' | 'act' | 'target' | 'means' | 'result' | 'aim' | 'item'
  readonly text: TextByLang
  /** What is also so where this is so. */
  readonly implies?: readonly FactId[] | undefined
  /**
   * Said from where the law that is asked stands, such as "a system of the state itself". Transposed, what was
   * so of the requesting state is taken to be so of the requested one.
   */
  readonly ofState?: boolean | undefined
}

/** An id of the closed list. */
export type FactId = (typeof factIds)[number]

export const factIds = [
  'intentional',
  'negligent',
  'without_right',
  'exceeds_authority',
  'authorised_testing',
  'access_gained',
  'remained',
  'computer_system',
  'another_persons',
  'networked',
  'state_system',
  'vital_system',
  'security_present',
  'security_bypassed',
  'data_restricted',
  'aim_data',
  'aim_dishonest',
  'aim_gain',
  'aim_authentic',
  'aim_offence',
  'data_obtained',
  'data_copied',
  'data_altered',
  'data_deleted',
  'data_damaged',
  'data_suppressed',
  'control_gained',
  'service_obtained',
  'hindered',
  'hindered_seriously',
  'serious_harm',
  'property_lost',
  'data_inauthentic',
  'intercepted',
  'technical_means',
  'not_public',
  'data_sent',
  'working_altered',
  'person_deceived',
  'made_available',
  'possessed',
  'item_device',
  'item_code',
  'item_number',
] as const

/** A pattern of conduct that stands in the bank, to ask every law the same questions. */
export interface Scenario {
  readonly id: string
  readonly articleId: string
  readonly text: TextByLang
  readonly facts: Conduct
  /** What the article itself makes of it, with none of its options. */
  readonly expected?: Truth | undefined
}
