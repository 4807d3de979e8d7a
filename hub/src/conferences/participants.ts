import type { delegations } from '@comity/contract'
import { Problem } from '../core/problem.ts'
import { fold } from '../core/search-words.ts'

/**
 * Whether this is the list of a delegation: one head, and nobody twice. Names are compared without case and
 * accents, so that a slip of the pen is found.
 *
 * @throws Problem `one-head-needed`, `participant-twice`
 */
export function checkParticipants(
  participants: readonly Pick<delegations.Participant, 'name' | 'capacity'>[],
): void {
  const heads = participants.filter(({ capacity }) => capacity === 'head').length
  if (heads !== 1)
    throw new Problem('invalid', 'one-head-needed', 'A delegation has one head.', {
      params: { heads },
    })
  const seen = new Map<string, string>()
  for (const { name } of participants) {
    const key = fold(name) || name
    if (seen.has(key))
      throw new Problem('invalid', 'participant-twice', `${name} stands there twice.`, {
        params: { name },
      })
    seen.set(key, name)
  }
}
