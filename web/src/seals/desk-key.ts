import { type PublicKey, publicKey, type Signer } from '@comity/seal'

/** The key of this browser for one party. The private half cannot be read out, only used. */
export interface DeskKey {
  readonly party: string
  readonly label: string
  readonly signer: Signer
}

/** Why this browser can hold no key; `undefined` where it can. */
export type DeskObstacle = 'insecure' | 'no_ed25519' | 'no_storage'

interface Kept {
  readonly party: string
  readonly label: string
  readonly key: Uint8Array
  readonly pair: CryptoKeyPair
}

const algorithm = 'Ed25519'

/** Makes the key of this desk, in the place of one that was there. */
export async function makeDeskKey(party: string, label: string): Promise<DeskKey> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('Ed25519 makes a pair of keys')
  const key = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const kept: Kept = { party, label, key, pair }
  await inStore('readwrite', (store) => store.put(kept, party))
  return deskKeyOf(kept)
}

/** The key that this browser holds for a party. */
export async function heldDeskKey(party: string): Promise<DeskKey | undefined> {
  const kept = await inStore<Kept | undefined>('readonly', (store) => store.get(party))
  return kept && deskKeyOf(kept)
}

export async function forgetDeskKey(party: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(party))
}

export async function deskObstacle(): Promise<DeskObstacle | undefined> {
  if (!isSecureContext || crypto.subtle === undefined) return 'insecure'
  try {
    await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  } catch {
    return 'no_ed25519'
  }
  try {
    await inStore('readonly', (store) => store.count())
  } catch {
    return 'no_storage'
  }
  return undefined
}

function deskKeyOf({ party, label, key, pair }: Kept): DeskKey {
  const own: PublicKey = publicKey(key)
  const sign = async (message: Uint8Array) =>
    // A copy: what is signed must not lie in memory that is shared.
    new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, Uint8Array.from(message)))
  return { party, label, signer: { key: own, sign } }
}

/** One request in the one store there is; a key of this browser is kept nowhere else. */
async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T> | IDBRequest,
): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((done, fail) => {
      const transaction = database.transaction('desk', mode)
      const request = ask(transaction.objectStore('desk'))
      transaction.oncomplete = () => done(request.result)
      transaction.onabort = () => fail(transaction.error)
    })
  } finally {
    database.close()
  }
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((done, fail) => {
    const request = indexedDB.open('comity-keys', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('desk')
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
