import type { Accepted, Refused } from './intake.ts'

/** What became of one object of a submission. */
export interface Outcome {
  readonly position: number
  readonly id?: string
  readonly type?: string
  readonly version?: string
  readonly outcome: 'added' | 'known' | 'refused'
  readonly code?: string
  readonly message?: string
  readonly level?: string
  readonly index?: number
}

export const acceptedOutcome = (judged: Accepted) => ({
  position: judged.posted.position,
  id: judged.posted.id,
  type: judged.posted.type,
  ...(judged.version === undefined ? {} : { version: judged.version }),
  level: judged.level,
})

export const refusedOutcome = (judged: Refused): Outcome => ({
  position: judged.position,
  ...(judged.id === undefined ? {} : { id: judged.id }),
  ...(judged.type === undefined ? {} : { type: judged.type }),
  ...(judged.version === undefined ? {} : { version: judged.version }),
  outcome: 'refused',
  code: judged.code,
  message: judged.message,
})
