import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from './program.ts'
import type { Terminal } from './terminal.ts'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'comity-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A terminal that keeps what was written, with settings in a folder of the test's own. */
export function testTerminal(given: Partial<Terminal> = {}) {
  const out: string[] = []
  const err: string[] = []
  const decode = (text: string | Uint8Array) =>
    typeof text === 'string' ? text : new TextDecoder().decode(text)
  const terminal: Terminal = {
    out: (text) => void out.push(decode(text)),
    err: (text) => void err.push(text),
    watched: false,
    fetch: () => Promise.reject(new TypeError('this test asks nobody')),
    ...given,
    env: given.env ?? { XDG_CONFIG_HOME: temporaryFolder() },
  }
  return {
    terminal,
    run: (...words: string[]) => run(words, terminal),
    out: () => out.join(''),
    err: () => err.join(''),
  }
}
