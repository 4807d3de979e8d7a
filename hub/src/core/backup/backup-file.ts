import { createReadStream } from 'node:fs'
import { type FileHandle, link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CompressionStream, ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { isAlive } from '../postmaster.ts'
import { BackupError, damaged } from './backup-error.ts'

/** For whom a backup is encrypted, or what opens it (age-encryption.org/v1). */
export interface Secrets {
  readonly passphrase?: string | undefined
  /** `age1…`, to write for. */
  readonly recipients?: readonly string[]
  /** `AGE-SECRET-KEY-1…`, to read with. */
  readonly identities?: readonly string[]
}

type Bytes = globalThis.ReadableStream<Uint8Array>

/** Compresses, and encrypts where asked to. */
export async function wrap(archive: Bytes, secrets: Secrets): Promise<Bytes> {
  const packed: Bytes = archive.pipeThrough(new CompressionStream('gzip'))
  const { passphrase, recipients = [] } = secrets
  if (passphrase === undefined && recipients.length === 0) return packed
  return encrypterFor(passphrase, recipients).encrypt(packed)
}

function encrypterFor(passphrase: string | undefined, recipients: readonly string[]): Encrypter {
  // The library takes both, and the weaker of the two then decides.
  const hybrid = recipients.filter((recipient) => recipient.startsWith('age1pq1')).length
  if (hybrid > 0 && hybrid < recipients.length)
    throw new BackupError('Give only recipients that begin with age1pq1, or none of them.')
  requirePassphrase(passphrase)
  const encrypter = new Encrypter()
  try {
    if (passphrase !== undefined) encrypter.setPassphrase(passphrase)
    for (const recipient of recipients) encrypter.addRecipient(recipient)
  } catch (error) {
    throw new BackupError(
      `The backup cannot be encrypted so: ${error instanceof Error ? error.message : error}.`,
    )
  }
  return encrypter
}

/** An empty file of a passphrase is a mistake: whoever has the backup would open it. */
function requirePassphrase(passphrase: string | undefined): void {
  if (passphrase?.trim() === '')
    throw new BackupError('The passphrase is empty: write one into its file.')
}

const ageHeader = 'age-encryption.org/v1\n'

/** Opens a file that `wrap` made, encrypted or not. */
export async function unwrap(path: string, secrets: Secrets): Promise<Bytes> {
  const start = await firstBytes(path, ageHeader.length)
  const isSealed = start.toString('latin1') === ageHeader
  if (!isSealed && !(start[0] === 0x1f && start[1] === 0x8b))
    throw new BackupError(`${path} is no backup that this program made.`)
  const file = ReadableStream.from(createReadStream(path)) as Bytes
  const packed = isSealed ? await decrypt(file, secrets) : file
  return ReadableStream.from(inflated(packed)) as Bytes
}

/**
 * Neither Node's (20) DecompressionStream nor its `Readable.toWeb` is used for what is read: stopped
 * with a piece under way, they throw where nobody can catch.
 */
async function* inflated(packed: Bytes): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const fed = pipeline(packed as AsyncIterable<Uint8Array>, gunzip)
  // Whoever reads the inflated bytes is told.
  fed.catch(() => undefined)
  yield* gunzip
}

async function decrypt(file: Bytes, { passphrase, identities = [] }: Secrets): Promise<Bytes> {
  if (passphrase === undefined && identities.length === 0)
    throw new BackupError(
      'The backup is encrypted: give --identity FILE, or --passphrase-file FILE.',
    )
  requirePassphrase(passphrase)
  const decrypter = new Decrypter()
  try {
    if (passphrase !== undefined) decrypter.addPassphrase(passphrase)
    for (const identity of identities) decrypter.addIdentity(identity)
    return await decrypter.decrypt(file)
  } catch (error) {
    await file.cancel(error).catch(() => undefined)
    const said = error instanceof Error ? error.message : String(error)
    if (/no identity matched/.test(said))
      throw new BackupError('This passphrase or identity does not open the backup.')
    throw damaged(`its encryption is not right (${said})`, error)
  }
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  let file: FileHandle | undefined
  try {
    file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw new BackupError(`${path} cannot be read: ${reasonOf(error)}.`, { cause: error })
  } finally {
    await file?.close()
  }
}

/**
 * Writes a file that its owner alone may read, under another name until it is whole and on disk. An
 * existing file is never replaced. Answers its path and size.
 */
export async function saveWhole(path: string, write: (file: FileHandle) => Promise<void>) {
  const target = resolve(path)
  if (await stat(target).catch(() => undefined)) throw isThere(target)
  await removeHalves(target)
  const half = `${target}${halfMade}${process.pid}`
  const file = await open(half, 'wx', 0o600).catch((error: unknown) => {
    throw new BackupError(`${half} cannot be written: ${reasonOf(error)}.`, { cause: error })
  })
  try {
    await write(file)
    await file.sync()
    const { size } = await file.stat()
    await file.close()
    await giveName(half, target)
    await syncFolder(dirname(target))
    return { path: target, size }
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(half, { force: true })
    if (isDiskFull(error))
      throw new BackupError(`There is no room for the backup in ${dirname(target)}.`)
    throw error
  }
}

/** Replaces nothing, also not what has come to be there since: a second name is refused, unlike a move. */
async function giveName(half: string, target: string): Promise<void> {
  try {
    await link(half, target)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw isThere(target)
    if (!hasNoLinks.includes(codeOf(error))) throw error
    // Some file systems have no second names.
    return rename(half, target)
  }
  await rm(half, { force: true })
}

const hasNoLinks = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']

const isThere = (target: string) =>
  new BackupError(`${target} is there already: choose another name.`)

const halfMade = '.part-'

/** What a killed run has left is no backup, and nobody's any more. */
async function removeHalves(target: string): Promise<void> {
  const start = `${basename(target)}${halfMade}`
  for (const name of await readdir(dirname(target)).catch((): string[] => [])) {
    const maker = name.slice(start.length)
    // What else may be named so is somebody's.
    if (!name.startsWith(start) || !/^\d+$/.test(maker)) continue
    if (Number(maker) === process.pid || !isAlive(Number(maker)))
      await rm(join(dirname(target), name), { force: true })
  }
}

/** The name, too, must survive a loss of power; Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error))

function reasonOf(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not'
  return error instanceof Error ? error.message : String(error)
}
