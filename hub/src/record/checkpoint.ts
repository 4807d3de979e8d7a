import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import {
  formatVkey,
  type NoteSigner,
  rootOfEdge,
  signCheckpoint,
  verifierKey,
} from '@comity/ledger'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { sha256 } from './hashes.ts'
import { hubKey, lastCheckpoint, readHead, saveCheckpoint } from './store.ts'

/** Signs the log's head, always after the commit and from what was committed. */
export interface Signing {
  /** The key that checks this log's checkpoints, as C2SP text. */
  readonly verifier: string
  readonly origin: string
  readonly epoch: number
  /** A signed checkpoint of at least `size` entries; signs the committed head where needed. */
  checkpointOf(size: number): Promise<{ size: number; note: string }>
}

export async function openSigning(hub: HubContext): Promise<Signing> {
  const { seed, origin, epoch } = await transaction(hub.db, async (tx) => {
    const head = await readHead(tx)
    if (!head) throw new Error('The log has no open epoch')
    return { seed: await signingSeed(tx, head.epoch), origin: head.origin, epoch: head.epoch }
  })
  const signer = ed25519Signer(origin, seed)
  let last = await lastOfEpoch()

  async function lastOfEpoch(): Promise<{ size: number; note: string }> {
    const [found, head] = await Promise.all([lastCheckpoint(hub.sql), readHead(hub.sql)])
    if (found && head && found.epoch === head.epoch) return found
    return { size: -1, note: '' }
  }

  async function signHead(): Promise<{ size: number; note: string }> {
    const head = await readHead(hub.sql)
    if (!head) throw new Error('The log has no open epoch')
    if (head.size === last.size) return last
    const edge = { size: head.size, hashes: head.edge }
    const note = await signCheckpoint({ size: head.size, root: rootOfEdge(edge, sha256) }, signer)
    await saveCheckpoint(hub.sql, head.epoch, head.size, note)
    last = { size: head.size, note }
    return last
  }

  let signing: Promise<{ size: number; note: string }> | undefined
  return {
    origin,
    epoch,
    verifier: formatVkey(signer.key),
    async checkpointOf(size) {
      for (;;) {
        if (last.size >= size) return last
        signing ??= signHead().finally(() => {
          signing = undefined
        })
        const signed = await signing
        if (signed.size >= size) return signed
        const head = await readHead(hub.sql)
        if (!head || head.size < size) throw new RangeError('The log has no such entry yet')
      }
    },
  }
}

/** Each epoch signs with a key of its own, so that two epochs can never seem one log. */
export const signingSeed = (tx: Tx, epoch: number): Promise<Uint8Array> =>
  hubKey(tx, `log-${epoch}`, () => randomBytes(32))

// RFC 8410: the fixed head of a private Ed25519 key in DER, before its 32 bytes.
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

export function ed25519Signer(name: string, seed: Uint8Array): NoteSigner {
  const der = Buffer.concat([pkcs8Head, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const jwk = key.export({ format: 'jwk' })
  const publicKey = Buffer.from(jwk.x ?? '', 'base64url')
  return {
    key: verifierKey(name, new Uint8Array(publicKey), 'log', sha256),
    sign: (message) => sign(null, message, key),
  }
}
