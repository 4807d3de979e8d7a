import { type Actor, decide, type Party, type SignedIn } from '@comity/policy'
import { signedIn } from '../access/index.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { isSent, type LegRow } from './store.ts'

/** What is not there is answered as what may not be seen. */
export function readable(actor: Actor, row: LegRow | undefined): LegRow {
  const thing = row
    ? { asking: row.asking, addressed: row.addressed, sent: isSent(row) }
    : ({ asking: 'state:-', addressed: 'state:-', sent: false } as const)
  refuse(decide(actor, { action: 'request.read', thing }))
  if (!row) throw notFound()
  return row
}

/** Somebody at the desk of a state. @throws Problem */
export function atDesk(actor: Actor): SignedIn & { readonly party: Party } {
  const { party, ...who } = signedIn(actor)
  if (!party?.startsWith('state:'))
    throw new Problem('forbidden', 'no-state', 'Only people who act for a state do this.')
  refuse(decide(actor, { action: 'party.correspond', thing: { party } }))
  return { ...who, party }
}

/** Another person of the asking state than the one who drafted it. @throws Problem */
export function clearing(actor: Actor, { asking, draftedBy }: LegRow): void {
  const thing = { party: asking, draftedBy }
  const decision = decide(actor, { action: 'request.clear', thing })
  if (!decision.allow && decision.reason === 'second_person_needed')
    throw new Problem(
      'forbidden',
      'second-person-needed',
      'You proposed this: another person of your state clears it.',
    )
  refuse(decision)
}

export const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
