import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../hub/dist/main.js', import.meta.url))

export interface RunningHub {
  readonly url: string
  /** Passwords of the demonstration accounts, by sign-in name, as the hub printed them. */
  readonly passwords: ReadonlyMap<string, string>
  /** Where it keeps its database and its files. */
  readonly folder: string
  stop(): Promise<void>
}

/** Starts the built hub with its own database in a new folder, on a free port of this machine. */
export async function startHub(): Promise<RunningHub> {
  const folder = await mkdtemp(join(tmpdir(), 'comity-journey-'))
  // Its own embedded database, whatever else this machine offers.
  const { DATABASE_URL: _, ...outer } = process.env
  const env = { ...outer, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const printed = await whenReady(child)
  const url = /http:\/\/[\w.:]+/.exec(printed)?.[0] ?? ''
  const passwords = [...printed.matchAll(/X[A-D]\s+(\S+@\S+)\s+(\S+)/g)]
  return {
    url,
    folder,
    passwords: new Map(passwords.map(([, name = '', password = '']) => [name, password])),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((done) => child.once('exit', done))
        child.kill('SIGTERM')
        await ended
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** All that the hub prints up to and with its demonstration sign-ins. */
function whenReady(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let text = ''
    child.once('exit', (code) => fail(new Error(`The hub ended with ${code}: ${text}`)))
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      if (/Comity is at \S+\n/.test(text) && /XD\s+\S+\s+\S+\n/.test(text)) done(text)
    })
  })
}
