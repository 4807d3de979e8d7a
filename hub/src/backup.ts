import { createWriteStream } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { anonymous } from '@comity/policy'
import { backupMade, recordAct } from './core/audit.ts'
import { type Secrets, saveWhole, wrap } from './core/backup/backup-file.ts'
import { type Progress, type Written, writeBackup } from './core/backup/write-backup.ts'
import type { Database } from './core/database.ts'
import { version } from './version.ts'

export interface BackupResult extends Written {
  /** Undefined where it went to standard output. */
  readonly path: string | undefined
  readonly size: number
}

/** Writes a backup of the hub's database to a file that is there only once it is whole. */
export async function backUp(
  db: Database,
  /** A path, or a stream that has no name. */
  target: string | Writable,
  secrets: Secrets = {},
  onProgress?: (progress: Progress) => void,
): Promise<BackupResult> {
  const { readable, written } = writeBackup(db, version, onProgress)
  written.catch(() => undefined)
  let size = 0
  const send = async (sink: Writable) => {
    const stream = Readable.fromWeb(
      (await wrap(readable, secrets)) as Parameters<typeof Readable.fromWeb>[0],
    )
    const count = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        size += chunk.length
        yield chunk
      }
    }
    await pipeline(stream, count, sink)
    await written
  }
  try {
    const saved =
      typeof target === 'string'
        ? await saveWhole(target, ({ fd }) => send(createWriteStream('', { fd, autoClose: false })))
        : await send(target)
    const found = await written
    await note(db, found, size, secrets)
    return { ...found, path: saved?.path, size }
  } catch (error) {
    await readable.cancel(error).catch(() => undefined)
    // What the database said comes first: the file only ended because of it.
    const cause = await written.then(
      () => error,
      (first: unknown) => first,
    )
    throw cause
  }
}

/** So that the hub can say how old the last backup is. */
async function note(db: Database, { manifest }: Written, bytes: number, secrets: Secrets) {
  const encrypted = secrets.passphrase !== undefined || (secrets.recipients ?? []).length > 0
  const { madeAt, log } = manifest
  await recordAct(db.sql, anonymous, {
    action: backupMade,
    detail: { madeAt, bytes, encrypted, ...(log ? { epoch: log.epoch, size: log.size } : {}) },
  })
}
