import { chown, lstat, readdir, readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'

/** The user that PostgreSQL runs as; undefined: the one that runs the hub. */
export interface PostgresAccount {
  readonly uid: number
  readonly gid: number
}

/**
 * Chooses who runs the embedded PostgreSQL, which refuses to run as root: the owner of the cluster
 * where there is one, otherwise the user `postgres`, otherwise `nobody`.
 */
export async function postgresAccount(cluster: string): Promise<PostgresAccount | undefined> {
  const me = process.geteuid?.()
  if (me === undefined) return undefined
  const owner = await lstat(cluster).catch(() => undefined)
  if (me !== 0) {
    if (owner !== undefined && owner.uid !== me) throw new Error(foreignCluster(cluster, owner.uid))
    if (owner === undefined) requirePasswdEntry(me)
    return undefined
  }
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = unprivileged(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  // A restored copy may belong to root: PostgreSQL insists on owning every file.
  if (owner !== undefined) await chownTree(cluster, account)
  return account
}

/** initdb looks up its own name and gives up where there is none (OpenShift, `docker run -u`). */
function requirePasswdEntry(uid: number): void {
  try {
    userInfo()
  } catch {
    throw new Error(
      `The user id ${uid} has no entry in /etc/passwd, which the embedded database needs when it ` +
        'is made: run the hub under a user that has one, or name a PostgreSQL server in DATABASE_URL.',
    )
  }
}

function foreignCluster(cluster: string, uid: number): string {
  return (
    `${cluster} belongs to the user id ${uid}, not to the one that runs the hub ` +
    `(${process.geteuid?.()}): run the hub as its owner, or change its owner (chown -R).`
  )
}

function unprivileged(passwd: string): PostgresAccount {
  const users = new Map<string, PostgresAccount>()
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && uid && gid) users.set(name, { uid: Number(uid), gid: Number(gid) })
  }
  const account = users.get('postgres') ?? users.get('nobody')
  if (account !== undefined && account.uid !== 0) return account
  throw new Error(
    'PostgreSQL does not run as root, and neither a user postgres nor a user nobody exists: ' +
      'run the hub as an ordinary user, or name a PostgreSQL server in DATABASE_URL.',
  )
}

async function chownTree(path: string, { uid, gid }: PostgresAccount): Promise<void> {
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) {
      await chown(join(entry.parentPath, entry.name), uid, gid)
    }
  }
  await chown(path, uid, gid)
}
