import type { HeldSealingKey, KeyRing } from '../key-ring.ts'
import { SealError } from '../seal-error.ts'
import { mostRecipients } from './header.ts'
import type { Suite } from './sealing-key.ts'

/**
 * The keys that something between parties is sealed for: those of their desks, and those by which each party
 * recovers what a desk has lost. There is no other way to make such a set than out of the
 * log: a key that somebody merely names, the hub above all, is sealed for by nobody.
 */
export class Recipients {
  /** Each once, in the order of their ids. */
  readonly keys: readonly HeldSealingKey[]
  readonly parties: readonly string[]
  readonly suite: Suite
  /** Size of the tree in which they are certified. */
  readonly size: number

  private constructor(keys: readonly HeldSealingKey[], parties: readonly string[], size: number) {
    const byId = new Map(keys.map((held) => [held.key.id, held]))
    this.keys = [...byId.values()].sort((one, other) => (one.key.id < other.key.id ? -1 : 1))
    this.parties = parties
    this.size = size
    this.suite = suiteOf(this.keys)
    if (this.keys.length > mostRecipients)
      throw new SealError('too_long', `more than ${mostRecipients} keys to seal for`)
  }

  /**
   * All keys of these parties that are valid in the tree of a size: certified in it, and not ended.
   *
   * @throws SealError `uncertified` where a party has no desk's key; `shared` where two of them have one key, which
   *   tells that one of them certified what is the other's; `mixed`; `too_long`
   */
  static at(ring: KeyRing, parties: readonly string[], size: number): Recipients {
    const keys = parties.flatMap((party) => {
      const held = ring.sealingKeysIn(party, size)
      if (held.some(({ use }) => use === 'sealing')) return held
      throw new SealError('uncertified', `${party} has certified no key of a desk to seal for`)
    })
    for (const { key, party } of keys) {
      const other = keys.find((held) => held.key.id === key.id && held.party !== party)
      if (other === undefined) continue
      const who = `${party} and ${other.party}`
      throw new SealError('shared', `${who} both call the key ${key.id.slice(0, 16)} their own`)
    }
    // Held to what is asked when it is opened: nothing is sealed that nobody could open.
    return Recipients.of([...new Set(keys.map(({ key }) => key.id))], ring, parties, size)
  }

  /**
   * The keys of these ids, each of them certified by one of the parties, or by several.
   *
   * @throws SealError `uncertified` where one is not, or a party has no desk's key among them; `mixed`; `too_long`
   */
  static of(
    ids: readonly string[],
    ring: KeyRing,
    parties: readonly string[],
    size: number,
  ): Recipients {
    const all = parties.flatMap((party) => ring.sealingKeysIn(party, size))
    const keys = ids.flatMap((id) => {
      const held = all.filter(({ key }) => key.id === id)
      if (held.length > 0) return held
      throw new SealError('uncertified', `the log certifies no key ${id.slice(0, 16)} to seal for`)
    })
    for (const party of parties)
      if (!keys.some((held) => held.party === party && held.use === 'sealing'))
        throw new SealError('uncertified', `no key of a desk of ${party} is among the recipients`)
    return new Recipients(keys, parties, size)
  }

  /** Parties that would lose what is sealed here if their desks lost their keys. */
  get withoutRecovery(): readonly string[] {
    return this.parties.filter(
      (party) => !this.keys.some((held) => held.party === party && held.use === 'recovery'),
    )
  }
}

function suiteOf(keys: readonly HeldSealingKey[]): Suite {
  const [suite, ...more] = new Set(keys.map(({ key }) => key.suite))
  if (suite === undefined) throw new SealError('uncertified', 'nobody to seal for')
  if (more.length === 0) return suite
  const classic = keys.filter(({ key }) => key.suite === 'classic').map(({ party }) => party)
  const who = [...new Set(classic)].join(', ')
  throw new SealError('mixed', `${who} has classic keys, and others have post-quantum ones`)
}
