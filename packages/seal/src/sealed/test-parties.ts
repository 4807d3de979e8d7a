import { type Certificate, certify, declareRoot } from '../certificate.ts'
import { type Signer, seedSigner } from '../key.ts'
import { KeyRing } from '../key-ring.ts'
import { makeIdentity, type SealingIdentity } from './identity.ts'
import type { Suite } from './sealing-key.ts'

/** A party of a test: its keys, and what each of them opens or signs. */
export interface TestParty {
  readonly party: string
  readonly root: Signer
  readonly desk: Signer
  readonly sealing: SealingIdentity
  readonly recovery: SealingIdentity
}

/** A ring in which every party has a root key, a desk that signs and opens, and a recovery key. */
export async function testParties(codes: readonly string[], suite: Suite = 'hybrid') {
  const ring = new KeyRing()
  let index = 0
  const parties: TestParty[] = []
  for (const [place, code] of codes.entries()) {
    const party = `state:${code}`
    const [root, desk] = [signer(2 * place + 1), signer(2 * place + 2)]
    const [sealing, recovery] = [await makeIdentity(suite), await makeIdentity(suite)]
    const given: Certificate[] = [
      { party, use: 'message', label: 'desk', key: desk.key },
      { party, use: 'sealing', label: 'desk', key: sealing.key },
      { party, use: 'recovery', label: 'recovery', key: recovery.key },
    ]
    ring.add({ kind: 'root', index: index++, envelope: await declareRoot(party, root) })
    for (const each of given)
      ring.add({ kind: 'certified', index: index++, envelope: await certify(each, root) })
    parties.push({ party, root, desk, sealing, recovery })
  }
  const of = (code: string): TestParty => {
    const found = parties.find(({ party }) => party === `state:${code}`)
    if (found === undefined) throw new Error(`no party ${code}`)
    return found
  }
  return { ring, of, next: () => index++, size: () => index }
}

export const signer = (fill: number): Signer => seedSigner(new Uint8Array(32).fill(fill))
