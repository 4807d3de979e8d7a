import {
  formatCheckpoint,
  formatVkey,
  parseCheckpoint,
  parseNote,
  rootOfEdge,
  signNote,
} from '@comity/ledger'
import { microsToTimestamp } from '@comity/stix'
import { type Database, type Tx, transaction } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'
import { writeAct } from './act.ts'
import { ed25519Signer, signingSeed } from './checkpoint.ts'
import { sha256 } from './hashes.ts'
import type { Log } from './log.ts'
import * as store from './store.ts'

/** One epoch gave way to the next. */
export interface Succession {
  readonly from: { readonly epoch: number; readonly origin: string; readonly size: number }
  readonly to: { readonly epoch: number; readonly origin: string }
}

/** Names this hub's log for good, whatever address it is reached at. */
export const originOf = (hub: string, epoch: number): string => `comity-${hub}/log/${epoch}`

/** Begins the log of a new hub. Nothing happens where there is one. */
export async function beginLog(tx: Tx): Promise<void> {
  const id = await store.thisHub(tx, uuidv7())
  if (!(await store.readHead(tx))) await store.beginEpoch(tx, 1, originOf(id, 1))
}

/**
 * Ends the epoch that a restored database was in, and begins the next: entries that were acknowledged
 * after the backup had indexes and checkpoints which the log must never give to other things. The
 * old key signs the head once more, as it stands, and with it the key that goes on. Dates begin
 * after `after` (microseconds since 1970): clients may hold cursors up to there.
 */
export async function succeedEpoch(tx: Tx, after: number): Promise<Succession> {
  const head = await store.lockHead(tx)
  const hub = await store.thisHub(tx, uuidv7())
  const epoch = head.epoch + 1
  const origin = originOf(hub, epoch)
  const next = ed25519Signer(origin, await signingSeed(tx, epoch))
  const signer = ed25519Signer(head.origin, await signingSeed(tx, head.epoch))
  const root = rootOfEdge({ size: head.size, hashes: head.edge }, sha256)
  const last = { origin: head.origin, size: head.size, root }
  const text = formatCheckpoint({ ...last, extensions: [`${successor}${formatVkey(next.key)}`] })
  await store.saveFinalCheckpoint(tx, head.epoch, head.size, await signNote(text, [signer]))
  await store.beginEpoch(tx, epoch, origin, after)
  return {
    from: { epoch: head.epoch, origin: head.origin, size: head.size },
    to: { epoch, origin },
  }
}

/** The epochs before the open one with the keys that check them, the latest first. */
export async function earlierEpochs(db: Database) {
  const ended = await store.listEnded(db.sql)
  if (ended.length === 0) return []
  return transaction(db, (tx) =>
    Promise.all(
      ended.map(async ({ epoch, origin, size, endedAt }) => ({
        epoch,
        origin,
        verifier: formatVkey(ed25519Signer(origin, await signingSeed(tx, epoch)).key),
        size,
        endedAt: endedAt.toISOString(),
      })),
    ),
  )
}

/** Begins the line of an ended epoch's last checkpoint that names the key which goes on. */
const successor = 'next '

/**
 * Writes the first entry of an epoch that began at a restore, unless it is there: which log it goes on
 * from, and where that one stood. A hub that was killed in between does it at its next start.
 */
export async function announceEpoch(db: Database, log: Log): Promise<void> {
  const [head, [ended]] = await Promise.all([store.readHead(db.sql), store.listEnded(db.sql)])
  if (!head || !ended || head.size > 0) return
  const checkpoint = await store.lastCheckpoint(db.sql, ended.epoch)
  const root = checkpoint ? parseCheckpoint(parseNote(checkpoint.note).text).root : new Uint8Array()
  await log.append((tx, entries) =>
    writeAct(tx, entries, {
      kind: 'epoch',
      party: null,
      facts: {
        from: ended.origin,
        entries: String(ended.size),
        root: Buffer.from(root).toString('base64'),
        until: microsToTimestamp(BigInt(ended.lastDate)),
      },
    }),
  )
}
