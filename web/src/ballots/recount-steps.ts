import type { VerifierKey } from '@comity/ledger'
import {
  parseVoteBundle,
  type Recount,
  recountVote,
  VoteBundleError,
  type VoteBundleErrorCode,
} from '@comity/votes'

/** In the order in which a recount checks them. */
export const recountSteps = [
  ...(['bundle', 'opening', 'keys', 'ballots', 'roll'] as const),
  ...(['closing', 'tally', 'outcome', 'intentions'] as const),
]
export type RecountStep = (typeof recountSteps)[number]

export interface StepOutcome {
  readonly step: RecountStep
  readonly outcome: 'holds' | 'fails' | 'not_reached'
}

export interface Recounted {
  readonly steps: readonly StepOutcome[]
  /** What was found, where everything holds. */
  readonly found?: Recount
  /** The first item that does not hold, and why, in English. */
  readonly wrong?: { readonly item: string; readonly message: string; readonly code: string }
}

/** Recounts the text of a bundle, and tells how far it got. The log's key is chosen by a receipt in it. */
export function recounted(text: string, logOf: (receipt: string) => VerifierKey): Recounted {
  try {
    const bundle = parseVoteBundle(text.trimEnd())
    const found = recountVote(bundle, logOf(bundle.opened.receipt))
    const steps = recountSteps
      .filter((step) => step !== 'roll' || found.motion.mode === 'roll_call')
      .map((step) => ({ step, outcome: 'holds' as const }))
    return { steps, found }
  } catch (error) {
    if (!(error instanceof VoteBundleError)) throw error
    const { item, message, code } = error
    return { steps: upTo(stepOf(code, item)), wrong: { item, message, code } }
  }
}

function upTo(failed: RecountStep): StepOutcome[] {
  const at = recountSteps.indexOf(failed)
  return recountSteps.map((step, place) => ({
    step,
    outcome: place < at ? 'holds' : place === at ? 'fails' : 'not_reached',
  }))
}

const steps: Readonly<Record<Exclude<VoteBundleErrorCode, 'receipt'>, RecountStep>> = {
  bundle: 'bundle',
  opening: 'opening',
  key: 'keys',
  ballot: 'ballots',
  sequence: 'ballots',
  seen: 'ballots',
  roll: 'roll',
  closing: 'closing',
  tally: 'tally',
  outcome: 'outcome',
  intention: 'intentions',
}

/** Every item has a receipt; which step a wrong one belongs to, its place in the file tells. */
function stepOf(code: VoteBundleErrorCode, item: string): RecountStep {
  if (code !== 'receipt') return steps[code]
  const places = [
    ['opened', 'opening'],
    ['keys', 'keys'],
    ['rolls', 'roll'],
    ['closed', 'closing'],
    ['intentions', 'intentions'],
  ] as const
  return places.find(([start]) => item.startsWith(start))?.[1] ?? 'ballots'
}
