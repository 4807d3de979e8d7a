// The hub and the interface, each begun anew when its sources change. The interface is at the
// address that Vite prints and passes on to the hub what it asks of it. Ends with Ctrl-C.
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = 'node_modules/typescript/bin/tsc'

const first = spawnSync(process.execPath, [tsc, '-b'], { cwd: root, stdio: 'inherit' })
if (first.status !== 0) process.exit(first.status ?? 1)

// In groups of their own: Ctrl-C reaches this program only.
const run = (...words) =>
  spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
const hub = run('--watch', '--watch-preserve-output', 'hub/dist/main.js')
const compiler = run(tsc, '-b', '--watch', '--preserveWatchOutput')
const web = run('node_modules/vite/bin/vite.js', 'web')

let ending = false
const end = (code) => {
  if (ending) return
  ending = true
  process.exitCode = code
  // Told twice, the hub would end at once and leave its database running: its watcher tells it.
  if (hub.exitCode === null) hub.kill('SIGTERM')
  // The compiler's own process is a child of the one started here.
  for (const { pid, exitCode } of [compiler, web]) {
    if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM')
  }
}
for (const program of [hub, compiler, web]) program.once('exit', (code) => end(code ?? 1))
process.once('SIGINT', () => end(0))
process.once('SIGTERM', () => end(0))
