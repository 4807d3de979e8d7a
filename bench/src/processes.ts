import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { promisify } from 'node:util'

/** Runs a program to its end and returns what it printed. */
export async function run(
  program: string,
  argv: readonly string[],
  options: { env?: Record<string, string>; seconds?: number } = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(program, argv, {
    env: { ...process.env, ...options.env },
    timeout: (options.seconds ?? 60) * 1000,
    maxBuffer: 2 ** 26,
  })
  return stdout
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a server that ends with this program at the latest. */
export function serve(program: string, argv: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(program, argv, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  const note = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-4000)
  }
  child.stdout?.on('data', note)
  child.stderr?.on('data', note)
  const ended = new Promise<void>((done) => {
    child.on('error', (error) => note(Buffer.from(String(error))))
    child.on('close', () => {
      running.delete(child)
      done()
    })
  })
  return {
    pid: child.pid ?? 0,
    output: () => output,
    alive: () => running.has(child),
    async stop() {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(timer)
    },
  }
}

export type Server = ReturnType<typeof serve>

/** Waits until `ask` finds something; says what the server printed where it never does. */
export async function until<T>(server: Server, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end && server.alive(); ) {
    const found = await ask().catch(() => undefined)
    if (found !== undefined) return found
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error(`The server did not start:\n${server.output()}`)
}

/** Memory of one process in MB: shared pages counted by their share (PSS). */
export function memoryOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Memory of a server and of the processes that it has started, such as PostgreSQL's backends. */
export function memoryOfTree(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isChild(name, pid))
  return memoryOf(pid) + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0)
}

function isChild(name: string, parent: number): boolean {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8')
    return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) === parent
  } catch {
    return false
  }
}

/** A port of loopback that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('No port')),
      )
    })
  })
}

/** Samples memory in MB until it is stopped, and answers the highest of each that was seen. */
export function samplePeak(pid: number, databasePid: number, everyMs = 500) {
  const peak = { own: 0, whole: 0 }
  const sample = () => {
    const own = memoryOf(pid)
    peak.own = Math.max(peak.own, own)
    peak.whole = Math.max(peak.whole, own + memoryOfTree(databasePid))
  }
  const timer = setInterval(sample, everyMs)
  return () => {
    clearInterval(timer)
    sample()
    return peak
  }
}
