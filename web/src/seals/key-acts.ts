import { seals } from '@comity/contract'
import {
  certificateOf,
  certify,
  declareRoot,
  formatKey,
  requestCertificate,
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

export async function certifyRequest(
  party: string,
  { key, use, label }: Pick<seals.KeyRequest, 'key' | 'use' | 'label'>,
  root: Signer,
): Promise<void> {
  const certificate = await certify(certificateOf({ party, use, label, key }), root)
  const body = { envelope: sent(certificate) }
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
  await certifyRequest(party, { key: formatKey(desk.signer.key), use: 'ballot', label }, root)
}
