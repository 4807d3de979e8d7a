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

/** An outcome that is told before anything is written: of an element that is no object at all. */
export interface BrokenOutcome extends Outcome {
  readonly outcome: 'refused'
}

/** `index` and `version` are those of the representation that is added, or was there before. */
export function acceptedOutcome(
  { posted: { position, id, type }, level }: Accepted,
  outcome: 'added' | 'known',
  version: string | undefined,
  index: number | undefined,
): Outcome {
  return {
    position,
    id,
    type,
    ...(version === undefined ? undefined : { version }),
    level,
    outcome,
    ...(index === undefined ? undefined : { index }),
  }
}

export const refusedOutcome = ({ posted, code, message }: Refused): Outcome => ({
  position: posted.position,
  id: posted.id,
  type: posted.type,
  ...(posted.version === undefined ? {} : { version: posted.version }),
  outcome: 'refused',
  code,
  message,
})
