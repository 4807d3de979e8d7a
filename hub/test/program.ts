import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** A program of the hub in a process of its own; killed when the test ends, if it still runs. */
export interface Program {
  readonly process: ChildProcess
  /** The next line of its standard output; rejects with standard error when there is none. */
  line(): Promise<string>
  /** Resolves once it has ended: its exit code or signal. */
  readonly ended: Promise<number | string>
  /** All of its standard error so far. */
  errors(): string
}

export function run(
  program: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const ended = new Promise<number | string>((done) => {
    child.on('close', (code, signal) => done(signal ?? code ?? 'unknown'))
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    process: child,
    ended,
    errors: () => errors,
    async line() {
      const next = await lines.next()
      if (!next.done) return next.value
      throw new Error(`It ended (${await ended}): ${errors}`)
    },
  }
}
