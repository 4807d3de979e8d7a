/** Where a request stands with one addressee. */
export const legStates = [
  'draft',
  'awaiting_clearance',
  'sent',
  'delivered',
  'acknowledged',
  'under_consideration',
  'clarification_pending',
  'conditions_offered',
  'accepted',
  'in_progress',
  'completed',
  'closed',
  'declined',
  'redirected',
  'discontinued',
  'withdrawn',
  'lapsed',
] as const
export type LegState = (typeof legStates)[number]

/** What has ended so is never moved again. */
export const terminalStates = [
  'closed',
  'declined',
  'redirected',
  'discontinued',
  'withdrawn',
  'lapsed',
] as const satisfies readonly LegState[]

export const isTerminal = (state: LegState): boolean => terminalStates.some((one) => one === state)
