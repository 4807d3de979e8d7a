import { type MemberCode, type RollCall, type Tally, type Vote, votes } from './vote.ts'

/** Codes by how they stood; what nobody did is left out. */
export type PackedRoll = Readonly<Partial<Record<Vote, readonly MemberCode[]>>>

/**
 * A roll call over its packed lists: it takes no memory of its own, and finds a member by going through
 * them, which for the few hundred members that a body has is about as fast as a table.
 */
export class PackedRollCall implements RollCall {
  readonly #packed: PackedRoll

  constructor(packed: PackedRoll) {
    this.#packed = packed
  }

  get size(): number {
    return votes.reduce((sum, vote) => sum + this.#count(vote), 0)
  }

  get tally(): Tally {
    return {
      yes: this.#count('yes'),
      no: this.#count('no'),
      abstain: this.#count('abstain'),
      not_voting: this.#count('not_voting'),
      suspended: this.#count('suspended'),
    }
  }

  get(member: MemberCode): Vote | undefined {
    return votes.find((vote) => this.#packed[vote]?.includes(member))
  }

  has(member: MemberCode): boolean {
    return this.get(member) !== undefined
  }

  forEach(call: (vote: Vote, member: MemberCode, roll: RollCall) => void): void {
    for (const [member, vote] of this) call(vote, member, this)
  }

  *entries(): Generator<[MemberCode, Vote], undefined> {
    for (const vote of votes) for (const member of this.#packed[vote] ?? []) yield [member, vote]
  }

  *keys(): Generator<MemberCode, undefined> {
    for (const vote of votes) yield* this.#packed[vote] ?? []
  }

  *values(): Generator<Vote, undefined> {
    for (const [, vote] of this) yield vote
  }

  [Symbol.iterator](): Generator<[MemberCode, Vote], undefined> {
    return this.entries()
  }

  #count(vote: Vote): number {
    return this.#packed[vote]?.length ?? 0
  }
}
