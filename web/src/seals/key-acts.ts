import { seals } from '@comity/contract'
import {
  type Certificate,
  certify,
  declareRoot,
  envelopeOf,
  requestCertificate,
  requestOf,
  type Signer,
  seedSigner,
} from '@comity/seal'
import { client } from '../shell/client.ts'
import { type DeskKey, makeDeskKey } from './desk-key.ts'
import { refreshKeys, sent } from './queries.ts'

export async function declare(party: string, root: Signer): Promise<void> {
  const body = { envelope: sent(await declareRoot(party, root)) }
  await client.call(seals.declareRootKey, { params: { party }, body })
  await refreshKeys(party)
}

/** Asks for a certificate for the key of this desk; makes the key first where there is none. */
export async function askForCertificate(
  party: string,
  label: string,
  held: DeskKey | undefined,
): Promise<void> {
  const desk = held ?? (await makeDeskKey(party, label))
  await ask(desk)
  await refreshKeys(party)
}

async function ask({ party, label, signer }: DeskKey): Promise<void> {
  const asked = await requestCertificate({ party, use: 'ballot', label }, signer)
  await client.call(seals.requestSealKey, { params: { party }, body: { envelope: sent(asked) } })
}

/** Certifies what a desk has signed, where it is what was shown. @throws SealError otherwise */
export async function certifyRequest(
  party: string,
  shown: seals.KeyRequest,
  root: Signer,
): Promise<void> {
  await record(
    requestOf(party, envelopeOf(JSON.parse(JSON.stringify(shown.envelope))), shown),
    root,
  )
}

async function record(certificate: Certificate, root: Signer): Promise<void> {
  const { party } = certificate
  const body = { envelope: sent(await certify(certificate, root)) }
  await client.call(seals.certifySealKey, { params: { party }, body })
  await refreshKeys(party)
}

/**
 * On a demonstration: root key, its declaration, the desk's key and its certificate in one go, by one
 * person. The root key is kept nowhere.
 */
export async function certifyForTrial(party: string, label: string): Promise<void> {
  const root = seedSigner(crypto.getRandomValues(new Uint8Array(32)))
  await declare(party, root)
  const desk = await makeDeskKey(party, label)
  await ask(desk)
  await record({ party, use: 'ballot', label, key: desk.signer.key }, root)
}
