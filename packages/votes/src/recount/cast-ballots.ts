import type { JsonObject } from '@comity/json'
import {
  type Envelope,
  envelopeOf,
  formatEnvelope,
  type HeldSigningKey,
  type KeyRing,
  readPayload,
  SealError,
  verifyEnvelope,
} from '@comity/seal'
import type { Choice, MemberCode } from '../vote.ts'
import { type Ballot, ballotOf, ballotType } from './ballot.ts'
import type { Signed, VoteBundle } from './bundle.ts'
import { VoteBundleError, type VoteBundleErrorCode } from './bundle-error.ts'
import type { Motion } from './motion.ts'
import type { ProvedTree } from './proved.ts'
import type { Answer } from './recount.ts'

/** What ballots and intentions are held against. */
export interface At {
  readonly motion: Motion
  readonly motionHash: string
  /** Index of the entry that opened the vote. */
  readonly opened: number
  readonly ring: KeyRing
  readonly proved: ProvedTree
}

/** Ballots in the order of the log. `counted`: the last of each delegation. */
export interface CastBallots {
  readonly ballots: number
  readonly last: number
  readonly counted: readonly Answer[]
  /** Keys that signed one of them. */
  readonly signers: readonly HeldSigningKey[]
}

/** Reads and checks every ballot. @throws VoteBundleError */
export function readBallots(bundle: VoteBundle, at: At): CastBallots {
  const lastOf = new Map<MemberCode, Answer & { readonly sequence: number }>()
  const seen = new Set(bundle.seen.map(({ size, root }) => `${size} ${root}`))
  for (const [place, one] of bundle.seen.entries()) at.proved.grewOutOf(one, `seen[${place}]`)
  if (at.motion.mode === 'roll_call' && bundle.ballots.length > 0)
    throw new VoteBundleError('ballot', 'ballots[0]', 'a vote by roll call has no ballots')
  const signers: HeldSigningKey[] = []
  let last = at.opened
  bundle.ballots.forEach((item, place) => {
    const { index, at: when, ballot, name, signer } = ballotIn(item, `ballots[${place}]`, at)
    const { delegation, sequence, choice } = ballot
    if (index <= last)
      throw new VoteBundleError('ballot', name, 'the ballot is not in the order of the log')
    last = index
    if (sequence <= (lastOf.get(delegation)?.sequence ?? 0))
      throw new VoteBundleError('sequence', name, `the ballot ${sequence} comes after a later one`)
    if (ballot.seen.size <= at.opened || ballot.seen.size > index)
      throw new VoteBundleError('seen', name, 'the ballot was signed before the vote was opened')
    if (!seen.has(`${ballot.seen.size} ${ballot.seen.root}`))
      throw new VoteBundleError('seen', name, 'nothing proves the tree that the delegation saw')
    if (at.motion.mode === 'silence') checkObjection(choice, when, at.motion, name)
    signers.push(signer)
    lastOf.set(delegation, { member: delegation, choice, index, sequence })
  })
  return { ballots: bundle.ballots.length, last, counted: [...lastOf.values()], signers }
}

/** Under silence only objections are cast, and before it is over. */
function checkObjection(choice: Choice, when: string, { until }: Motion, name: string): void {
  if (choice !== 'no')
    throw new VoteBundleError('ballot', name, 'under a silence procedure one objects or is silent')
  if (until === undefined || when > until)
    throw new VoteBundleError('ballot', name, 'it came when the silence was over')
}

function ballotIn(item: Signed, place: string, at: At) {
  const opened = openSigned(item, place, 'ballot.cast', ballotType, at)
  const { index, envelope, payload, facts } = opened
  const ballot = ballotOf(payload)
  if (ballot === undefined) throw new VoteBundleError('ballot', place, 'it holds no ballot')
  const { delegation, sequence } = ballot
  const name = `${place} (${delegation}, ${sequence})`
  const signer = checkSigner(envelope, ballot, index, name, 'ballot', at)
  const isNamed =
    facts.vote === ballot.vote &&
    facts.delegation === delegation &&
    facts.sequence === String(sequence)
  if (!isNamed) throw new VoteBundleError('ballot', name, 'the log names another ballot')
  return { index, at: opened.at, ballot, name, signer }
}

/** Opens an envelope that an entry of the log records. @throws VoteBundleError */
export function openSigned(
  { envelope, receipt }: Signed,
  place: string,
  kind: 'ballot.cast' | 'vote.intention',
  type: string,
  { proved }: At,
): {
  index: number
  /** When it was entered, by the log's clock. */
  at: string
  envelope: Envelope
  payload: JsonObject
  facts: Readonly<Record<string, string>>
} {
  const code = kind === 'ballot.cast' ? 'ballot' : 'intention'
  try {
    const read = envelopeOf(envelope)
    const bytes = new TextEncoder().encode(formatEnvelope(read))
    const payload = readPayload(read, type)
    const { index, at, facts } = proved.open(receipt, [kind], place, bytes)
    return { index, at, envelope: read, payload, facts }
  } catch (error) {
    if (error instanceof SealError) throw new VoteBundleError(code, place, error.message)
    throw error
  }
}

/** Of this vote, by a delegation that may vote, signed with a key it had at that index. */
export function checkSigner(
  envelope: Envelope,
  said: Pick<Ballot, 'vote' | 'motion' | 'delegation'>,
  index: number,
  name: string,
  code: Extract<VoteBundleErrorCode, 'ballot' | 'intention'>,
  { motion, motionHash, ring }: At,
): HeldSigningKey {
  if (said.vote !== motion.vote || said.motion !== motionHash)
    throw new VoteBundleError(code, name, 'it is of another vote')
  if (!motion.members.includes(said.delegation))
    throw new VoteBundleError(code, name, 'the delegation is not on the roll')
  const [id, ...more] = envelope.signatures.map(({ keyid }) => keyid)
  if (more.length > 0) throw new VoteBundleError(code, name, 'it is signed more than once')
  const party = `state:${said.delegation}`
  const key = id === undefined ? undefined : ring.signerAt(party, id, 'ballot', index)
  if (key === undefined)
    throw new VoteBundleError(code, name, 'no key of the delegation was valid for it then')
  try {
    verifyEnvelope(envelope, [key.key])
  } catch (error) {
    if (error instanceof SealError) throw new VoteBundleError(code, name, error.message)
    throw error
  }
  return key
}
