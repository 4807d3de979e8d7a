import type { HeldSigningKey } from '@comity/seal'
import type { Choice, MemberCode } from '../vote.ts'
import { intentionOf, intentionType } from './ballot.ts'
import type { VoteBundle } from './bundle.ts'
import { VoteBundleError } from './bundle-error.ts'
import { type At, checkSigner, openSigned } from './cast-ballots.ts'

/** Notes of intention, filed after the close; the last of each delegation. @throws VoteBundleError */
export function readIntentions(
  { intentions }: VoteBundle,
  at: At,
  closed: number,
): {
  readonly filed: ReadonlyMap<MemberCode, Choice>
  readonly signers: readonly HeldSigningKey[]
} {
  const filed = new Map<MemberCode, Choice>()
  const signers: HeldSigningKey[] = []
  intentions.forEach((item, place) => {
    const where = `intentions[${place}]`
    const signed = openSigned(item, where, 'vote.intention', intentionType, at)
    const intention = intentionOf(signed.payload)
    if (intention === undefined)
      throw new VoteBundleError('intention', where, 'it holds no note of intention')
    const name = `${where} (${intention.delegation})`
    signers.push(checkSigner(signed.envelope, intention, signed.index, name, 'intention', at))
    if (signed.index <= closed)
      throw new VoteBundleError('intention', name, 'it was filed before the vote was closed')
    filed.set(intention.delegation, intention.intended)
  })
  return { filed, signers }
}
