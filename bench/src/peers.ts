import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './processes.ts'

/** Where the peers are installed; kept, so that a second run does not install again. */
const folder = join(tmpdir(), 'comity-bench-peers')

/** A Python environment of its own with these packages; undefined, and said why, where it fails. */
export async function python(name: string, packages: readonly string[]) {
  const home = join(folder, name)
  const done = join(home, 'installed')
  if (!existsSync(done)) {
    try {
      await run('python3', ['-m', 'venv', home], { seconds: 120 })
      await run(join(home, 'bin', 'pip'), ['install', '--quiet', ...packages], { seconds: 600 })
      writeFileSync(done, `${packages.join('\n')}\n`)
    } catch (error) {
      say(name, error)
      return undefined
    }
  }
  return { home, bin: (program: string) => join(home, 'bin', program) }
}

/** A program of a Debian package; installed where missing, if this runs as root. */
export async function debian(program: string, name: string): Promise<string | undefined> {
  const path = () => run('sh', ['-c', `command -v ${program}`]).then((text) => text.trim())
  try {
    return await path()
  } catch {
    if (process.getuid?.() !== 0) return undefined
  }
  try {
    // RUNLEVEL=1: the package's own service is not started.
    const env = { RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, seconds: 300 })
    return await path()
  } catch (error) {
    say(name, error)
    return undefined
  }
}

function say(name: string, error: unknown): void {
  process.stderr.write(`${name} could not be installed: ${String(error).slice(0, 300)}\n`)
}
