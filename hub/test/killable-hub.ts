import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { access, type Client, createClient } from '@comity/contract'
import { onTestFinished } from 'vitest'
import { bundle } from './bundle.ts'
import { freePort } from './free-port.ts'
import { run } from './program.ts'

/** The whole hub as one program; made once for a file of tests. */
export const hubProgram = () => bundle('src/main.ts')

/** Of rounds that are asked for by COMITY_ROUNDS, and else few. */
export const rounds = Number(process.env.COMITY_ROUNDS ?? 3)
export const timeout = 60_000 + rounds * 30_000

/** A hub with the demonstration, in a process and on a database of its own, that a test may kill. */
export async function startKillable(
  program: string,
  settings: Readonly<Record<string, string>> = {},
) {
  const dataDir = await mkdtemp(join(tmpdir(), 'comity-killed-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...settings, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  let hub = run(program, [], env)
  await hub.line()
  return {
    url,
    /** Kills it in whatever it does, and starts it again; in between, what a test does with that. */
    async kill(meanwhile: () => Promise<void> = async () => {}) {
      hub.process.kill('SIGKILL')
      await hub.ended
      await meanwhile()
      hub = run(program, [], env)
      await hub.line()
    },
    /** Kills the database under it. */
    async killDatabase() {
      const lock = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
      process.kill(Number(lock.split('\n')[0]), 'SIGKILL')
    },
    async end() {
      hub.process.kill('SIGTERM')
      await hub.ended
    },
    /** Somebody of the demonstration, signed in by one click. */
    async as(who: { state: string; second?: boolean } | { role: 'operator' }): Promise<Client> {
      const response = await createClient({ url }).open(access.enterDemonstration, { body: who })
      const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
      return withCookie(url, cookie)
    },
    /** The key of a state of the demonstration, or of its secretariat. */
    async keyOf(who: string): Promise<string> {
      const { signIns } = JSON.parse(await readFile(join(dataDir, 'demonstration.json'), 'utf8'))
      return signIns.find(({ state }: { state: string }) => state === who).key
    },
  }
}

const withCookie = (url: string, cookie: string): Client =>
  createClient({
    url,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', cookie)
      return fetch(input, { ...init, headers })
    },
  })

/** Asks again while hub or database are away; a refusal of the thing itself ends the test. */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await ask()
    } catch (error) {
      const problem = error instanceof Error && 'problem' in error ? error.problem : undefined
      const status = (problem as { status?: number } | undefined)?.status
      if (status !== undefined && status < 500) throw error
      await pause(50)
    }
}
