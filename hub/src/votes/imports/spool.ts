import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { voteImports as contract } from '@comity/contract'
import { importLimits } from '@comity/votes'
import { Problem } from '../../core/problem.ts'
import { uuidv7 } from '../../core/uuid.ts'
import type { Settings } from '../../settings.ts'

export type FileKind = 'votes' | contract.Companion

/** The most bytes of each file as it is sent; unpacked, the importer's own limits hold. */
export const mostBytes: Readonly<Record<FileKind, number>> = {
  votes: importLimits.fileBytes,
  roll_calls: 50_000_000,
  official: 5_000_000,
}

const mediaTypes = /^(text\/csv|application\/(octet-stream|gzip|x-gzip))\b/

/** The folder in which files wait until they are read. */
export interface Spool {
  pathOf(id: string, kind: FileKind): string
  /** Writes a body to a file of its own while it comes; leaves none behind where it is refused. */
  receive(id: string, kind: FileKind, name: string, request: Request): Promise<Received>
  /** Removes the files of an import that are in place. */
  remove(id: string): Promise<void>
  /** Removes what belongs to no import of these, or never came in place; answers the files left, by name. */
  keepOnly(ids: ReadonlySet<string>): Promise<ReadonlySet<string>>
}

/** A file that came whole. Until it is placed nobody reads it, and no other sender can touch it. */
export interface Received {
  readonly file: contract.SentFile
  /**
   * Puts it where it is read. Only in the transaction that noted its hash, which holds the import: so
   * nothing else can be read under that hash. Done twice, it is done once.
   */
  place(): Promise<void>
  /** Removes it unless it is in place. */
  drop(): Promise<void>
}

export function spoolOf({ dataDir }: Settings): Spool {
  const folder = join(dataDir, 'imports')
  const pathOf = (id: string, kind: FileKind) => join(folder, `${id}.${kind}`)
  return {
    pathOf,
    async receive(id, kind, name, request) {
      requireType(request)
      const most = mostBytes[kind]
      if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = `${pathOf(id, kind)}.${uuidv7()}`
      const drop = () => rm(path, { force: true })
      let isPlaced = false
      try {
        return {
          file: { name, ...(await write(path, most, request)) },
          async place() {
            if (!isPlaced) await rename(path, pathOf(id, kind))
            isPlaced = true
          },
          drop,
        }
      } catch (error) {
        await drop()
        throw worded(error)
      }
    },
    async remove(id) {
      for (const kind of kinds) await rm(pathOf(id, kind), { force: true })
    },
    async keepOnly(ids) {
      const names = await readdir(folder).catch(() => [])
      const kept = new Set([...ids].flatMap((id) => kinds.map((kind) => `${id}.${kind}`)))
      for (const name of names) if (!kept.has(name)) await rm(join(folder, name), { force: true })
      return new Set(names.filter((name) => kept.has(name)))
    },
  }
}

const kinds = ['votes', 'roll_calls', 'official'] as const satisfies readonly FileKind[]

async function write(path: string, most: number, request: Request) {
  const hash = createHash('sha256')
  let bytes = 0
  async function* measured() {
    for await (const chunk of request.body ?? []) {
      if (bytes === 0) refuseOtherKinds(chunk)
      bytes += chunk.byteLength
      if (bytes > most) throw tooLarge(most)
      hash.update(chunk)
      yield chunk
    }
  }
  // Opened before anything can be refused: a file that is still being opened outlives its removal.
  const file = await open(path, 'wx', 0o600)
  try {
    await writeFile(file, measured())
  } finally {
    await file.close()
  }
  if (bytes === 0) throw new Problem('invalid', 'file-empty', 'There is nothing in this file.')
  return { bytes, sha256: hash.digest('hex') }
}

function requireType(request: Request): void {
  const type = request.headers.get('content-type') ?? ''
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (mediaTypes.test(type) && /^(identity|gzip)$/.test(encoding)) return
  throw new Problem(
    'unsupported-media-type',
    'csv-expected',
    'Send text/csv, application/gzip or application/octet-stream.',
  )
}

/** What its first bytes say it is not, before more of it is taken. */
function refuseOtherKinds([first = 0, second = 0]: Uint8Array): void {
  const start = (first << 8) | second
  if (start === 0xfffe || start === 0xfeff)
    throw new Problem('invalid', 'encoding-utf-16', 'Save the file as UTF-8 and send it again.')
  // zip, Zstandard, PDF
  if (start === 0x504b || start === 0x28b5 || start === 0x2550)
    throw new Problem('invalid', 'file-not-csv', 'Send the CSV itself, or packed with gzip.')
}

const tooLarge = (most: number) =>
  new Problem('too-large', 'file-too-large', `Such a file may have at most ${most} bytes.`, {
    params: { most },
  })

/** A body that broke off is told as one; a full disk as what it is. */
function worded(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Problem('full', 'full', 'The hub has no room for this file.', { cause: error })
  const isBroken = /^(ECONNRESET|ERR_STREAM_PREMATURE_CLOSE|ABORT_ERR)$/.test(code)
  return isBroken
    ? new Problem('malformed', 'body-broken-off', 'The file did not come whole: send it again.')
    : error
}
