import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What PostgreSQL writes to postmaster.pid in its data directory. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** The first three lines: process, directory and start time. No two postmasters share them. */
  readonly identity: string
  readonly ready: boolean
}

/** Reads postmaster.pid; undefined where there is none, or it is not yet whole. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!Number.isSafeInteger(pid) || pid <= 0 || lines.length < 4) return undefined
  return {
    pid,
    port: Number(lines[3]),
    identity: lines.slice(0, 3).join('\n'),
    ready: lines[7] === 'ready',
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** In a container nobody may collect a process whose parent was killed. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  const state = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]
  return state === 'Z'
}

/**
 * Removes a lock file (postmaster.pid, or the socket's) whose owner is gone. PostgreSQL does so
 * itself, except where another process has been given the same number since: after every restart of
 * a container, for instance.
 */
export async function removeStaleLock(path: string, cluster: string): Promise<void> {
  const pid = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10)
  if (!(pid > 0) || !isAlive(pid)) return
  if (await isPostgresOf(pid, cluster)) return
  await rm(path, { force: true })
}

async function isPostgresOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  if (process.platform === 'linux') {
    // A postmaster's working directory is its cluster; one that may not be read is not ours.
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    return cwd === (await realpath(cluster))
  }
  return new Promise((done) => {
    execFile('ps', ['-p', String(pid), '-o', 'comm='], (_, stdout) =>
      done(stdout.includes('postgres')),
    )
  })
}
