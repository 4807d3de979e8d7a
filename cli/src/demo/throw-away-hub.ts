import { spawn } from 'node:child_process'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Failure } from '../failure.ts'

export interface ThrowAwayHub {
  readonly url: string
  readonly dataDir: string
  /** Ends the hub and removes its folder. */
  close(): Promise<void>
}

/** Starts a hub of its own on a free port of this machine, over an empty folder. */
export async function startThrowAwayHub(
  env: Readonly<Record<string, string | undefined>>,
): Promise<ThrowAwayHub> {
  const program = await hubProgram()
  const dataDir = await mkdtemp(join(tmpdir(), 'comity-demo-'))
  const child = spawn(process.execPath, [program], {
    env: {
      ...{ PATH: env.PATH, HOME: env.HOME, TMPDIR: env.TMPDIR, LANG: env.LANG },
      ...{ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, COMITY_DEMO: '1', LOG_LEVEL: 'error' },
    },
    // In a process group of its own: an interrupt from the keyboard is passed on by us, once.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done())
    child.once('error', () => done())
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4000)
  })
  const close = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(late)
    await rm(dataDir, { recursive: true, force: true })
  }
  const url = await new Promise<string | undefined>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = /^Comity is at (\S+)$/m.exec(output)
      if (found?.[1] !== undefined && output.endsWith('\n')) done(found[1])
    })
    void ended.then(() => done(undefined))
  })
  if (url !== undefined) return { url, dataDir, close }
  await close()
  const said = errors.trim().split('\n').at(-1) ?? ''
  throw new Failure(3, `The throw-away hub did not start. ${said}`.trim())
}

async function hubProgram(): Promise<string> {
  try {
    const manifest = createRequire(import.meta.url).resolve('@comity/hub/package.json')
    const program = join(dirname(manifest), 'dist', 'main.js')
    await access(program)
    return program
  } catch (error) {
    const mend = 'Build this checkout with `npm run build`, or name a running hub with --hub URL.'
    throw new Failure(2, `There is no built hub to start. ${mend}`, error)
  }
}
