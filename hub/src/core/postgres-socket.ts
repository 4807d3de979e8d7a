import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PostgresAccount } from './postgres-account.ts'
import { superuser } from './postgres-cluster.ts'
import { databaseName, type PostgresConnection } from './postgres-connection.ts'
import type { Postmaster } from './postmaster.ts'

/** Where the database listens, and how it is told so. */
export interface Endpoint {
  readonly connection: PostgresConnection
  /** PostgreSQL's arguments, for each start. */
  arguments(): Promise<string[]>
  /** Holds the password that the cluster is to be made with. */
  readonly passwordFile: string | undefined
  /** What PostgreSQL finds in the way when it was killed. */
  readonly lockFiles: readonly string[]
  /** A running postmaster keeps the port that it was given. */
  adopt(postmaster: Postmaster): void
}

export async function endpointFor(
  cluster: string,
  transport: 'socket' | 'loopback',
  account: PostgresAccount | undefined,
): Promise<Endpoint> {
  return transport === 'socket' ? socket(cluster, account) : loopback(cluster)
}

const socketName = '.s.PGSQL.5432'
/** sockaddr_un holds 104 bytes on macOS and 108 on Linux, the ending zero included. */
const longestPath = 100

async function socket(cluster: string, account: PostgresAccount | undefined): Promise<Endpoint> {
  const fits = Buffer.byteLength(join(cluster, socketName)) <= longestPath
  const folder = fits ? cluster : await privateFolder(cluster, account)
  // In its own folder PostgreSQL finds itself, however unreachable the way there.
  const argv = ['-k', fits ? '.' : folder, '-p', '5432', '-c', 'listen_addresses=']
  return {
    connection: { username: superuser, database: databaseName, path: join(folder, socketName) },
    passwordFile: undefined,
    lockFiles: [join(folder, `${socketName}.lock`)],
    arguments: async () => [...argv, '-c', 'unix_socket_permissions=0700'],
    adopt: () => undefined,
  }
}

/**
 * A folder in the temporary one with a name that the next start finds again. A name that somebody
 * else has taken is passed over.
 */
async function privateFolder(
  cluster: string,
  account: PostgresAccount | undefined,
): Promise<string> {
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 16)
  const owner = account?.uid ?? process.geteuid?.()
  for (let attempt = 0; attempt < 100; attempt++) {
    const folder = join(tmpdir(), `comity-${hash}-${attempt}`)
    const made = await mkdir(folder, { mode: 0o700 }).then(
      () => true,
      () => false,
    )
    if (made) {
      await chmod(folder, 0o700)
      if (account !== undefined) await chown(folder, account.uid, account.gid)
      return folder
    }
    const found = await lstat(folder).catch(() => undefined)
    if (found?.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0) return folder
  }
  throw new Error(
    `The path ${cluster} is too long for a socket, and no folder for one can be made in ` +
      `${tmpdir()}: choose a shorter DATA_DIR.`,
  )
}

async function loopback(cluster: string): Promise<Endpoint> {
  const passwordFile = join(dirname(cluster), 'postgres.secret')
  const password = await secretIn(passwordFile)
  const connection = {
    username: superuser,
    database: databaseName,
    password,
    host: '127.0.0.1',
    port: 0,
  }
  return {
    connection,
    passwordFile,
    lockFiles: [],
    arguments: async () => {
      // The pool keeps the port that it was opened with, so a restart takes it again.
      connection.port ||= await freePort()
      return ['-p', String(connection.port), '-c', 'listen_addresses=127.0.0.1', '-k', '']
    },
    adopt: ({ port }) => {
      connection.port = port
    },
  }
}

/** The password of the database's user, kept beside the cluster and read by its owner only. */
async function secretIn(path: string): Promise<string> {
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known !== '') return known
  const secret = randomBytes(24).toString('base64url')
  await rm(path, { force: true })
  await writeFile(path, secret, { mode: 0o600, flag: 'wx' })
  return secret
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise<void>((done) => server.close(() => done()))
  if (address === null || typeof address === 'string') throw new Error('No port is free')
  return address.port
}
